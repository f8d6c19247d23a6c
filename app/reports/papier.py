"""What every paper has: letterhead, running header and footer, and the way from values to bytes.

The sender on page one is text that a screen reader reads; header and footer of the pages are artifacts.
"""

import io
import re
from collections.abc import Callable

from PIL import Image, UnidentifiedImageError

from app.clock import AMSTERDAM
from app.reports import fonts
from app.reports.clean import one_line
from app.reports.dates import written
from app.reports.document import Document, Facts
from app.reports.emit import write
from app.reports.errors import LogoUnreadableError
from app.reports.finish import finish
from app.reports.flow import Look, flow
from app.reports.lines import Span, one_row, wrap
from app.reports.ops import Op, Picture, Shape, Words, rectangle
from app.reports.schaal import GROOT, INK, LEFT, NORMAAL, QUIET, RIGHT, RULE, WIDTH, Schaal
from app.reports.values import Blad, Briefhoofd, Formaat

_LOGO_WIDE, _LOGO_HIGH, _LOGO_PIXELS = 150.0, 54.0, 1200
_PRACTICE, _PRACTICE_INK = "#FFF1C2", "#5A3E00"
_PRACTICE_TEXT = "Oefenomgeving: de mensen en de afspraken zijn verzonnen"


def laid_out(blad: Blad, title: str, fill: Callable[[Document], None]) -> Document:
    """Return the paper with its letterhead and all of `fill`; closer together when that saves a page."""
    schaal = GROOT if blad.formaat is Formaat.GROOT else NORMAAL
    made = _fill(start(blad, title), fill)
    for closer in (schaal.tight, schaal.dense):
        if len(made.sheet.pages) > 1:
            other = _fill(start(blad, title, closer), fill)
            made = other if len(other.sheet.pages) < len(made.sheet.pages) else made
    return made


def _fill(document: Document, fill: Callable[[Document], None]) -> Document:
    fill(document)
    document.open(0.0)
    return document


def start(blad: Blad, title: str, closer: Schaal | None = None) -> Document:
    """Open a paper with its letterhead, perhaps closer together; the cursor stands where the title goes."""
    hoofd = blad.briefhoofd
    facts = Facts(one_line(title), one_line(f"{hoofd.gemeente}, {hoofd.team}"), one_line(blad.kenmerk), blad.gemaakt_op)
    schaal = GROOT if blad.formaat is Formaat.GROOT else NORMAAL
    document = Document(closer or schaal, facts, accent=_colour(hoofd.kleur), tweede=blad.tweede)
    document.sheet.y = 34.0 if not blad.oefenomgeving else 46.0
    _letterhead(document, hoofd)
    if blad.oefenomgeving:
        document.text((Span(f"{_PRACTICE_TEXT}.", fonts.BOLD),), after=0.8)
    _second_language(document)
    return document


def finished(document: Document, blad: Blad, running: str, foot: str) -> bytes:
    """Close the paper: header and footer on every page, structure and metadata."""
    document.open(0.0)
    total = len(document.sheet.pages)
    for index, page in enumerate(document.sheet.pages):
        page.items.extend((None, op) for op in _edges(document, blad, running, foot, (index, total)))
    return finish(write(document), document)


def _second_language(document: Document) -> None:
    """Say in both languages that the Dutch text counts, and whether a translator read the other."""
    taal = document.tweede
    if taal is None:
        return
    checked = "" if not taal.concept else " Concept, nog niet door een vertaler nagekeken."
    dutch = f"De Nederlandse tekst geldt. Het {taal.nederlands} is hulp bij het lezen.{checked}"
    document.text(dutch, quiet=True, after=0.1)
    document.aside(" ".join(part for part in (taal.uitleg, taal.concept) if part))


