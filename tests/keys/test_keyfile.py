"""The key file: damage of every kind is found, and a whole copy takes over."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.clock import Clock
from app.keys import access, keyfile
from app.keys.access import Created
from app.keys.devicesecret import NoSecrets
from app.keys.envelopes import Envelope, new_passphrase_header, opens, seal, unseal
from app.keys.errors import KeyFileDamaged, KeyFileMissing, KeyFileNewer, KeyFileWeak
from app.keys.kdf import FLOOR, KEY_BYTES, MIB, NORMAL, Params, fit_memory, new_key
from tests.keys.fakes import ZIN

DATABASE = "0195-database"


def _sealed() -> tuple[Envelope, bytes, bytes]:
    wrapping_key, key = new_key(), new_key()
    return seal(new_passphrase_header(FLOOR, "een/twee"), wrapping_key, key, DATABASE), wrapping_key, key


def _flips(data: bytes) -> list[bytes]:
    return [
        data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :]
        for place in range(len(data))
        for bit in range(8)
    ]


def test_every_flipped_bit_of_an_envelope_is_found() -> None:
    whole, wrapping_key, key = _sealed()
    assert unseal(whole, wrapping_key, DATABASE) == key
    changed = [replace(whole, wrapped=data) for data in _flips(whole.wrapped)]
    changed += [replace(whole, nonce=data) for data in _flips(whole.nonce)]
    changed += [replace(whole, salt=data) for data in _flips(whole.salt)]
    changed += [replace(whole, check=data) for data in _flips(whole.check)]
    changed += [replace(whole, keyring_entry=""), replace(whole, params=Params(4, FLOOR.m, 4))]
    changed += [replace(whole, kind="herstelcode"), replace(whole, fingerprint=b"x"), replace(whole, nonce=b"")]
    for envelope in changed:
        with pytest.raises(KeyFileDamaged):
            unseal(envelope, wrapping_key, DATABASE)
    with pytest.raises(KeyFileDamaged):
        unseal(whole, wrapping_key, "ander")
    assert opens(whole, wrapping_key, DATABASE)
    assert not opens(whole, new_key(), DATABASE)


@pytest.mark.usefixtures("made")
def test_every_flipped_bit_of_the_file_is_found(profile_dir: Path) -> None:
    data = (profile_dir / keyfile.NAME).read_bytes()
    for flipped in _flips(data):
        with pytest.raises((KeyFileDamaged, KeyFileNewer)):
            keyfile.decode(flipped)


@pytest.mark.usefixtures("made")
def test_a_file_cut_short_anywhere_is_found(profile_dir: Path) -> None:
    data = (profile_dir / keyfile.NAME).read_bytes()
    for length in range(len(data)):
        with pytest.raises(KeyFileDamaged):
            keyfile.decode(data[:length])


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff\xfe", b"[" * 50_000, b'{"versie": 1, "som": 3}', b"1"])
def test_something_else_is_no_key_file(data: bytes) -> None:
    with pytest.raises(KeyFileDamaged):
        keyfile.decode(data)


def test_a_damaged_file_comes_back_from_its_copy(made: Created, profile_dir: Path, clock: Clock) -> None:
    path = profile_dir / keyfile.NAME
    path.write_bytes(path.read_bytes()[:200])
    opened = access.unlock(profile_dir, ZIN, clock, NoSecrets())
    assert (opened.key, opened.mended) == (made.key, True)
    assert keyfile.is_intact(profile_dir)
    assert not access.unlock(profile_dir, ZIN, clock, NoSecrets()).mended


@pytest.mark.usefixtures("made")
def test_damage_to_both_is_told_and_nothing_is_made(profile_dir: Path, clock: Clock) -> None:
    for name in (keyfile.NAME, keyfile.COPY):
        (profile_dir / name).write_bytes(b"kapot")
    with pytest.raises(KeyFileDamaged):
        access.unlock(profile_dir, ZIN, clock, NoSecrets())
    assert access.exists(profile_dir)
    assert (profile_dir / keyfile.NAME).read_bytes() == b"kapot"


@pytest.mark.usefixtures("made")
def test_a_missing_file_is_told(profile_dir: Path, clock: Clock) -> None:
    for name in (keyfile.NAME, keyfile.COPY):
        (profile_dir / name).unlink()
    with pytest.raises(KeyFileMissing):
        access.status(profile_dir, clock)


@pytest.mark.usefixtures("made")
def test_a_newer_file_is_left_alone(profile_dir: Path, clock: Clock) -> None:
    path = profile_dir / keyfile.NAME
    path.write_text(json.dumps({"versie": keyfile.VERSION + 1}))
    with pytest.raises(KeyFileNewer):
        access.unlock(profile_dir, ZIN, clock, NoSecrets())


@pytest.mark.parametrize("weak", [Params(2, FLOOR.m, 4), Params(3, FLOOR.m - 1, 4), Params(3, FLOOR.m, 0)])
@pytest.mark.usefixtures("made")
def test_less_work_is_refused_even_with_a_right_checksum(weak: Params, profile_dir: Path, clock: Clock) -> None:
    content = keyfile.read(profile_dir)
    keyfile.write(profile_dir, replace(content, passphrase=replace(content.passphrase, params=weak)))
    with pytest.raises(KeyFileWeak):
        access.unlock(profile_dir, ZIN, clock, NoSecrets())


@pytest.mark.usefixtures("made")
def test_absurd_work_is_refused(profile_dir: Path, clock: Clock) -> None:
    content = keyfile.read(profile_dir)
    huge = Params(3, 64 * 1024 * MIB, 4)
    keyfile.write(profile_dir, replace(content, passphrase=replace(content.passphrase, params=huge)))
    with pytest.raises(KeyFileDamaged):
        access.unlock(profile_dir, ZIN, clock, NoSecrets())


@pytest.mark.usefixtures("made")
def test_a_draft_that_was_left_is_no_harm(profile_dir: Path, clock: Clock) -> None:
    (profile_dir / f"{keyfile.NAME}.nieuw").write_bytes(b"half")
    access.unlock(profile_dir, ZIN, clock, NoSecrets())
    access.new_recovery_code(profile_dir, ZIN, clock, NoSecrets())
    assert keyfile.is_intact(profile_dir)


@pytest.mark.parametrize(
    ("seconds", "mib"), [(0.3, 128), (0.25, 128), (0.4, 128), (0.1, 416), (0.001, 512), (0.6, 64), (5.0, 64)]
)
def test_work_is_fitted_to_the_laptop(seconds: float, mib: int) -> None:
    fitted = fit_memory(seconds)
    assert fitted == Params(NORMAL.t, mib * MIB, NORMAL.p)
    assert fitted.m >= FLOOR.m
    assert KEY_BYTES == 32
