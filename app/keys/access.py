"""Making, opening and changing the keys of one profile folder.

The device secret is looked for before the passphrase is tried: a lost keyring is told as such, costs no
try and gives a thief no way to test a passphrase.  A try is counted before it is checked.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from app.clock import Clock
from app.keys import backup, kdf, keyfile, tries
from app.keys.devicesecret import DeviceSecrets, new_entry
from app.keys.envelopes import Envelope, device_fingerprint, new_passphrase_header, opens, same, seal, unseal
from app.keys.errors import (
    DeviceSecretMissing,
    KeyFileMissing,
    ProfileNotEmpty,
    RecoveryCodeWrong,
    TriesDelayed,
    WrongPassphrase,
)
from app.keys.kdf import Params
from app.keys.keyfile import KeyFile
from app.keys.passphrase import check_passphrase
from app.keys.recovery import new_code, read_code


@dataclass(frozen=True, slots=True)
class Created:
    """A new database key, the code for the recovery sheet, and whether the OS keyring holds a half."""

    key: bytes
    recovery_code: str
    bound_to_keyring: bool


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The database key; `mended` says that the key file was damaged and came back from its copy."""

    key: bytes
    database: str
    mended: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """What the unlock screen shows."""

    wrong_tries: int
    wait_seconds: int
    two_of_two: bool


def exists(profile: Path) -> bool:
    """Return whether this folder holds keys or dossiers; then there is no first start."""
    names = (keyfile.NAME, keyfile.COPY)
    return any((profile / name).exists() for name in names) or bool(backup.dossier_files(profile))


def create(
    profile: Path, passphrase: str, clock: Clock, secrets: DeviceSecrets, params: Params | None = None
) -> Created:
    """Make the keys of a new profile; raises WeakPassphrase or ProfileNotEmpty."""
    check_passphrase(passphrase)
    if exists(profile):
        raise ProfileNotEmpty
    profile.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = kdf.new_key()
    database = clock.new_id()
    envelope = _wrap(key, database, passphrase, secrets, params or kdf.calibrate())
    recovery, code = _wrap_recovery(key, database)
    keyfile.write(profile, KeyFile(database=database, passphrase=envelope, recovery=recovery))
    return Created(key, code, bool(envelope.keyring_entry))


def unlock(profile: Path, passphrase: str, clock: Clock, secrets: DeviceSecrets) -> Unlocked:
    """Open with the passphrase.

    Raises WrongPassphrase, TriesDelayed, DeviceSecretMissing, KeyringLocked or an error of the key file.
    """
    content = _read(profile)
    before = tries.look(profile, clock)
    if before.wait_s:
        raise TriesDelayed(seconden=before.wait_s)
    envelope = content.passphrase
    half = _device_half(envelope, content.database, secrets)
    counted = tries.count_one(profile, clock)
    wrapping_key = _passphrase_key(envelope, content.database, passphrase, half)
    if not opens(envelope, wrapping_key, content.database):
        raise WrongPassphrase(poging=counted.wrong, seconden=counted.wait_s)
    key = unseal(envelope, wrapping_key, content.database)
    tries.forget(profile)
    return Unlocked(key, content.database, mended=_mend(profile, content))


def unlock_with_recovery(profile: Path, code: str) -> Unlocked:
    """Open with the code of the sheet, or with the one that the organisation gave.

    Raises RecoveryCodeTyped, RecoveryCodeWrong or an error of the key file.
    """
    content, value = _read(profile), read_code(code)
    for envelope in (content.recovery, content.organisation):
        if envelope is not None:
            wrapping_key = kdf.derive(value, content.database, envelope.kind)
            if opens(envelope, wrapping_key, content.database):
                key = unseal(envelope, wrapping_key, content.database)
                return Unlocked(key, content.database, mended=_mend(profile, content))
    raise RecoveryCodeWrong


