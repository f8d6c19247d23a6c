"""Where everything of the web stands: the largest radius at which all labels fit and nothing overlaps.

The label size is given, not found: a chart may shrink, its words may not.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.drawing.measure import text_width, wrap
from app.drawing.shapes import Point, polar
from app.drawing.spider_data import Axis, SpiderData
from app.drawing.values import NIET_RELEVANT

LINE = 1.22  # line height, in text sizes
SMALL = 0.85  # size of the words under a label, in text sizes
_ZERO = 0.06
_STEPS, _SHRINK = 60, 0.97
_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
_ROOMY = 5  # below this radius, in text sizes, the words are too large for the sheet
_SIDE = 0.2
_MARK = 0.25  # how far a speech bubble rises above its label, in text sizes
_WIDTHS = (13.0, 9.0, 6.0)  # how wide a label may be, in text sizes
_CLEAR = 1.9  # from the web to a label beside it, in text sizes
_ABOVE = 1.5  # to a label above or below it: enough for a point at the end, and height is what a screen lacks


@dataclass(frozen=True, slots=True)
class Box:
    """A label: a chip with the icon, lines in bold and smaller lines under them."""

    x: float
    y: float
    width: float
    height: float
    chip: float
    lines: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def chip_at(self) -> Point:
        """Return the middle of the chip."""
        return self.x + self.chip / 2, self.y + self.height / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies on this label."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def meets(self, other: "Box") -> bool:
        """Whether two labels overlap."""
        apart_x = self.x + self.width <= other.x or other.x + other.width <= self.x
        return not (apart_x or self.y + self.height <= other.y or other.y + other.height <= self.y)

    def grown(self, width: float, height: float) -> "Box":
        """Return a label of another size in the same place."""
        return replace(self, width=width, height=height)

    def at(self, x: float, y: float) -> "Box":
        """Return the same label somewhere else."""
        return Box(x, y, self.width, self.height, self.chip, self.lines, self.notes)


@dataclass(frozen=True, slots=True)
class SpiderLayout:
    """The places of one drawing; `unit` is 1 at a label size of 17."""

    width: float
    height: float
    label: float
    middle: Point
    radius: float
    boxes: tuple[Box, ...]
    legend_y: float
    zero: float = _ZERO

    @property
    def count(self) -> int:
        """Return the number of axes."""
        return len(self.boxes)

    @property
    def unit(self) -> float:
        """Return what lines and margins are measured in."""
        return self.label / 17

    @property
    def handle(self) -> float:
        """Return the radius of a point."""
        return min(self.label * 1.12, max(self.radius * 0.13, self.label * 0.8))

    def angle(self, axis: int) -> float:
        """Return the direction of an axis; the first is up, then clockwise."""
        return 2 * math.pi * axis / self.count

    def point(self, axis: int, value: float) -> Point:
        """Return where a figure stands; 0 is a little out of the middle so that it can be taken hold of."""
        share = self.zero + (1 - self.zero) * value / 10
        return polar(*self.middle, self.radius * share, self.angle(axis))


def spider_layout(data: SpiderData, width: float, height: float, label: float = 17.0) -> SpiderLayout:
    """Return the layout for a sheet of this size with labels of this size."""
    for wanted, size in _choices(data, label):
        found = _layout(wanted, (width, height), size)
        if found and found.radius >= _ROOMY * size:
            return found
    smallest = replace(data, show_ends=False)
    found = _layout(smallest, (width, height), label * _SIZES[-1])
    boxes = tuple(_measure(smallest, axis, 4 * label, label / 2) for axis in data.axes)
    return found or SpiderLayout(width, height, label / 2, (width / 2, height / 2), label, boxes, height)


def _choices(data: SpiderData, label: float) -> Iterator[tuple[SpiderData, float]]:
    """Yield what to try when room is short: first the words at the ends go, then the text shrinks."""
    yield data, label
    for size in _SIZES:
        yield replace(data, show_ends=False), label * size


def _layout(data: SpiderData, size: Point, label: float) -> SpiderLayout | None:
    width, height = size
    rows = legend_rows(data, width, label)
    legend = len(rows) * label * 1.6 + (label * 0.7 if rows else 0)
    sheet = (width, height - legend)
    found = [
        _largest([_measure(data, axis, most * label, label) for axis in data.axes], sheet, label) for most in _WIDTHS
    ]
    fitting = [one for one in found if one]
    if not fitting:
        return None
    radius, middle, places = max(fitting, key=lambda one: one[0])
    return SpiderLayout(width, height, label, middle, radius, tuple(places), height - legend + label * 0.7)


_Found = tuple[float, Point, list[Box]]


def _largest(boxes: list[Box], sheet: Point, label: float) -> _Found | None:
    tries = (min(sheet) / 2 * _SHRINK**step for step in range(_STEPS))
    placed = (_place(boxes, sheet, label, radius) for radius in tries)
    return next((one for one in placed if _fits(one[2], sheet, label * _MARK)), None)


def chosen_frame(layout: SpiderLayout, axis: int) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom round a label with its marks: never over a neighbour."""
    box, air, edge = layout.boxes[axis], layout.label * 0.35, layout.unit
    left, top = max(edge, box.x - 2 * air), max(edge, box.y - air)
    right, low = min(layout.width - edge, box.x + box.width + 2 * air), box.y + box.height + air
    for other in layout.boxes:
        if other is box or not box.at(left, top).grown(right - left, low - top).meets(other):
            continue
        gaps = (box.x - other.x - other.width, box.y - other.y - other.height)
        after = (other.x - box.x - box.width, other.y - box.y - box.height)
        widest = max(*gaps, *after)
        if widest == gaps[0]:
            left = box.x - widest / 2
        elif widest == gaps[1]:
            top = box.y - widest / 2
        elif widest == after[0]:
            right = box.x + box.width + widest / 2
        else:
            low = box.y + box.height + widest / 2
    return left, top, right, low


