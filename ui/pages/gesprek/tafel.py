"""What every part of the page is given: where it writes, and when the store has answered.

While an act is under way a reload would show what is older than the screen, so it waits.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.work import Writing
from app.wording.i18n import _
from ui.components.context import Context, Notice
from ui.pages.gesprek.state import State

T = TypeVar("T")


class Tafel(QObject):
    """The conversation that the page writes in."""

    idle = Signal()
    """Every act was answered."""
    reload_wanted = Signal()
    tab_wanted = Signal(str)
    figures_toggled = Signal()
    correcting_wanted = Signal()
    looked = Signal()
    """Something else is looked at: the place is worth remembering."""

    def __init__(self, context: Context, huishouden: str, gesprek: str, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.huishouden = huishouden
        self.gesprek = gesprek
        self.parts: dict[str, str] = {}
        """Per tab what was looked at last: a dimension, a segment."""
        self._pending = 0
        self._held = False

    def hold(self, *, on: bool) -> None:
        """A point is being dragged: nothing is drawn anew under the hand; afterwards everything is."""
        self._held = on
        if not self.pending:
            self.idle.emit()

    def look_at(self, tab: str, part: str) -> None:
        """Remember what is looked at on a tab, also over a power cut."""
        if self.parts.get(tab) != part:
            self.parts[tab] = part
            self.looked.emit()

    @property
    def pending(self) -> bool:
        """Whether an act is still under way, or a drag."""
        return self._held or self._pending > 0

    def act(
        self,
        label: str,
        job: Callable[[Writing], T],
        *,
        key: str | None = None,
        undoable: bool = True,
        then: Callable[[T], None] | None = None,
    ) -> None:
        """Write; the page is drawn anew when every act was answered."""
        self._pending += 1

        def done(value: T) -> None:
            self._answered()
            if then is not None:
                then(value)

        def wrong(problem: BaseException) -> None:
            self._answered()
            self.context.fail(problem)

        self.context.act(label, self.huishouden, job, done, key=key, undoable=undoable, failed=wrong)

    def erase(self, job: Callable[[Writing], object]) -> None:
        """Take back for good what should not be kept, and say that it is gone: there is no way back."""

        def tell(_done: object) -> None:
            self.context.tell(Notice(_("Het is weg. Dit bewaren we niet."), kind="ok", undoes=self.huishouden))

        self.act(_("Niet bewaard"), job, undoable=False, then=tell)

    def _answered(self) -> None:
        self._pending -= 1
        if not self.pending:
            self.idle.emit()


class Panel(QWidget):
    """One tab of the conversation: it shows a state and hands over what is typed."""

    def show_state(self, state: State) -> None:
        """Show a state, without disturbing the field that has the focus."""
        raise NotImplementedError

    def flush(self) -> None:
        """Hand unsaved text to the store."""

    def focus_first(self) -> None:
        """Give the keyboard to where one begins."""


PanelMaker = Callable[[Tafel], Panel]
