"""A resident's web on paper: the drawing when it is wanted, and always the same in words."""

from app.reports import fonts
from app.reports.document import Document
from app.reports.figure import drawn, moved
from app.reports.lines import Span
from app.reports.schaal import LEFT, RIGHT
from app.reports.values import Tekening, Web, WebRegel

_HIGHEST, _HIGHEST_LARGE = 400.0, 560.0


def place_web(document: Document, web: Web, *, several: bool) -> None:
    """Place one web under its own heading; two residents are each named."""
    title = f"Het web van {web.van}" if several else "Mijn web"
    highest = _HIGHEST if document.schaal.columns else _HIGHEST_LARGE
    document.heading(2, title)
    if web.tekening is None:
        _in_words(document, web)
        return
    # The words come first when the drawing must go to the next page: no half-empty page.
    room = document.sheet.room
    fits = room > min(web.tekening.hoogte, highest) + document.schaal.h2 * 4 or room < document.schaal.body * 16
    if not fits:
        _in_words(document, web)
    _figure(document, web.tekening, highest)
    if fits:
        _in_words(document, web)


def _in_words(document: Document, web: Web) -> None:
    if not web.regels:
        return
    caption = f"Het web van {web.van} in woorden"
    if document.schaal.columns:
        _columns(document, caption, web.regels)
    else:
        rows = [((Span(row.naam, fonts.BOLD),), _sentence(row)) for row in web.regels]
        document.rows(caption, rows)


def _figure(document: Document, drawing: Tekening, highest: float) -> None:
    scale = min(1.0, (RIGHT - LEFT) / drawing.breedte, highest / drawing.hoogte)
    ops = [moved(op, 0.0, 0.0, scale) for op in drawn(drawing.lijst)]
    document.figure(drawing.alt, ops, (drawing.breedte * scale, drawing.hoogte * scale))


def _columns(document: Document, caption: str, rows: tuple[WebRegel, ...]) -> None:
    figures = any(row.cijfer for row in rows)
    head = ["Waar het over gaat", "In mijn woorden", *(["Cijfer"] if figures else []), "Wat ik wil"]
    body = [[row.naam, row.woorden, *([row.cijfer] if figures else []), _wishes(row)] for row in rows]
    document.columns(caption, head, body, (0.25, 0.4, 0.1, 0.25) if figures else (0.27, 0.45, 0.28))


def _wishes(row: WebRegel) -> str:
    said = [text for wanted, text in ((row.praten, "hierover praten"), (row.werken, "hieraan werken")) if wanted]
    return "\n".join(said)


def _sentence(row: WebRegel) -> str:
    parts = [row.woorden, f"Cijfer: {row.cijfer}" if row.cijfer else "", _wishes(row)]
    return "\n".join(part for part in parts if part.strip())
