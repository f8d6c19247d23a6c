"""A laptop that was too long without its server stays closed until the server lets it work on.

Nothing is lost: what was written is in the file and is handed in at the next contact.
"""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.keys.destroy import destroy_profile
from app.keys.devicesecret import os_secrets
from app.services import samenwerken
from app.services.work import Store
from app.uplink.answers import Failed
from app.uplink.identity import device
from app.uplink.identity.enrol import enrol
from app.uplink.identity.errors import NoAnswer
from app.uplink.identity.session import SignedIn
from app.uplink.identity.wipe import obey
from app.wire.codes import Code
from app.wording.i18n import _
from app.wording.samenwerken import say_why
from ui.bootstrap.aanmelden import open_browser
from ui.widgets.button import Button
from ui.widgets.text import heading, label

WIDTH, MARGIN = 640, 48
GOES_WRONG = "storing"
"""What is told when the file itself gives no answer."""


class LeaseTask(QObject):
    """Asks the server until it answers; `done` lets the dossiers open."""

    done = Signal()
    wiped = Signal()
    _answered = Signal(str)
    _browse = Signal(str)

    def __init__(self, store: Store, profile: Path) -> None:
        super().__init__()
        self._store, self._profile = store, profile
        self.page = QWidget()
        column = QVBoxLayout(self.page)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._said = label()
        self._button = Button(_("Maak contact"), icon_name="refresh-cw")
        text = _("Zorg dat er internet is en kies Maak contact. Uw werk staat veilig op deze laptop.")
        for one in (heading(_("Deze laptop had te lang geen contact")), label(text), self._said, self._button):
            one.setMaximumWidth(WIDTH)
            column.addWidget(one)
        column.addStretch()
        self._button.clicked.connect(self._ask)
        self._answered.connect(self._show)
        self._browse.connect(open_browser)

    def _ask(self) -> None:
        self._button.setEnabled(False)
        self._said.setText(_("Ik zoek de server."))
        threading.Thread(target=self._work, daemon=True, name="keukentafel-lease").start()

    def _work(self) -> None:
        try:
            self._reach()
        except (AppError, OSError, RuntimeError):
            # Who waits here can do nothing else: whatever goes wrong, the button comes back.
            self._answered.emit(GOES_WRONG)

    def _reach(self) -> None:
        mine, address = self._store.read(lambda tx: (device.load(tx), samenwerken.load(tx).adres)).result()
        failed = SignedIn(self._store, mine, address).renewed() if mine is not None else Failed(Code.AANMELDEN)
        if failed is None:
            self._answered.emit("")
        elif failed.refusal is not None and failed.refusal.order:
            self._wipe(address, failed.refusal.order)
        elif failed.reason == Code.AANMELDEN:
            self._sign_in(address)
        else:
            self._answered.emit(failed.reason)

    def _sign_in(self, address: str) -> None:
        try:
            made = enrol(self._store, address, self._browse.emit)
        except NoAnswer as problem:
            if order := str(problem.data.get("opdracht", "")):
                self._wipe(address, order)
            else:
                self._answered.emit(str(problem.data["reden"]))
        except AppError:
            self._answered.emit(str(Code.AANMELDEN))
        else:
            self._answered.emit("" if made.said.token else str(Code.WACHT_OP_AKKOORD))

    def _wipe(self, address: str, order: str) -> None:
        if obey(self._store, address, order, lambda: destroy_profile(self._profile, os_secrets())):
            self.wiped.emit()

    def _show(self, reason: str) -> None:
        if not reason:
            self.done.emit()
            return
        self._button.setEnabled(True)
        self._said.setText("\n".join(say_why(reason)))
