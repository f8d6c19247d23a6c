"""Signing on paper: what the resident says about it, room for a pen, or the strokes of a screen."""

from app.reports import fonts
from app.reports.clean import one_line
from app.reports.dates import written
from app.reports.document import Document
from app.reports.figure import strokes
from app.reports.flow import Look, flow
from app.reports.lines import Span
from app.reports.schaal import INK, LEFT, QUIET, RIGHT, RULE
from app.reports.values import Handtekening, Standpunt

_CHOICES = (
    (Standpunt.AKKOORD, "Ik ben het eens met dit plan (akkoord)."),
    (Standpunt.MET_OPMERKING, "Ik heb het plan gelezen en ik heb een opmerking."),
    (Standpunt.NIET_AKKOORD, "Ik ben het niet eens met dit plan (niet akkoord)."),
)
_STROKES_HIGH = 52.0
_RESIDENT = frozenset({"", "inwoner"})


def sign(document: Document, signature: Handtekening, *, several: bool = False) -> None:
    """Place one signature with its standpunt and the remark as it was said; only residents have a standpunt."""
    if signature.rol in _RESIDENT or signature.standpunt is not None:
        if several:
            document.open(document.schaal.body * 12)
            document.sheet.skip(document.schaal.body * 0.8)
            document.text((Span(f"{signature.naam}:", fonts.BOLD),), after=0.35)
        document.check_lines([(text, signature.standpunt is choice) for choice, text in _CHOICES])
        if signature.opmerking.strip():
            document.text((Span("Mijn opmerking:", fonts.BOLD),), after=0.25)
            document.quote(signature.opmerking)
        elif signature.standpunt is None:
            write_lines(document, "Mijn opmerking:", 2)
    if signature.streken:
        _drawn(document, signature)
    elif signature.hoe.strip():
        parts = (signature.naam, signature.rol, signature.hoe, written(signature.op) if signature.op else "")
        document.text(", ".join(part for part in parts if part.strip()), quiet=True)
    else:
        pen_line(document, f"{signature.naam}, {signature.rol}" if signature.rol else signature.naam)


def write_lines(document: Document, label: str, count: int) -> None:
    """Place a label and empty lines to write on."""
    size = document.schaal.body
    gap = size * 2.2
    document.open(size * 2 + gap * count)
    document.text((Span(label, fonts.BOLD),), after=0.0)
    for _ in range(count):
        document.sheet.y += gap
        document.sheet.rule(LEFT, RIGHT, document.sheet.y, RULE, 0.9)
    document.sheet.y += size * 0.8


def pen_line(document: Document, name: str) -> None:
    """Place a line for a signature with the name under it, and one for the date."""
    sheet, size = document.sheet, document.schaal.body
    leading = document.schaal.lead(size)
    half = LEFT + (RIGHT - LEFT) * 0.66
    names = document.lines((Span(one_line(name)),), size, half - LEFT - 16)
    second = document.lines((Span(document.second(name)),), size, half - LEFT - 16)
    document.open(size * 3.8 + leading * (min(len(names), 6) + min(len(second), 6)))
    sheet.y += size * 3.2
    sheet.rule(LEFT, half - 18, sheet.y, INK, 0.9)
    sheet.rule(half, RIGHT, sheet.y, INK, 0.9)
    sheet.y += 3
    top, page = sheet.y, len(sheet.pages)
    date = document.lines((Span("datum"),), size, RIGHT - half)
    flow(sheet, document.root.add("P"), date, Look(size, leading, QUIET, half))
    document.also("datum", RIGHT - half, half)
    if len(sheet.pages) == page:
        sheet.y = top
    flow(sheet, document.root.add("P"), names, Look(size, leading, QUIET))
    document.also(name, half - LEFT - 16)
    sheet.y += size * 0.8


def _drawn(document: Document, signature: Handtekening) -> None:
    day = f", {written(signature.op)}" if signature.op else ""
    alt = f"Handtekening van {one_line(signature.naam)}{day}"
    ops = strokes(signature.streken, (0.0, 0.0, 210.0, _STROKES_HIGH))
    under = f"{signature.naam}{', ' + signature.rol if signature.rol else ''}{day}"
    document.open(_STROKES_HIGH + document.schaal.body * 3)
    document.figure(alt, ops, (210.0, _STROKES_HIGH), centred=False)
    document.text(under, quiet=True)
