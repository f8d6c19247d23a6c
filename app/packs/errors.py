"""What can be wrong with a content pack."""

from typing import ClassVar

from app.errors import AppError


class PackInvalid(AppError):
    """A pack does not fit its schema; data: bestand, sleutel, regel (0 when unknown), reden."""

    code: ClassVar[str] = "pack_invalid"
