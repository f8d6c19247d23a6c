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


class PaperIncompleteError(ValueError):
    """A paper without title, alternative text or with a skipped heading: a mistake in the program."""
