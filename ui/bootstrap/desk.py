"""The open program: context, window, rest and lock around one store."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.record import ALGEMEEN
from app.packs.load import load_packs
from app.services import kaarten, lease, opening, profiel
from app.services.lease import Lease
from app.services.work import Reading
from app.settings import Settings
from app.store.check import check_when_due
from app.wording.errors import explain_code
from app.wording.i18n import _
from ui import crash
from ui.bootstrap.aanmelden import Aanmelden
from ui.bootstrap.gate import Opened
from ui.bootstrap.handover import Cover
from ui.bootstrap.keypages import KEYS, KeyPages
from ui.bootstrap.pages import makers
from ui.bootstrap.quiet import Quiet
from ui.bootstrap.samenwerking import Samenwerking
from ui.components.context import Context, Notice
from ui.components.place import parse_place
from ui.components.voorlezen.voorlezer import command
from ui.shell.window import DEFAULT, MainWindow
from ui.theme.apply import apply_theme
from ui.work.runner import Runner

TALKS = frozenset({"gesprek", "kort_gesprek"})
WAIT_MS = 200
LONGEST_WAIT = 25
"""Times WAIT_MS that lock and close wait for prints and other work; never for unsaved words."""


class Desk(QObject):
    """Everything that belongs to an unlocked profile."""

    lock_wanted = Signal()
    restore_wanted = Signal(object)
    """Carries the folder of a backup that must be put back once the store is closed."""
    closed = Signal()

    def __init__(
        self, app: QApplication, opened: Opened, profile: Path, settings: Settings, runner: Runner,
        pool: ThreadPoolExecutor,
    ) -> None:  # fmt: skip
        super().__init__()
        self._app, self._store, self._runner = app, opened.store, runner
        packs = opened.store.read(lambda tx: kaarten.with_own_kaart(tx, load_packs(profile))).result()
        self._context = Context(opened.store, packs, settings, profile, runner, pool)
        self._context.voorlezer.command = command()
        practice, place, code, self._cursor = opened.store.read(_remembered).result()
        self._aanmelden = Aanmelden(opened.store, self._context, profile, opened.key)
        self._samen = Samenwerking(opened.store, self._context, self._aanmelden.signed)
        self._aanmelden.ready.connect(self._samen.now)
        self._aanmelden.wiped.connect(self.closed)
        self._samen.wipe_ordered.connect(self._aanmelden.obey)
        self._cover: Cover | None = None
        self._keys = KeyPages(profile, opened.store, self._context, runner, pool, demo=practice)
        self._window = MainWindow(self._context, {**makers(), KEYS: self._keys.make}, practice=practice)
        self._quiet = Quiet(app, self._window, opened.store.clock, settings)
        self._quiet.set_code(code)
        self._keys.code_chosen.connect(self._quiet.set_code)
        self._keys.restore_wanted.connect(self._restore)
        self._quiet.lock_wanted.connect(self.lock)
        self._start = parse_place(place, DEFAULT)
        self._window.rest_wanted.connect(self._quiet.rest)
        self._window.moved_to.connect(lambda place: self._quiet.set_in_talk(talking=place.page in TALKS))
        self._context.settings_changed.connect(self._apply_settings)
        self._window.lock_wanted.connect(self.lock)
        self._window.closing.connect(self.finish)
        crash.install(self._tell_bug)
        if opened.mended:
            self._context.tell(
                Notice(
                    _("Het sleutelbestand was beschadigd. Het is hersteld uit de kopie."),
                    kind="warning",
                    everywhere=True,
                )
            )

    def show(self, before: QWidget) -> None:
        """Show the window in the place of the one before, at the page where the user was."""
        self._window.setGeometry(before.geometry())
        self._window.setWindowState(before.windowState())
        self._window.show_place(self._start)
        self._window.show()
        self._window.cursor_keeper.go_back(self._cursor)
        self._tidy()

    def _tidy(self) -> None:
        """Do what is done once at every unlock, while the first page is already there."""
        self._context.act("", ALGEMEEN, opening.tidy, self._tell_tidied, undoable=False)
        self._context.background(lambda: opening.make_ready(self._store), lambda _done: None)
        self._samen.start()
        self._context.ask(lease.load, self._tell_lease)
        self._context.background(lambda: check_when_due(self._store), lambda _done: None)
        if self._store.clock_behind_s() > opening.CLOCK_BEHIND_S:
            message = explain_code("clock_back")
            self._context.tell(Notice(message.title, message.what_to_do, "warning", everywhere=True))

    def _tell_lease(self, found: Lease) -> None:
        if found.bijna:
            text = _("Maak binnen {dagen} dagen contact met de server. Daarna gaat deze laptop op slot.")
            self._context.tell(Notice(text.format(dagen=(found.over or 0) + 1), kind="warning", everywhere=True))

    def _tell_tidied(self, tidied: opening.Tidied) -> None:
        if tidied.gesloten:
            text = _("Een gesprek stond langer dan 14 dagen open. Het is gesloten. Alles is bewaard.")
            self._context.tell(Notice(text, everywhere=True))

    def lock(self) -> None:
        """Save every word, forget the screen, and ask for a fresh process."""
        QGuiApplication.clipboard().clear()
        self._leave(self.lock_wanted.emit)

    def _restore(self, folder: Path) -> None:
        self._leave(lambda: self.restore_wanted.emit(folder))

    def _leave(self, then: Callable[[], None]) -> None:
        """Take no more keys, show no more words, and go on when all is saved."""
        if self._cover is not None:
            return
        self._context.voorlezer.end()
        self._window.flush()
        self._quiet.stop()
        self._context.covered.emit()
        self._cover = Cover(self._window)
        self._window.setEnabled(False)
        self._when_saved(then, LONGEST_WAIT)

    def finish(self) -> None:
        """The window was closed: end when every word is safe."""
        self._context.voorlezer.end()
        self._when_saved(self.closed.emit, LONGEST_WAIT)

    def close(self) -> None:
        """Close the store; its last word is on the disk when this returns."""
        self._aanmelden.end()
        self._samen.end()
        self._store.close()

    def _when_saved(self, then: Callable[[], None], left: int) -> None:
        if self._context.held and self._cover is not None:
            self._cover.wait_for_disk()
        if self._context.held or (self._context.unsaved and left > 0):
            QTimer.singleShot(WAIT_MS, lambda: self._when_saved(then, left - 1))
        else:
            then()

    def _apply_settings(self, settings: Settings) -> None:
        apply_theme(self._app, settings.thema, settings.tekst_procent)
        self._quiet.set_settings(settings)

    def _tell_bug(self, report: str) -> None:
        crash.to_stderr(report)
        self._context.tell(
            Notice(
                _("Er ging iets mis in het programma."),
                _("Wat u typte is bewaard. Ga verder, of sluit het programma en open het opnieuw."),
                "danger",
                everywhere=True,
            )
        )


def _remembered(tx: Reading) -> tuple[bool, str, str, str]:
    """Return whether this is practice, where the user was, the digits of Even rust, and the field of the cursor."""
    return profiel.is_practice(tx), tx.local(profiel.PLACE), tx.local(profiel.REST_CODE), tx.local(profiel.CURSOR)