def repair(
    profile: Path, code: str, new_passphrase: str, secrets: DeviceSecrets, params: Params | None = None
) -> Unlocked:
    """Open with the recovery code and make a new passphrase and a new device secret; no dossier changes."""
    check_passphrase(new_passphrase)
    opened = unlock_with_recovery(profile, code)
    _rewrap(profile, opened.key, new_passphrase, secrets, params or kdf.calibrate())
    _forget_spoken(profile, code)
    tries.forget(profile)
    return opened


def set_passphrase(
    profile: Path, old: str, new: str, clock: Clock, secrets: DeviceSecrets, *, params: Params | None = None
) -> None:
    """Change the passphrase; the device secret is renewed with it."""
    check_passphrase(new)
    opened = unlock(profile, old, clock, secrets)
    _rewrap(profile, opened.key, new, secrets, params or kdf.calibrate())


def new_recovery_code(profile: Path, passphrase: str, clock: Clock, secrets: DeviceSecrets) -> str:
    """Make a new recovery code; the old sheet no longer opens."""
    opened = unlock(profile, passphrase, clock, secrets)
    envelope, code = _wrap_recovery(opened.key, opened.database)
    keyfile.write(profile, replace(_read(profile), recovery=envelope))
    return code


def _forget_spoken(profile: Path, code: str) -> None:
    """Let a code of the organisation open once: it was read out; the next sign-in makes another."""
    content = keyfile.read(profile)
    envelope = content.organisation
    if envelope is not None:
        wrapping_key = kdf.derive(read_code(code), content.database, envelope.kind)
        if opens(envelope, wrapping_key, content.database):
            keyfile.write(profile, replace(content, organisation=None))


def status(profile: Path, clock: Clock) -> Status:
    """Return the tries and the wait as they are now; raises the errors of the key file."""
    content, found = _read(profile), tries.look(profile, clock)
    return Status(found.wrong, found.wait_s, bool(content.passphrase.keyring_entry))


def _read(profile: Path) -> KeyFile:
    content = keyfile.read(profile)
    if content.passphrase.params is None:
        raise KeyFileMissing
    kdf.check_params(content.passphrase.params)
    return content


def _mend(profile: Path, content: KeyFile) -> bool:
    """Put the key file back from its copy, once the copy proved to open."""
    if keyfile.is_intact(profile):
        return False
    keyfile.write(profile, content)
    return True


def _wrap(key: bytes, database: str, passphrase: str, secrets: DeviceSecrets, params: Params) -> Envelope:
    entry, half = new_entry(database)
    if not secrets.keep(entry, half):
        entry, half = "", b""
    header = new_passphrase_header(params, entry)
    if half:
        header = replace(header, fingerprint=device_fingerprint(half, database))
    return seal(header, _passphrase_key(header, database, passphrase, half), key, database)


def _rewrap(profile: Path, key: bytes, passphrase: str, secrets: DeviceSecrets, params: Params) -> None:
    content = _read(profile)
    old_entry = content.passphrase.keyring_entry
    envelope = _wrap(key, content.database, passphrase, secrets, params)
    keyfile.write(profile, replace(content, passphrase=envelope))
    if old_entry:
        secrets.forget(old_entry)


def _wrap_recovery(key: bytes, database: str) -> tuple[Envelope, str]:
    value, code = new_code()
    envelope = seal(Envelope(kind="herstelcode"), kdf.derive(value, database, "herstelcode"), key, database)
    return envelope, code


def _device_half(envelope: Envelope, database: str, secrets: DeviceSecrets) -> bytes:
    if not envelope.keyring_entry:
        return b""
    half = secrets.fetch(envelope.keyring_entry)
    if half is None or not same(device_fingerprint(half, database), envelope.fingerprint):
        raise DeviceSecretMissing
    return half


def _passphrase_key(envelope: Envelope, database: str, passphrase: str, half: bytes) -> bytes:
    params = envelope.params or kdf.NORMAL
    purpose = "wachtzin en sleutelbos" if half else "wachtzin"
    return kdf.derive(kdf.stretch(passphrase, envelope.salt, params) + half, database, purpose)
