"""The one clock and the one maker of ids.

Nobody calls `datetime.now`: whoever needs the time is given a Clock, so that tests
can stand still and a wrong laptop clock can be noticed.
"""

import secrets
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def _system_time() -> datetime:
    return datetime.now(UTC)


class Clock:
    """Gives moments in UTC, dates of law in Amsterdam, and ids that sort by time."""

    def __init__(self, read_utc: Callable[[], datetime] = _system_time) -> None:
        self._read_utc = read_utc
        self._lock = threading.Lock()
        self._last_ms = 0
        self._count = 0

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return self._read_utc()

    def moment(self) -> str:
        """Return the present moment as stored text: `YYYY-MM-DDTHH:MM:SS.mmmZ`."""
        return format_moment(self.now())

    def today(self) -> date:
        """Return the date in the Netherlands, in which terms of law are counted."""
        return self.now().astimezone(AMSTERDAM).date()

    def new_id(self) -> str:
        """Return a UUIDv7 that sorts after every earlier one of this clock (RFC 9562, method 1).

        A clock that is set back does not break the order: the last millisecond is kept.
        """
        with self._lock:
            now_ms = int(self.now().timestamp() * 1000)
            if now_ms > self._last_ms:
                self._last_ms, self._count = now_ms, secrets.randbelow(1 << 10)
            else:
                self._count += 1
                if self._count >= 1 << 12:
                    self._last_ms, self._count = self._last_ms + 1, 0
            bits = (self._last_ms << 80) | (0x7 << 76) | (self._count << 64) | (0b10 << 62) | secrets.randbits(62)
        text = f"{bits:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def resume_ids(self, last: str) -> None:
        """Go on after the last id that is kept: a clock that was set back must not put new rows before old ones."""
        with self._lock:
            last_ms = int(last.replace("-", "")[:12] or "0", 16)
            if last_ms > self._last_ms:
                self._last_ms, self._count = last_ms, 1 << 12


def format_moment(value: datetime) -> str:
    """Return a moment as the text that is stored everywhere, in milliseconds UTC."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_moment(text: str) -> datetime:
    """Return the moment that `format_moment` wrote."""
    return datetime.fromisoformat(text)


def local_day(moment: str) -> date:
    """Return the day in the Netherlands of a stored moment."""
    return parse_moment(moment).astimezone(AMSTERDAM).date()
