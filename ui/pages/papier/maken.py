"""Makes the paper of the present choices on another thread, after a moment of quiet.

A turn counts the wishes: what was made for an older one is dropped.  Who needs the paper before it
is there waits for it, and never gets an older one.  What is wanted is always composed anew; when it says the same as
a paper that was made a moment ago, that one is shown again.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.packs.load import Packs
from app.services import afdrukken
from app.services.afdrukken import Ontwerp, Wens
from app.services.work import Reading
from ui.components.context import Context
from ui.pages.papier.uitgang import Klaar

QUIET_MS = 400


class Maker(QObject):
    """Says `made` with a paper, or `broken` with the problem."""

    made = Signal(object)
    broken = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._wens: Wens | None = None
        self._ready: Klaar | None = None
        self._wanted: Callable[[Klaar], None] | None = None
        self._turn = 0
        self._at_work = False
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether a paper is still to come."""
        return self._at_work or self._quiet.isActive()

    def outdate(self) -> None:
        """Say that what was made is not of now: something changed, and a new wish is under way."""
        self._ready, self._wens, self._at_work = None, None, False
        self._turn += 1
        self._quiet.stop()

    def make(self, wens: Wens, *, at_once: bool = False) -> None:
        """Make this paper; nobody waits longer than needed for one that is wanted now."""
        self.outdate()
        self._wens = wens
        if at_once or self._wanted is not None:
            self._begin()
        else:
            self._quiet.start()

    def when_ready(self, then: Callable[[Klaar], None]) -> None:
        """Hand over the paper of now, as soon as it is there."""
        if self._ready is not None:
            then(self._ready)
            return
        self._wanted = then
        if self._wens is not None and not self._at_work:
            self._quiet.start(0)

    def forget(self) -> None:
        """Let nobody wait any more: another paper was chosen."""
        self._wanted = None

    def _begin(self) -> None:
        wens, turn = self._wens, self._turn
        if wens is None:
            return
        self._at_work = True
        packs, profile = self._context.packs, self._context.profile
        self._context.ask(lambda tx: _composed(tx, packs, profile, wens), partial(self._draw, turn))

    def _draw(self, turn: int, ontwerp: Ontwerp | AppError) -> None:
        if isinstance(ontwerp, AppError):
            self._end(turn, ontwerp)
        elif turn == self._turn:
            found = self._context.papers.find(ontwerp)
            if found is not None:
                self._end(turn, Klaar(*found))
            else:
                self._context.background(partial(_drawn, ontwerp), partial(self._end, turn))

    def _end(self, turn: int, made: Klaar | AppError) -> None:
        if turn != self._turn:
            return
        self._at_work = False
        wanted, self._wanted = self._wanted, None
        if isinstance(made, AppError):
            self.broken.emit(made)
            return
        self._ready = made
        self._context.papers.keep(made.ontwerp, made.pdf)
        self.made.emit(made)
        if wanted is not None:
            wanted(made)


def _composed(tx: Reading, packs: Packs, profile: Path, wens: Wens) -> Ontwerp | AppError:
    try:
        return afdrukken.compose(tx, packs, profile, wens)
    except AppError as problem:
        return problem


def _drawn(ontwerp: Ontwerp) -> Klaar | AppError:
    try:
        return Klaar(ontwerp, afdrukken.make_pdf(ontwerp))
    except AppError as problem:
        return problem
