"""Whether a picture can be the logo of a letterhead: asked when it is chosen, not at the first print."""

import io

from PIL import Image, UnidentifiedImageError

from app.reports.errors import LogoUnreadableError

SUFFIXES = {"PNG": ".png", "JPEG": ".jpg"}


def check_logo(data: bytes) -> tuple[str, int, int]:
    """Return the suffix, width and height of a PNG or JPEG.  Raises LogoUnreadableError."""
    try:
        with Image.open(io.BytesIO(data), formats=tuple(SUFFIXES)) as found:
            found.load()
            return SUFFIXES[str(found.format)], found.width, found.height
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise LogoUnreadableError from problem
