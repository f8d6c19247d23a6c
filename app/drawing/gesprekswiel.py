"""The wheel as a drawing: what was said stands in words, never as a figure or a mark.

Every segment keeps the colour of its group whatever is said, so no colour says good or bad; a full, half or
open circle stands with the word.  "Hier wil ik over praten" fills the outer band.
"""

import math
from itertools import product

from app.drawing.boxes import Rect
from app.drawing.colours import ChartColours
from app.drawing.displaylist import Anchor, DisplayList, Item, Path, Text
from app.drawing.icons import icon
from app.drawing.measure import text_width, wrap
from app.drawing.shapes import Point, circle, polar, rounded, sector
from app.drawing.spider_marks import talk_mark, work_mark
from app.drawing.wheel_data import WheelData, WheelSegment
from app.drawing.wheel_layout import LINE, SIGNS, Entry, WheelLayout, legend_width

_LEAN = 0.3


def wheel(data: WheelData, layout: WheelLayout, colours: ChartColours) -> DisplayList:
    """Return the whole wheel, without a focus."""
    items: list[Item] = []
    for i, one in enumerate(data.segments):
        items.extend(_segment(one, i, data, layout, colours))
    for i, one in enumerate(data.segments):
        items.extend(_marks(one, i, layout, colours))
        items.extend(_label(i, layout, colours))
    items.extend(_question(data, layout, colours))
    items.extend(_pills(data, layout, colours))
    items.extend(_legend(data, layout, colours))
    return tuple(items)


def wheel_focus(layout: WheelLayout, colours: ChartColours, segment: int) -> DisplayList:
    """Return the ring round the segment that has the keyboard."""
    gap = 5 * layout.unit
    radii = (layout.core + gap, layout.radius + 2 * layout.unit)
    outline = sector(layout.middle, radii, layout.angles(segment), 0.1)
    return (
        Path(outline, stroke=colours.surface, width=9 * layout.unit),
        Path(outline, stroke=colours.focus, width=4.5 * layout.unit),
    )


def wheel_chosen(layout: WheelLayout, colours: ChartColours, segment: int) -> DisplayList:
    """Return the calm line round the segment that is talked about; the keyboard may be elsewhere."""
    radii = (layout.core + 5 * layout.unit, layout.radius + 2 * layout.unit)
    outline = sector(layout.middle, radii, layout.angles(segment), 0.1)
    return (Path(outline, stroke=colours.focus, width=2.6 * layout.unit),)


def hit(layout: WheelLayout, x: float, y: float) -> int | None:
    """Return the segment at this place, by its piece or by its label; None in the middle and outside."""
    for i, label in enumerate(layout.labels):
        if label.rect.holds(x, y):
            return i
    cx, cy = layout.middle
    if not layout.core < math.hypot(x - cx, y - cy) <= layout.radius:
        return None
    turn = math.atan2(x - cx, cy - y) % (2 * math.pi)
    return int(turn / (2 * math.pi) * layout.count) % layout.count


def _segment(one: WheelSegment, i: int, data: WheelData, layout: WheelLayout, colours: ChartColours) -> list[Item]:
    colour = data.groups[one.group].colour
    gap = 4.5 * layout.unit
    angles, u = layout.angles(i), layout.unit
    inner = sector(layout.middle, (layout.core + 5 * u, layout.band - 2 * u), angles, gap)
    outer = sector(layout.middle, (layout.band + 2 * u, layout.radius), angles, gap)
    cell = colours.tint * (1.9 if one.ervaring else 0.55)
    items: list[Item] = [
        Path(inner, fill=colour, alpha=cell, stroke=colour if one.ervaring else None, width=1.6 * u),
        Path(outer, fill=colour, alpha=1.0 if one.praten else colours.tint * 1.5),
    ]
    x, y = layout.place(i, (layout.band + layout.radius) / 2)
    size = min((layout.radius - layout.band) * 0.62, layout.label * 2.1, _chord(layout, layout.band) * 0.6)
    items.append(icon(one.icon, x, y, size, colours.on_colour if one.praten else colour))
    if one.ervaring:
        items.extend(_said(one, i, data, layout, colours))
    return items


