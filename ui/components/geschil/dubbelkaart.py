"""What two people each filled in, where there is one of it: both lists side by side, and a press for what stays."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.dubbel import Dubbel, Kopie
from app.wording.dates import say_near
from app.wording.i18n import _
from app.wording.rijen import say_field, say_kind
from ui.components.columns import TwoColumns
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import breakable, label

Keep = Callable[[str], None]
NARROW = 640


class DubbelCard(Card):
    """The rows beside each other; of three the third stands below the first."""

    def __init__(self, dubbel: Dubbel, today: date, keep: Keep, *, overal: bool, parent: QWidget | None = None) -> None:
        kind = _("{wat}: twee keer ingevuld").format(wat=say_kind(dubbel.soort))
        head = f"{dubbel.thuis} · {kind}" if overal and dubbel.thuis else kind
        super().__init__(head, icon_name="scale", parent=parent)
        self._keep = keep
        why = _("Allebei ingevuld zonder van elkaar te weten. Kies wat blijft. Wat daar leeg is, komt uit de andere.")
        self.add(label(why, "stil"))
        sides = TwoColumns(narrow_px=NARROW)
        for number, copy in enumerate(dubbel.kopieen):
            (sides.right if number % 2 else sides.left).addWidget(self._side(copy, today))
        self.add(sides)

    def _side(self, copy: Kopie, today: date) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        who = copy.wie or _("Een collega")
        head = f"{who}, {say_near(copy.dag, today)}" if copy.dag else who
        column.addWidget(label(breakable(head), "klein"))
        lines = [f"{say_field(name)}: {said}" for name, said in copy.gevuld] or [_("(leeg gelaten)")]
        for line in lines:
            column.addWidget(label(breakable(line)))
        button = Button(_("Deze houden"), icon_name="check")
        button.setAccessibleName(f"{button.text()}: {head}, {'; '.join(lines)}")
        button.clicked.connect(lambda _checked=False: self._keep(copy.rij.id))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return made
