"""Python's garbage is collected in the window's thread only.

A cycle may hold a widget that has no parent.  When the collector happens to run on a
store thread, that widget is ended there, and the process with it.  So the collector is
switched off and called from here, in moments between two events.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 5_000
YOUNG, OLD = 1, 2
FULL_EVERY = 12


class Garbage(QObject):
    """Collects young garbage every five seconds and everything once a minute."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._round = 0
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Take the collector over from Python."""
        gc.disable()
        self._timer.start()

    def collect(self) -> None:
        """Collect now; a full round takes some tens of milliseconds."""
        self._round += 1
        gc.collect(OLD if self._round % FULL_EVERY == 0 else YOUNG)
