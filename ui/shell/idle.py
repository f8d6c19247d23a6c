"""What a quiet laptop does, as a pure rule: nothing, warn, rest or lock.

During an open gesprek silence is normal: first the picture, and only after the rest time the lock.
"""

from dataclasses import dataclass
from typing import Literal

Doing = Literal["werk", "gesprek", "rust"]
WARN_S = 20
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Limits:
    """After how many minutes without a key or a touch."""

    lock: int = 10
    gesprek: int = 5
    rest: int = 30


@dataclass(frozen=True, slots=True)
class Nothing:
    """Go on."""


@dataclass(frozen=True, slots=True)
class Warn:
    """Say that the lock comes in so many seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Rest:
    """Show the picture."""


@dataclass(frozen=True, slots=True)
class Lock:
    """End the process that holds the key."""


Answer = Nothing | Warn | Rest | Lock


def what_now(idle_s: float, doing: Doing, limits: Limits) -> Answer:
    """Return what to do after this many seconds without input."""
    if doing == "gesprek":
        return Rest() if idle_s >= limits.gesprek * _MINUTE else Nothing()
    limit = (limits.rest if doing == "rust" else limits.lock) * _MINUTE
    if idle_s >= limit:
        return Lock()
    # The picture stays a picture: nothing appears on it by itself.
    if doing == "werk" and idle_s >= limit - WARN_S:
        return Warn(round(limit - idle_s))
    return Nothing()
