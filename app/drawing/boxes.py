"""Rectangles for laying out words round a circle."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Return its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def meets(self, other: "Rect") -> bool:
        """Whether the two overlap."""
        apart_x = self.x + self.width <= other.x or other.x + other.width <= self.x
        return not (apart_x or self.y + self.height <= other.y or other.y + other.height <= self.y)

    def inside(self, width: float, height: float) -> bool:
        """Whether it lies wholly on a sheet of this size."""
        fits_x = self.x >= 0 and self.x + self.width <= width
        return fits_x and self.y >= 0 and self.y + self.height <= height

    def distance(self, x: float, y: float) -> float:
        """Return how far its nearest point is from a place."""
        dx = max(self.x - x, 0, x - self.x - self.width)
        dy = max(self.y - y, 0, y - self.y - self.height)
        return math.hypot(dx, dy)


def clear(rects: list[Rect]) -> bool:
    """Whether none of the rectangles overlaps another."""
    return not any(one.meets(other) for i, one in enumerate(rects) for other in rects[i + 1 :])
