"""The card that makes a household: a name and a village are enough, and Enter is the whole way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from app.wording.i18n import _
from ui.theme.apply import dress
from ui.widgets.button import primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.text import label


class NewHome(Card):
    """Hidden until it is asked for; `wanted` carries the name and the village."""

    wanted = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Nieuw huishouden"), icon_name="house", parent=parent)
        self.name, self.village = QLineEdit(), QLineEdit()
        self.name.setMaxLength(200)
        self.village.setMaxLength(100)
        self._field = Field(_("Naam"), self.name, hint=_("Bijvoorbeeld: mevrouw Riet Jansen, of familie Bos."))
        self.add(self._field)
        self.add(Field(_("Dorp"), self.village))
        self.name.returnPressed.connect(self.village.setFocus)
        self.village.returnPressed.connect(self._finish)
        make = primary_button(_("Maken"), "check")
        make.clicked.connect(self._finish)
        stop = quiet_button(_("Niet nu"))
        stop.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.addWidget(make)
        row.addWidget(stop)
        row.addStretch(1)
        self.add(row)
        self.add(label(_("De rest mag later: bewoners, adres en telefoon."), "klein"))
        self.hide()

    def start(self, typed: str, villages: tuple[str, ...]) -> None:
        """Open with what was typed in the search."""
        completer = QCompleter(list(villages), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        villages_shown = completer.popup()
        if villages_shown is not None:
            # A window of its own, of nobody.
            dress(villages_shown)
        self.village.setCompleter(completer)
        self.name.setText(typed[:1].upper() + typed[1:] if typed.islower() and " " not in typed else typed)
        self.village.clear()
        self._field.set_error("")
        self.show()
        (self.village if typed else self.name).setFocus()

    def _finish(self) -> None:
        name = self.name.text().strip()
        if not name:
            self._field.set_error(_("Typ een naam. Een achternaam of de naam op de deur is genoeg."))
            self.name.setFocus()
            return
        self.hide()
        self.wanted.emit(name, self.village.text().strip())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
