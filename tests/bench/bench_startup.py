"""From the start of the process to its first window, and its memory, beside programs of the same kind.

Each program has one fresh home for all its runs: the first is a cold profile, the rest are warm.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.bench.machine import memory_mb, wait_until_quiet
from tests.bench.record import Record
from tests.screen import Screen, WindowWatch, started, virtual_screen

RUNS = 6
TARGET_MS = 800.0
TARGET_MB = 150.0
PEERS = {
    "vorta": ("build/peers/bin/vorta", "--foreground"),
    "picard": ("picard",),
    "onionshare": ("onionshare", "--local-only"),
}


@dataclass(frozen=True, slots=True)
class Start:
    """How one program started: times in ms of each run, memory in MB after the last."""

    times_ms: tuple[float, ...]
    rss_mb: float
    pss_mb: float

    @property
    def warm_ms(self) -> float:
        """Return the median of all runs but the first."""
        return statistics.median(self.times_ms[1:])


def records(*, peers: bool) -> Iterator[Record]:
    """Yield cold and warm start and memory; with the peers in the same run when asked."""
    own = (str(Path(sys.executable).with_name("keukentafel")),)
    with virtual_screen() as screen:
        ours = measure(screen, own)
        others = {name: measure(screen, command) for name, command in PEERS.items()} if peers else {}
    yield Record("start_cold", ours.times_ms[0], "ms", peers=_of(others, "cold"))
    yield Record("start_warm", ours.warm_ms, "ms", TARGET_MS, peers=_of(others, "warm"), note=f"median of {RUNS - 1}")
    yield Record("start_rss", ours.rss_mb, "MB", TARGET_MB, peers=_of(others, "rss"))
    yield Record("start_pss", ours.pss_mb, "MB", peers=_of(others, "pss"))


def measure(screen: Screen, command: Sequence[str]) -> Start:
    """Return how a program starts on this screen."""
    times_ms = []
    memory = (0.0, 0.0)
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        closing(WindowWatch(screen)) as watch,
    ):
        environment = screen.environment(Path(home))
        for _ in range(RUNS):
            watch.forget()
            start_s = time.perf_counter()
            with started(["dbus-run-session", "--", *command], environment) as process:
                if watch.seconds_to_window(process) is None:
                    raise RuntimeError(f"no window of {command[0]} appeared")
                times_ms.append((time.perf_counter() - start_s) * 1000)
                wait_until_quiet(process.pid)
                memory = memory_mb(process.pid)
    return Start(tuple(times_ms), *memory)


def _of(others: dict[str, Start], what: str) -> tuple[tuple[str, float], ...]:
    values = {
        "cold": lambda start: start.times_ms[0],
        "warm": lambda start: start.warm_ms,
        "rss": lambda start: start.rss_mb,
        "pss": lambda start: start.pss_mb,
    }
    return tuple((name, values[what](start)) for name, start in others.items())