def _chord(layout: WheelLayout, radius: float) -> float:
    return 2 * radius * math.sin(math.pi / layout.count)


def _said(one: WheelSegment, i: int, data: WheelData, layout: WheelLayout, colours: ChartColours) -> list[Item]:
    """Return the sign and, when there is room in the piece, the word itself."""
    if one.ervaring is None:
        return []
    colour = data.groups[one.group].colour
    sign = SIGNS[one.choices.index(one.ervaring)]
    for share, size in product((0.62, 0.68, 0.56, 0.74), (layout.label * 0.86, layout.label * 0.76)):
        r = size * 0.72
        at = layout.core + (layout.band - layout.core) * share
        x, y = layout.place(i, at)
        lines = wrap(data.words.ervaring[one.ervaring], _chord(layout, at) * 0.86, size, 600)
        wide = max(text_width(line, size, 600) for line in lines)
        tall = 2 * r + size * 0.45 + len(lines) * size * LINE
        if _in_piece(i, Rect(x - wide / 2, y - tall / 2, wide, tall), layout):
            return _sign_and_words((sign, colour), (x, y - tall / 2), lines, size, colours)
    x, y = layout.place(i, layout.core + (layout.band - layout.core) * 0.62)
    return _circle_sign(sign, (x, y), min(layout.label * 0.8, _chord(layout, layout.core) * 0.4), colour, colours)


def _sign_and_words(
    sign: tuple[str, str], at: Point, lines: tuple[str, ...], size: float, colours: ChartColours
) -> list[Item]:
    (x, top), r = at, size * 0.72
    items = _circle_sign(sign[0], (x, top + r), r, sign[1], colours)
    top += 2 * r + size * 0.45
    for n, line in enumerate(lines):
        items.append(Text(x, top + size * (0.85 + n * LINE), line, size, 600, colours.text, "middle"))
    return items


def _in_piece(i: int, rect: Rect, layout: WheelLayout) -> bool:
    """Whether a block of words stays inside its piece of the ring."""
    (cx, cy), (start, end) = layout.middle, layout.angles(i)
    u = layout.unit
    for x in (rect.x, rect.x + rect.width):
        for y in (rect.y, rect.y + rect.height):
            far = math.hypot(x - cx, y - cy)
            turn = math.atan2(x - cx, cy - y) % (2 * math.pi)
            margin = 5 * u / max(far, u)
            if far > layout.band - 5 * u or not start + margin <= turn <= end - margin:
                return False
    return rect.distance(cx, cy) >= layout.core + 8 * u


def _circle_sign(sign: str, at: Point, r: float, colour: str, colours: ChartColours) -> list[Item]:
    x, y = at
    items: list[Item] = [Path(circle(x, y, r), fill=colours.surface, stroke=colour, width=r * 0.26)]
    if sign == "vol":
        items.append(Path(circle(x, y, r * 0.66), fill=colour))
    if sign == "half":
        items.append(Path(sector((x, y), (0.01, r * 0.66), (math.pi, 2 * math.pi)), fill=colour))
    return items


def _marks(one: WheelSegment, i: int, layout: WheelLayout, colours: ChartColours) -> list[Item]:
    start, end = layout.angles(i)
    u, edge = layout.unit, layout.radius - 3 * layout.unit
    inset = min(0.22 * (end - start), 15 * u / layout.radius)
    items: list[Item] = []
    if one.praten:
        items.append(talk_mark(*polar(*layout.middle, edge, start + inset), 9.5 * u, colours))
    if one.werken:
        items.append(work_mark(*polar(*layout.middle, edge, end - inset), 11 * u, colours))
    if one.wens:
        x, y = layout.place(i, layout.core + 5 * u + 14 * u)
        items.extend(_wish(x, y, 10 * u, colours))
    return items


