"""Where everybody stands in the ecogram: on the own ring, as near to the own place as nobody else stands.

Rings grow with the number of people in them, and words get shorter before anybody overlaps.
A place that somebody chose is tried first; the others fill what is left, each at an own angle, so that
a newcomer moves nobody.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from app.drawing.boxes import Rect
from app.drawing.ecogram_data import OUTSIDE, RINGS, TURN, EcogramData, Naaste
from app.drawing.ecogram_legend import ROW, SMALL, legend_rows
from app.drawing.measure import text_width, wrap

GOLDEN = 137.5
_FIRST = 55.0
LINE = 1.25
_GROWTH = 0.7
_STEP, _ALONG = 6, (0.5, 0.36, 0.64, 0.22, 0.78, 0.1, 0.9)
_PER_PERSON, _AROUND = 44.0, 9
_WORD = 1.75
"""How high the word of a ring is, in letter sizes."""
_NOTHING = 1e-6


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is said about everybody."""

    name_lines: int
    more_lines: int
    wide: float
    """Width of the words, in letter sizes."""


DETAILS = (
    Detail(2, 4, 9.0), Detail(2, 2, 8.6), Detail(2, 1, 8.0), Detail(2, 0, 7.2), Detail(1, 0, 6.6), Detail(1, 0, 4.6),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one person stands, and the words at that place."""

    rect: Rect
    chip: float
    name: tuple[str, ...]
    more: tuple[str, ...]
    """Help and idea, as far as there is room."""

    @property
    def chip_at(self) -> tuple[float, float]:
        """Return the middle of the icon."""
        return self.rect.x + self.rect.width / 2, self.rect.y + self.chip / 2


@dataclass(frozen=True, slots=True)
class EcogramLayout:
    """Places on one sheet; `clear` tells whether nobody overlaps."""

    width: float
    height: float
    label: float
    middle: tuple[float, float]
    radii: tuple[float, float]
    bounds: tuple[float, ...]
    """Share of the radii at which the middle ends and at which each ring ends."""
    core: Rect
    core_lines: tuple[str, ...]
    signs: tuple[Rect, ...]
    """The words of the rings."""
    spots: tuple[Spot, ...]
    legend_y: float
    clear: bool

    def ring_at(self, x: float, y: float) -> int | None:
        """Return the ring of a place; outside all rings it is the outer one, or none where that exists."""
        share = math.hypot((x - self.middle[0]) / self.radii[0], (y - self.middle[1]) / self.radii[1])
        ring = next((k for k, end in enumerate(self.bounds[1:]) if share <= end), len(self.bounds) - 2)
        return None if ring == OUTSIDE else ring

    def angle_at(self, x: float, y: float) -> int:
        """Return the angle of a place in degrees."""
        dx, dy = (x - self.middle[0]) / self.radii[0], (self.middle[1] - y) / self.radii[1]
        return round(math.degrees(math.atan2(dx, dy))) % TURN

    def spot_at(self, x: float, y: float) -> int | None:
        """Return who stands here."""
        return next((i for i, spot in enumerate(self.spots) if spot.rect.holds(x, y)), None)


def least_height(count: int, width: float, label: float) -> float:
    """Return how high a sheet must be so that this many people can stand on it."""
    room = (count + _AROUND) * _PER_PERSON * label * label / max(width, label * 12)
    return max(label * 20, room + label * 4)


@lru_cache(maxsize=16)
def ecogram_layout(data: EcogramData, width: float, height: float, label: float = 17.0) -> EcogramLayout:
    """Return the places: with as many words as fit."""
    found = None
    for detail in DETAILS:
        found = _Sheet(data, width, height, label, detail).placed()
        if found.clear:
            break
    return found or _Sheet(data, width, height, label, DETAILS[-1]).placed()


def shortened(text: str, width: float, size: float, lines: int, weight: int = 400) -> tuple[str, ...]:
    """Return a text on at most so many lines; what does not fit ends in dots."""
    found = [_cut(line, width, size, weight) for line in wrap(text, width, size, weight)]
    if len(found) <= lines:
        return tuple(found)
    last = _cut(f"{found[lines - 1].rstrip('…')}…", width, size, weight)
    return (*found[: lines - 1], last)


def _cut(line: str, width: float, size: float, weight: int) -> str:
    if text_width(line, size, weight) <= width:
        return line
    kept = line.rstrip("…")
    while kept and text_width(f"{kept}…", size, weight) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _at_least(thick: list[float], least: float) -> list[float]:
    """Return the rings, each as wide as the word in it: the widest gives what is short."""
    least = min(least, sum(thick) / len(thick))
    made = [max(least, one) for one in thick]
    while (over := sum(made) - sum(thick)) > _NOTHING:
        widest = max(range(len(made)), key=made.__getitem__)
        made[widest] -= min(over, max(made[widest] - least, _NOTHING))
    return made


@lru_cache(maxsize=64)
def _tries(inner: float, outer: float) -> tuple[tuple[float, int], ...]:
    """Return the places to try on a ring: part of the radius and turn, the nearest to the own place first."""
    tries = [
        (abs(math.radians(turn)) * outer + abs(part - 0.5) * (outer - inner), inner + (outer - inner) * part, turn)
        for part in _ALONG
        for turn in range(-TURN // 2, TURN // 2, _STEP)
    ]
    return tuple((share, turn) for _cost, share, turn in sorted(tries))


class _Sheet:
    """One try at a layout with this much said."""

    def __init__(self, data: EcogramData, width: float, height: float, label: float, detail: Detail) -> None:
        self.data, self.width, self.height, self.label, self.detail = data, width, height, label, detail
        rows = len(legend_rows(data, width, label))
        legend = label * (ROW * rows + 0.3) if rows else 0.0
        self.legend_y = height - legend
        self.middle = width / 2, self.legend_y / 2
        self.radii = width / 2 - label * 0.3, self.legend_y / 2 - label * 0.3
        self.bounds = self._bounds()
        self.core, self.core_lines = self._core()
        self.signs = self._signs()

    def _bounds(self) -> tuple[float, ...]:
        counts = [0] * (RINGS + 1)
        for one in self.data.mensen:
            counts[one.place] += 1
        zones = RINGS + 1 if counts[OUTSIDE] else RINGS
        weights = [1.0 + k + _GROWTH * counts[k] for k in range(zones)]
        core = min(0.3, 3.4 * self.label / min(self.radii))
        areas = [core * core]
        for weight in weights:
            areas.append(areas[-1] + (1 - core * core) * weight / sum(weights))
        thick = [math.sqrt(far) - math.sqrt(near) for near, far in pairwise(areas)]
        return tuple(accumulate(_at_least(thick, _WORD * self.label / self.radii[1]), initial=core))

    def _core(self) -> tuple[Rect, tuple[str, ...]]:
        size = self.label
        lines = shortened(self.data.midden, size * 7.5, size, 2, 600)
        wide = max(text_width(line, size, 600) for line in lines) + size * 1.4
        high = size * (LINE * len(lines) + 2.9)
        x, y = self.middle
        return Rect(x - wide / 2, y - high / 2, wide, high), lines

    def _signs(self) -> tuple[Rect, ...]:
        size = self.label * SMALL
        words = (*self.data.words.rings, self.data.words.outside)
        made = []
        for word, end in zip(words, self.bounds[1:], strict=False):
            wide, high = text_width(word, size) + size, size * 1.5
            y = self.middle[1] - end * self.radii[1]
            made.append(Rect(self.middle[0] - wide / 2, y + self.label * 0.12, wide, high))
        return tuple(made)

    def _words(self, one: Naaste) -> Spot:
        size, small, wide = self.label, self.label * SMALL, self.detail.wide * self.label
        name = shortened(one.naam.strip() or self.data.words.nameless, wide, size, self.detail.name_lines, 600)
        more: list[str] = []
        for text in (one.helpt, f"? {one.idee}" if one.idee.strip() else ""):
            if text.strip() and len(more) < self.detail.more_lines:
                more += shortened(text, wide, small, max(1, self.detail.more_lines // 2))
        chip = size * 2.1
        widths = [text_width(line, size, 600) for line in name] + [text_width(line, small) for line in more]
        high = chip + size * (LINE * len(name) + 0.35) + small * LINE * len(more)
        across = max([chip, *widths]) + size * 0.5
        return Spot(Rect(0, 0, across, high), chip, name, tuple(more))

    def placed(self) -> EcogramLayout:
        """Return everybody at a place: first those who were given one."""
        people = self.data.mensen
        order = sorted(range(len(people)), key=lambda i: (people[i].hoek is None, i))
        taken, spots, clear = [self.core, *self.signs], dict[int, Spot](), True
        for i in order:
            one, spot = people[i], self._words(people[i])
            wanted = float(one.hoek) if one.hoek is not None else _FIRST + i * GOLDEN
            rect, free = self._room(one.place, wanted, spot.rect, taken)
            clear = clear and free
            spots[i] = Spot(rect, spot.chip, spot.name, spot.more)
            taken.append(rect)
        return EcogramLayout(
            self.width, self.height, self.label, self.middle, self.radii, self.bounds, self.core, self.core_lines,
            self.signs, tuple(spots[i] for i in range(len(people))), self.legend_y, clear,
        )  # fmt: skip

    def _room(self, ring: int, hoek: float, size: Rect, taken: list[Rect]) -> tuple[Rect, bool]:
        """Return the nearest place that is free; bare numbers, since many places are tried."""
        (mx, my), (rx, ry), wide, high = self.middle, self.radii, size.width, size.height
        far_x, far_y = self.width - wide, self.legend_y - high
        edges = [(one.x - wide, one.y - high, one.x + one.width, one.y + one.height) for one in taken]
        first: Rect | None = None
        for share, turn in _tries(*list(pairwise(self.bounds))[ring]):
            angle = math.radians(hoek + turn)
            x = min(max(mx + rx * share * math.sin(angle) - wide / 2, 0.0), far_x)
            y = min(max(my - ry * share * math.cos(angle) - high / 2, 0.0), far_y)
            first = first or Rect(x, y, wide, high)
            for left, top, right, low in edges:
                if left < x < right and top < y < low:
                    break
            else:
                return Rect(x, y, wide, high), True
        return first or size, False
