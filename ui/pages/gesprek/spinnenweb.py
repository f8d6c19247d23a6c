"""The web with its panel: drag, touch, click or keys; earlier webs dashed behind when somebody wants them."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from app.drawing.spider_data import SpiderData
from app.drawing.tables import spider_rows
from app.drawing.values import Value
from app.services.gesprekken import EerderWeb
from app.wording.i18n import _
from ui.components.split import Split
from ui.pages.gesprek.dimensie import DimensiePanel
from ui.pages.gesprek.parts import flow_of, mark_button
from ui.pages.gesprek.state import State, earlier_label, earlier_of, spider_data
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.theme.apply import current_tokens
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chart_table import ChartTable
from ui.widgets.spider_chart import SpiderChart

MOST_EARLIER, PART = 3, "spinnenweb"


class SpinnenwebPanel(Panel):
    """One resident's web at a time."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._state: State | None = None
        self._chosen: dict[str, frozenset[str]] = {}
        self._panel = DimensiePanel(tafel)
        self._chart = SpiderChart(_("Spinnenweb"), SpiderData(axes=()))
        self._table: ChartTable | None = None
        """Made when it is asked for: its rows would be filled anew at each step of a drag."""
        self._views = QStackedWidget()
        self._views.addWidget(self._chart)
        self._as_table = mark_button(_("Tabel"), "list", _("Het web als tabel"))
        self._figures = mark_button(_("Cijfers"), "eye", _("Toon of verberg de cijfers"))
        self._earlier: dict[str, Button] = {}
        self._tools = flow_of(self._as_table, self._figures)
        self._split = Split(self._make_card(), self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        self._connect()

    @override
    def flush(self) -> None:
        self._panel.flush()

    @override
    def focus_first(self) -> None:
        if self._state is not None and self._state.inwoner:
            self._chart.slider(0).setFocus()

    @override
    def show_state(self, state: State) -> None:
        if self._state is not None and self._state.inwoner != state.inwoner:
            self._panel.flush()
        self._state = state
        ids = [one.id for one in state.view.dimensies.dimensie]
        wanted = self._panel.code or self._tafel.parts.get(PART, "")
        shown = wanted if wanted in ids else ids[0]
        self._figures.setChecked(state.cijfers)
        self._show_earlier(state)
        self._show_chart(state)
        self._chart.set_chosen(ids.index(shown))
        self._panel.show_dimensie(state, shown)

    def _make_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(12, 12, 12, 12)
        card.body.addWidget(self._views, 1)
        card.add(self._tools)
        return card

    def _connect(self) -> None:
        self._chart.axis_focused.connect(self._open)
        self._chart.value_changed.connect(self._change)
        self._chart.drag_started.connect(lambda _axis: self._tafel.hold(on=True))
        self._chart.drag_finished.connect(self._let_go)
        self._chart.praten_toggled.connect(self._toggle_talk)
        self._chart.werken_toggled.connect(self._toggle_work)
        self._as_table.clicked.connect(lambda: self._show_as(table=self._as_table.isChecked()))
        self._figures.clicked.connect(self._tafel.figures_toggled)

    def _open(self, axis: int) -> None:
        if self._state is not None:
            chosen = self._state.view.dimensies.dimensie[axis].id
            self._tafel.look_at(PART, chosen)
            self._chart.set_chosen(axis)
            self._panel.show_dimensie(self._state, chosen)

    def _change(self, axis: int, value: Value) -> None:
        # A drag stays on one axis: its panel is shown once, not at every step.
        if self._state is None or self._panel.code != self._state.view.dimensies.dimensie[axis].id:
            self._open(axis)
        self._panel.set_value(value)

    def _let_go(self, _axis: int) -> None:
        self._tafel.context.seal()
        self._tafel.hold(on=False)

    def _toggle_talk(self, axis: int) -> None:
        self._open(axis)
        self._panel.toggle_talk()

    def _toggle_work(self, axis: int) -> None:
        self._open(axis)
        self._panel.toggle_work()

    def _show_chart(self, state: State) -> None:
        data = spider_data(state, current_tokens().chart, self._wanted(state))
        with QSignalBlocker(self._chart):
            self._chart.set_data(data)
            self._chart.set_read_only(on=not state.schrijven)
        if self._table is not None:
            self._fill_table(self._table, state, data)

    def _show_as(self, *, table: bool) -> None:
        if table and self._table is None and self._state is not None:
            self._table = made = ChartTable(_("Spinnenweb als tabel"), self._headings(()))
            made.cellClicked.connect(lambda row, _column: self._open(row))
            self._views.addWidget(made)
            self._show_chart(self._state)
        self._views.setCurrentWidget(self._table if table and self._table is not None else self._chart)

    def _fill_table(self, table: ChartTable, state: State, data: SpiderData) -> None:
        webs = [web for web in earlier_of(state.view, state.inwoner) if web.gesprek in self._wanted(state)]
        table.setColumnCount(3 + len(webs))
        table.setHorizontalHeaderLabels(self._headings(tuple(webs)))
        table.set_rows(spider_rows(data))

    def _headings(self, webs: tuple[EerderWeb, ...]) -> list[str]:
        return [_("Onderwerp"), _("Nu"), _("Merk"), *(earlier_label(web) for web in webs)]

    def _wanted(self, state: State) -> frozenset[str]:
        return self._chosen.get(state.inwoner, frozenset())

    def _show_earlier(self, state: State) -> None:
        webs = {web.gesprek: web for web in earlier_of(state.view, state.inwoner)[:MOST_EARLIER]}
        for gone in [one for one in self._earlier if one not in webs]:
            button = self._earlier.pop(gone)
            button.hide()
            button.deleteLater()
        for gesprek, web in webs.items():
            if gesprek not in self._earlier:
                self._earlier[gesprek] = self._make_earlier(gesprek)
            button = self._earlier[gesprek]
            button.setText(earlier_label(web))
            button.setChecked(gesprek in self._wanted(state))

    def _make_earlier(self, gesprek: str) -> Button:
        made = mark_button("", "history", _("Leg dit web er gestippeld onder"))
        made.clicked.connect(lambda: self._choose_earlier(gesprek))
        layout = self._tools.layout()
        if layout is not None:
            layout.addWidget(made)
        return made

    def _choose_earlier(self, gesprek: str) -> None:
        if self._state is not None:
            whose = self._state.inwoner
            self._chosen[whose] = self._chosen.get(whose, frozenset()) ^ {gesprek}
            self.show_state(self._state)
