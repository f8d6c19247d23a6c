"""Pages being filled from top to bottom: the cursor, the marks and the page breaks.

Everything is placed at once; only header and footer wait until the number of pages is known.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.reports import fonts
from app.reports.lines import Pieces
from app.reports.ops import Box, Op, Shape, Words, line, rectangle
from app.reports.schaal import BOTTOM, TOP, Schaal
from app.reports.tagging import Element, Page


class Sheet:
    """The pages so far and the place where the next line goes."""

    def __init__(self, schaal: Schaal, *, top: float = TOP) -> None:
        self.schaal = schaal
        self.root = Element("Document")
        self.pages = [Page()]
        self.y = top
        self.after_break: Callable[[], None] | None = None
        self._mark: int | None = None

    @property
    def room(self) -> float:
        """What is left of this page."""
        return BOTTOM - self.y

    @property
    def at_top(self) -> bool:
        """Whether nothing was placed on this page yet."""
        return self.y <= TOP

    def break_page(self) -> None:
        """Go to the next page; a table puts its header there again."""
        self.pages.append(Page())
        self.y = TOP
        if self.after_break is not None:
            self.after_break()

    def need(self, height: float) -> None:
        """Go to the next page when this much does not fit, unless the page is still empty."""
        if height > self.room and not self.at_top:
            self.break_page()

    def skip(self, height: float) -> None:
        """Leave white, except at the top of a page."""
        if not self.at_top:
            self.y += height

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """Let what is placed inside belong to this element, on this page."""
        self._mark = self.pages[-1].claim(element, len(self.pages) - 1)
        try:
            yield
        finally:
            self._mark = None

    def place(self, op: Op) -> None:
        """Put a mark on the page."""
        self.pages[-1].items.append((self._mark, op))

    def words(
        self, pieces: Pieces, at: tuple[float, float], size: float, leading: float, colour: str, *, end: float = 0.0
    ) -> None:
        """Put one line of text in a line box whose top left is `at`; from right to left when it has an `end`."""
        x = end - fonts.width(pieces, size) if end else at[0]
        self.place(Words(x, at[1] + leading / 2 + size * 0.345, pieces, size, colour, rtl=end > 0.0))

    def fill(self, box: Box, colour: str, radius: float = 0.0) -> None:
        """Put a coloured surface."""
        self.place(Shape(rectangle(box, radius), fill=colour))

    def rule(self, x1: float, x2: float, y: float, colour: str, width: float = 0.7) -> None:
        """Put a horizontal line."""
        self.place(Shape(line(x1, y, x2, y), stroke=colour, width=width))
