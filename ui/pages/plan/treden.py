"""Who can do it: six equal buttons of which several may be chosen, because help often combines."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.packs.plan import Trede
from app.wording.i18n import _
from ui.widgets.button import Button
from ui.widgets.flow import FlowLayout

_CHOSEN = "circle-check"


class TredeChoice(QWidget):
    """`toggled_one` carries the number that was pressed; what is chosen comes back with the row."""

    toggled_one = Signal(int)

    def __init__(self, treden: Sequence[Trede]) -> None:
        super().__init__()
        name = _("Wie kan dit?")
        self.setAccessibleName(name)
        self._buttons: dict[int, tuple[Button, str]] = {}
        flow = FlowLayout(self, gap=10, equal=True)
        for one in treden:
            button = Button(one.naam, icon_name=one.icoon)
            button.setCheckable(True)
            button.setAccessibleDescription(name)
            button.clicked.connect(lambda _on=False, number=one.nummer: self.toggled_one.emit(number))
            self._buttons[one.nummer] = (button, one.icoon)
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chosen(self, chosen: frozenset[int]) -> None:
        """Show which are chosen, without a signal."""
        for number, (button, icon) in self._buttons.items():
            button.setChecked(number in chosen)
            button.set_icon_name(_CHOSEN if number in chosen else icon)
