"""The pages that touch keys or the whole file: passphrase, sheet, rest code, backup, restore.

They are made here and not in ui.pages, because only bootstrap may reach keys and store.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.keys import access, backup
from app.keys.devicesecret import DeviceSecrets, NoSecrets, os_secrets
from app.keys.passphrase import strength
from app.keys.rest_code import is_code
from app.services import profiel
from app.services.work import Store
from app.store.backup import check_backup, make_backup
from app.wording.errors import explain
from app.wording.i18n import _
from ui.bootstrap.sheet import SheetTask
from ui.components.context import Context, Notice
from ui.components.place import Place
from ui.pages.ontgrendelen.change import ChangePage
from ui.pages.ontgrendelen.confirm import ConfirmPage
from ui.pages.ontgrendelen.rest_code import RestCodePage
from ui.work.runner import Runner

T = TypeVar("T")
KEYS = "sleutels"
BACK = Place("instellingen", tab="veiligheid")
Failed = Callable[[str, str], None]


class KeyPages(QObject):
    """Makes the page that a Place("sleutels", tab=...) names."""

    code_chosen = Signal(str)
    restore_wanted = Signal(object)

    def __init__(
        self, profile: Path, store: Store, context: Context, runner: Runner, pool: ThreadPoolExecutor, *, demo: bool
    ) -> None:
        super().__init__()
        self._profile, self._store, self._context, self._runner, self._pool = profile, store, context, runner, pool
        self._secrets: DeviceSecrets = NoSecrets() if demo else os_secrets()
        self._sheet_task: SheetTask | None = None

    def make(self, _context: Context, place: Place) -> QWidget:
        """Return the page for the task that the place names."""
        makers = {
            "herstelblad": self._sheet,
            "rustcode": self._rest_code,
            "reservekopie": self._backup,
            "terugzetten": self._restore,
        }
        return makers.get(place.tab, self._passphrase)()

    def _passphrase(self) -> QWidget:
        page = ChangePage(strength)
        page.back_wanted.connect(self._go_back)

        def change(old: str, new: str) -> None:
            self._do(
                lambda: access.set_passphrase(self._profile, old, new, self._store.clock, self._secrets),
                lambda _none: page.show_done(),
                page.show_failure,
            )

        page.given.connect(change)
        return page

    def _sheet(self) -> QWidget:
        page = ConfirmPage(
            _("Nieuw herstelblad"),
            (_("Het oude blad werkt daarna niet meer. Vernietig het."), _("Typ ter controle uw wachtzin.")),
            _("Maak het blad"),
            ask=True,
        )
        page.back_wanted.connect(self._go_back)

        def given(words: str) -> None:
            self._do(
                lambda: access.new_recovery_code(self._profile, words, self._store.clock, self._secrets),
                lambda code: self._show_sheet(page, code),
                page.show_failure,
            )

        page.given.connect(given)
        return page

    def _show_sheet(self, page: ConfirmPage, code: str) -> None:
        naam = self._store.read(profiel.me).result().naam
        task = SheetTask(code, naam, self._store, self._runner, self._pool)
        task.done.connect(self._go_back)
        self._sheet_task = task
        page.setWidget(task.page)

    def _rest_code(self) -> QWidget:
        page = RestCodePage(is_code)
        page.back_wanted.connect(self._go_back)

        def chosen(code: str) -> None:
            self._context.remember(profiel.REST_CODE, code)
            self.code_chosen.emit(code)
            self._go_back()
            self._context.tell(Notice(_("De code voor Even rust is veranderd."), kind="ok"))

        page.chosen.connect(chosen)
        return page

    def _backup(self) -> QWidget:
        page = ConfirmPage(
            _("Reservekopie maken"),
            (
                _("Kies een map op een stick of een andere schijf. De kopie is even dicht als deze laptop."),
                _("Met uw wachtzin of uw herstelcode gaat hij weer open."),
            ),
            _("Kies een map"),
        )
        page.back_wanted.connect(self._go_back)

        def made(_folder: Path) -> None:
            self._context.remember(profiel.BACKUP_ON, self._store.clock.today().isoformat())
            self._go_back()
            self._context.tell(Notice(_("De reservekopie is gemaakt en nagekeken."), kind="ok"))

        def given(_none: str) -> None:
            folder = _choose_folder(page, _("Waar komt de reservekopie?"))
            if folder is None:
                page.go.setEnabled(True)
                return
            small = backup.small_files(self._profile)
            self._do(lambda: make_backup(self._store, folder, small), made, page.show_failure)

        page.given.connect(given)
        return page

    def _restore(self) -> QWidget:
        page = ConfirmPage(
            _("Reservekopie terugzetten"),
            (
                _("Kies de map van de reservekopie. Wat nu op deze laptop staat, gaat in een aparte map."),
                _("Daarna opent u met de wachtzin van toen."),
            ),
            _("Kies de reservekopie"),
        )
        page.back_wanted.connect(self._go_back)

        def given(_none: str) -> None:
            folder = _choose_folder(page, _("Welke reservekopie?"))
            page.go.setEnabled(True)
            if folder is None:
                return
            try:
                check_backup(folder)
            except (AppError, OSError) as problem:
                message = explain(problem)
                page.show_failure(message.title, message.what_to_do)
            else:
                self.restore_wanted.emit(folder)

        page.given.connect(given)
        return page

    def _go_back(self) -> None:
        self._context.go(BACK)

    def _do(self, job: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        def wrong(problem: BaseException) -> None:
            message = explain(problem)
            failed(message.title, message.what_to_do)

        self._runner.deliver(self._pool.submit(job), then, wrong)


def _choose_folder(parent: QWidget, title: str) -> Path | None:
    # Not the desktop's own dialog: it runs outside this process, which nobody may look into.
    chosen = QFileDialog.getExistingDirectory(parent, title, options=QFileDialog.Option.DontUseNativeDialog)
    return Path(chosen) if chosen else None
