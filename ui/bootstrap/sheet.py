"""The recovery sheet after the first start: printed, copied by hand, or later."""

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from app.clock import Clock
from app.reports.make import make
from app.reports.values import HerstelPapier
from app.services import profiel
from app.wording.errors import explain
from ui.bootstrap.gate import Opened
from ui.pages.ontgrendelen.sheet import SheetPage
from ui.pages.ontgrendelen.state import Sheet
from ui.work import printing
from ui.work.runner import Runner


class SheetDesk(QObject):
    """Shows the sheet; the code lives in memory only, and goes to the printer through a pipe."""

    show_page = Signal(object)
    done = Signal()

    def __init__(self, opened: Opened, runner: Runner, pool: ThreadPoolExecutor, clock: Clock) -> None:
        super().__init__()
        self._opened, self._runner, self._pool, self._clock = opened, runner, pool, clock
        self._page = SheetPage(Sheet(opened.code, opened.naam, printer=bool(_usable_printers())))

    def begin(self) -> None:
        """Show the sheet."""
        self._page.print_wanted.connect(self._print)
        self._page.confirmed.connect(lambda: self._finish(profiel.SHEET_READY))
        self._page.postponed.connect(lambda: self._finish(profiel.SHEET_LATER))
        self.show_page.emit(self._page)

    def _finish(self, state: str) -> None:
        self._opened.store.remember(profiel.RECOVERY_SHEET, state).result()
        self.done.emit()

    def _print(self) -> None:
        future = self._pool.submit(lambda: printing.print_pdf(self._pdf(), _usable_printers()[0].name))
        self._runner.deliver(future, lambda _none: self._page.ask_printed(), self._tell)

    def _pdf(self) -> bytes:
        groups = tuple(self._opened.code.split())
        return make(HerstelPapier("herstelblad", self._clock.now(), self._opened.naam, groups))

    def _tell(self, problem: BaseException) -> None:
        message = explain(problem)
        self._page.show_error(message.title, message.what_to_do)


def _usable_printers() -> tuple[printing.Printer, ...]:
    try:
        return printing.printers()
    except printing.PrintError:
        return ()
