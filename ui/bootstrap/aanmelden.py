"""Signing in from the window: the browser opens, a thread waits, the page shows what to do; and the order to wipe."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.errors import AppError
from app.keys.destroy import destroy_profile
from app.keys.devicesecret import os_secrets
from app.keys.organisation import add_organisation
from app.services import samenwerken
from app.services.work import Store
from app.uplink.answers import Failed
from app.uplink.identity import device
from app.uplink.identity.enrol import Enrolled, enrol
from app.uplink.identity.loopback import Landing
from app.uplink.identity.session import SESSION, SignedIn
from app.uplink.identity.wipe import obey
from app.uplink.transport import Sign
from app.wire.codes import Code
from ui.components.context import Context
from ui.components.samen import Aangemeld

_ASKS_A_PERSON = frozenset(
    {Code.AANMELDEN, Code.BEWIJS, Code.GEKLOOND, Code.INGETROKKEN, Code.OEFENOMGEVING, Code.WACHT_OP_AKKOORD}
)
"""After any other answer who signed in is still signed in: being offline is ordinary."""


def open_browser(address: str) -> None:
    """Open an address in the browser of this system."""
    QDesktopServices.openUrl(QUrl(address))


class Aanmelden(QObject):
    """Owns the session of one open profile; `signed` is asked from the uplink's thread."""

    ready = Signal()
    """There is a session: exchange now."""
    wiped = Signal()
    _browse = Signal(str)
    _said = Signal(object)
    _failed = Signal(object)
    _shown = Signal(object)

    def __init__(
        self, store: Store, context: Context, profile: Path, key: bytes, browse: Callable[[str], object] = open_browser
    ) -> None:
        super().__init__(context)
        self._store, self._context, self._profile, self._key = store, context, profile, key
        self._session: SignedIn | None = None
        self._landing: Landing | None = None
        self._state = Aangemeld()
        self._browse.connect(browse)
        self._said.connect(self._enrolled)
        self._failed.connect(self._tell)
        self._shown.connect(self._show)
        context.samen.sign_in_wanted.connect(self._begin)

    def signed(self) -> Sign | Failed | None:
        """Return what signs requests, renewed when needed, or why not; None while nobody is signed in."""
        session = self._session or self._restored()
        if session is None:
            return None
        failed = session.renewed()
        if failed is None:
            self._shown.emit(Aangemeld(aan=True))
            return session.sign
        if failed.refusal is not None and failed.refusal.order:
            self.obey(failed.refusal.order)
        asks = failed.reason in _ASKS_A_PERSON
        self._shown.emit(replace(self._state, aan=not asks, reden=failed.reason if asks else ""))
        return failed

    def obey(self, order: str) -> None:
        """Destroy everything when the order is genuine."""
        threading.Thread(target=self._wipe, args=(order,), daemon=True, name="keukentafel-wissen").start()

    def end(self) -> None:
        """Wait no longer for a browser."""
        if self._landing is not None:
            self._landing.stop()

    def _restored(self) -> SignedIn | None:
        mine, kept, address = self._store.read(
            lambda tx: (device.load(tx), tx.local(SESSION), _address(tx.local))
        ).result()
        if mine is not None and kept:
            self._session = SignedIn(self._store, mine, address)
        return self._session

    def _begin(self) -> None:
        if not self._state.bezig:
            self._show(Aangemeld(bezig=True))
            self._context.seal()
            threading.Thread(target=self._enrol, daemon=True, name="keukentafel-aanmelden").start()

    def _enrol(self) -> None:
        try:
            # What was typed just now must be there.
            self._store.seal().result()
            address = self._store.read(lambda tx: _address(tx.local)).result()
            self._said.emit(enrol(self._store, address, self._browse.emit, started=self._wait_at, herstel=self._seal))
        except (AppError, OSError, RuntimeError) as problem:
            self._failed.emit(problem)

    def _wait_at(self, here: Landing) -> None:
        self._landing = here

    def _seal(self, public: str) -> bytes:
        return add_organisation(self._profile, self._key, public) if self._key else b""

    def _enrolled(self, made: Enrolled) -> None:
        self._session = made.session
        self._show(Aangemeld(aan=bool(made.said.token), code=made.said.code, oefenen=made.where.oefenomgeving))
        self.ready.emit()

    def _tell(self, problem: BaseException) -> None:
        self._show(Aangemeld(kies=isinstance(problem, AppError) and bool(problem.data.get("gemeente"))))
        order = problem.data.get("opdracht", "") if isinstance(problem, AppError) else ""
        if order:
            self.obey(str(order))
        self._context.fail(problem)

    def _show(self, state: Aangemeld) -> None:
        self._state = state
        self._context.samen.show_signed(state)

    def _wipe(self, order: str) -> None:
        address = self._store.read(lambda tx: _address(tx.local)).result()
        if obey(self._store, address, order, lambda: destroy_profile(self._profile, os_secrets())):
            self.wiped.emit()


def _address(local: Callable[[str], str]) -> str:
    return local(samenwerken.ADDRESS)
