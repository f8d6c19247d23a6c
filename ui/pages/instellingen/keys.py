"""Veiligheid: the four tasks that touch keys or the whole file; each has a page of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place
from ui.pages.instellingen.state import Zekerheid
from ui.pages.instellingen.times import KEYS
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label, rule

TASKS = (
    ("reservekopie", "Reservekopie maken", "hard-drive", ""),
    ("terugzetten", "Reservekopie terugzetten", "history", "Wat nu op deze laptop staat, blijft in een aparte map."),
    ("herstelblad", "Nieuw herstelblad", "file-text", ""),
    ("wachtzin", "Wachtzin wijzigen", "key-round", "Met uw wachtzin opent u de dossiers op deze laptop."),
)


class KeysCard(Card):
    """What keeps the dossiers safe."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Veiligheid"), icon_name="shield", parent=parent)
        self._buttons: dict[str, Button] = {}
        self._words: dict[str, QLabel] = {}
        for place, (task, text, icon, why) in enumerate(TASKS):
            if place:
                self.add(rule())
            said = label(_(why) if why else "", "stil")
            button = Button(_(text), icon_name=icon)
            button.clicked.connect(lambda _checked=False, task=task: context.go(Place(KEYS, tab=task)))
            self.add(said)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self._buttons[task], self._words[task] = button, said

    def show_done(self, done: Zekerheid) -> None:
        """Say when it was last done."""
        self._words["reservekopie"].setText(done.reservekopie)
        self._words["herstelblad"].setText(done.herstelblad)

    def button(self, task: str) -> Button | None:
        """Return the button of a task."""
        return self._buttons.get(task)
