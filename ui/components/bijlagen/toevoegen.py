"""Adds files one after another, on another thread: read, cleaned, then kept; it can be stopped between two steps."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.bijlage import Aard, Bijlage
from app.errors import AppError
from app.services import bijlagen
from app.services.bijlagen import Schoon
from app.wording.i18n import _
from ui.components.bijlagen.bronnen import Bron
from ui.components.context import Context


class Toevoegen(QObject):
    """A row of files for one household."""

    moved = Signal(int, int)
    """The number that is under way and how many there are; 0 and 0 when it is done."""
    added = Signal(object)
    refused = Signal(str, object)
    """What it is called, and the problem; the files after it go on."""

    def __init__(self, context: Context, huishouden: str, aard: Aard, over: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._home, self._aard, self._over = context, huishouden, aard, over
        self._waiting: list[Bron] = []
        self._done = 0
        self._turn = 0

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._waiting)

    def add(self, sources: list[Bron]) -> None:
        """Add these after what is under way."""
        idle = not self._waiting
        self._waiting += sources
        if idle and sources:
            self._done = 0
            self._next()

    def stop(self) -> None:
        """Let go of what was not kept yet."""
        self._waiting = []
        self._turn += 1
        self.moved.emit(0, 0)

    def _next(self) -> None:
        if not self._waiting:
            self.moved.emit(0, 0)
            return
        self.moved.emit(self._done + 1, self._done + len(self._waiting))
        source = self._waiting[0]
        self._context.background(partial(_clean, source.lees), partial(self._keep, self._turn, source.titel))

    def _keep(self, turn: int, titel: str, made: Schoon | AppError) -> None:
        if turn != self._turn:
            return
        if isinstance(made, AppError):
            self._tell(turn, titel, made)
            return
        home, aard, over = self._home, self._aard, self._over
        self._context.act(
            _("Bijlage toegevoegd"), home,
            lambda tx: bijlagen.add(tx, home, made, aard=aard, titel=titel, gaat_over=over),
            partial(self._kept, turn), failed=partial(self._tell, turn, titel),
        )  # fmt: skip

    def _kept(self, turn: int, bijlage: Bijlage) -> None:
        self.added.emit(bijlage)
        self._go_on(turn)

    def _tell(self, turn: int, titel: str, problem: BaseException) -> None:
        self.refused.emit(titel, problem)
        self._go_on(turn)

    def _go_on(self, turn: int) -> None:
        if turn == self._turn and self._waiting:
            self._waiting.pop(0)
            self._done += 1
            self._next()


def _clean(read: Callable[[], bytes]) -> Schoon | AppError:
    """Return what is kept; a file that is refused is an answer, so that the next one goes on."""
    try:
        return bijlagen.prepare(read())
    except AppError as problem:
        return problem
