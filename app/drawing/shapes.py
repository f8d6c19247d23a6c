"""The shapes that the charts are made of, as path commands."""

import math

from app.drawing.displaylist import Cmd, Cmds

Point = tuple[float, float]
_KAPPA = 0.5522847498


def polar(cx: float, cy: float, radius: float, angle: float) -> Point:
    """Return the point at this angle; 0 is up, clockwise, in radians."""
    return cx + radius * math.sin(angle), cy - radius * math.cos(angle)


def polygon(points: list[Point]) -> Cmds:
    """Return a closed shape through these points."""
    return (*polyline(points), ("Z", ()))


def polyline(points: list[Point]) -> Cmds:
    """Return an open line through these points."""
    return tuple(("L" if i else "M", point) for i, point in enumerate(points))


def circle(cx: float, cy: float, r: float) -> Cmds:
    """Return a circle."""
    return rounded(cx - r, cy - r, 2 * r, 2 * r, r)


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Cmds:
    """Return a circle that is stretched to these half axes."""
    return tuple(
        (kind, tuple(v * ry + cy if i % 2 else v * rx + cx for i, v in enumerate(points)))
        for kind, points in circle(0, 0, 1)
    )


def rounded(x: float, y: float, width: float, height: float, r: float) -> Cmds:
    """Return a rectangle with round corners."""
    r = min(r, width / 2, height / 2)
    k = r * (1 - _KAPPA)
    right, low = x + width, y + height
    return (
        ("M", (x + r, y)),
        ("L", (right - r, y)),
        ("C", (right - k, y, right, y + k, right, y + r)),
        ("L", (right, low - r)),
        ("C", (right, low - k, right - k, low, right - r, low)),
        ("L", (x + r, low)),
        ("C", (x + k, low, x, low - k, x, low - r)),
        ("L", (x, y + r)),
        ("C", (x, y + k, x + k, y, x + r, y)),
        ("Z", ()),
    )


def arc(cx: float, cy: float, radius: float, start: float, end: float) -> list[Cmd]:
    """Return the curves from one angle to another; the first point is already there."""
    count = max(1, math.ceil(abs(end - start) / (math.pi / 3)))
    step = (end - start) / count
    reach = 4 / 3 * math.tan(step / 4) * radius
    curves: list[Cmd] = []
    for i in range(count):
        a, b = start + i * step, start + (i + 1) * step
        (x0, y0), (x1, y1) = polar(cx, cy, radius, a), polar(cx, cy, radius, b)
        first = (x0 + reach * math.cos(a), y0 + reach * math.sin(a))
        second = (x1 - reach * math.cos(b), y1 - reach * math.sin(b))
        curves.append(("C", (*first, *second, x1, y1)))
    return curves


def sector(middle: Point, radii: Point, angles: Point, gap: float = 0) -> Cmds:
    """Return a piece of a ring; `gap` keeps its straight sides this far from those of its neighbour."""
    (cx, cy), (inner, outer), (start, end) = middle, radii, angles
    a_out, b_out = start + gap / 2 / outer, end - gap / 2 / outer
    a_in, b_in = start + gap / 2 / inner, end - gap / 2 / inner
    return (
        ("M", polar(cx, cy, outer, a_out)),
        *arc(cx, cy, outer, a_out, b_out),
        ("L", polar(cx, cy, inner, b_in)),
        *arc(cx, cy, inner, b_in, a_in),
        ("Z", ()),
    )


def star(cx: float, cy: float, r: float) -> Cmds:
    """Return a star with five points."""
    return polygon([polar(cx, cy, r if i % 2 == 0 else r * 0.46, i * math.pi / 5) for i in range(10)])


def bubble(cx: float, cy: float, r: float) -> Cmds:
    """Return a speech bubble with its tail at the lower left."""
    w, h = r * 1.02, r * 0.78
    top = cy - r * 0.88
    x, right, low = cx - w, cx + w, top + 2 * h
    k = h * 0.62
    m = k * (1 - _KAPPA)
    return (
        ("M", (x + k, top)),
        ("L", (right - k, top)),
        ("C", (right - m, top, right, top + m, right, top + k)),
        ("L", (right, low - k)),
        ("C", (right, low - m, right - m, low, right - k, low)),
        ("L", (cx - r * 0.12, low)),
        ("L", (cx - r * 0.62, low + r * 0.46)),
        ("L", (cx - r * 0.58, low)),
        ("C", (x + m, low, x, low - m, x, low - k)),
        ("L", (x, top + k)),
        ("C", (x, top + m, x + m, top, x + k, top)),
        ("Z", ()),
    )


def diamond(cx: float, cy: float, r: float) -> Cmds:
    """Return a square that stands on its point."""
    return polygon([(cx, cy - r), (cx + r, cy), (cx, cy + r), (cx - r, cy)])
