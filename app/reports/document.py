"""The builder of a paper: headings, text, lists, tables and figures that are tagged as they are placed.

Texts are data: nothing in them is markup, so HTML that was typed prints as typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.reports import fonts
from app.reports.beside import Beside, Text, parts_of
from app.reports.clean import clean, one_line, paragraphs
from app.reports.errors import PaperIncompleteError
from app.reports.figure import moved, tick_box
from app.reports.flow import Look, flow
from app.reports.lines import Pieces, Span, end_of
from app.reports.ops import Op
from app.reports.richting import runs_rtl
from app.reports.schaal import INK, LEFT, QUIET, RIGHT, TINT, Schaal
from app.reports.second_language import TweedeTaal
from app.reports.table import Cell, Grid, table, whole_height
from app.reports.tagging import Element, Outline

__all__ = ["Document", "Facts", "Text"]

# Headings of this level may hold own words; an error names only the ones above it.
_OWN_WORDS = 3

# A paragraph and its second language up to so many lines stay on one page.
_WHOLE_PAIR = 8

# A list up to this height stays on one page.
_WHOLE_LIST = 260.0

# White after an item of a list, in times the size of the text.
_BETWEEN_ITEMS = 0.24

# White before and after a heading, in times its size.
_AROUND = ((0.0, 0.3), (1.15, 0.35), (0.9, 0.2))


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    lines: list[Pieces]
    size: float
    keep: float
    second: list[Pieces]
    end: float


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says about itself; id and moment are given, so that equal input gives equal bytes."""

    title: str
    author: str
    identifier: str
    moment: datetime
    language: str = "nl-NL"


