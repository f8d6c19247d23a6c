"""What can go wrong with the dossier file, as a user can be told."""

from typing import ClassVar

from app.errors import AppError


class StoreDamaged(AppError):
    """A page fails its check, or the file is cut short."""

    code: ClassVar[str] = "store_damaged"


class StoreForeign(AppError):
    """The file is not ours, or belongs to another key."""

    code: ClassVar[str] = "store_foreign"


class StoreNewer(AppError):
    """The file was written by a newer version of the program."""

    code: ClassVar[str] = "store_newer"


class StoreMissing(AppError):
    """The keys are there, the dossier file is not: never make an empty one in its place."""

    code: ClassVar[str] = "store_missing"


class MigrationFailed(AppError):
    """The file could not be brought to this version; the old one is untouched."""

    code: ClassVar[str] = "migration_failed"


class BackupIncomplete(AppError):
    """The folder that was chosen holds no whole backup."""

    code: ClassVar[str] = "backup_incomplete"


class DiskFull(AppError):
    """There is no room; what was typed is still on the screen and is tried again."""

    code: ClassVar[str] = "disk_full"


class ReadOnly(AppError):
    """The folder or the file may not be written."""

    code: ClassVar[str] = "read_only"


class GesprekClosed(AppError):
    """The conversation is closed: a correction is a new row."""

    code: ClassVar[str] = "gesprek_closed"


class TextTooLong(AppError):
    """More text than one field holds."""

    code: ClassVar[str] = "text_too_long"


class NotFound(AppError):
    """The row is gone: removed here, or erased at the resident's wish."""

    code: ClassVar[str] = "not_found"
