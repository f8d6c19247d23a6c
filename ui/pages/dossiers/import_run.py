"""Runs the acts of an import one after another: each waits its turn behind what the user types.

Lives as a child of the context, so that it goes on when the user leaves the page.
"""

from PySide6.QtCore import QObject, Signal

from app.services import inlezen
from app.services.inlezen import Gedaan, Lijst, Soort, Werk
from app.wording.i18n import _
from ui.components.context import Context


class ImportRun(QObject):
    """One import that is going on; `moved` after every act, `ended` at the end or after a stop."""

    moved = Signal()
    ended = Signal()

    def __init__(self, context: Context, lijst: Lijst, werk: Werk) -> None:
        super().__init__(context)
        self._context = context
        self._werk = werk
        self._lijst = lijst
        self.soort: Soort = lijst.soort
        self.done, self.made, self.passed = 0, 0, werk.overgeslagen
        self.stopped, self.finished = False, False

    @property
    def steps(self) -> int:
        """How many acts there are."""
        return len(self._werk.stappen)

    def start(self) -> None:
        """Remember the mapping and begin."""
        lijst = self._lijst
        self._context.act(
            _("Lijst ingelezen"), "", lambda tx: inlezen.keep_mapping(tx, lijst), lambda _none: self._next(),
            undoable=False, failed=self._fail,
        )  # fmt: skip

    def stop(self) -> None:
        """Stop after the act that is under way; what was brought in stays."""
        self.stopped = True

    def _next(self) -> None:
        if self.stopped or self.done >= self.steps:
            self._end()
            return
        step = self._werk.stappen[self.done]
        self._context.act(
            _("Lijst ingelezen"), step.huishouden, lambda tx: inlezen.do_step(tx, step), self._count, undoable=False,
            failed=self._fail,
        )  # fmt: skip

    def _count(self, did: Gedaan) -> None:
        self.done += 1
        self.made += did.gemaakt
        self.passed += did.overgeslagen
        self.moved.emit()
        self._next()

    def _fail(self, problem: BaseException) -> None:
        self.stopped = True
        self._end()
        self._context.fail(problem)

    def _end(self) -> None:
        self.finished = True
        self.ended.emit()
