"""Syncing by itself: one thread that does a round some seconds after a change, every few minutes, and when asked.

It sleeps on a condition, never in a loop; `stop` breaks off what is under way.  When to try
again is a pure rule, spread so that all laptops of a town do not come back at once.
"""

import math
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.errors import AppError
from app.services.work import TRIED_AGAIN, Store
from app.uplink.answers import Failed, Trouble
from app.uplink.outcome import Outcome
from app.uplink.round import sync_once
from app.uplink.transport import Transport
from app.wire.codes import Code

EVERY_S, AFTER_CHANGE_S = 60.0, 4.0
FIRST_AGAIN_S, LATEST_AGAIN_S = 15.0, 300.0
APPROVAL_S = 3.0
"""Somebody reads out the digits meanwhile and looks at the screen."""
_NEEDS_A_PERSON = frozenset(
    {Code.AANMELDEN, Code.BEWIJS, Code.GEKLOOND, Code.INGETROKKEN, Code.OEFENOMGEVING, Code.TE_OUD,
     Trouble.CERTIFICAAT}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Beat:
    """What the line is doing: for the screen."""

    busy: bool = False
    done: int = 0
    total: int = 0
    outcome: Outcome | None = None


def pause_s(outcome: Outcome, failures: int, luck: float) -> float:
    """Return after how many seconds to try again; `luck` is between 0 and 1."""
    spread = 0.75 + luck / 2
    if outcome.ok:
        return EVERY_S * spread
    if outcome.retry_s:
        return outcome.retry_s * (1 + luck)
    if outcome.reason == Code.WACHT_OP_AKKOORD:
        return APPROVAL_S * spread
    if outcome.reason in _NEEDS_A_PERSON:
        return LATEST_AGAIN_S * spread
    return float(min(FIRST_AGAIN_S * 2 ** min(failures, 10), LATEST_AGAIN_S)) * spread


class Schedule:
    """The thread.  `connect` gives the line, why there is none, or None while nobody wants one."""

    def __init__(
        self, store: Store, connect: Callable[[], Transport | Failed | None], told: Callable[[Beat], None]
    ) -> None:
        self._store, self._connect, self._told = store, connect, told
        self._lock = threading.Condition()
        self._due = 0.0
        self._halted, self._ended = False, False
        self._line: Transport | None = None
        self._failures = 0
        self._thread = threading.Thread(target=self._run, name="keukentafel-uplink", daemon=True)

    def start(self) -> None:
        """Begin, with a round at once."""
        self._thread.start()

    def soon(self, in_s: float = AFTER_CHANGE_S) -> None:
        """Do a round in some seconds, unless one is due earlier."""
        with self._lock:
            self._due = min(self._due, time.monotonic() + in_s)
            self._lock.notify_all()

    def halt(self, *, halted: bool) -> None:
        """Stop at once, or go on."""
        with self._lock:
            self._halted = halted
            self._failures = 0
            self._due = time.monotonic()
            line = self._line if halted else None
            self._lock.notify_all()
        if line is not None:
            line.close()

    def end(self, wait_s: float = 5.0) -> None:
        """Break off and end the thread, before the store is closed."""
        with self._lock:
            self._ended = True
        self.halt(halted=True)
        if self._thread.is_alive():
            self._thread.join(wait_s)

    def _tell_progress(self, done: int, total: int) -> None:
        self._told(Beat(busy=True, done=done, total=total))

    def _go(self) -> bool:
        return not (self._halted or self._ended)

    def _run(self) -> None:
        while self._wait():
            self._round()

    def _wait(self) -> bool:
        with self._lock:
            while not self._ended and (self._halted or time.monotonic() < self._due):
                left_s = self._due - time.monotonic()
                self._lock.wait(None if self._halted or math.isinf(left_s) else max(0.0, left_s))
            self._due = math.inf
            return not self._ended

    def _round(self) -> None:
        line = self._connect()
        if line is None:
            self._told(Beat())
            return
        if isinstance(line, Failed):
            self._finish(Outcome(reason=line.reason, retry_s=line.retry_s))
            return
        self._line = line
        self._told(Beat(busy=True))
        try:
            outcome = sync_once(self._store, line, self._go, self._tell_progress)
        except TRIED_AGAIN as problem:
            # Nothing of what came in is half here: it comes again when there is room.
            outcome = Outcome(reason=problem.code)
        except (AppError, RuntimeError):
            outcome = Outcome(reason=str(Code.STORING))
        self._line = None
        line.close()
        self._finish(outcome)

    def _finish(self, outcome: Outcome) -> None:
        self._failures = 0 if outcome.ok else self._failures + 1
        luck = secrets.randbelow(1000) / 1000
        with self._lock:
            self._due = min(self._due, time.monotonic() + pause_s(outcome, self._failures, luck))
        self._told(Beat(outcome=outcome))
