"""Who: a line to type a name, and the people we know as buttons below it.

Whoever was not asked yet is shown by first name only, and the button says what that person is.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.services.planmensen import Mens
from app.wording.i18n import _
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout

SHOWN = 8
LONGEST = 40
"""Characters on a button; the whole name is said to who listens."""


class PersonChooser(QWidget):
    """`typed` carries a name that somebody wrote, `chosen` one of the people we know."""

    typed = Signal(str)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, name: str, people: Sequence[Mens], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.line = AutosaveLine(name, limit=200)
        self.line.text_edited.connect(self.typed)
        self.line.left.connect(self.left)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Field(name, self.line))
        layout.addWidget(self._row)
        for person in people[:SHOWN]:
            self._flow.addWidget(self._make(person))
        self._row.setVisible(bool(people))

    def set_name(self, name: str) -> None:
        """Show who it is, unless somebody types here."""
        if not self.line.in_hand:
            self.line.set_text(name)

    def _make(self, person: Mens) -> Button:
        text = f"{person.naam} ({person.wat})" if person.wat else person.naam
        button = Button(text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…", icon_name="user")
        button.setAccessibleName(_("{vraag} {naam}").format(vraag=self._name, naam=text))
        button.clicked.connect(lambda: self.chosen.emit(person))
        return button
