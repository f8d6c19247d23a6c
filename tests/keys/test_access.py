"""Making, opening and changing keys, with and without a keyring."""

from pathlib import Path

import pytest

from app.clock import Clock
from app.keys import access, keyfile
from app.keys.access import Created
from app.keys.devicesecret import NoSecrets
from app.keys.errors import (
    DeviceSecretMissing,
    KeyringLocked,
    ProfileNotEmpty,
    RecoveryCodeTyped,
    RecoveryCodeWrong,
    WeakPassphrase,
    WrongPassphrase,
)
from app.keys.kdf import FLOOR
from app.keys.recovery import new_code
from tests.keys.fakes import OTHER, ZIN, FakeBackend, ForgetfulBackend, HangingBackend, LockedBackend, keyring


def test_the_passphrase_opens_what_was_made(made: Created, profile_dir: Path, clock: Clock) -> None:
    assert len(made.key) == 32
    assert not made.bound_to_keyring
    assert access.exists(profile_dir)
    assert access.unlock(profile_dir, ZIN, clock, NoSecrets()).key == made.key


def test_another_unicode_form_is_the_same_passphrase(profile_dir: Path, clock: Clock) -> None:
    made = access.create(profile_dir, "caf\u00e9 aan de \u00d6sterbeek", clock, NoSecrets(), FLOOR)
    assert access.unlock(profile_dir, "cafe\u0301 aan de O\u0308sterbeek", clock, NoSecrets()).key == made.key


def test_no_key_or_passphrase_stands_in_the_folder(made: Created, profile_dir: Path) -> None:
    data = b"".join(path.read_bytes() for path in profile_dir.iterdir())
    for secret in (made.key, made.key.hex().encode(), ZIN.encode(), made.recovery_code.encode()):
        assert secret not in data


@pytest.mark.usefixtures("made")
def test_a_wrong_passphrase_is_told_and_counted(profile_dir: Path, clock: Clock) -> None:
    with pytest.raises(WrongPassphrase) as caught:
        access.unlock(profile_dir, OTHER, clock, NoSecrets())
    assert caught.value.data == {"poging": 1, "seconden": 0}
    assert access.status(profile_dir, clock).wrong_tries == 1
    access.unlock(profile_dir, ZIN, clock, NoSecrets())
    assert access.status(profile_dir, clock).wrong_tries == 0


def test_a_weak_passphrase_makes_nothing(profile_dir: Path, clock: Clock) -> None:
    with pytest.raises(WeakPassphrase):
        access.create(profile_dir, "Welkom123456", clock, NoSecrets(), FLOOR)
    assert not access.exists(profile_dir)


@pytest.mark.usefixtures("made")
def test_keys_are_never_made_over_others(profile_dir: Path, clock: Clock) -> None:
    before = (profile_dir / keyfile.NAME).read_bytes()
    with pytest.raises(ProfileNotEmpty):
        access.create(profile_dir, ZIN, clock, NoSecrets(), FLOOR)
    assert (profile_dir / keyfile.NAME).read_bytes() == before


def test_dossiers_without_keys_are_no_first_start(profile_dir: Path, clock: Clock) -> None:
    profile_dir.mkdir()
    (profile_dir / "dossier.db").write_bytes(b"x")
    assert access.exists(profile_dir)
    with pytest.raises(ProfileNotEmpty):
        access.create(profile_dir, ZIN, clock, NoSecrets(), FLOOR)


def test_the_recovery_code_opens(made: Created, profile_dir: Path) -> None:
    assert access.unlock_with_recovery(profile_dir, made.recovery_code.lower().replace(" ", "-")).key == made.key


@pytest.mark.usefixtures("made")
def test_the_code_of_another_database_does_not_open(profile_dir: Path) -> None:
    with pytest.raises(RecoveryCodeWrong):
        access.unlock_with_recovery(profile_dir, new_code()[1])
    with pytest.raises(RecoveryCodeTyped):
        access.unlock_with_recovery(profile_dir, "ABCD")


def test_the_passphrase_can_change_and_the_old_one_opens_nothing(
    made: Created, profile_dir: Path, clock: Clock
) -> None:
    access.set_passphrase(profile_dir, ZIN, OTHER, clock, NoSecrets(), params=FLOOR)
    assert access.unlock(profile_dir, OTHER, clock, NoSecrets()).key == made.key
    (profile_dir / keyfile.NAME).unlink()
    with pytest.raises(WrongPassphrase):
        access.unlock(profile_dir, ZIN, clock, NoSecrets())
    assert access.unlock(profile_dir, OTHER, clock, NoSecrets()).mended


