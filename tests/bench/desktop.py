"""The real window on a laptop with 200 dossiers, without a screen, for the benches of it."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from typing_extensions import override

from app.settings import Settings
from ui.bootstrap.desk import Desk
from ui.bootstrap.gate import PRACTICE_WORDS
from ui.bootstrap.session import Session
from ui.components.place import Place
from ui.theme.apply import apply_theme

SIZE = (1366, 768)
FIRST_CARD = "Afspraken"
LIMIT_S = 60.0
HEARTBEAT_MS = 20


@dataclass(frozen=True, slots=True)
class Desktop:
    """One start of the program on the practice profile."""

    app: QApplication
    session: Session

    @property
    def desk(self) -> Desk:
        """What was unlocked."""
        if self.session._desk is None:
            raise RuntimeError("still locked")
        return self.session._desk

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        page = self.desk._window.page
        if page is None:
            raise RuntimeError("no page")
        return page

    def give_passphrase(self) -> None:
        """Open the dossiers; Vandaag is painted with its appointments when this returns."""
        self.session._gate._run(lambda: self.session._gate._unlock(PRACTICE_WORDS), lambda *_problem: None)
        self.wait(lambda: self.session._desk is not None)
        window = self.desk._window
        window.resize(*SIZE)
        self.wait(lambda: any(one.text() == FIRST_CARD for one in window.findChildren(QLabel)))
        window.repaint()

    def go(self, place: Place) -> None:
        """Show another place with its contents."""
        self.desk._context.go(place)
        self.settle()

    def show(self, place: Place) -> None:
        """Show another place; what is in sight is painted when this returns.

        What lies below may still be to come, and so may what nobody looks at: the log, and where one is for next time.
        """
        context, runner = self.desk._context, self.session._runner

        def there() -> bool:
            return not runner.asking and not context.late.looking

        paint = _Paint(there)
        self.desk._window.installEventFilter(paint)
        context.go(place)
        self.wait(there)
        # What was just made is shown, laid out and painted by events of Qt.
        self.app.processEvents()
        if not paint.whole:
            self.desk._window.repaint()
        self.desk._window.removeEventFilter(paint)

    def settle(self) -> None:
        """Let everything be made, saved, answered and painted."""
        self.wait(lambda: not self.session._runner.busy and not self._late())
        self.app.processEvents()
        # Qt deletes what was left behind in its own loop only; that does not run here.
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _late(self) -> bool:
        desk = self.session._desk
        return desk is not None and desk._context.late.waiting

    def wait(self, holds: Callable[[], bool]) -> None:
        """Run the loop of Qt until something holds.

        It sleeps between events, as the program does: a loop that turns on takes the time of the thread that reads.
        """
        end_s = time.monotonic() + LIMIT_S
        heartbeat = QTimer(interval=HEARTBEAT_MS)
        heartbeat.start()
        flags = QEventLoop.ProcessEventsFlag
        while not holds():
            if time.monotonic() > end_s:
                raise TimeoutError("the window did not get there")
            self.app.processEvents(flags.AllEvents | flags.WaitForMoreEvents)
        heartbeat.stop()

    def close(self) -> None:
        """End the program: every word is in the file."""
        self.settle()
        windows: list[QWidget] = [self.session._window]
        if self.session._desk is not None:
            self.session._desk._quiet.stop()
            windows.append(self.session._desk._window)
        self.session.end()
        for window in windows:
            window.hide()
            window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class _Paint(QObject):
    """Tells whether the last paint of the window was of all there is to see."""

    def __init__(self, ready: Callable[[], bool]) -> None:
        super().__init__()
        self._ready = ready
        self.whole = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.whole = self._ready()
        return False


def application() -> QApplication:
    """Return the application of this process, with its looks."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    apply_theme(app)
    return app


def begin(app: QApplication, profile: Path) -> Desktop:
    """Start the program; the unlock screen is painted and what is heavy is loaded."""
    session = Session(app, profile, Settings(), demo=True)
    session.begin()
    desktop = Desktop(app, session)
    app.processEvents()
    desktop.wait(lambda: not session._runner.busy)
    return desktop
