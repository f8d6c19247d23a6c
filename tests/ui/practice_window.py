"""The real window on the practice households, for tests that look at every page."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import Clock
from app.demo.build import fill
from app.demo.households import load_households
from app.domain.bijlage import Bijlage
from app.packs.load import load_packs
from app.services import profiel
from app.services.work import Store
from app.settings import Settings
from ui.bootstrap.pages import makers
from ui.bootstrap.practice import PRACTICE_WHO
from ui.components.context import Context
from ui.components.place import Place
from ui.shell.window import MainWindow
from ui.theme.apply import apply_theme, current_tokens, text_scale
from ui.work.runner import Runner

WHEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_QUIET_MS, _TURNS = 60, 100


@dataclass(frozen=True)
class PracticeWindow:
    """A window that shows one page after another."""

    app: QApplication
    window: MainWindow
    runner: Runner
    context: Context
    store: Store
    homes: dict[str, str]
    """The household ids by the name that the practice set gives them."""

    def look(self, theme: str = "licht", percent: int = 100, size: tuple[int, int] = (1280, 720)) -> None:
        """Take over a theme, a text size and a size of the window."""
        if (theme, percent) != (current_tokens().name, round(100 * text_scale())):
            apply_theme(self.app, theme, percent)
        self.window.resize(*size)
        self.settle()

    def show(self, place: Place) -> QWidget:
        """Show a place and wait until it stands still."""
        self.window.show_place(place)
        self.settle()
        assert self.window.page is not None
        return self.window.page

    def settle(self) -> None:
        """Let the window live until every answer is there and the layout is quiet."""
        for _turn in range(_TURNS):
            self.wait(_QUIET_MS)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            if not self.runner.busy and not self.context.late.waiting:
                QApplication.processEvents()
                return

    def wait(self, milliseconds: int) -> None:
        """Let the window live for some time."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def home(self, place: Place, home: str) -> Place:
        """Return the place in a household of the practice set."""
        return Place(place.page, self.homes[home], place.item, place.tab, place.extra)

    def attachment(self, home: str) -> str:
        """Return the letter that is kept in a household."""
        found = self.store.read(lambda tx: tx.all(Bijlage, huishouden=self.homes[home])).result()
        return next(one.id for one in found if one.aard is not None)


@contextmanager
def practice_window(app: QApplication, profile: Path) -> Iterator[PracticeWindow]:
    """Build the practice households and open the window on them; the clock stands still."""
    apply_theme(app, "licht", 100)
    profile.mkdir()
    clock = Clock(lambda: WHEN)
    store = profiel.create_store(profile, b"k" * 32, clock, PRACTICE_WHO, oefenomgeving=True)
    homes = dict(zip((one.id for one in load_households().huishouden), fill(store), strict=True))
    runner, pool = Runner(), ThreadPoolExecutor(max_workers=1)
    context = Context(store, load_packs(profile), Settings(thema="licht"), profile, runner, pool)
    window = MainWindow(context, makers(), practice=True)
    made = PracticeWindow(app, window, runner, context, store, homes)
    # Its thread begins here, not within a test.
    pool.submit(partial(bool, 0)).result()
    try:
        yield made
    finally:
        window.hide()
        made.settle()
        window.deleteLater()
        made.settle()
        pool.shutdown()
        store.close()
        apply_theme(app, "licht", 100)
