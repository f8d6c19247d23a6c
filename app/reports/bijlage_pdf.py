"""A PDF as it is kept: its pages, without author, scripts, hidden files and notes of a camera.

Everything that acts by itself goes: what opens a program, a site or a file.  The pages look the same.
"""

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from app.domain.bijlage import MEESTE_BEELDPUNTEN, MEESTE_BLADZIJDEN
from app.reports.errors import AttachmentDamaged, AttachmentLocked, AttachmentTooFine, AttachmentTooLong
from app.reports.schoon import PDF, Schoon

_OF_ROOT = (
    "/Metadata", "/OpenAction", "/AA", "/AF", "/Collection", "/PieceInfo", "/SpiderInfo", "/DSS", "/Threads", "/URI",
    "/Perms", "/Legal",
)  # fmt: skip
_OF_ANY = ("/Metadata", "/PieceInfo", "/AA", "/AF", "/LastModified", "/JS", "/EF")
_OF_NAMES = ("/JavaScript", "/EmbeddedFiles", "/AlternatePresentations", "/Renditions", "/URLS")
_LIVE = frozenset({"/FileAttachment", "/RichMedia", "/Movie", "/Screen", "/Sound", "/3D", "/Redact", "/Popup"})
_SIGNS = frozenset({"/T", "/CreationDate", "/M", "/NM"})
"""Who put a note on a page, and when."""
_MARK, _DOTS = 0xFF, 0xDA
_NOTES = frozenset({0xFE, *range(0xE1, 0xEE), 0xEF})
"""Of a JPEG: all that an application or a camera writes about it; not how its dots and colours are meant."""
_JPEG = frozenset({"/DCTDecode", str(Array([Name.DCTDecode]))})
_MOST_STRETCHED = 20


def clean_pdf(data: bytes) -> Schoon:
    """Return the pages alone.  Raises AttachmentRefused."""
    try:
        with Pdf.open(io.BytesIO(data)) as pdf:
            _check(pdf)
            _clean(pdf)
            target = io.BytesIO()
            pdf.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return Schoon(target.getvalue(), PDF, len(pdf.pages))
    except pikepdf.PasswordError as problem:
        raise AttachmentLocked from problem
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as problem:
        raise AttachmentDamaged from problem


def _check(pdf: Pdf) -> None:
    if not len(pdf.pages):
        raise AttachmentDamaged
    if len(pdf.pages) > MEESTE_BLADZIJDEN:
        raise AttachmentTooLong
    for page in pdf.pages:
        left, low, right, high = (float(side) for side in page.mediabox)
        wide, tall = abs(right - left), abs(high - low)
        if not min(wide, tall) or max(wide, tall) > _MOST_STRETCHED * min(wide, tall):
            raise AttachmentDamaged
    for one in _dictionaries(pdf):
        dots = int(one.get("/Width", 0)) * int(one.get("/Height", 0)) if one.get("/Subtype") == Name.Image else 0
        if dots > MEESTE_BEELDPUNTEN:
            raise AttachmentTooFine


def _clean(pdf: Pdf) -> None:
    root = pdf.Root
    _drop(root, _OF_ROOT)
    if "/Names" in root:
        _drop(root.Names, _OF_NAMES)
    if "/AcroForm" in root:
        _drop(root.AcroForm, ("/XFA", "/CO"))
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    for page in pdf.pages:
        if "/Annots" in page.obj:
            kept = [one for one in page.obj.Annots if str(one.get("/Subtype")) not in _LIVE]
            page.obj.Annots = Array(kept)
    for one in _dictionaries(pdf):
        _clean_one(one)


def _clean_one(one: pikepdf.Object) -> None:
    _drop(one, _OF_ANY)
    if _acts(one.get("/A")):
        del one["/A"]
    if one.get("/Type") == Name.Annot or "/Rect" in one:
        _drop(one, _SIGNS if one.get("/Subtype") != Name.Widget else {"/M"})
    if isinstance(one, Stream) and str(one.get("/Filter")) in _JPEG:
        _write_bare(one)


def _dictionaries(pdf: Pdf) -> Iterator[pikepdf.Object]:
    for one in pdf.objects:
        if isinstance(one, Dictionary | Stream):
            yield one
    for page in pdf.pages:
        # A note may stand in the page itself and be no object of its own.
        yield from (one for one in page.obj.get("/Annots", ()) if not one.is_indirect)


def _acts(action: object) -> bool:
    return isinstance(action, Dictionary) and action.get("/S") != Name.GoTo


def _drop(holder: pikepdf.Object, names: tuple[str, ...] | frozenset[str] | set[str]) -> None:
    for name in names:
        if name in holder:
            del holder[name]


def _write_bare(picture: Stream) -> None:
    raw = picture.read_raw_bytes()
    bare = _bare_jpeg(raw)
    if bare != raw:
        how = picture.get("/DecodeParms")
        picture.write(bare, filter=Name.DCTDecode, decode_parms=how if isinstance(how, Dictionary) else None)


def _bare_jpeg(raw: bytes) -> bytes:
    """Return a JPEG without the notes that a camera or a program put in front of the picture."""
    made, at = bytearray(raw[:2]), 2
    while at + 4 <= len(raw) and raw[at] == _MARK and raw[at + 1] != _DOTS:
        size = 2 + int.from_bytes(raw[at + 2 : at + 4])
        if raw[at + 1] not in _NOTES:
            made += raw[at : at + size]
        at += size
    return bytes(made) + raw[at:]
