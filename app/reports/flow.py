"""Places the lines of a paragraph, over as many pages as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.lines import Pieces
from app.reports.schaal import INK, LEFT
from app.reports.sheet import Sheet
from app.reports.tagging import Element

# So many lines of a paragraph stay together at the foot and the head of a page.
_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Look:
    """How lines of text are set."""

    size: float
    leading: float
    colour: str = INK
    x: float = LEFT
    bar: str = ""
    end: float = 0.0
    """Where lines that are read from right to left begin: all of them when it is given."""


def flow(sheet: Sheet, element: Element, lines: Sequence[Pieces], look: Look) -> None:
    """Put the lines; no single line is left alone at the foot or the head of a page."""
    rest = list(lines)
    while rest:
        count = _that_fit(sheet, len(rest), look.leading)
        if count == 0:
            sheet.break_page()
            continue
        top = sheet.y
        with sheet.marked(element):
            for pieces in rest[:count]:
                sheet.words(pieces, (look.x, sheet.y), look.size, look.leading, look.colour, end=look.end)
                sheet.y += look.leading
        if look.bar:
            sheet.fill((look.x - 14, top, 3, sheet.y - top), look.bar)
        rest = rest[count:]
        if rest:
            sheet.break_page()


def _that_fit(sheet: Sheet, total: int, leading: float) -> int:
    fit = min(total, int((sheet.room + 0.01) // leading))
    if fit == total or sheet.at_top:
        return max(fit, 1)
    if total - fit == 1 and fit > _TOGETHER:
        return fit - 1
    return fit if fit >= _TOGETHER else 0
