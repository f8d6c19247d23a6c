"""A photo as it is kept: upright, not larger than needed to read it, and without anything but its picture.

It is drawn anew from its dots, so no note of place, time, camera or owner can come along, whatever it is called.
"""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from app.domain.bijlage import LANGSTE_ZIJDE, MEESTE_BEELDPUNTEN
from app.reports.errors import AttachmentDamaged, AttachmentTooFine
from app.reports.schoon import JPEG, PNG, Schoon

_FORMATS = ("JPEG", "PNG", "WEBP")
_QUALITY = 85
_HIGHEST_PNG = 2 * 1024 * 1024
"""A picture of a screen stays sharp as PNG; a photo that was saved as PNG becomes a JPEG."""
_BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError, MemoryError, IndexError, KeyError, OverflowError)


def clean_photo(data: bytes) -> Schoon:
    """Return the picture alone.  Raises AttachmentRefused."""
    try:
        # What Pillow warns of is refused below, or drawn as well as it goes.
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=_FORMATS) as found:
            return _drawn(found)
    except Image.DecompressionBombError as problem:
        raise AttachmentTooFine from problem
    except _BROKEN as problem:
        raise AttachmentDamaged from problem


def _drawn(found: Image.Image) -> Schoon:
    if found.width * found.height > MEESTE_BEELDPUNTEN:
        raise AttachmentTooFine
    was_png = found.format == "PNG"
    # A JPEG can be unpacked at a half or a quarter at once.
    found.draft("RGB", (LANGSTE_ZIJDE, LANGSTE_ZIJDE))
    upright = ImageOps.exif_transpose(found)
    upright.thumbnail((LANGSTE_ZIJDE, LANGSTE_ZIJDE), Image.Resampling.LANCZOS)
    flat = _on_white(upright)
    if was_png:
        sharp = _saved(flat, "PNG", optimize=True)
        if len(sharp) <= _HIGHEST_PNG:
            return Schoon(sharp, PNG)
    return Schoon(_saved(flat, "JPEG", quality=_QUALITY, optimize=True), JPEG)


def _on_white(picture: Image.Image) -> Image.Image:
    seen = picture.convert("RGBA") if picture.has_transparency_data else picture.convert("RGB")
    made = Image.new("RGB", seen.size, "white")
    made.paste(seen, mask=seen if seen.mode == "RGBA" else None)
    return made


def _saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **how)
    return target.getvalue()