def _wish(x: float, y: float, r: float, colours: ChartColours) -> list[Item]:
    disc = Path(circle(x, y, r), fill=colours.surface, stroke=colours.mark_rim, width=r * 0.15)
    return [disc, icon("heart", x, y + r * 0.04, r * 1.25, colours.mark_rim)]


def _label(i: int, layout: WheelLayout, colours: ChartColours) -> list[Item]:
    label, rect = layout.labels[i], layout.labels[i].rect
    turn = (i + 0.5) / layout.count
    lean = math.sin(turn * 2 * math.pi)
    x, anchor = _anchor(lean, rect.x, rect.width)
    return [
        Text(x, rect.y + layout.label * (0.92 + n * LINE), line, layout.label, 600, colours.text, anchor)
        for n, line in enumerate(label.lines)
    ]


def _anchor(lean: float, x: float, width: float) -> tuple[float, Anchor]:
    if abs(lean) < _LEAN:
        return x + width / 2, "middle"
    return (x, "start") if lean > 0 else (x + width, "end")


def _question(data: WheelData, layout: WheelLayout, colours: ChartColours) -> list[Item]:
    (cx, cy), r = layout.middle, layout.core - 2 * layout.unit
    items: list[Item] = [Path(circle(cx, cy, r), fill=colours.ring, stroke=colours.line, width=1.3 * layout.unit)]
    size = layout.label * 1.08
    lines = wrap(data.question, r * 1.6, size, 600)
    while size > layout.label * 0.6 and not _in_circle(lines, size, r):
        size *= 0.94
        lines = wrap(data.question, r * 1.6, size, 600)
    top = cy - len(lines) * size * LINE / 2 + size * 0.93
    for n, line in enumerate(lines):
        items.append(Text(cx, top + n * size * LINE, line, size, 600, colours.text, "middle"))
    return items


def _in_circle(lines: tuple[str, ...], size: float, r: float) -> bool:
    half = len(lines) * size * LINE / 2
    return all(
        math.hypot(text_width(line, size, 600) / 2, max(abs(n * size * LINE - half), abs((n + 1) * size * LINE - half)))
        < r * 0.97
        for n, line in enumerate(lines)
    )


def _pills(data: WheelData, layout: WheelLayout, colours: ChartColours) -> list[Item]:
    items: list[Item] = []
    for group, rect in zip(data.groups, layout.pills, strict=False):
        shape = rounded(rect.x, rect.y, rect.width, rect.height, rect.height / 2)
        items.append(Path(shape, fill=group.colour, alpha=colours.tint))
        x, y = rect.middle
        items.append(Text(x, y + layout.label * 0.34, group.name, layout.label, 600, group.colour, "middle"))
    return items


def _legend(data: WheelData, layout: WheelLayout, colours: ChartColours) -> list[Item]:
    items: list[Item] = []
    size, y = layout.label * 0.9, layout.legend_y + layout.label * 0.8
    for row in layout.legend:
        x = (layout.width - sum(legend_width(entry.words, layout.label) for entry in row)) / 2 + layout.label * 0.3
        for entry in row:
            items.extend(_sign(entry, (x + layout.label * 0.9, y), data, layout, colours))
            items.append(Text(x + layout.label * 1.9, y + size * 0.35, entry.words, size, 400, colours.text))
            x += legend_width(entry.words, layout.label)
        y += layout.label * 1.6
    return items


def _sign(entry: Entry, at: Point, data: WheelData, layout: WheelLayout, colours: ChartColours) -> list[Item]:
    (x, y), u = at, layout.unit
    if entry.sign in SIGNS:
        return _circle_sign(entry.sign, (x, y), 8.5 * u, colours.text, colours)
    if entry.sign == "praten":
        return [talk_mark(x, y, 9 * u, colours)]
    if entry.sign == "werken":
        return [work_mark(x, y, 10.5 * u, colours)]
    if entry.sign == "wens":
        return _wish(x, y, 9.5 * u, colours)
    colour = data.groups[int(entry.sign.partition(":")[2])].colour
    return [Path(rounded(x - 8 * u, y - 8 * u, 16 * u, 16 * u, 5 * u), fill=colour)]
