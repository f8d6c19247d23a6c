"""What stands on a page, before any PDF exists: a few frozen marks with the origin top left.

Laying out and writing are two steps, so that "bladzijde 2 van 5" is known before page one is written.
"""

from dataclasses import dataclass, field

Command = tuple[str, tuple[float, ...]]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Words:
    """Text on one baseline; each piece has its own font."""

    x: float
    y: float
    pieces: tuple[tuple[str, str], ...]
    size: float
    colour: str
    rtl: bool = False
    """Whether the line as a whole is read from right to left."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A path of M, L, C and Z commands."""

    commands: tuple[Command, ...]
    fill: str = ""
    alpha: float = 1.0
    stroke: str = ""
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A bitmap, already decoded to RGB: the letterhead's logo."""

    x: float
    y: float
    width: float
    height: float
    png: bytes = field(repr=False)


Op = Words | Shape | Picture

_ROUND = 0.5523


def rectangle(box: Box, radius: float = 0.0) -> tuple[Command, ...]:
    """Return the path of a rectangle (x, y, width, height), with round corners when asked."""
    x, y, w, h = box
    if radius <= 0:
        return (("M", (x, y)), ("L", (x + w, y)), ("L", (x + w, y + h)), ("L", (x, y + h)), ("Z", ()))
    r = min(radius, w / 2, h / 2)
    k = r * (1 - _ROUND)
    return (
        ("M", (x + r, y)),
        ("L", (x + w - r, y)),
        ("C", (x + w - k, y, x + w, y + k, x + w, y + r)),
        ("L", (x + w, y + h - r)),
        ("C", (x + w, y + h - k, x + w - k, y + h, x + w - r, y + h)),
        ("L", (x + r, y + h)),
        ("C", (x + k, y + h, x, y + h - k, x, y + h - r)),
        ("L", (x, y + r)),
        ("C", (x, y + k, x + k, y, x + r, y)),
        ("Z", ()),
    )


def line(x1: float, y1: float, x2: float, y2: float) -> tuple[Command, ...]:
    """Return the path of one straight line."""
    return (("M", (x1, y1)), ("L", (x2, y2)))
