"""What two people see differently: both sentences beside each other, and how we deal with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from app.domain.gesprek import Verschil
from app.domain.tekst import op_een_regel
from app.services.gespreksrijen import bewaar_niet, set_verschil
from app.services.namen import call_name
from app.services.work import Writing
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.pages.gesprek.parts import set_writable
from ui.pages.gesprek.rijen import RijCard, RijList
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage


class VerschilRow(RijCard):
    """One difference."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__(tafel, _("Dit verschil gaat echt weg. Goed?"))
        self._row: Verschil | None = None
        subject = AutosaveLine(_("Waar gaat het over?"))
        first, second = AutosaveEdit(_("De een zegt"), min_lines=2), AutosaveEdit(_("De ander zegt"), min_lines=2)
        deal = AutosaveEdit(_("Zo gaan we ermee om"), min_lines=1)
        self._first, self._second = Field(_("De een zegt"), first), Field(_("De ander zegt"), second)
        pair = TwoColumns(narrow_px=560)
        pair.left.addWidget(self._first)
        pair.right.addWidget(self._second)
        self.add(Field(_("Waar gaat het over?"), subject))
        self.add(pair)
        self.add(Field(_("Zo gaan we ermee om"), deal))
        self.add(self.back)
        self.keep_text(subject, "onderwerp")
        self.keep_text(first, "zin_a")
        self.keep_text(second, "zin_b")
        self.keep_text(deal, "afspraak")

    def show_row(self, state: State, row: Verschil) -> None:
        """Show the difference as it is kept now."""
        self._row = row
        for field, whose in ((self._first, row.inwoner_a), (self._second, row.inwoner_b)):
            who = state.view.bewoner(whose)
            said = _("{name} zegt").format(name=op_een_regel(call_name(who), 40)) if who else _("De een zegt")
            field.label.setText(said)
            field.input.setAccessibleName(said)
        self.fill(row.id, row)
        self.back.offer(on=state.view.mag_schrijven)
        set_writable([field for field, _name in self.fields], on=state.schrijven)

    @override
    def write(self, name: str, value: object) -> None:
        gesprek, row = self.tafel.gesprek, self._row
        if row is not None:
            values = {name: value}
            key = f"verschil:{row.id}:{name}"
            self.tafel.act(_("Verschil"), lambda tx: set_verschil(tx, gesprek, row.id, **values), key=key)

    @override
    def eraser(self) -> Callable[[Writing], None] | None:
        row = self._row
        return None if row is None else lambda tx: bewaar_niet(tx, row)


class VerschilPanel(Panel):
    """All differences of the conversation."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._state: State | None = None
        self._list = RijList(lambda: VerschilRow(tafel))
        self._empty = EmptyState(
            _("Nog geen verschil opgeschreven"),
            _("Twee mensen mogen iets anders zien. Schrijf beide zinnen op, en hoe u ermee omgaat."),
            icon_name="users",
        )
        self._add = Button(_("Verschil opschrijven"), icon_name="plus")
        scroll = ScrollPage(max_width=960, margin=4)
        scroll.add(self._list)
        scroll.add(self._empty)
        scroll.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._add.clicked.connect(self._add_row)

    @override
    def flush(self) -> None:
        self._list.flush()

    @override
    def focus_first(self) -> None:
        if not self._list.focus_first():
            self._add.setFocus()

    @override
    def show_state(self, state: State) -> None:
        self._state = state
        found = state.view.verschillen
        rows = ((one.id, one) for one in found)
        self._list.show_rows(rows, lambda card, row: card.show_row(state, row))
        self._empty.setVisible(not found)
        self._add.setVisible(state.view.mag_schrijven)

    def _add_row(self) -> None:
        if self._state is None:
            return
        gesprek, rid = self._tafel.gesprek, self._tafel.context.clock.new_id()
        pair = [one.id for one in self._state.view.deelnemers[:2]] + ["", ""]
        first, second = pair[0], pair[1]
        self._list.expect(rid)
        self._tafel.act(_("Verschil"), lambda tx: set_verschil(tx, gesprek, rid, inwoner_a=first, inwoner_b=second))
