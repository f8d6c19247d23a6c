"""Netwerk: who is around the resident, drawn together, and beside it the same as a list.

Both show the same rows: what is dragged is said in the list, what is typed stands in the drawing.
"""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.netwerk import Netwerklid
from app.domain.tekst import op_een_regel
from app.drawing.ecogram_data import EcogramData
from app.services import ecogram, netwerk
from app.services.namen import call_name
from app.services.netwerk import Netwerk
from app.wording.i18n import _
from ui.components.place import Place
from ui.components.split import Split
from ui.pages.gesprek.ecogram_woorden import words_of
from ui.pages.gesprek.netwerk_lid import LidRow
from ui.pages.gesprek.parts import flow_of
from ui.pages.gesprek.rijen import RijList
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.ecogram_chart import EcogramChart
from ui.widgets.text import heading, label

FEW = 4
"""So many people stand open at once; of more, each is a line that opens."""


class NetwerkPanel(Panel):
    """The people around the resident in the state."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._inwoner = ""
        self._who = ""
        self._rows: tuple[Netwerklid, ...] = ()
        self._list = RijList(lambda: LidRow(tafel))
        self._title = heading("")
        self._none = label(_("Nog niemand opgeschreven. Wie ziet u, wie spreekt u, wie helpt u?"), "stil")
        self._add = Button(_("Iemand toevoegen"), icon_name="user-plus")
        self._print = quiet_button(_("Op papier"), "printer")
        self._chart = EcogramChart(_("De mensen om u heen, als tekening"), EcogramData("", words=words_of()))
        self._split = Split(self._make_card(), self._make_side())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        self._connect()

    @override
    def flush(self) -> None:
        self._list.flush()

    @override
    def focus_first(self) -> None:
        if not self._list.focus_first():
            self._add.setFocus()

    @override
    def show_state(self, state: State) -> None:
        self._inwoner = state.inwoner
        who = op_een_regel(call_name(state.wie), 40) if state.wie else _("de inwoner")
        self._who = who
        self._title.setText(_("Mensen om {naam} heen").format(naam=who))
        gesprek = self._tafel.gesprek
        self._tafel.context.ask(lambda tx: netwerk.load(tx, gesprek), self._show)

    def _make_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(12, 12, 12, 12)
        around = QScrollArea()
        around.setWidget(self._chart)
        around.setWidgetResizable(True)
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for one in (around.viewport(), self._chart):
            one.setAutoFillBackground(False)
        bar = around.verticalScrollBar()
        bar.rangeChanged.connect(lambda low, high: bar.setValue((low + high) // 2))
        card.body.addWidget(around, 1)
        hint = _("Sleep iemand dichterbij of verder weg. Of kies met Tab, en gebruik de pijlen.")
        card.add(label(hint, "klein"))
        return card

    def _make_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for one in (self._title, self._none, self._list, flow_of(self._add, self._print)):
            column.addWidget(one)
        column.addStretch(1)
        return side

    def _connect(self) -> None:
        self._add.clicked.connect(self._add_row)
        self._print.clicked.connect(self._to_paper)
        self._chart.moved.connect(self._move)
        self._chart.opened.connect(self._open)
        self._chart.removal_wanted.connect(self._ask_away)
        self._chart.drag_started.connect(lambda: self._tafel.hold(on=True))
        self._chart.drag_finished.connect(self._let_go)

    def _show(self, found: Netwerk) -> None:
        if self._tafel.pending:
            return
        self._rows = tuple(one for one in found.leden if one.inwoner in {"", self._inwoner})
        few = len(self._rows) <= FEW

        def show(card: LidRow, row: Netwerklid) -> None:
            card.show_row(row)
            if few:
                card.open()

        self._list.show_rows(((one.id, one) for one in self._rows), show)
        self._none.setVisible(not self._rows)
        self._print.setVisible(any(one.naam.strip() for one in self._rows))
        with QSignalBlocker(self._chart):
            self._chart.set_data(EcogramData(self._who, ecogram.people_of(self._rows), words_of()))

    def _move(self, lid: str, ring: int | None, hoek: int) -> None:
        self._tafel.act(_("Netwerk"), lambda tx: ecogram.place(tx, lid, ring, hoek), key=f"lid:{lid}:plek")

    def _let_go(self) -> None:
        self._tafel.context.seal()
        self._tafel.hold(on=False)

    def _open(self, lid: str) -> None:
        self._split.show_side()
        self._list.focus_on(lid)

    def _ask_away(self, lid: str) -> None:
        self._list.ask_away(lid)

    def _add_row(self) -> None:
        gesprek, who, rid = self._tafel.gesprek, self._inwoner, self._tafel.context.clock.new_id()
        self._list.expect(rid)
        self._tafel.act(_("Netwerk"), lambda tx: netwerk.add_lid(tx, gesprek, who, id=rid))

    def _to_paper(self) -> None:
        self.flush()
        self._tafel.context.go(Place("papier", self._tafel.huishouden, self._inwoner, "netwerk"))
