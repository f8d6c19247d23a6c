"""Drawings on paper: small own shapes, and moving or scaling what was drawn elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.reports.ops import Box, Command, Op, Picture, Shape, Words, rectangle
from app.reports.schaal import INK, PAPER


def moved(op: Op, x: float, y: float, scale: float = 1.0) -> Op:
    """Return the mark at another place and size."""
    if isinstance(op, Words):
        return replace(op, x=x + op.x * scale, y=y + op.y * scale, size=op.size * scale)
    if isinstance(op, Picture):
        return replace(op, x=x + op.x * scale, y=y + op.y * scale, width=op.width * scale, height=op.height * scale)
    return replace(
        op,
        commands=tuple(_moved(command, x, y, scale) for command in op.commands),
        width=op.width * scale,
        dash=tuple(part * scale for part in op.dash),
    )


def _moved(command: Command, x: float, y: float, scale: float) -> Command:
    letter, numbers = command
    return letter, tuple((y if index % 2 else x) + value * scale for index, value in enumerate(numbers))


def tick_box(x: float, top: float, size: float, leading: float, *, ticked: bool) -> Iterator[Op]:
    """Yield an empty or ticked box as high as the capitals."""
    side = size * 1.02
    y = top + (leading - side) / 2
    yield Shape(rectangle((x, y, side, side), size * 0.14), fill=PAPER, stroke=INK, width=size * 0.09)
    if ticked:
        yield Shape(
            (
                ("M", (x + side * 0.2, y + side * 0.54)),
                ("L", (x + side * 0.42, y + side * 0.76)),
                ("L", (x + side * 0.82, y + side * 0.24)),
            ),
            stroke=INK,
            width=size * 0.15,
        )


def strokes(lines: Sequence[Sequence[tuple[float, float]]], box: Box) -> list[Op]:
    """Return the lines of a signature, fitted into the box with their own proportion."""
    points = [point for stroke in lines for point in stroke]
    if not points:
        return []
    left, top = min(p[0] for p in points), min(p[1] for p in points)
    wide = max(p[0] for p in points) - left
    high = max(p[1] for p in points) - top
    scale = min(box[2] / (wide or 1.0), box[3] / (high or 1.0))
    drawn: list[Op] = []
    for stroke in lines:
        places = [(box[0] + (x - left) * scale, box[1] + (y - top) * scale) for x, y in stroke]
        dot = [places[0], (places[0][0] + 0.1, places[0][1])] if len(places) == 1 else places
        commands: list[Command] = [("M", dot[0]), *(("L", place) for place in dot[1:])]
        drawn.append(Shape(tuple(commands), stroke=INK, width=1.5))
    return drawn
