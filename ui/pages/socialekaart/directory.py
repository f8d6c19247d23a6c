"""The sociale kaart, offline and to read: type what the resident says, choose a village, see the nearest first."""

from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.packs.socialekaart import Voorziening, search
from app.services import planvoorziening
from app.wording.i18n import _
from app.wording.kaart import FICTIEF
from ui.components.columns import TwoColumns, refill
from ui.components.context import Context
from ui.components.place import Place
from ui.components.resultlist import ResultList
from ui.pages.socialekaart.filters import Filters
from ui.pages.socialekaart.gemis import WishCard
from ui.pages.socialekaart.state import to_detail, to_rows
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
SHOWN, LIST_PX = 50, 380
VILLAGE = "socialekaart_dorp"
"""Name under which the last village is remembered on this laptop."""


class Directory(QWidget):
    """What there is in the village and near it."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._kaart = context.packs.socialekaart
        self._search, self._filters = QLineEdit(), Filters(context.packs)
        self._list = ResultList(_("Gevonden voorzieningen"))
        self._list.setMinimumHeight(LIST_PX)
        self._details = QVBoxLayout()
        self._columns = TwoColumns()
        self._none = WishCard(context, self._filters.dorp)
        self._build()
        self.setFocusProxy(self._search)
        self._search.setText(place.extra.get("zoek", ""))
        self._search.textChanged.connect(lambda _text: self._find())
        self._filters.changed.connect(self._find)
        self._filters.village_changed.connect(lambda dorp: context.remember(VILLAGE, dorp))
        self._list.opened.connect(lambda _key: self._show_detail())
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_detail())
        wanted = place.extra.get("dorp", "")
        context.ask(lambda tx: wanted or tx.local(VILLAGE), self._start)

    def _build(self) -> None:
        scroll = ScrollPage(max_width=1400)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = scroll.body
        column.setSpacing(12)
        column.addWidget(self._make_head())
        if self._kaart.fictief:
            column.addWidget(label(FICTIEF, "klein"))
        self._search.setAccessibleName(_("Zoeken"))
        self._search.setPlaceholderText(_("Typ wat de inwoner zegt, bijvoorbeeld: ik wil weer kaarten"))
        self._search.setMaxLength(200)
        self._search.installEventFilter(self)
        column.addWidget(self._search)
        column.addWidget(self._filters)
        column.addWidget(self._none)
        self._columns.left.addWidget(self._list, 1)
        self._columns.right.addLayout(self._details, 1)
        column.addWidget(self._columns, 1)
        column.addStretch(0)

    def _make_head(self) -> QWidget:
        made = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        row = FlowLayout(made, gap=12)
        name = label(_("Sociale kaart"), "titel", wrap=False)
        row.addWidget(name)
        for button in self._make_ways():
            row.addWidget(button)
            # As high as a button, so that the words stand in the middle of the row.
            name.setMinimumHeight(button.sizeHint().height())
        return made

    def _make_ways(self) -> list[Button]:
        if self._place.huishouden:
            back = quiet_button(_("Terug naar het plan"), "arrow-left")
            back.clicked.connect(self._back)
            return [back]
        made = []
        for words, icon, tab in ((_("Wat er niet is"), "list", "gemis"), (_("Lijst inlezen"), "file-down", "inlezen")):
            button = quiet_button(words, icon)
            button.clicked.connect(lambda _checked=False, tab=tab: self._context.go(Place("socialekaart", tab=tab)))
            made.append(button)
        return made

    def _start(self, village: str) -> None:
        self._filters.choose(village)
        self._find()
        self._search.setFocus()

    def _find(self) -> None:
        found = search(self._kaart, self._search.text(), self._filters.dorp(), limit=len(self._kaart.voorziening))
        kept = tuple(islice((one for one in found if self._filters.fits(one)), SHOWN))
        self._list.set_rows(to_rows(kept))
        self._none.setVisible(not kept)
        self._columns.setVisible(bool(kept))
        if not kept:
            self._none.ask(self._search.text())
        self._show_detail()

    def _show_detail(self) -> None:
        found = self._kaart.van(self._list.key())
        if found is None:
            refill(self._details, [])
            return
        said = to_detail(found, self._context.packs.bouwstenen)
        card = Card(said.naam, icon_name="map-pin")
        card.add(label(said.wat))
        for name, text in said.regels:
            card.add(label(name, "klein"))
            card.add(heading(text) if name == _("Telefoon") else label(text))
        if self._place.huishouden:
            take = primary_button(_("Opnemen in het plan"), "plus")
            take.setAccessibleName(_("Opnemen in het plan: {naam}").format(naam=found.naam))
            take.clicked.connect(lambda: self._take(found))
            card.add(take)
        refill(self._details, [card])

    def _take(self, voorziening: Voorziening) -> None:
        home, plan, activiteit = self._place.huishouden, self._place.item, self._place.extra.get("activiteit", "")
        fictief = self._kaart.fictief
        self._context.act(
            _("Voorziening opgenomen"),
            home,
            lambda tx: planvoorziening.take_into_plan(tx, plan, activiteit, voorziening, fictief=fictief),
            lambda _taken: self._back(),
        )

    def _back(self) -> None:
        self._context.go(Place("plan", self._place.huishouden, self._place.item))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._list.step(step)
                return True
        return super().eventFilter(watched, event)
