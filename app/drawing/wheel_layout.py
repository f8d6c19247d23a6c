"""Where everything of the wheel stands: the largest circle round which all labels fit, level and whole.

The label size is given.  When room is short the group names go to the legend first; only then the text shrinks.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

from app.drawing.boxes import Rect, clear
from app.drawing.measure import text_width, wrap
from app.drawing.shapes import Point, polar
from app.drawing.wheel_data import OF_LIFE, OF_SURROUNDINGS, WheelData, WheelGroup

LINE = 1.2
SIGNS = ("vol", "half", "open")
_GAP = 0.7  # between circle and label, in text sizes
_ROOMY = 8.5  # below this radius, in text sizes, the words are too large for the sheet
_STEPS, _SHRINK = 34, 0.955
_SIZES = (1.0, 0.88, 0.76, 0.66, 0.57, 0.5, 0.43, 0.36)
_WIDTHS = (12.0, 8.5, 6.5)
_FAR = 2.4  # how far a label may be pushed from its own segment, in text sizes
_SMALLER = 0.78  # how much of the circle may go for labels that stand where they belong
_AIR = 0.3  # between two labels below each other, in text sizes
_SIDE = 0.35  # beside a label, in text sizes


@dataclass(frozen=True, slots=True)
class WheelLabel:
    """The words of one segment outside the circle."""

    rect: Rect
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend: its sign (vol, half, open, praten, werken, wens or groep:N) and its words."""

    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class WheelLayout:
    """The places of one drawing."""

    width: float
    height: float
    label: float
    middle: Point
    radius: float
    labels: tuple[WheelLabel, ...]
    pills: tuple[Rect, ...]
    legend: tuple[tuple[Entry, ...], ...]
    legend_y: float

    @property
    def count(self) -> int:
        """Return the number of segments."""
        return len(self.labels)

    @property
    def unit(self) -> float:
        """Return what lines and margins are measured in; 1 at a label size of 17."""
        return self.label / 17

    @property
    def band(self) -> float:
        """Return the inner radius of the outer band, in which the icons stand."""
        return self.radius * 0.8

    @property
    def core(self) -> float:
        """Return the radius of the middle with the question."""
        return self.radius * 0.29

    def angles(self, segment: int) -> Point:
        """Return where a segment begins and ends; the first begins at the top."""
        step = 2 * math.pi / self.count
        return segment * step, (segment + 1) * step

    def place(self, segment: int, radius: float) -> Point:
        """Return the place in the middle of a segment at this distance from the centre."""
        start, end = self.angles(segment)
        return polar(*self.middle, radius, (start + end) / 2)


def wheel_layout(data: WheelData, width: float, height: float, label: float = 17.0) -> WheelLayout:
    """Return the layout for a sheet of this size with labels of this size."""
    last: WheelLayout | None = None
    for size in _SIZES:
        for pills in (True, False):
            least = 0.0 if (size, pills) == (_SIZES[-1], False) else _ROOMY * label * size
            last = _layout(data, (width, height), label * size, pills=pills, least=least)
            if last.radius >= _ROOMY * last.label:
                return last
    return last or _layout(data, (width, height), label, pills=False, least=0.0)


def legend_width(words: str, label: float) -> float:
    """Return how much room one entry takes."""
    return text_width(words, label * 0.9) + label * 2.9


def _layout(data: WheelData, size: Point, label: float, *, pills: bool, least: float) -> WheelLayout:
    width, height = size
    rows = _rows(data, width, label, with_groups=not pills)
    top = height - len(rows) * label * 1.6 - label * 0.5
    fixed = tuple(one.label for one in data.segments), data.groups, tuple(one.group for one in data.segments)
    found = [_largest(fixed, (width, top), label, most * label, pills=pills, least=least) for most in _WIDTHS]
    radius, middle, labels, rects = max(found, key=lambda one: one[0] * (1 if _clear_whose(one, label) else _SMALLER))
    return WheelLayout(width, height, label, middle, radius, labels, rects, rows, top + label * 0.5)


_Found = tuple[float, Point, tuple[WheelLabel, ...], tuple[Rect, ...]]


_Fixed = tuple[tuple[str, ...], tuple[WheelGroup, ...], tuple[int, ...]]
"""The labels, the groups, and of which group each segment is: the words of the pack, the same for every resident."""


@lru_cache(maxsize=64)
def _largest(fixed: _Fixed, sheet: Point, label: float, most: float, *, pills: bool, least: float) -> _Found:
    """Return the largest wheel; kept, because to find it took a fifth of the time of showing the page."""
    names, groups, groups_of = fixed
    words = [_Words.of(wrap(one, most, label, 600), label) for one in names]
    turn = 2 * math.pi / len(words)
    rects = _corners(groups, groups_of, sheet, label) if pills else ()
    middle = (sheet[0] / 2, sheet[1] / 2)
    first: _Found | None = None
    for step in range(_STEPS):
        radius = min(sheet) / 2 * _SHRINK**step
        if radius < least:
            break  # smaller is not wanted with letters of this size
        labels = [_outside((i + 0.5) * turn, lines, (radius, label), sheet) for i, lines in enumerate(words)]
        labels = _stacked(labels, label, sheet[1] / 2)
        every = [one.rect for one in labels]
        reach = radius + label * _GAP * 0.6
        if (
            all(one.inside(*sheet) and one.distance(*middle) >= reach for one in every)
            and all(one.distance(*middle) >= reach for one in rects)
            and clear([*(_with_air(one, label) for one in every), *rects])
        ):
            found = radius, middle, tuple(labels), tuple(rects)
            first = first or found
            if radius < first[0] * _SMALLER:
                return first
            if _clear_whose(found, label):
                return found
    if first is not None:
        return first
    around = [_outside((i + 0.5) * turn, lines, (label, label), sheet) for i, lines in enumerate(words)]
    return 0.0, middle, tuple(around), tuple(rects)


