"""One run of the program: the gate, then the desk, until lock or close."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from typing_extensions import override

from app.clock import Clock
from app.errors import AppError
from app.settings import Settings
from app.wording.i18n import _
from ui.bootstrap import heavy
from ui.bootstrap.gate import Gate, Opened
from ui.bootstrap.handover import Arrival
from ui.shell import relock
from ui.theme.apply import dress
from ui.work.garbage import Garbage
from ui.work.runner import Runner

if TYPE_CHECKING:
    from ui.bootstrap.desk import Desk
    from ui.bootstrap.lease import LeaseTask
    from ui.bootstrap.sheet import SheetTask

LOCK = 17
"""Exit code of the event loop that asks for a fresh, locked process."""
SIZE, FRAME = (1320, 860), 40
"""The size of the window in pixels, and the room that its edges take."""


class GateWindow(QMainWindow):
    """The window before the dossiers; closing it ends the program."""

    def __init__(self) -> None:
        super().__init__()
        dress(self)
        self.setWindowTitle(_("Keukentafel"))
        self.resize(*SIZE)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        QApplication.exit(0)
        super().closeEvent(event)


class Session(QObject):
    """Owns what lives as long as the process: runner, pool, window, open store."""

    opened = Signal()
    """The dossiers can be seen."""

    def __init__(self, app: QApplication, profile: Path, settings: Settings, *, demo: bool) -> None:
        super().__init__()
        self._app, self._profile, self._settings, self._demo = app, profile, settings, demo
        self._clock = Clock()
        self._runner = Runner(self)
        self._garbage = Garbage(self)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="keukentafel-pool")
        self._gate = Gate(profile, self._clock, self._runner, self._pool, demo=demo)
        self._window = GateWindow()
        self._desk: Desk | None = None
        self._sheet: SheetTask | None = None
        self._lease: LeaseTask | None = None
        self.restore: Path | None = None
        """A backup to put back once the store is closed."""
        app.setQuitOnLastWindowClosed(False)
        self._gate.show_page.connect(self._show_gate)
        self._gate.opened.connect(self._open)

    def begin(self) -> None:
        """Show the unlock screen; what is heavy loads while the passphrase is typed."""
        self._garbage.start()
        self._gate.begin()
        room = self._window.screen().availableGeometry()
        if room.width() < SIZE[0] + FRAME or room.height() < SIZE[1] + FRAME:
            self._window.showMaximized()
        else:
            self._window.show()
        if relock.is_awaited():
            Arrival(self._window)
        QTimer.singleShot(0, self._load_heavy)

    def end(self) -> None:
        """Close what is open; the last word is in the file before this returns."""
        self._garbage.stop()
        if self._desk is not None:
            self._desk.close()
        self._pool.shutdown(wait=True)

    def _load_heavy(self) -> None:
        self._runner.deliver(
            self._pool.submit(heavy.load), lambda _loaded: self._garbage.freeze(), lambda _problem: None
        )

    def _show_gate(self, page: QWidget) -> None:
        self._window.setCentralWidget(page)

    def _open(self, opened: Opened) -> None:
        if opened.code:
            from ui.bootstrap.sheet import SheetTask

            self._sheet = SheetTask(opened.code, opened.naam, opened.store, self._runner, self._pool)
            self._sheet.done.connect(lambda: self._or_tell(opened, self._open_desk))
            self._show_gate(self._sheet.page)
        else:
            self._or_tell(opened, self._open_in_time)

    def _or_tell(self, opened: Opened, go_on: Callable[[Opened], None]) -> None:
        """A file that turns out to be damaged only now is told on the unlock screen."""
        try:
            go_on(opened)
        except AppError as problem:
            opened.store.close()
            self._gate.fail(problem)

    def _open_in_time(self, opened: Opened) -> None:
        """Open the dossiers, or first meet the server when that was too long ago."""
        from app.services import lease
        from ui.bootstrap.lease import LeaseTask

        if not opened.store.read(lease.load).result().verlopen:
            self._open_desk(opened)
            return
        self._lease = LeaseTask(opened.store, self._profile)
        self._lease.done.connect(lambda: self._or_tell(opened, self._open_desk))
        self._lease.wiped.connect(lambda: self._app.exit(0))
        self._show_gate(self._lease.page)

    def _open_desk(self, opened: Opened) -> None:
        from ui.bootstrap.desk import Desk

        self._desk = Desk(self._app, opened, self._profile, self._settings, self._runner, self._pool)
        self._desk.lock_wanted.connect(lambda: self._app.exit(LOCK))
        self._desk.restore_wanted.connect(self._restore)
        self._desk.closed.connect(lambda: self._app.exit(0))
        self._garbage.freeze()
        self._desk.show(self._window)
        self._window.hide()
        self.opened.emit()

    def _restore(self, folder: Path) -> None:
        self.restore = folder
        self._app.exit(LOCK)
