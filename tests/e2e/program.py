"""The program as it runs, in this process: session, gate, desk and window on a profile folder.

A lock ends the process in real life; here the session is ended and `start` makes a new
one on the same folder, as the fresh process does.
"""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QDeadlineTimer, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.settings import load_settings
from tests.ui.pages.seeking import find, press, type_into
from ui.bootstrap.desk import Desk
from ui.bootstrap.session import Session
from ui.components.context import Context, Notice
from ui.components.place import Place
from ui.shell.window import MainWindow

WACHTZIN = "merel fluit boven de akkerwal"
NAAM = "Sanne Wissink"
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
ThreadHook = Callable[[threading.ExceptHookArgs], object]
WAIT_MS = 20_000
"""Two Argon2id on a busy machine stay far below this."""
TURN_MS = 10
LAPTOP = (1366, 768)


@dataclass
class Program:
    """Drives one profile with mouse and keys; keeps what the notices said."""

    app: QApplication
    profile: Path
    session: Session | None = None
    notices: list[Notice] = field(default_factory=list)
    locked: list[bool] = field(default_factory=list)
    hooks: tuple[Hook, ThreadHook] = field(default_factory=lambda: (sys.excepthook, threading.excepthook))

    def start(self) -> None:
        """Begin a session; the first screen is shown when this returns."""
        assert self.session is None
        self.session = Session(self.app, self.profile, load_settings(self.profile), demo=False)
        self.session.begin()
        QApplication.processEvents()

    @property
    def gate(self) -> QWidget:
        """The screen before the dossiers."""
        assert self.session is not None
        page = self.session._window.centralWidget()
        assert page is not None
        return page

    @property
    def desk(self) -> Desk:
        """What is open."""
        assert self.session is not None
        assert self.session._desk is not None
        return self.session._desk

    @property
    def window(self) -> MainWindow:
        """The window of the open profile."""
        return self.desk._window

    @property
    def context(self) -> Context:
        """What its pages are given."""
        return self.desk._context

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        assert self.window.page is not None
        return self.window.page

    @property
    def is_open(self) -> bool:
        """Whether the dossiers are open."""
        return self.session is not None and self.session._desk is not None

    def wait(self, holds: Callable[[], bool]) -> None:
        """Let the program run until something holds."""
        end = QDeadlineTimer(WAIT_MS)
        while not holds():
            assert not end.hasExpired(), "it did not happen in time"
            QTest.qWait(TURN_MS)

    def settle(self) -> None:
        """Wait until every word is saved, every question answered and every part of the page made."""
        self.window.flush()
        self.wait(lambda: not self.context.unsaved and not self.context.late.waiting)
        QApplication.processEvents()

    def wait_open(self) -> None:
        """Wait for the window of the dossiers and listen to its notices."""
        self.wait(lambda: self.is_open)
        # The desk tells a bug in a notice; a test must fail on it.
        sys.excepthook, threading.excepthook = self.hooks
        self.context.notice.connect(self.notices.append)
        self.desk.lock_wanted.connect(lambda: self.locked.append(True))
        self.settle()

    def as_on_a_laptop(self) -> None:
        """Give the window the size that it has on the laptop at the table."""
        self.window.showNormal()
        self.window.resize(*LAPTOP)
        self.settle()

    def first_start(self, naam: str = NAAM, wachtzin: str = WACHTZIN) -> None:
        """Answer the questions of the first start; ends at the recovery sheet."""
        self.start()
        for name, text in (
            ("Uw naam", naam),
            ("Uw functie", "consulent Sociaal Team"),
            ("Organisatie", "Gemeente Slingeland aan de IJssel"),
            ("Team", "Sociaal Team Noord"),
            ("Nieuwe wachtzin", wachtzin),
            ("Nog een keer dezelfde wachtzin", wachtzin),
        ):
            type_into(self.gate, QLineEdit, name, text)
        before = self.gate
        press(before, "Begin")
        self.wait(lambda: self.gate is not before)

    def begin_new(self) -> None:
        """Do a whole first start, and leave the sheet for later."""
        self.first_start()
        press(self.gate, "Later doen")
        self.wait_open()

    def give(self, words: str) -> None:
        """Type a passphrase and press Enter."""
        field = find(self.gate, QLineEdit, "Wachtzin")
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def unlock(self, words: str = WACHTZIN) -> None:
        """Start and open."""
        self.start()
        self.give(words)
        self.wait_open()

    def keys(self, key: Qt.Key, *, ctrl: bool = False, shift: bool = False) -> None:
        """Press a key in the window, as a shortcut arrives."""
        held = Qt.KeyboardModifier.NoModifier
        if ctrl:
            held |= Qt.KeyboardModifier.ControlModifier
        if shift:
            held |= Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        QApplication.processEvents()

    def go(self, place: Place) -> None:
        """Show another place and wait for its contents."""
        self.context.go(place)
        self.settle()

    def lock(self) -> None:
        """Press Ctrl+L and end the process that held the key."""
        self.keys(Qt.Key.Key_L, ctrl=True)
        self.wait(lambda: bool(self.locked))
        self.end()

    def end(self) -> None:
        """End the process: nothing of it is left."""
        session, self.session = self.session, None
        self.locked.clear()
        if session is None:
            return
        # The session may have asked the loop of Qt to end; no later loop runs before one did.
        QTimer.singleShot(0, self.app.quit)
        self.app.exec()
        self.wait(lambda: not session._runner.busy)
        session.end()
        windows: list[QWidget] = [session._window]
        if session._desk is not None:
            session._desk._quiet.stop()
            windows.append(session._desk._window)
        for window in windows:
            window.hide()
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
