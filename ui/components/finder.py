"""With whom does one speak: type a name; choose who was found, or make the household in place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.huishouden import Huishouden
from app.domain.record import ALGEMEEN
from app.domain.tekst import op_een_regel
from app.services import huishoudens, zoeken
from app.services.zoeken import Treffer
from app.wording.i18n import _
from ui.components.context import Context
from ui.components.resultlist import ResultList, Row
from ui.widgets.button import primary_button
from ui.widgets.field import Field
from ui.widgets.text import label, title

SHORTEST = 2
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Finder(QWidget):
    """`chosen` carries the household; Enter on the village makes a new one."""

    chosen = Signal(str)

    def __init__(self, context: Context, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = 0
        self._name, self._village = QLineEdit(), QLineEdit()
        self._list = ResultList(_("Gevonden huishoudens"))
        self._make = primary_button(_("Nieuw huishouden"), "plus")
        self._make.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addWidget(title(question))
        column.addWidget(label(_("Typ een naam of een dorp. Staat het huishouden er niet bij? Maak het hier."), "stil"))
        fields = QHBoxLayout()
        fields.setSpacing(14)
        for line, text in ((self._name, _("Naam")), (self._village, _("Dorp (voor een nieuw huishouden)"))):
            line.setMaxLength(200)
            fields.addWidget(Field(text, line), 1)
        column.addLayout(fields)
        column.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._list, 100)
        column.addStretch(1)
        self.setFocusProxy(self._name)
        self._name.installEventFilter(self)
        self._name.textChanged.connect(self._search)
        self._name.returnPressed.connect(self._enter)
        self._village.returnPressed.connect(self._create)
        self._make.clicked.connect(self._create)
        self._list.opened.connect(self._open)
        self._list.hide()

    def _search(self, text: str) -> None:
        self._asked += 1
        number, words, packs = self._asked, text.strip(), self._context.packs
        self._make.setEnabled(bool(words))
        if len(words) < SHORTEST:
            self._show(())
            return
        self._context.ask(
            lambda tx: zoeken.zoek(tx, packs, words),
            lambda found: self._show(found) if number == self._asked else None,
        )

    def _show(self, found: tuple[Treffer, ...]) -> None:
        homes = {one.dossier.id: one.dossier for one in found}
        self._list.set_rows(
            [
                Row(
                    one.id,
                    ((" · ".join(part for part in (op_een_regel(one.naam), op_een_regel(one.dorp)) if part), False),),
                    ((op_een_regel(one.bewoners, 160), False),) if one.bewoners else (),
                    "house",
                )
                for one in homes.values()
            ]
        )
        self._list.setVisible(bool(homes))

    def _enter(self) -> None:
        if self._list.key():
            self._list.open_chosen()
        else:
            self._village.setFocus()

    def _open(self, key: str) -> None:
        self.chosen.emit(key)

    def _create(self) -> None:
        name, village = self._name.text().strip(), self._village.text().strip()
        if not name:
            self._name.setFocus()
            return

        def made(home: Huishouden) -> None:
            self.chosen.emit(home.id)

        self._context.act(
            _("Huishouden gemaakt"), ALGEMEEN, lambda tx: huishoudens.create(tx, name, village), made, undoable=False
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._name and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._list.step(step)
                return True
        return super().eventFilter(watched, event)