def test_a_new_sheet_ends_the_old_one(made: Created, profile_dir: Path, clock: Clock) -> None:
    code = access.new_recovery_code(profile_dir, ZIN, clock, NoSecrets())
    assert access.unlock_with_recovery(profile_dir, code).key == made.key
    with pytest.raises(RecoveryCodeWrong):
        access.unlock_with_recovery(profile_dir, made.recovery_code)


def test_with_a_keyring_both_halves_are_needed(profile_dir: Path, clock: Clock) -> None:
    backend = FakeBackend()
    made = access.create(profile_dir, ZIN, clock, keyring(backend), FLOOR)
    assert made.bound_to_keyring
    assert access.status(profile_dir, clock).two_of_two
    assert access.unlock(profile_dir, ZIN, clock, keyring(backend)).key == made.key
    with pytest.raises(WrongPassphrase):
        access.unlock(profile_dir, OTHER, clock, keyring(backend))


@pytest.mark.parametrize("backend", [None, FakeBackend(), ForgetfulBackend()])
def test_a_lost_keyring_is_told_costs_no_try_and_is_repaired(
    backend: FakeBackend | None, profile_dir: Path, clock: Clock
) -> None:
    made = access.create(profile_dir, ZIN, clock, keyring(FakeBackend()), FLOOR)
    with pytest.raises(DeviceSecretMissing):
        access.unlock(profile_dir, ZIN, clock, keyring(backend))
    assert access.status(profile_dir, clock).wrong_tries == 0
    assert access.repair(profile_dir, made.recovery_code, OTHER, keyring(backend), FLOOR).key == made.key
    assert access.unlock(profile_dir, OTHER, clock, keyring(backend)).key == made.key


def test_a_changed_keyring_is_a_lost_one(profile_dir: Path, clock: Clock) -> None:
    backend, other = FakeBackend(), FakeBackend()
    access.create(profile_dir, ZIN, clock, keyring(backend), FLOOR)
    access.create(profile_dir.with_name("ander"), ZIN, clock, keyring(other), FLOOR)
    backend.kept = dict.fromkeys(backend.kept, next(iter(other.kept.values())))
    with pytest.raises(DeviceSecretMissing):
        access.unlock(profile_dir, ZIN, clock, keyring(backend))
    backend.kept = dict.fromkeys(backend.kept, "geen base64!")
    with pytest.raises(DeviceSecretMissing):
        access.unlock(profile_dir, ZIN, clock, keyring(backend))


def test_a_locked_or_hanging_keyring_is_not_a_lost_one(profile_dir: Path, clock: Clock) -> None:
    backend = FakeBackend()
    made = access.create(profile_dir, ZIN, clock, keyring(backend), FLOOR)
    hanging = HangingBackend(backend.kept)
    for secrets in (keyring(LockedBackend(backend.kept)), keyring(hanging, limit_s=0.05)):
        with pytest.raises(KeyringLocked):
            access.unlock(profile_dir, ZIN, clock, secrets)
    hanging.answered.set()
    assert access.status(profile_dir, clock).wrong_tries == 0
    assert access.unlock(profile_dir, ZIN, clock, keyring(hanging)).key == made.key


@pytest.mark.parametrize("backend", [ForgetfulBackend(), LockedBackend(), None])
def test_a_keyring_that_does_not_keep_is_not_relied_on(
    backend: FakeBackend | None, profile_dir: Path, clock: Clock
) -> None:
    made = access.create(profile_dir, ZIN, clock, keyring(backend), FLOOR)
    assert not made.bound_to_keyring
    assert access.unlock(profile_dir, ZIN, clock, NoSecrets()).key == made.key


def test_a_new_passphrase_renews_and_removes_the_device_secret(profile_dir: Path, clock: Clock) -> None:
    backend = FakeBackend()
    access.create(profile_dir, ZIN, clock, keyring(backend), FLOOR)
    before = set(backend.kept)
    access.set_passphrase(profile_dir, ZIN, OTHER, clock, keyring(backend), params=FLOOR)
    assert len(backend.kept) == 1
    assert not before & set(backend.kept)
