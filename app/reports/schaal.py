"""The two sizes of paper: normal, and large print with a body of 18 points."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Schaal:
    """Type sizes and distances of one print size, in points; columns fall apart into rows in large print."""

    naam: str
    body: float
    table: float
    note: float
    h1: float
    h2: float
    h3: float
    leading: float
    measure: float
    columns: bool
    white: float = 1.0
    """How much of the ordinary white is left between parts."""

    def lead(self, size: float) -> float:
        """Return the line distance for a type size; large headings stand closer."""
        return size * (1.22 if size >= self.h2 else self.leading)

    @property
    def tight(self) -> "Schaal":
        """The same letters with less white, for a paper that just does not fit."""
        return replace(self, white=0.62, leading=self.leading - 0.06)

    @property
    def dense(self) -> "Schaal":
        """Letters of 11 points and smaller headings on normal paper; large print keeps all of its size."""
        close = replace(self, white=0.34, leading=1.28, measure=RIGHT - LEFT)
        return replace(close, body=11.0, h1=21.0, h2=14.0, h3=12.0) if self.columns else close


NORMAAL = Schaal("normaal", 11.5, 11.0, 11.0, 27.0, 16.5, 13.0, 1.45, 462.0, columns=True)
GROOT = Schaal("groot", 18.0, 18.0, 16.0, 33.0, 24.0, 20.0, 1.4, 476.0, columns=False)

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT = 60.0, 535.28
TOP, BOTTOM = 58.0, 779.0

INK, QUIET, RULE, TINT, PAPER = "#1B2433", "#4A5568", "#C9D0DA", "#F3F5F8", "#FFFFFF"
