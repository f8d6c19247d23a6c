"""What to record and what not, in the words of the municipality: one key away, never in the way."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.packs.gesprek import Stap
from app.wording.i18n import _
from ui.components.columns import TwoColumns, refill
from ui.widgets.card import Card
from ui.widgets.fold import Fold
from ui.widgets.text import heading, label


class HandreikingCard(Card):
    """The instruction for one step; its words are made when somebody looks at it."""

    def __init__(self) -> None:
        super().__init__(_("Wat leg ik vast?"), icon_name="book-open")
        self._columns = TwoColumns(narrow_px=560)
        self._ask = label("", "stil")
        self._step: Stap | None = None
        self._filled: Stap | None = None
        self.add(self._columns)
        self.add(self._ask)

    def show_step(self, step: Stap) -> None:
        """Show what belongs to this step."""
        self._step = step
        if not self.isHidden():
            self._fill(step)

    @override
    def setVisible(self, visible: bool) -> None:  # Qt's own name
        if visible and self._step is not None:
            self._fill(self._step)
        super().setVisible(visible)

    def _fill(self, step: Stap) -> None:
        if step == self._filled:
            return
        self._filled = step
        refill(self._columns.left, [heading(_("Wel")), *(label("•  " + one) for one in step.wel)])
        refill(self._columns.right, [heading(_("Niet")), *(label("•  " + one) for one in step.niet)])
        self._ask.setText(step.vraag)


class HandreikingFold(Fold):
    """The instruction, folded away on any page; F2 shows it and takes it away again."""

    def __init__(self, step: Stap, page: QWidget) -> None:
        super().__init__(_("Wat leg ik wel en niet vast? (F2)"), lambda: _card(step))
        QShortcut(QKeySequence("F2"), page).activated.connect(self._switch)

    def _switch(self) -> None:
        self.set_open(shown=not self.is_open())
        self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _card(step: Stap) -> QWidget:
    card = HandreikingCard()
    card.show_step(step)
    return card
