"""The search over dossiers: type a name, a village or words; Enter opens.  Also where a household is made."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.huishouden import Huishouden
from app.domain.record import ALGEMEEN
from app.services import huishoudens, zoeken
from app.services.work import Changed, Reading
from app.services.zoeken import Lijst, Treffer
from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place
from ui.components.resultlist import ResultList, Row
from ui.pages.dossiers.new import NewHome
from ui.pages.dossiers.state import NEW, home_of, rows_of_list, rows_of_search
from ui.theme.apply import text_scale
from ui.widgets.button import Button
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import calm_wheel
from ui.widgets.text import label, title

SHORTEST = 2
WIDEST = 1400
SETTLED_MS = 1200
"""A search that stood this long is one that was meant: it is logged, without its words."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchPart(QWidget):
    """All dossiers, and the search over them."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context = context
        self._asked = 0
        self._villages: tuple[str, ...] = ()
        self.setAccessibleName(_("Dossiers"))
        self._search = QLineEdit()
        self._list = ResultList(_("Gevonden dossiers"))
        self._empty = label("", "stil")
        self._village = Combo()
        self._terms = QCheckBox(_("Alleen met een lopende termijn"))
        self._new = NewHome()
        self._meant = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._build()
        self._connect()
        self._load()
        if place.extra.get("nieuw"):
            self._new.start("", ())
            self.setFocusProxy(self._new.name)
        else:
            self.setFocusProxy(self._search)
            self._search.setFocus()

    def flush(self) -> None:
        """Log a search that was going on."""
        if self._meant.isActive():
            self._log_search()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_middle"):
            self._set_width()

    def _set_width(self) -> None:
        # On a large screen a line stays as long as one reads: what stands at its end belongs to its name.
        self._middle.setMaximumWidth(round(WIDEST * text_scale()))

    def _build(self) -> None:
        self._middle = QWidget()
        self._set_width()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 16)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(title(_("Dossiers")))
        self._search.setAccessibleName(_("Zoeken"))
        self._search.setPlaceholderText(_("Zoek op naam, dorp of woorden"))
        self._search.setMaxLength(200)
        self._search.installEventFilter(self)
        column.addWidget(self._search)
        column.addWidget(self._make_filters())
        column.addWidget(self._new)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        calm_wheel(self)

    def _make_filters(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, gap=12)
        self._village.setAccessibleName(_("Dorp"))
        self._village.addItem(_("Alle dorpen"), "")
        self._village.setMinimumContentsLength(12)
        new = Button(_("Nieuw huishouden"), icon_name="plus")
        new.clicked.connect(lambda: self._start_new(self._search.text()))
        fetch = Button(_("Lijst inlezen"), icon_name="file-down")
        fetch.clicked.connect(lambda: self._context.go(Place("dossiers", tab="inlezen")))
        for widget in (self._village, self._terms, new, fetch):
            flow.addWidget(widget)
        return made

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _text: self._on_typing())
        self._search.returnPressed.connect(self._list.open_chosen)
        self._village.currentIndexChanged.connect(lambda _index: self._load())
        self._terms.toggled.connect(lambda _on: self._load())
        self._list.opened.connect(self._open)
        self._meant.timeout.connect(self._log_search)
        self._new.wanted.connect(self._create)
        self._new.left.connect(self._search.setFocus)
        self._context.changed.connect(self._on_change)

    def _on_typing(self) -> None:
        if len(self._search.text().strip()) >= SHORTEST:
            self._meant.start()
        else:
            self._meant.stop()
        self._load()

    def _log_search(self) -> None:
        self._meant.stop()
        self._context.log_access("zoek", ALGEMEEN)

    def _on_change(self, _touched: frozenset[Changed]) -> None:
        self._load()

    def _load(self) -> None:
        """Ask for what is wanted now; an answer to an older question is dropped."""
        self._asked += 1
        number, words = self._asked, self._search.text().strip()
        packs, village, terms = self._context.packs, str(self._village.currentData() or ""), self._terms.isChecked()

        def query(tx: Reading) -> Lijst | tuple[Treffer, ...]:
            if len(words) < SHORTEST:
                return zoeken.lijst(tx, packs, dorp=village, met_termijn=terms)
            return zoeken.zoek(tx, packs, words, dorp=village, met_termijn=terms)

        self._context.ask(query, lambda found: self._render(found, words) if number == self._asked else None)

    def _render(self, found: Lijst | tuple[Treffer, ...], words: str) -> None:
        if isinstance(found, Lijst):
            self._show_villages(found.dorpen)
            self._show(rows_of_list(found, self._context.today()), _NOBODY if not found.alle else "")
        else:
            self._show(rows_of_search(found, words), "" if found else _NOTHING)

    def _show(self, rows: tuple[Row, ...], why_empty: str) -> None:
        self._list.set_rows(rows)
        self._empty.setText(_(why_empty) if why_empty else "")
        self._empty.setVisible(bool(why_empty))

    def _show_villages(self, villages: tuple[str, ...]) -> None:
        if villages == self._villages:
            return
        self._villages = villages
        chosen = self._village.currentData()
        with QSignalBlocker(self._village):
            self._village.clear()
            self._village.addItem(_("Alle dorpen"), "")
            for one in villages:
                self._village.addItem(one, one)
            self._village.setCurrentIndex(max(0, self._village.findData(chosen)))

    def _start_new(self, typed: str) -> None:
        self._new.start(typed.strip(), self._villages)

    def _open(self, key: str) -> None:
        if key == NEW:
            self._start_new(self._search.text())
            return
        self.flush()
        self._go_on(home_of(key))

    def _create(self, name: str, village: str) -> None:
        def made(home: Huishouden) -> None:
            self._go_on(home.id)

        rid = self._context.clock.new_id()
        self._context.act(
            _("Huishouden gemaakt"), rid, lambda tx: huishoudens.create(tx, name, village, rid), made, undoable=False
        )

    def _go_on(self, home: str) -> None:
        self._context.go(Place("huishouden", home))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The list is walked while the cursor stays in the search: one can go on typing.
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._list.step(step)
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)


_NOBODY = "Hier is nog niemand. Maak een huishouden of lees een lijst in."
_NOTHING = "Niets gevonden. Probeer een deel van de naam, of maak een nieuw huishouden."
