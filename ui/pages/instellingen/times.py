"""Even rust en op slot: after how many minutes, and the six digits that lead back."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place
from ui.pages.instellingen.state import TIJDEN, Tijd, Zekerheid, next_minutes, say_minutes
from ui.widgets.button import Button, icon_button
from ui.widgets.card import Card
from ui.widgets.text import heading, label, rule

KEYS = "sleutels"


class Minutes(QWidget):
    """Shorter, the time, longer; `chosen` carries the minutes."""

    chosen = Signal(int)

    def __init__(self, tijd: Tijd, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tijd, self._minutes = tijd, minutes
        self._less = icon_button(_("Korter: {wat}").format(wat=_(tijd.label)), "minus")
        self._more = icon_button(_("Langer: {wat}").format(wat=_(tijd.label)), "plus")
        for button in (self._less, self._more):
            button.setProperty("rol", "gewoon")
            button.every_press = True
        self._said = heading("")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._less)
        row.addWidget(self._said)
        row.addWidget(self._more)
        row.addStretch(1)
        self._less.clicked.connect(lambda: self._step(-1))
        self._more.clicked.connect(lambda: self._step(1))
        self._show()

    def _step(self, step: int) -> None:
        self._minutes = next_minutes(self._minutes, step, self._tijd)
        self._show()
        self.chosen.emit(self._minutes)

    def _show(self) -> None:
        self._said.setText(say_minutes(self._minutes))
        self._said.setAccessibleName(f"{_(self._tijd.label)}: {say_minutes(self._minutes)}")
        self._less.setEnabled(self._minutes > self._tijd.laagste)
        self._more.setEnabled(self._minutes < self._tijd.hoogste)


class TimesCard(Card):
    """Three times and one code."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Even rust en op slot"), icon_name="leaf", parent=parent)
        self._context = context
        self._code = label("", "stil")
        for tijd in TIJDEN:
            picker = Minutes(tijd, int(getattr(context.settings, tijd.naam)))
            picker.chosen.connect(lambda minutes, naam=tijd.naam: self._keep(naam, minutes))
            self.add(label(_(tijd.label)))
            self.add(label(_(tijd.uitleg), "klein"))
            self.add(picker)
        self.add(rule())
        self.add(label(_("Met zes cijfers komt u terug van Even rust.")))
        self.add(self._code)
        button = Button(_("Code kiezen"), icon_name="key-round")
        button.clicked.connect(lambda: context.go(Place(KEYS, tab="rustcode")))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_done(self, done: Zekerheid) -> None:
        """Say whether there is a code; the code itself is never shown."""
        self._code.setText(done.rustcode)

    def _keep(self, name: str, minutes: int) -> None:
        values: dict[str, Any] = {name: minutes}
        self._context.choose_settings(replace(self._context.settings, **values))
