"""Ties the uplink to the open program: its thread tells, the window's thread shows.

Who is asking is `sign`: until somebody signed in there is none, and nothing leaves the laptop.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.record import ALGEMEEN
from app.services import samenwerken
from app.services.work import Changed, Store, Writing
from app.uplink.answers import Failed
from app.uplink.leading import Leading
from app.uplink.schedule import Beat, Schedule
from app.uplink.transport import Sign, Transport, open_transport
from ui.components.context import Context
from ui.components.samen import Regel

Signed = Callable[[], Sign | Failed | None]


def nobody_signed_in() -> Sign | Failed | None:
    """Say that there is no session."""
    return None


class Samenwerking(QObject):
    """Owns the schedule of one open profile."""

    wipe_ordered = Signal(str)
    _beat = Signal(object)
    _came_in = Signal(object)

    def __init__(self, store: Store, context: Context, signed: Signed = nobody_signed_in) -> None:
        super().__init__(context)
        self._store, self._context, self._signed = store, context, signed
        self._regel = Regel()
        self._telling = False
        self._schedule = Schedule(store, self._connect, self._beat.emit)
        self._beat.connect(self._show)
        self._came_in.connect(self._tell_touched)
        store.came_in = self._came_in.emit
        context.changed.connect(self._on_change)
        context.samen.now_wanted.connect(self.now)
        context.samen.halt_wanted.connect(lambda halted: self._halt(halted=halted))
        context.samen.server_chosen.connect(self._choose)
        context.samen.town_chosen.connect(self._choose_town)
        leading = Leading(self._connect)
        context.samen.team, context.samen.inzage = leading, leading.inzage

    def start(self) -> None:
        """Begin, unless the user stopped it earlier."""
        stand = self._store.read(samenwerken.load).result()
        self._schedule.halt(halted=stand.gestopt)
        self._schedule.start()

    def end(self) -> None:
        """Break off, before the store is closed."""
        self._schedule.end()

    def _connect(self) -> Transport | Failed | None:
        """Return the line, or why there is none; called from the uplink's own thread."""
        address = self._store.read(samenwerken.load).result().adres
        sign = self._signed() if samenwerken.is_address(address) else None
        return sign if sign is None or isinstance(sign, Failed) else open_transport(address, sign)

    def _show(self, beat: Beat) -> None:
        before = self._regel
        if beat.outcome is None:
            self._regel = Regel(beat.busy, beat.done, beat.total, before.reden, before.binnen, before.rondes)
        else:
            if beat.outcome.order:
                self.wipe_ordered.emit(beat.outcome.order)
            self._regel = Regel(reden=beat.outcome.reason, binnen=beat.outcome.pulled, rondes=before.rondes + 1)
        self._context.samen.show(self._regel)

    def _tell_touched(self, touched: frozenset[Changed]) -> None:
        self._telling = True
        self._context.changed.emit(touched)
        self._telling = False

    def _on_change(self, _touched: frozenset[Changed]) -> None:
        if not self._telling:
            self._schedule.soon()

    def now(self) -> None:
        """Exchange at once."""
        self._context.seal()
        self._schedule.soon(0)

    def _halt(self, *, halted: bool) -> None:
        self._schedule.halt(halted=halted)
        self._write(lambda tx: samenwerken.set_halted(tx, halted=halted))

    def _choose(self, address: str) -> None:
        self._write(lambda tx: samenwerken.set_address(tx, address))

    def _choose_town(self, naam: str) -> None:
        self._write(lambda tx: samenwerken.set_town(tx, naam))

    def _write(self, job: Callable[[Writing], None]) -> None:
        self._context.act("", ALGEMEEN, job, lambda _none: self._schedule.soon(0), undoable=False)
