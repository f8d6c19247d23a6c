"""What a paper is placed on: its sheet, its lines of text, and below a fixed text the same in a second language.

The Dutch stands first and larger; the other language is quiet, below it, and tagged with its own language.
"""

import re
from collections.abc import Callable, Sequence

from app.reports.clean import clean, paragraphs
from app.reports.errors import GlyphMissingError
from app.reports.flow import Look, flow
from app.reports.lines import Pieces, Span, wrap
from app.reports.schaal import LEFT, QUIET, RIGHT, Schaal
from app.reports.second_language import TweedeTaal, translate
from app.reports.sheet import Sheet
from app.reports.tagging import Element

Text = str | tuple[Span, ...]


class Beside:
    """The sheet of a paper and what can stand beside the Dutch."""

    def __init__(self, schaal: Schaal, tweede: TweedeTaal | None) -> None:
        self.schaal = schaal
        self.tweede = tweede
        self.sheet = Sheet(schaal)
        self.place_name = "het briefhoofd"

    @property
    def root(self) -> Element:
        """The top of the structure tree."""
        return self.sheet.root

    def gap(self, times: float) -> None:
        """Leave white: so many times the size of the text."""
        self.sheet.y += self.schaal.body * times * self.schaal.white

    def lines(self, spans: Sequence[Span], size: float, room: float) -> list[Pieces]:
        """Break text into lines; a missing glyph is told with the heading it stands under."""
        found: list[Pieces] = []
        self.guard(lambda: found.extend(wrap(spans, size, room)))
        return found

    def guard(self, action: Callable[[], None]) -> None:
        """Do something with text; a missing glyph is told with the heading it stands under."""
        try:
            action()
        except GlyphMissingError as missing:
            raise GlyphMissingError(teken=missing.data["teken"], plek=self.place_name) from None

    def lead(self, size: float) -> float:
        """Return the height of a line of this size."""
        return self.schaal.lead(size)

    @property
    def language(self) -> str:
        """The code of the second language, or nothing."""
        return self.tweede.code if self.tweede else ""

    def second(self, text: Text) -> str:
        """Return what is fixed in this text in the second language; nothing when there is none of either."""
        if self.tweede is None:
            return ""
        parts = (text,) if isinstance(text, str) else tuple(span.text for span in text)
        rows: list[list[str]] = [[]]
        for part in parts:
            for number, row in enumerate(part.split("\n")):
                rows += [[]] if number else []
                rows[-1] += self._said(self.tweede, row) if row.strip() else []
        # A label whose words stay Dutch is left open: 'I am content when: …'
        filled = [[f"{one} …" if one.endswith(":") else one for one in row] for row in rows if row]
        return "\n".join(" ".join(row) for row in filled).removesuffix(" …")

    def both(self, text: Text) -> list[tuple[Span, ...]]:
        """Return the paragraphs of a text, and behind them what is said of it in the second language."""
        said = self.second(text)
        return [*parts_of(text), *([(Span(said),)] if said else [])]

    def _said(self, taal: TweedeTaal, row: str) -> list[str]:
        """Return the fixed text of a row, whole or sentence by sentence."""
        whole = translate(taal, row)
        if whole:
            return [whole]
        found = (translate(taal, sentence) for sentence in re.split(r"(?<=[.?!])\s+", row))
        return [one for one in found if one]

    def also(self, text: str, room: float, x: float = LEFT) -> None:
        """Place the second language of a text that was placed by hand."""
        said = self.second(text)
        if said:
            self.place_second(self.lines((Span(said),), self.schaal.body, room), self.schaal.body, x, end=x + room)

    def aside(self, text: str) -> None:
        """Place a paragraph that stands in the second language only."""
        self.place_second(self.lines((Span(text),), self.schaal.body, self.schaal.measure), self.schaal.body)
        self.gap(0.8)

    def place_second(
        self, lines: Sequence[Pieces], size: float, x: float = LEFT, owner: Element | None = None, end: float = RIGHT
    ) -> None:
        """Place lines in the second language, quiet and tagged as such; from `end` when it is read from there."""
        if lines:
            element = (owner or self.root).add("P", lang=self.language)
            flow(self.sheet, element, lines, Look(size, self.lead(size), QUIET, x, end=end if self.second_rtl else 0.0))

    @property
    def second_rtl(self) -> bool:
        """Whether the second language is read from right to left."""
        return self.tweede is not None and self.tweede.rtl

    def second_size(self, size: float) -> float:
        """Return how large the second language stands below a heading: quieter, never smaller than the text."""
        return max(self.schaal.body, size * 0.7)

    def caption(self, element: Element, caption: str, lines: Sequence[Pieces]) -> None:
        """Place the caption of a table, in both languages."""
        size = self.schaal.table
        said = self.second(caption)
        flow(self.sheet, element.add("P") if said else element, lines, Look(size, self.lead(size)))
        if said:
            self.place_second(self.lines((Span(said),), size, RIGHT - LEFT), size, LEFT, element)


def parts_of(text: Text) -> list[tuple[Span, ...]]:
    """Return the paragraphs of a text; spans are one paragraph, unless a span holds an empty line."""
    if isinstance(text, str):
        return [(Span(part),) for part in paragraphs(text)]
    parts: list[list[Span]] = [[]]
    for span in text:
        rows = clean(span.text).split("\n\n")
        for number, row in enumerate(rows):
            if number:
                parts.append([])
            if row:
                parts[-1].append(Span(row, span.style))
    return [tuple(part) for part in parts if any(span.text.strip() for span in part)]
