"""Wrong tries: from the third on one waits, longer each time, also after a restart.

Kept is how long is left and when that was counted, not a moment at which it ends: a clock that is set
back then shortens nothing.  A file that cannot be read counts as three wrong tries.  It is a hindrance to
who sits at the keyboard; against who copies the folder Argon2id and the keyring stand.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.clock import Clock, format_moment, parse_moment
from app.keys.atomic import write_whole

NAME = "pogingen.json"
FREE = 2
DELAYS_S = (5, 15, 60, 300, 900)


@dataclass(frozen=True, slots=True)
class Tries:
    """How many were wrong in a row, and how many seconds to wait from `counted` on."""

    wrong: int = 0
    wait_s: int = 0
    counted: datetime | None = None


def delay_after(wrong: int) -> int:
    """Return how long to wait after this many wrong tries."""
    return 0 if wrong <= FREE else DELAYS_S[min(wrong - FREE, len(DELAYS_S)) - 1]


def look(profile: Path, clock: Clock) -> Tries:
    """Return the tries as they are now."""
    found, now = _read(profile, clock), clock.now()
    if found.counted is None:
        return found
    passed = (now - found.counted).total_seconds()
    if passed < 0:
        # The clock was set back: begin to count again from here.
        found = Tries(found.wrong, found.wait_s, now)
        _write(profile, found)
        return found
    return Tries(found.wrong, max(0, found.wait_s - int(passed)), now)


def count_one(profile: Path, clock: Clock) -> Tries:
    """Count a try, before it is checked: ending the program does not undo it."""
    wrong = _read(profile, clock).wrong + 1
    counted = Tries(wrong, delay_after(wrong), clock.now())
    _write(profile, counted)
    return counted


def forget(profile: Path) -> None:
    """Start anew after a right passphrase or recovery code."""
    with suppress(OSError):
        (profile / NAME).unlink(missing_ok=True)


def _read(profile: Path, clock: Clock) -> Tries:
    try:
        return _parse((profile / NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Tries()
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        tries = Tries(FREE + 1, delay_after(FREE + 1), clock.now())
        _write(profile, tries)
        return tries


def _parse(text: str) -> Tries:
    found = json.loads(text)
    wrong, wait_s, counted = int(found["verkeerd"]), int(found["wacht"]), parse_moment(found["geteld"])
    if counted.tzinfo is None or min(wrong, wait_s) < 0:
        raise ValueError(text)
    return Tries(wrong, min(wait_s, DELAYS_S[-1]), counted)


def _write(profile: Path, tries: Tries) -> None:
    if tries.counted is None:
        return
    content = {"verkeerd": tries.wrong, "wacht": tries.wait_s, "geteld": format_moment(tries.counted)}
    # A full or read-only disk must not keep the owner out.
    with suppress(OSError):
        write_whole(profile / NAME, json.dumps(content).encode())
