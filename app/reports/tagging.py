"""The structure tree of a document: what a screen reader walks through.

Each piece of a page belongs to one element or to none; none is an artifact, so decoration can never
be read aloud by mistake.  A piece that continues on the next page keeps its element.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.reports.errors import PaperIncompleteError
from app.reports.ops import Box, Op


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked piece of a page."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure tree, named as in PDF 1.7."""

    kind: str
    alt: str = ""
    actual: str = ""
    scope: str = ""
    summary: str = ""
    lang: str = ""
    """The language of this part, when it is not that of the paper."""
    box: Box | None = None
    kids: list["Element | Mark"] = field(default_factory=list)

    def add(self, kind: str, *, alt: str = "", actual: str = "", scope: str = "", lang: str = "") -> "Element":
        """Append and return a child; a figure without words is refused."""
        if kind == "Figure" and not alt.strip():
            raise PaperIncompleteError("a figure needs an alternative text")
        child = Element(kind, alt=alt, actual=actual, scope=scope, lang=lang)
        self.kids.append(child)
        return child

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


@dataclass(slots=True)
class Page:
    """The marks of one page in drawing order, and the element that owns each numbered piece."""

    items: list[tuple[int | None, Op]] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)

    def claim(self, element: Element, page_number: int) -> int:
        """Give the element a new marked piece of this page and return its number."""
        number = len(self.owners)
        self.owners.append(element)
        element.kids.append(Mark(page_number, number))
        return number


class Outline:
    """Watches the headings: the first is H1 and no level is skipped (PDF/UA-1, 7.4.2)."""

    def __init__(self) -> None:
        self._level = 0

    def enter(self, level: int) -> None:
        """Go to a heading level or refuse it."""
        if level > self._level + 1:
            raise PaperIncompleteError(f"heading level {level} after {self._level}")
        self._level = level
