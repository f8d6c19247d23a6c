"""Drawings on paper: small own shapes, and moving or scaling what was drawn elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.drawing.displaylist import DisplayList, Path, Text
from app.reports import fonts
from app.reports.clean import one_line
from app.reports.lines import Span, one_row
from app.reports.ops import Box, Command, Op, Picture, Shape, Words, rectangle
from app.reports.schaal import INK, PAPER

_REGULAR_WEIGHT = 500


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
    low = box[1] + box[3] - high * scale
    inked: list[Op] = []
    for stroke in filter(None, lines):
        places = [(box[0] + (x - left) * scale, low + (y - top) * scale) for x, y in stroke]
        dot = [places[0], (places[0][0] + 0.1, places[0][1])] if len(places) == 1 else places
        commands: list[Command] = [("M", dot[0]), *(("L", place) for place in dot[1:])]
        inked.append(Shape(tuple(commands), stroke=INK, width=1.5))
    return inked


def drawn(drawing: DisplayList) -> Iterator[Op]:
    """Yield the marks of a drawing that was laid out in points; its texts get the fonts of paper."""
    for item in drawing:
        if isinstance(item, Path):
            yield Shape(item.cmds, item.fill or "", item.alpha, item.stroke or "", item.width, item.dash)
        elif item.text.strip():
            yield _text(item)


def _text(item: Text) -> Words:
    style = fonts.BOLD if item.weight > _REGULAR_WEIGHT else fonts.REGULAR
    pieces = one_row((Span(one_line(item.text), style),))
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor]
    return Words(item.x - share * fonts.width(pieces, item.size), item.y, pieces, item.size, item.colour)
