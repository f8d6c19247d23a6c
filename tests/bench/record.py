"""What a figure is, and how the figures of one run are kept.

Every figure is better when it is smaller; a target is the most it may be.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """One measured figure, beside its target and the same figure of other programs in the same run."""

    name: str
    value: float
    unit: str
    target: float | None = None
    peers: tuple[tuple[str, float], ...] = ()
    note: str = ""

    @property
    def verdict(self) -> str:
        """Return "ok", "over" or nothing when there is no target."""
        if self.target is None:
            return ""
        return "ok" if self.value <= self.target else "over"


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 stay under."""
    if len(values) == 1:
        return values[0]
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def wall_ms(act: Callable[[], object], runs: int) -> list[float]:
    """Return the milliseconds on the clock of each run."""
    return _times_ms(act, runs, time.perf_counter)


def cpu_ms(act: Callable[[], object], runs: int) -> list[float]:
    """Return the milliseconds of this thread of each run: a busy machine does not count."""
    return _times_ms(act, runs, time.thread_time)


def _times_ms(act: Callable[[], object], runs: int, clock: Callable[[], float]) -> list[float]:
    times = []
    for _ in range(runs):
        start_s = clock()
        act()
        times.append((clock() - start_s) * 1000)
    return times
