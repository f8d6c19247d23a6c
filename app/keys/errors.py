"""What can go wrong with keys, as a user can be told."""

from typing import ClassVar

from app.errors import AppError


class WrongPassphrase(AppError):
    """The passphrase does not open the envelope; `poging` is how many were wrong, `seconden` how long to wait."""

    code: ClassVar[str] = "wrong_passphrase"


class TriesDelayed(AppError):
    """Too many wrong tries: `seconden` are left."""

    code: ClassVar[str] = "tries_delayed"


class WeakPassphrase(AppError):
    """The new passphrase is too short or well known; `reden` is a code of `app.keys.passphrase`."""

    code: ClassVar[str] = "weak_passphrase"


class DeviceSecretMissing(AppError):
    """The OS keyring no longer has our half of the key, or has another one."""

    code: ClassVar[str] = "device_secret_missing"


class KeyringLocked(AppError):
    """The OS keyring has our half of the key but does not answer: locked, or waiting for its own window."""

    code: ClassVar[str] = "keyring_locked"


class KeyFileDamaged(AppError):
    """The key file and its copy cannot be read, or were changed by something else."""

    code: ClassVar[str] = "key_file_damaged"


class KeyFileMissing(AppError):
    """There are dossiers but no key file: never make a new one in its place."""

    code: ClassVar[str] = "key_file_missing"


class KeyFileNewer(AppError):
    """The key file was written by a newer version of the program."""

    code: ClassVar[str] = "key_file_newer"


class KeyFileWeak(AppError):
    """The key file asks for less work than the program allows: somebody changed it."""

    code: ClassVar[str] = "key_file_weak"


class ProfileNotEmpty(AppError):
    """A first start in a folder that already holds keys or dossiers."""

    code: ClassVar[str] = "profile_not_empty"


class RecoveryCodeWrong(AppError):
    """The recovery code is of another database."""

    code: ClassVar[str] = "recovery_code_wrong"


class RecoveryCodeTyped(AppError):
    """The recovery code holds a typing error in group `groep`."""

    code: ClassVar[str] = "recovery_code_group"


class ProfileInUse(AppError):
    """This profile is already open in another window."""

    code: ClassVar[str] = "profile_in_use"


class OrganisationKeyWrong(AppError):
    """The server gave something that is no public key of an organisation."""

    code: ClassVar[str] = "organisatiesleutel"