def _stacked(labels: list[WheelLabel], label: float, middle: float) -> list[WheelLabel]:
    """Move labels up or down, from the sides to top and bottom, until each is clear of the one before it."""
    placed = sorted(range(len(labels)), key=lambda i: abs(labels[i].rect.middle[1] - middle))
    done: dict[int, WheelLabel] = {}
    air, side = label * _AIR, label * _SIDE
    for i in placed:
        rect = labels[i].rect
        left, right, y, height = rect.x - side, rect.x + rect.width + side, rect.y, rect.height
        up = rect.middle[1] < middle
        for other in sorted((one.rect for one in done.values()), key=lambda one: one.y, reverse=up):
            beside = right <= other.x or other.x + other.width <= left
            if not beside and y < other.y + other.height and other.y < y + height:
                y = other.y - height - air if up else other.y + other.height + air
        done[i] = WheelLabel(Rect(rect.x, y, rect.width, height), labels[i].lines)
    return [done[i] for i in range(len(labels))]


def _clear_whose(found: _Found, label: float) -> bool:
    """Whether no label was pushed so far that it seems to belong to another segment."""
    radius, middle, labels, _pills = found
    turn = 2 * math.pi / len(labels)
    places = (polar(*middle, radius, (i + 0.5) * turn) for i in range(len(labels)))
    return all(one.rect.distance(*place) <= label * _FAR for one, place in zip(labels, places, strict=True))


def _with_air(rect: Rect, label: float) -> Rect:
    return Rect(rect.x - label * _SIDE, rect.y, rect.width + 2 * label * _SIDE, rect.height)


@dataclass(frozen=True, slots=True)
class _Words:
    """The lines of a label with their size, measured once for all circles that are tried."""

    lines: tuple[str, ...]
    width: float
    height: float

    @classmethod
    def of(cls, lines: tuple[str, ...], label: float) -> "_Words":
        """Measure the lines."""
        return cls(lines, max(text_width(line, label, 600) for line in lines), len(lines) * label * LINE)


def _outside(angle: float, words: _Words, sizes: Point, sheet: Point) -> WheelLabel:
    """Put a label outside the circle, kept on the sheet by moving it along its edge."""
    radius, label = sizes
    width, height = words.width, words.height
    cx, cy = sheet[0] / 2, sheet[1] / 2
    x, y = polar(cx, cy, radius + label * _GAP, angle)
    mid_x, mid_y = x + math.sin(angle) * width / 2, y - math.cos(angle) * height / 2
    edge = label * 0.3
    left = min(max(mid_x - width / 2, edge), sheet[0] - width - edge)
    near = max(left - cx, 0.0, cx - left - width)
    reach = radius + label * _GAP
    rise = math.sqrt(max(0.0, reach**2 - near**2))
    if math.cos(angle) > 0:
        top = min(mid_y - height / 2, cy - rise - height) if near < abs(x - cx) else mid_y - height / 2
    else:
        top = max(mid_y - height / 2, cy + rise) if near < abs(x - cx) else mid_y - height / 2
    return WheelLabel(Rect(left, top, width, height), words.lines)


def _corners(
    groups: tuple[WheelGroup, ...], groups_of: tuple[int, ...], sheet: Point, label: float
) -> tuple[Rect, ...]:
    """Give every group a place in the corner that its segments point at."""
    taken = [0, 0, 0, 0]
    rects: list[Rect] = []
    height = label * 2.0
    for number, group in enumerate(groups):
        of_group = [i for i, one in enumerate(groups_of) if one == number]
        turn = (sum(of_group) / max(1, len(of_group)) + 0.5) / len(groups_of)
        corner = min(3, int(turn * 4))
        width = text_width(group.name, label, 600) + label * 1.9
        right, low = corner in {0, 1}, corner in {1, 2}
        shift = taken[corner] * (height + label * 0.4)
        taken[corner] += 1
        x = sheet[0] - width - label * 0.3 if right else label * 0.3
        y = sheet[1] - height - shift if low else label * 0.3 + shift
        rects.append(Rect(x, y, width, height))
    return tuple(rects)


def _rows(data: WheelData, width: float, label: float, *, with_groups: bool) -> tuple[tuple[Entry, ...], ...]:
    entries = _entries(data)
    if with_groups:
        entries = [Entry(f"groep:{i}", group.name) for i, group in enumerate(data.groups)] + entries
    rows: list[list[Entry]] = []
    used = width
    for entry in entries:
        need = legend_width(entry.words, label)
        if used + need > width:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += need
    return tuple(tuple(row) for row in rows)


def _entries(data: WheelData) -> list[Entry]:
    words, every = data.words, data.full_legend
    said = {one.ervaring for one in data.segments if one.ervaring}
    both = every and any(one.omgeving for one in data.segments)
    entries: list[Entry] = []
    for sign, life, around in zip(SIGNS, OF_LIFE, OF_SURROUNDINGS, strict=True):
        shown = [words.ervaring[one] for one, use in ((life, every), (around, both)) if use or one in said]
        if shown:
            entries.append(Entry(sign, " · ".join(shown)))
    marks = (("praten", words.praten), ("werken", words.werken), ("wens", words.wens))
    entries.extend(
        Entry(sign, text) for sign, text in marks if every or any(getattr(one, sign) for one in data.segments)
    )
    return entries
