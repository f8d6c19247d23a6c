"""One window to a profile: a lock of the operating system, which also lets go after `kill -9`.

The file stays; only the lock on it counts, so there is never a stale one to clean up.
"""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from app.keys.errors import ProfileInUse

NAME = "in-gebruik.slot"

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(slots=True)
class ProfileLock:
    """Held until `release`, or until the process ends or is replaced."""

    _handle: int | None = field(default=None)

    def release(self) -> None:
        """Let another window in."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def take(profile: Path) -> ProfileLock:
    """Lock the profile for this process; raises ProfileInUse when another one has it."""
    profile.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Not inherited by children, and closed when the process replaces itself.
    handle = os.open(profile / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(handle)
    except OSError as problem:
        os.close(handle)
        raise ProfileInUse from problem
    return ProfileLock(handle)
