"""What somebody adds to a dossier, made fit to keep: only what can be seen on it, nothing of where and by whom.

What a file is follows from its contents, never from its name.  A photo is drawn anew and a PDF is written anew, so
that place, camera, author and hidden files stay behind.
"""

from app.domain.bijlage import HOOGSTE_GROOTTE, HOOGSTE_INVOER
from app.reports.bijlage_foto import clean_photo
from app.reports.bijlage_pdf import clean_pdf
from app.reports.errors import AttachmentEmpty, AttachmentHeic, AttachmentRefused, AttachmentTooLarge
from app.reports.schoon import Schoon

_PDF_MARK = b"%PDF-"
_PDF_WITHIN = 1024
"""A mail program may put some lines above the mark."""
_HEIC = (b"heic", b"heix", b"heif", b"hevc", b"hevx", b"mif1", b"msf1", b"avif")
_PHOTOS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


def clean(data: bytes) -> Schoon:
    """Return what is kept of a file.  Slow, so never on the window's thread.  Raises AttachmentRefused."""
    if not data:
        raise AttachmentEmpty
    if len(data) > HOOGSTE_INVOER:
        raise AttachmentTooLarge
    made = _clean(data)
    if len(made.data) > HOOGSTE_GROOTTE:
        raise AttachmentTooLarge
    return made


def _clean(data: bytes) -> Schoon:
    if _PDF_MARK in data[:_PDF_WITHIN]:
        return clean_pdf(data)
    if data.startswith(_PHOTOS) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return clean_photo(data)
    raise AttachmentHeic if data[4:8] == b"ftyp" and data[8:12] in _HEIC else AttachmentRefused
