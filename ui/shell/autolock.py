"""Watches whether somebody is there; one key or touch takes a warning away.

Silence is counted twice, by the running clock and by the wall clock: the first one stands still while
the laptop sleeps, the second one may be set back.  The longest counts, so a closed lid locks.

Only the windows of the system and what has the keyboard are watched: a filter on the whole application
would hand every event of every widget to Python, a third of the time that a page takes to appear.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from app.clock import Clock
from ui.shell.idle import Doing, Limits, Lock, Rest, Warn, what_now

_TICK_MS = 1000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class AutoLock(QObject):
    """Tells when to warn, to rest and to lock; `doing` says which limits count."""

    warned = Signal(int)
    """Carries the seconds that are left."""
    extended = Signal()
    rest_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        clock: Clock,
        limits: Limits,
        running_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(app)
        self._clock, self._limits, self._running_s = clock, limits, running_s
        self._doing: Doing = "werk"
        self._warning = False
        self._touched = (running_s(), clock.now())
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.look)
        self._app = app
        app.focusWindowChanged.connect(self._watch)
        app.focusObjectChanged.connect(self._watch)
        self._watch_all()

    def start(self) -> None:
        """Begin to watch."""
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more: the program is locking."""
        self._timer.stop()

    def set_doing(self, doing: Doing) -> None:
        """Say what one is doing; the time begins anew."""
        self._doing = doing
        self.touch()

    def set_limits(self, limits: Limits) -> None:
        """Take over other settings."""
        self._limits = limits

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = (self._running_s(), self._clock.now())
        if self._warning:
            self._warning = False
            self.extended.emit()

    def look(self) -> None:
        """Decide what this silence means."""
        self._watch_all()
        running, wall = self._touched
        idle = max(self._running_s() - running, (self._clock.now() - wall).total_seconds())
        answer = what_now(idle, self._doing, self._limits)
        if isinstance(answer, Warn):
            self._warning = True
            self.warned.emit(answer.seconds)
        elif isinstance(answer, Rest):
            self.rest_wanted.emit()
        elif isinstance(answer, Lock):
            self.stop()
            self.lock_wanted.emit()

    def _watch_all(self) -> None:
        """Watch lists and windows that came since; the same filter twice on one object counts once."""
        for window in self._app.topLevelWindows():
            self._watch(window)
        self._watch(self._app.focusObject())

    def _watch(self, target: QObject | None) -> None:
        if target is not None:
            target.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A picture that rests is not woken by the mouse on a shaking table, but its time is that of the rest.
        if event.type() in _INPUT and self._doing != "rust":
            self.touch()
        return False
