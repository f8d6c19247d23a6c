"""Tables: header cells with scope, rows that split over pages, the header repeated as an artifact."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.lines import Pieces, Span, end_of, wrap
from app.reports.schaal import INK, LEFT, QUIET, RIGHT, RULE
from app.reports.sheet import Sheet
from app.reports.tagging import Element

# A row up to this height moves to the next page as a whole.
_UNDIVIDED = 330.0


@dataclass(frozen=True, slots=True)
class Cell:
    """The paragraphs of a cell; `scope` (Column or Row) makes it a header."""

    paragraphs: tuple[tuple[Span, ...], ...]
    scope: str = ""
    quiet: bool = False
    second: str = ""
    """The same in another language, below it, and which language that is."""
    lang: str = ""
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """How a table is drawn: the right edges follow from the shares of the width."""

    shares: tuple[float, ...]
    size: float
    leading: float
    fill: str = ""
    bar: str = ""
    rules: bool = True
    pad: float = 5.5
    left: float = LEFT
    right: float = RIGHT


@dataclass(slots=True)
class _Line:
    owner: Element
    pieces: Pieces
    gap: float
    quiet: bool = False
    end: float = 0.0
    """How far from the edge of the column it begins when it is read from right to left."""


def table(sheet: Sheet, element: Element, head: Sequence[Cell], rows: Sequence[Sequence[Cell]], grid: Grid) -> None:
    """Place a table below the cursor; the cells of `head` get the scope Column."""
    if head:
        header = [_lines(cell, Element("TH"), grid, index) for index, cell in enumerate(head)]
        first = [_lines(cell, Element("TD"), grid, index) for index, cell in enumerate(rows[0])] if rows else []
        sheet.need(_height(header, grid) + min(_height(first, grid), 160.0))
        _row(sheet, element.add("TR"), head, grid, header_row=True)
        sheet.after_break = lambda: _artifact(sheet, header, grid)
    for cells in rows:
        _row(sheet, element.add("TR"), cells, grid, header_row=False)
    sheet.after_break = None


def whole_height(rows: Sequence[Sequence[Cell]], grid: Grid) -> float:
    """Return how high the rows are, or more than a page when they are too high to stay together."""
    total = 0.0
    for cells in rows:
        total += _height([_lines(cell, Element("TD"), grid, index) for index, cell in enumerate(cells)], grid)
        if total > _UNDIVIDED:
            return float("inf")
    return total


def _row(sheet: Sheet, owner: Element, cells: Sequence[Cell], grid: Grid, *, header_row: bool) -> None:
    columns = []
    for index, cell in enumerate(cells):
        kind = "TH" if cell.scope else "TD"
        columns.append(_lines(cell, owner.add(kind, scope=cell.scope), grid, index))
    height = _height(columns, grid)
    if height <= _UNDIVIDED or height <= sheet.room:
        sheet.need(height)
    elif sheet.room < 2 * grid.pad + 3 * grid.leading:
        sheet.break_page()
    while True:
        taken = [_take(column, sheet.room - 2 * grid.pad, grid.leading) for column in columns]
        if not any(taken) and any(columns):
            sheet.break_page()
            continue
        columns = [column[len(part) :] for column, part in zip(columns, taken, strict=True)]
        done = not any(columns)
        _draw(sheet, taken, cells, grid, last=done, header_row=header_row)
        if done:
            return
        sheet.break_page()


def _draw(
    sheet: Sheet, parts: list[list[_Line]], cells: Sequence[Cell], grid: Grid, *, last: bool, header_row: bool
) -> None:
    top = sheet.y
    height = max((_tall(part, grid.leading) for part in parts), default=0.0) + 2 * grid.pad
    if grid.fill:
        sheet.fill((grid.left, top, grid.right - grid.left, height), grid.fill)
    if grid.bar:
        sheet.fill((grid.left, top, 4, height), grid.bar)
    for index, part in enumerate(parts):
        _column(sheet, part, cells[index], grid, (_edge(grid, index), top + grid.pad))
    sheet.y = top + height
    if header_row:
        sheet.rule(grid.left, grid.right, sheet.y, INK, 1.2)
    elif last and grid.rules:
        sheet.rule(grid.left, grid.right, sheet.y, RULE)


def _column(sheet: Sheet, part: list[_Line], cell: Cell, grid: Grid, start: tuple[float, float]) -> None:
    x, y = start
    position = 0
    while position < len(part):
        owner = part[position].owner
        with sheet.marked(owner):
            while position < len(part) and part[position].owner is owner:
                y += part[position].gap if position else 0.0
                colour = QUIET if cell.quiet or part[position].quiet else INK
                end = x + part[position].end if part[position].end else 0.0
                sheet.words(part[position].pieces, (x, y), grid.size, grid.leading, colour, end=end)
                y += grid.leading
                position += 1


def _artifact(sheet: Sheet, header: list[list[_Line]], grid: Grid) -> None:
    top = sheet.y
    for index, part in enumerate(header):
        x, y = _edge(grid, index), top + grid.pad
        for row in part:
            y += row.gap
            end = x + row.end if row.end else 0.0
            sheet.words(row.pieces, (x, y), grid.size, grid.leading, QUIET if row.quiet else INK, end=end)
            y += grid.leading
    sheet.y = top + _height(header, grid)
    sheet.rule(grid.left, grid.right, sheet.y, INK, 1.2)


def _lines(cell: Cell, owner: Element, grid: Grid, index: int) -> list[_Line]:
    lines: list[_Line] = []
    for spans in cell.paragraphs:
        block = owner if len(cell.paragraphs) == 1 and not cell.second else owner.add("P")
        rows = wrap(spans, grid.size, _room(grid, index))
        end = end_of(spans, rows, grid.size)
        for number, pieces in enumerate(rows):
            lines.append(_Line(block, pieces, grid.leading * 0.3 if number == 0 and lines else 0.0, end=end))
    if cell.second:
        block = owner.add("P", lang=cell.lang)
        for number, pieces in enumerate(wrap((Span(cell.second),), grid.size, _room(grid, index))):
            gap = grid.leading * 0.1 if number == 0 and lines else 0.0
            lines.append(_Line(block, pieces, gap, quiet=True, end=_room(grid, index) if cell.rtl else 0.0))
    return lines


def _edge(grid: Grid, index: int) -> float:
    inset = 14.0 if grid.bar else 10.0 if grid.fill else 0.0
    usable = grid.right - grid.left - inset
    return grid.left + inset + usable * sum(grid.shares[:index]) / sum(grid.shares)


def _room(grid: Grid, index: int) -> float:
    return _edge(grid, index + 1) - _edge(grid, index) - 12.0


def _tall(part: list[_Line], leading: float) -> float:
    return sum(row.gap if number else 0.0 for number, row in enumerate(part)) + leading * len(part)


def _height(columns: list[list[_Line]], grid: Grid) -> float:
    return max((_tall(column, grid.leading) for column in columns), default=0.0) + 2 * grid.pad


def _take(column: list[_Line], room: float, leading: float) -> list[_Line]:
    used = 0.0
    for number, row in enumerate(column):
        used += (row.gap if number else 0.0) + leading
        if used > room + 0.01:
            return column[:number]
    return column
