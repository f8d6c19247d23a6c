"""Taking over a page in slices, so short that the user's own save never waits long behind one.

A slice ends on an act and has at most 200 rows; how many fit in the time is learnt from the
slice before: an old laptop gets smaller ones.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from app.services.work import Store, Writing

T = TypeVar("T")
MOST_ROWS, FIRST_ROWS, LEAST_ROWS = 200, 40, 10
SLICE_S = 0.02


@dataclass(slots=True)
class Pace:
    """How many rows a slice may have now."""

    rows: int = FIRST_ROWS

    def learn(self, rows: int, took_s: float) -> None:
        """Take a slice into account."""
        fits = round(rows * SLICE_S / max(took_s, 0.001))
        self.rows = max(LEAST_ROWS, min(MOST_ROWS, fits, self.rows * 2))


def take_slices(
    store: Store,
    parts: Sequence[T],
    size: Callable[[T], int],
    take: Callable[[Writing, Sequence[T]], None],
    told: Callable[[int], None] = lambda _done: None,
) -> None:
    """Take over all parts, slice by slice; each is a transaction of its own.  `told` hears how many are done."""
    pace, place = Pace(), 0
    while place < len(parts):
        piece, rows = _next(parts, place, size, pace.rows)
        took_s = store.sync(partial(_timed, piece=piece, take=take)).result().value
        pace.learn(rows, took_s)
        place += len(piece)
        told(place)


def _next(parts: Sequence[T], place: int, size: Callable[[T], int], most: int) -> tuple[Sequence[T], int]:
    end, rows = place + 1, size(parts[place])
    while end < len(parts) and rows + size(parts[end]) <= most:
        rows += size(parts[end])
        end += 1
    return parts[place:end], max(1, rows)


def _timed(tx: Writing, piece: Sequence[T], take: Callable[[Writing, Sequence[T]], None]) -> float:
    start_s = time.perf_counter()
    take(tx, piece)
    return time.perf_counter() - start_s
