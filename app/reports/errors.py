"""What can go wrong on the way to paper, for words see `app/wording/errors.py`."""

from typing import ClassVar

from app.errors import AppError


class GlyphMissingError(AppError):
    """A character that paper cannot show: `teken` is the character, `plek` the heading above it.

    The Latin spelling is asked for; a box or a word in the wrong order is never printed.
    """

    code: ClassVar[str] = "teken_niet_op_papier"


class LogoUnreadableError(AppError):
    """The logo of the letterhead is no picture that can be printed."""

    code: ClassVar[str] = "logo_onleesbaar"


class AttachmentRefused(AppError):
    """A file that can't be added to a dossier: not a photo, not a PDF."""

    code: ClassVar[str] = "bijlage_soort"


class AttachmentEmpty(AttachmentRefused):
    """There is nothing in the file."""

    code: ClassVar[str] = "bijlage_leeg"


class AttachmentTooLarge(AttachmentRefused):
    """More bytes than one attachment may have."""

    code: ClassVar[str] = "bijlage_te_groot"


class AttachmentTooFine(AttachmentRefused):
    """More dots than are safe to unpack."""

    code: ClassVar[str] = "bijlage_te_fijn"


class AttachmentTooLong(AttachmentRefused):
    """More pages than one attachment may have."""

    code: ClassVar[str] = "bijlage_te_lang"


class AttachmentDamaged(AttachmentRefused):
    """The file can't be read to its end."""

    code: ClassVar[str] = "bijlage_kapot"


class AttachmentLocked(AttachmentRefused):
    """A PDF with a password."""

    code: ClassVar[str] = "bijlage_wachtwoord"


class AttachmentHeic(AttachmentRefused):
    """A photo in the way of an iPhone."""

    code: ClassVar[str] = "bijlage_heic"


class PaperIncompleteError(ValueError):
    """A paper without title, alternative text or with a skipped heading: a mistake in the program."""
