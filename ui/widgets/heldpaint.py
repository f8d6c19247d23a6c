"""A window that waits with its paint until what it would show is there: one paint of a page, not a piece at a time.

A paint of the whole window takes about as long as reading what stands on a page; half a page that is painted first is
also a flicker.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override


class HeldPaint(QObject):
    """Keeps the paint of one window back for as long as `waits` says so."""

    painted = Signal()
    """The window is painted with what comes right after this."""

    def __init__(self, waits: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waits = waits
        self._held = False
        self._window: QWidget | None = None

    @property
    def watching(self) -> bool:
        """Whether there is a window of which the paint can be kept back."""
        return self._window is not None

    @property
    def to_come(self) -> bool:
        """Whether that window is in sight, so that it will be painted."""
        return self._window is not None and self._window.isVisible()

    def watch(self, window: QWidget | None) -> None:
        """Look after this window; of the one before, what was kept back is painted."""
        if window is self._window:
            return
        self.let_go()
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def let_go(self) -> None:
        """Paint what was kept back."""
        if self._held and self._window is not None and isValid(self._window):
            # As Qt itself sends it, which counts on the one that was kept back and sends no other.
            request = QEvent(QEvent.Type.UpdateRequest)
            QCoreApplication.postEvent(self._window, request, Qt.EventPriority.LowEventPriority.value)
        self._held = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        if self._waits():
            self._held = True
            return True
        self.painted.emit()
        return False
