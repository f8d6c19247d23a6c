"""Python's garbage is collected in the window's thread only, and what the program itself is made of is left out.

A cycle may hold a widget that has no parent.  When the collector happens to run on a
store thread, that widget is ended there, and the process with it.  So the collector is
switched off and called from here, in moments between two events.

What lives as long as the process (modules, classes) is frozen: looking through it took 200 ms, during which a
drag stood still.  The rest takes some milliseconds, so that everything is collected each time, and a page that was
left keeps nothing for long.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

EVERY_MS = 5_000
OLDEST = 2


class Garbage(QObject):
    """Collects every five seconds; `freeze` says that all there is now will stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Take the collector over from Python."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Collect no more: who owns this ends."""
        self._timer.stop()

    def freeze(self) -> None:
        """Leave out what is there now: the program is loaded, and nothing of a dossier is."""
        gc.freeze()

    def collect(self) -> None:
        """Collect now, but never in the middle of a drag."""
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            gc.collect(OLDEST)