def legend_rows(data: SpiderData, width: float, label: float) -> list[list[tuple[str, str]]]:
    """Return the entries (kind, words) of the legend in rows that fit; only what is in the drawing."""
    words, entries = data.words, list[tuple[str, str]]()
    if data.previous:
        entries.append(("today", words.today))
        entries.extend(("earlier", web.label) for web in data.previous)
    if data.full_legend or any(axis.praten for axis in data.axes):
        entries.append(("praten", words.praten))
    if data.full_legend or any(axis.werken for axis in data.axes):
        entries.append(("werken", words.werken))
    rows: list[list[tuple[str, str]]] = []
    used = width
    for entry in entries:
        need = legend_width(entry[1], label)
        if used + need > width:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += need
    return rows


def legend_width(words: str, label: float) -> float:
    """Return how much room one entry takes."""
    return text_width(words, label * 0.92, 400) + label * 3.4


def _measure(data: SpiderData, axis: Axis, most: float, label: float) -> Box:
    lines = wrap(axis.label, most, label, 600)
    small, notes = label * SMALL, list[str]()
    if axis.value is NIET_RELEVANT:
        notes.append(data.words.niet_relevant)
    if data.show_ends:
        ends = ("0", "10") if data.show_figures else (data.words.inner, data.words.outer)
        for end, words in zip(ends, (axis.low, axis.high), strict=True):
            notes.extend(wrap(f"{end}: {words}", most, small, 400) if words else ())
    text = max([text_width(line, label, 600) for line in lines] + [text_width(note, small, 400) for note in notes])
    chip = label * 2.5
    height = max(chip, len(lines) * label * LINE + len(notes) * small * LINE)
    return Box(0, 0, chip + label * 0.55 + text, height, chip, lines, tuple(notes))


def _place(boxes: list[Box], sheet: Point, label: float, radius: float) -> _Found:
    count = len(boxes)
    edge = sheet[0] / 2 - label * 0.3
    first = [_outside(box, 2 * math.pi * i / count, (radius, label), edge) for i, box in enumerate(boxes)]
    first = [
        box if leans(2 * math.pi * i / count) else _lifted(box, [b for b in first if b is not box])
        for i, box in enumerate(first)
    ]
    top = min([box.y for box in first] + [-radius])
    low = max([box.y + box.height for box in first] + [radius])
    cx, cy = sheet[0] / 2, (sheet[1] - (low - top)) / 2 - top
    return radius, (cx, cy), [box.at(cx + box.x, cy + box.y) for box in first]


def _outside(box: Box, angle: float, sizes: Point, edge: float) -> Box:
    """Put a label just outside the web, pushed in from the edge of the sheet and then up or down."""
    radius, label = sizes
    reach = radius + label * _CLEAR
    x, y = polar(0, 0, radius, angle)
    if not leans(angle):
        left = min(max(x - box.width / 2, -edge), edge - box.width)
        reach = radius + label * _ABOVE
        return box.at(left, -reach - box.height if y < 0 else reach)
    beside = abs(x) + label * _CLEAR
    near = min(beside, edge - box.width)
    left = near if x > 0 else -near - box.width
    if near >= beside:
        return box.at(left, y - box.height / 2)
    rise = math.sqrt(max(0.0, reach**2 - max(0.0, near) ** 2))
    return box.at(left, -rise - box.height if y < 0 else rise)


def _lifted(box: Box, others: list[Box]) -> Box:
    """Move a label in the middle away from the web until it is clear of its neighbours."""
    for other in others:
        if box.meets(other):
            box = box.at(box.x, other.y - box.height if box.y < 0 else other.y + other.height)
    return box


def leans(angle: float) -> bool:
    """Whether an axis points to a side, so that its label stands left or right and not in the middle."""
    return abs(math.sin(angle)) > _SIDE


def _fits(boxes: list[Box], sheet: Point, margin: float) -> bool:
    inside = all(
        box.x >= 0 and box.y >= margin and box.x + box.width <= sheet[0] and box.y + box.height <= sheet[1]
        for box in boxes
    )
    return inside and not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
