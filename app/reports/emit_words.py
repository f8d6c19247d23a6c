"""Writes one line of text; what is read from right to left is drawn in its own order and told in the order of reading.

A screen reader gets such text from the ActualText of its element; what takes text from the page letter by letter gets
it from the fonts, whose codes `finish.py` names by their letters.  It is not said per line too: some turn that twice.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from app.reports import richting
from app.reports.arabisch import letters
from app.reports.ops import Words
from app.reports.schaal import HEIGHT
from app.reports.tagging import Element, Page


def write_words(canvas: Canvas, op: Words) -> None:
    """Draw the line."""
    text = _text(op)
    _draw(canvas, op, _as_drawn(op, text) if _is_turned(op, text) else op.pieces)


def tell_in_order(pages: Sequence[Page]) -> None:
    """Give every element that is drawn in another order its text in the order of reading."""
    told: dict[int, list[str]] = {}
    turned: dict[int, Element] = {}
    for page in pages:
        for mark, op in page.items:
            if mark is None or not isinstance(op, Words):
                continue
            owner, text = page.owners[mark], _text(op)
            told.setdefault(id(owner), []).append(letters(text))
            if _is_turned(op, text) and not owner.alt:
                turned[id(owner)] = owner
    for key, owner in turned.items():
        owner.actual = "".join(told[key]).rstrip()


def _text(op: Words) -> str:
    return "".join(piece for _name, piece in op.pieces)


def _is_turned(op: Words, text: str) -> bool:
    return op.rtl or richting.has_rtl(text)


@lru_cache(maxsize=256)
def colour(value: str) -> HexColor:
    """Return the colour for the engine."""
    return HexColor(value)


def _as_drawn(op: Words, text: str) -> tuple[tuple[str, str], ...]:
    names = [name for name, piece in op.pieces for _character in piece]
    drawn = richting.turned(text, rtl=op.rtl)
    places = richting.order(text, rtl=op.rtl)
    return tuple((name, "".join(drawn[place] for place in run)) for name, run in groupby(places, key=names.__getitem__))


def _draw(canvas: Canvas, op: Words, pieces: tuple[tuple[str, str], ...]) -> None:
    text = canvas.beginText(op.x, HEIGHT - op.y)
    text.setFillColor(colour(op.colour))
    for name, piece in pieces:
        text.setFont(name, op.size)
        text.textOut(piece)
    canvas.drawText(text)