def _letterhead(document: Document, hoofd: Briefhoofd) -> None:
    sheet, top = document.sheet, document.sheet.y
    lowest = top
    room = RIGHT - LEFT
    if hoofd.logo_png is not None:
        png, wide, high = _logo(hoofd.logo_png)
        picture: Op = Picture(RIGHT - wide, top, wide, high, png)
        if hoofd.logo_alt.strip():
            element = document.root.add("Figure", alt=one_line(hoofd.logo_alt))
            element.box = (RIGHT - wide, top, wide, high)
            with sheet.marked(element):
                sheet.place(picture)
        else:
            sheet.place(picture)
        room -= wide + 18
        lowest = top + high
    size = min(document.schaal.body * 1.05, 15.0)
    leading = size * 1.4
    for text, style, colour in (
        (hoofd.gemeente, fonts.BOLD, INK),
        (hoofd.team, fonts.REGULAR, QUIET),
        (hoofd.adres, fonts.REGULAR, QUIET),
    ):
        if text.strip():
            lines = document.lines((Span(one_line(text), style),), size, room)
            flow(sheet, document.root.add("P"), lines, Look(size, leading, colour))
    sheet.y = max(sheet.y, lowest) + document.schaal.h1 * 0.9 * document.schaal.white


def _edges(document: Document, blad: Blad, running: str, foot: str, number: tuple[int, int]) -> list[Op]:
    index, total = number
    large = blad.formaat is Formaat.GROOT
    size = 12.5 if large else 10.0
    ops: list[Op] = [Shape(rectangle((0, 0, WIDTH, 7)), fill=document.accent)]
    if blad.oefenomgeving:
        ops.append(Shape(rectangle((0, 7, WIDTH, 19)), fill=_PRACTICE))
        ops.append(_row(_PRACTICE_TEXT, fonts.BOLD, (LEFT, 20.5), 10.5, _PRACTICE_INK))
    if index:
        rows = document.lines((Span(one_line(running)),), size, RIGHT - LEFT)
        shown = rows[0] if len(rows) == 1 else (*rows[0], *one_row((Span("…"),)))
        ops.append(Words(LEFT, 41.0, shown, size, QUIET))
    ops.append(Shape((("M", (LEFT, 793.0)), ("L", (RIGHT, 793.0))), stroke=RULE, width=0.7))
    pages = f"Bladzijde {index + 1} van {total}"
    wide = fonts.width(one_row((Span(pages),)), size)
    ops.append(_row(pages, fonts.REGULAR, (RIGHT - wide, 811.0), size, QUIET))
    left = wrap((Span(one_line(foot)),), size, RIGHT - LEFT - wide - 16)
    ops.extend(Words(LEFT, 811.0 + place * size * 1.25, pieces, size, QUIET) for place, pieces in enumerate(left[:2]))
    return ops


def _row(text: str, style: str, at: tuple[float, float], size: float, colour: str) -> Words:
    return Words(at[0], at[1], one_row((Span(text, style),)), size, colour)


def _colour(value: str) -> str:
    return value if re.fullmatch(r"#[0-9A-Fa-f]{6}", value) else INK


def _logo(png: bytes) -> tuple[bytes, float, float]:
    """Return the logo as an opaque picture of a printable size, and its place in points."""
    try:
        with Image.open(io.BytesIO(png)) as found:
            found.thumbnail((_LOGO_PIXELS, _LOGO_PIXELS))
            seen = found.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise LogoUnreadableError from problem
    ground = Image.new("RGBA", seen.size, "white")
    ground.alpha_composite(seen)
    target = io.BytesIO()
    ground.convert("RGB").save(target, "PNG")
    scale = min(_LOGO_WIDE / seen.width, _LOGO_HIGH / seen.height)
    return target.getvalue(), seen.width * scale, seen.height * scale


def made_on(blad: Blad) -> str:
    """Return 'gemaakt op ...' for the footer."""
    return f"gemaakt op {written(blad.gemaakt_op.astimezone(AMSTERDAM).date())}"