class Document(Beside):
    """A paper under construction."""

    def __init__(self, schaal: Schaal, facts: Facts, *, accent: str = INK, tweede: TweedeTaal | None = None) -> None:
        if not facts.title.strip():
            raise PaperIncompleteError("a paper needs a title")
        super().__init__(schaal, tweede)
        self.facts = facts
        self.accent = accent
        self._outline = Outline()
        self._waiting: list[_Heading] = []

    # Headings and text

    def heading(self, level: int, text: str, *, keep: float = 0.0) -> None:
        """Announce a heading; it is placed with what follows, so that it never stands alone at the foot of a page.

        `keep` is the height that must at least follow on the same page.
        """
        self._outline.enter(level)
        title = one_line(text)
        if level < _OWN_WORDS:
            self.place_name = title
        size = (self.schaal.h1, self.schaal.h2, self.schaal.h3)[level - 1]
        lines = self.lines((Span(title, fonts.BOLD),), size, RIGHT - LEFT)
        said = self.second(title)
        second = self.lines((Span(said),), self.second_size(size), RIGHT - LEFT) if said else []
        end = RIGHT if runs_rtl(title) else 0.0
        self._waiting.append(_Heading(level, lines, size, keep, second, end))

    def open(self, height: float) -> None:
        """Make room for the waiting headings and the first part of what follows, and place the headings."""
        waiting, self._waiting = self._waiting, []
        total = max([height, *(heading.keep for heading in waiting)])
        for heading in waiting:
            total += sum(_AROUND[heading.level - 1]) * heading.size * self.schaal.white
            total += self.schaal.lead(heading.size) * len(heading.lines)
            total += self.lead(self.second_size(heading.size)) * len(heading.second)
        self.sheet.need(total)
        for heading in waiting:
            before, after = (part * self.schaal.white for part in _AROUND[heading.level - 1])
            self.sheet.skip(heading.size * before)
            look = Look(heading.size, self.schaal.lead(heading.size), end=heading.end)
            flow(self.sheet, self.root.add(f"H{heading.level}"), heading.lines, look)
            self.place_second(heading.second, self.second_size(heading.size))
            self.sheet.y += heading.size * after

    def text(self, text: Text, *, quiet: bool = False, after: float = 0.55) -> None:
        """Place a paragraph, or several when the text has empty lines."""
        size = self.schaal.body
        for spans in parts_of(text):
            lines, said = self.lines(spans, size, self.schaal.measure), self.second(spans)
            second = self.lines((Span(said),), size, self.schaal.measure) if said else []
            whole = len(lines) + len(second)
            self.open(self.lead(size) * (whole if second and whole <= _WHOLE_PAIR else min(len(lines), 3)))
            look = Look(size, self.lead(size), QUIET if quiet else INK)
            flow(self.sheet, self.root.add("P"), lines, look)
            self.place_second(second, size)
            self.gap(after)

    def quote(self, text: str) -> None:
        """Place somebody's own words, in italics beside a bar."""
        parts = paragraphs(text)
        if not parts:
            return
        size = self.schaal.body + 0.5
        self.open(self.lead(size) * 2)
        block = self.root.add("BlockQuote")
        look = Look(size, self.lead(size), INK, LEFT + 16, self.accent)
        parts[0] = f"“{parts[0]}"
        parts[-1] += "”"
        for number, part in enumerate(parts):
            spans = (Span(part, fonts.ITALIC),)
            lines = self.lines(spans, size, self.schaal.measure - 16)
            flow(self.sheet, block.add("P"), lines, replace(look, end=end_of(spans, lines, size, look.x)))
            gap = size * (0.4 if number < len(parts) - 1 else 0.0)
            self.sheet.fill((look.x - 14, self.sheet.y, 3, gap), look.bar)
            self.sheet.y += gap
        self.gap(0.7)

    def bullets(self, items: Sequence[Text]) -> None:
        """Place a list."""
        size = self.schaal.body
        leading = self.lead(size)
        whole = self._list_height(items)
        self.open(whole if whole < _WHOLE_LIST else leading * min(len(items), 3) * 1.3)
        holder = self.root.add("L")
        for item in items:
            entry = holder.add("LI")
            self.sheet.need(self._on_one_page(item))
            with self.sheet.marked(entry.add("Lbl")):
                self.sheet.words(fonts.fit("•", fonts.REGULAR), (LEFT + 2, self.sheet.y), size, leading, self.accent)
            self._body(entry.add("LBody"), item, LEFT + size * 1.3)
            self.gap(_BETWEEN_ITEMS)
        self.gap(0.4)

    def check_lines(self, items: Sequence[tuple[Text, bool]]) -> None:
        """Place lines with a box before them; the state is told in words to who cannot see the box."""
        size = self.schaal.body
        leading = self.lead(size)
        self.open(leading * 2)
        holder = self.root.add("L")
        for item, ticked in items:
            entry = holder.add("LI")
            self.sheet.need(self._on_one_page(item))
            with self.sheet.marked(entry.add("Lbl", actual="Aangekruist: " if ticked else "Niet aangekruist: ")):
                for op in tick_box(LEFT, self.sheet.y, size, leading, ticked=ticked):
                    self.sheet.place(op)
            self._body(entry.add("LBody"), item, LEFT + size * 1.75)
            self.gap(0.35)
        self.gap(0.3)

    # Tables

    def rows(
        self, caption: str, pairs: Sequence[tuple[Text, Text]], *, panel: bool = False, shown: bool = True
    ) -> None:
        """Place label and value beside each other; `panel` gives them a quiet ground.

        A caption that only repeats the heading above it is not shown, but told as the summary of the table.
        """
        size = self.schaal.body if panel else self.schaal.table
        left = 0.3 if self.schaal.columns else 0.37
        fill, bar = (TINT, self.accent) if panel else ("", "")
        grid = Grid((left, 1 - left), size, self.lead(size), fill, bar, rules=not panel, pad=4.5 * self.schaal.white)
        cells = [(self._cell(label, "Row"), self._cell(value)) for label, value in pairs]
        self._table(caption, (), cells, grid, shown=shown)

    def columns(
        self,
        caption: str,
        head: Sequence[str],
        body: Sequence[Sequence[Text]],
        shares: tuple[float, ...],
        *,
        shown: bool = True,
    ) -> None:
        """Place a table with a header row; the first cell of each row names the row."""
        size = self.schaal.table
        grid = Grid(shares, size, self.lead(size), pad=5.5 * max(self.schaal.white, 0.5))
        header = [self._cell((Span(name, fonts.BOLD),), "Column") for name in head]
        cells = [[self._cell(value, "Row" if index == 0 else "") for index, value in enumerate(row)] for row in body]
        self._table(caption, header, cells, grid, shown=shown)

    def _table(
        self, caption: str, head: Sequence[Cell], cells: Sequence[Sequence[Cell]], grid: Grid, *, shown: bool
    ) -> None:
        if not caption.strip():
            raise PaperIncompleteError("a table needs a caption")
        leading = self.lead(self.schaal.table)
        lines = self.lines((Span(one_line(caption), fonts.BOLD),), self.schaal.table, RIGHT - LEFT) if shown else []
        self.open(leading * len(lines) + max(leading * 4 + 30, 0.0 if head else self._together(cells, grid)))
        element = self.root.add("Table")
        if shown:
            self.caption(element.add("Caption"), caption, lines)
            self.sheet.y += 2
        else:
            element.summary = one_line(caption)
        self.guard(lambda: table(self.sheet, element, head, cells, grid))
        self.gap(0.8)

    def _together(self, cells: Sequence[Sequence[Cell]], grid: Grid) -> float:
        heights: list[float] = []
        self.guard(lambda: heights.append(whole_height(cells, grid)))
        return heights[0] if heights[0] < float("inf") else 0.0

    # Pictures and boxes

    def notice(self, spans: tuple[Span, ...], *, fill: str = TINT) -> None:
        """Place a short message on a quiet ground."""
        size = self.schaal.body
        leading = self.lead(size)
        lines = self.lines(spans, size, RIGHT - LEFT - 32)
        said = self.second(spans)
        second = self.lines((Span(said),), size, RIGHT - LEFT - 32) if said else []
        high = leading * (len(lines) + len(second)) + size * 1.3
        self.open(high)
        if high <= self.sheet.room:
            self.sheet.fill((LEFT, self.sheet.y, RIGHT - LEFT, high), fill, 6)
            self.sheet.fill((LEFT, self.sheet.y + 6, 4, high - 12), self.accent)
        self.sheet.y += size * 0.65
        flow(self.sheet, self.root.add("P"), lines, Look(size, leading, INK, LEFT + 16))
        self.place_second(second, size, LEFT + 16, end=RIGHT - 16)
        self.sheet.y += size * 0.65
        self.gap(0.75)

    def figure(self, alt: str, ops: Sequence[Op], size: tuple[float, float], *, centred: bool = True) -> None:
        """Place a drawing whose origin is its own top left; an empty alternative text is refused."""
        wide, high = size
        self.open(high + 6)
        element = self.root.add("Figure", alt=clean(alt))
        x = (LEFT + RIGHT - wide) / 2 if centred else LEFT
        element.box = (x, self.sheet.y, wide, high)
        with self.sheet.marked(element):
            for op in ops:
                self.sheet.place(moved(op, x, self.sheet.y))
        self.sheet.y += high
        self.gap(0.7)

    # Helpers

    def _body(self, element: Element, item: Text, x: float) -> None:
        size = self.schaal.body
        look = Look(size, self.lead(size), INK, x)
        parts, said = parts_of(item), self.second(item)
        for spans in parts:
            owner = element if len(parts) == 1 and not said else element.add("P")
            lines = self.lines(spans, size, self.schaal.measure + LEFT - x)
            flow(self.sheet, owner, lines, replace(look, end=end_of(spans, lines, size, x)))
        if said:
            second = self.lines((Span(said),), size, self.schaal.measure + LEFT - x)
            self.place_second(second, size, x, element)

    def _on_one_page(self, item: Text) -> float:
        """Return what of an item must be on one page: with its second language all of it, when that is not much."""
        leading = self.lead(self.schaal.body)
        whole = self._list_height([item]) - self.schaal.body * _BETWEEN_ITEMS * self.schaal.white
        return whole if self.second(item) and whole <= leading * _WHOLE_PAIR else min(whole, leading * 2)

    def _list_height(self, items: Sequence[Text]) -> float:
        size = self.schaal.body
        room = self.schaal.measure - size * 1.3
        lines = sum(len(self.lines(spans, size, room)) for item in items for spans in self.both(item))
        return lines * self.lead(size) + len(items) * size * _BETWEEN_ITEMS * self.schaal.white

    def _cell(self, value: Text, scope: str = "") -> Cell:
        return Cell(tuple(parts_of(value)), scope, second=self.second(value), lang=self.language, rtl=self.second_rtl)
