"""The real window on a laptop with 200 dossiers, without a screen, for the benches of it."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.clock import Clock
from app.demo.build import fill
from app.keys.devicesecret import NoSecrets
from app.services import eerste_start, huishoudens
from app.services.work import Writing
from app.settings import Settings
from ui.bootstrap.desk import Desk
from ui.bootstrap.gate import PRACTICE_WHO, PRACTICE_WORDS
from ui.bootstrap.session import Session
from ui.components.place import Place
from ui.theme.apply import apply_theme

DOSSIERS = 200
SIZE = (1366, 768)
FIRST_CARD = "Afspraken"
LIMIT_S = 60.0


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

    def settle(self) -> None:
        """Let everything be saved, answered and painted."""
        self.wait(lambda: not self.session._runner.busy)
        self.app.processEvents()
        # Qt deletes what was left behind in its own loop only; that does not run here.
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait(self, holds: Callable[[], bool]) -> None:
        """Run the loop of Qt until something holds."""
        end_s = time.monotonic() + LIMIT_S
        while not holds():
            if time.monotonic() > end_s:
                raise TimeoutError("the window did not get there")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

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


def application() -> QApplication:
    """Return the application of this process, with its looks."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    apply_theme(app)
    return app


@contextmanager
def full_profile() -> Iterator[tuple[Path, list[str]]]:
    """Give a practice profile with 200 dossiers, and the ids of those with a history."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profiel"
        begun = eerste_start.begin(profile, PRACTICE_WORDS, PRACTICE_WHO, Clock(), NoSecrets(), oefenomgeving=True)
        homes = fill(begun.store)

        def more(tx: Writing) -> None:
            for number in range(DOSSIERS - len(homes)):
                huishoudens.create(tx, f"mevrouw Jansen {number}", "Silvolde")

        begun.store.write("Vullen", "", more, undoable=False).result()
        begun.store.close()
        yield profile, homes


def begin(app: QApplication, profile: Path) -> Desktop:
    """Start the program; the unlock screen is painted and what is heavy is loaded."""
    session = Session(app, profile, Settings(), demo=True)
    session.begin()
    app.processEvents()
    session._pool.submit(int).result()
    return Desktop(app, session)
