"""A drawing as a value: a list of paths and texts that any renderer can follow.

Screen, paper and tests get the very same list, so a chart is laid out once.  The origin is top left, y goes
down, the unit is whatever the caller laid out in (pixels or points).  Everything that is round is a cubic
bezier, so a renderer needs four commands and no arithmetic.
"""

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]
Cmd = tuple[str, tuple[float, ...]]
"""('M', (x, y)), ('L', (x, y)), ('C', (x1, y1, x2, y2, x, y)) or ('Z', ())."""
Cmds = tuple[Cmd, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A shape: filled, stroked or both; colours are `#rrggbb`.

    `alpha` is for the fill alone.  Joins are round; ends are round too, but flat when there is a `dash`.
    """

    cmds: Cmds
    fill: str | None = None
    alpha: float = 1.0
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; y is the base line and `anchor` says which part of it stands at x.

    Weights in use: 400 and 600.
    """

    x: float
    y: float
    text: str
    size: float
    weight: int
    colour: str
    anchor: Anchor = "start"


Item = Path | Text
DisplayList = tuple[Item, ...]


def moved(cmds: Cmds, dx: float, dy: float, scale: float = 1.0) -> Cmds:
    """Return the shape, scaled about the origin and then moved."""
    return tuple(
        (kind, tuple(v * scale + (dy if i % 2 else dx) for i, v in enumerate(points))) for kind, points in cmds
    )
