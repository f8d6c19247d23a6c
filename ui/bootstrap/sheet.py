"""The recovery sheet: printed, copied by hand, or later.  Shown after the first start and when a new one is made."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.clock import Clock
from app.reports.make import make
from app.reports.values import HerstelPapier
from app.services import profiel
from app.services.work import Store
from app.wording.errors import explain
from ui.pages.ontgrendelen.sheet import SheetPage
from ui.pages.ontgrendelen.state import Sheet
from ui.work import printing
from ui.work.runner import Runner


class SheetTask(QObject):
    """Drives one sheet; the code lives in memory only, and goes to the printer through a pipe."""

    done = Signal()

    def __init__(self, code: str, naam: str, store: Store, runner: Runner, pool: ThreadPoolExecutor) -> None:
        super().__init__()
        self._code, self._naam, self._store, self._runner, self._pool = code, naam, store, runner, pool
        self._clock: Clock = store.clock
        self.page = SheetPage(Sheet(code, naam, printer=bool(usable_printers())))
        self.page.print_wanted.connect(self._print)
        self.page.confirmed.connect(lambda: self._finish(self._clock.today().isoformat()))
        self.page.postponed.connect(lambda: self._finish(""))

    def _finish(self, day: str) -> None:
        self._store.remember(profiel.SHEET_ON, day).result()
        self.done.emit()

    def _print(self) -> None:
        moment = self._clock.now()
        future = self._pool.submit(lambda: printing.print_pdf(self._pdf(moment), usable_printers()[0].name))
        self._runner.deliver(future, lambda _none: self.page.ask_printed(), self._tell)

    def _pdf(self, moment: datetime) -> bytes:
        return make(HerstelPapier("herstelblad", moment, self._naam, tuple(self._code.split())))

    def _tell(self, problem: BaseException) -> None:
        message = explain(problem)
        self.page.show_error(message.title, message.what_to_do)


def usable_printers() -> tuple[printing.Printer, ...]:
    """Return the printers of this laptop; a broken print system counts as none."""
    try:
        return printing.printers()
    except printing.PrintError:
        return ()
