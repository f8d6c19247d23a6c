"""The sociale kaart, offline and to read: type what the resident says, choose a village, see the nearest first."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.packs.socialekaart import search
from app.wording.i18n import _
from ui.components.columns import TwoColumns, refill
from ui.components.context import Context
from ui.components.place import Place
from ui.components.resultlist import ResultList
from ui.pages.socialekaart.state import needs, to_detail, to_rows, villages
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import ScrollPage, calm_wheel
from ui.widgets.text import heading, label, title

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
VILLAGE = "socialekaart_dorp"
"""Name under which the last village is remembered on this laptop."""


class SocialekaartPage(QWidget):
    """What there is in the village and near it."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context = context
        self._kaart = context.packs.socialekaart
        self.setAccessibleName(_("Sociale kaart"))
        self._search, self._village, self._need = QLineEdit(), QComboBox(), QComboBox()
        self._list = ResultList(_("Gevonden voorzieningen"))
        self._list.setMinimumHeight(120)
        self._details = ScrollPage(margin=0)
        self._details.setMinimumHeight(120)
        self._none = label(_("Niets gevonden. Probeer een ander woord of alle dorpen."), "stil")
        self._build()
        self.setFocusProxy(self._search)
        self._search.setText(place.extra.get("zoek", ""))
        self._search.textChanged.connect(lambda _text: self._find())
        self._village.activated.connect(lambda _index: self._choose_village())
        self._need.activated.connect(lambda _index: self._find())
        self._list.opened.connect(lambda _key: self._show_detail())
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_detail())
        wanted = place.extra.get("dorp", "")
        context.ask(lambda tx: wanted or tx.local(VILLAGE), self._start)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(title(_("Sociale kaart")))
        if self._kaart.fictief:
            column.addWidget(
                label(_("Dit zijn voorbeelden om mee te oefenen: namen en nummers zijn verzonnen."), "klein")
            )
        self._search.setAccessibleName(_("Zoeken"))
        self._search.setPlaceholderText(_("Typ wat de inwoner zegt, bijvoorbeeld: ik wil weer kaarten"))
        self._search.setMaxLength(200)
        self._search.installEventFilter(self)
        column.addWidget(self._search)
        column.addWidget(self._make_filters())
        column.addWidget(self._none)
        columns = TwoColumns()
        columns.left.addWidget(self._list, 1)
        columns.right.addWidget(self._details, 1)
        column.addWidget(columns, 1)
        calm_wheel(self)

    def _make_filters(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, gap=12)
        self._village.setAccessibleName(_("Dorp"))
        self._village.addItem(_("Alle dorpen"), "")
        for name in villages(self._kaart):
            self._village.addItem(name, name)
        self._need.setAccessibleName(_("Waar gaat het over?"))
        self._need.addItem(_("Alles"), "")
        for code, name in needs(self._kaart):
            self._need.addItem(name, code)
        flow.addWidget(self._village)
        flow.addWidget(self._need)
        return made

    def _start(self, village: str) -> None:
        self._village.setCurrentIndex(max(0, self._village.findData(village)))
        self._find()
        self._search.setFocus()

    def _choose_village(self) -> None:
        self._context.remember(VILLAGE, str(self._village.currentData()))
        self._find()

    def _find(self) -> None:
        need = str(self._need.currentData() or "")
        found = search(self._kaart, self._search.text(), str(self._village.currentData() or ""))
        kept = tuple(one for one in found if not need or need in one.behoefte)
        self._list.set_rows(to_rows(kept))
        self._none.setVisible(not kept)
        self._show_detail()

    def _show_detail(self) -> None:
        found = self._kaart.van(self._list.key())
        if found is None:
            refill(self._details.body, [])
            return
        said = to_detail(found)
        card = Card(said.naam, icon_name="map-pin")
        card.add(label(said.wat))
        for name, text in said.regels:
            card.add(label(name, "klein"))
            card.add(heading(text) if name == _("Telefoon") else label(text))
        refill(self._details.body, [card])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._list.step(step)
                return True
        return super().eventFilter(watched, event)
