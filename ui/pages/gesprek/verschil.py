"""What two people see differently: both sentences beside each other, and how we deal with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.gesprek import Verschil
from app.domain.tekst import op_een_regel
from app.services.gespreksrijen import bewaar_niet, set_verschil
from app.services.namen import call_name
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.pages.gesprek.parts import TakeBack, fill, forget, set_writable
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage


class VerschilRow(Card):
    """One difference."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._row: Verschil | None = None
        self._subject = AutosaveLine(_("Waar gaat het over?"))
        self._first = AutosaveEdit(_("De een zegt"), min_lines=2)
        self._second = AutosaveEdit(_("De ander zegt"), min_lines=2)
        self._deal = AutosaveEdit(_("Zo gaan we ermee om"), min_lines=1)
        self._first_field = Field(_("De een zegt"), self._first)
        self._second_field = Field(_("De ander zegt"), self._second)
        self._back = TakeBack(_("Dit verschil gaat echt weg. Goed?"), scope=self)
        pair = TwoColumns(narrow_px=560)
        pair.left.addWidget(self._first_field)
        pair.right.addWidget(self._second_field)
        self.add(Field(_("Waar gaat het over?"), self._subject))
        self.add(pair)
        self.add(Field(_("Zo gaan we ermee om"), self._deal))
        self.add(self._back)
        for field, name in (
            (self._subject, "onderwerp"), (self._first, "zin_a"), (self._second, "zin_b"), (self._deal, "afspraak"),
        ):  # fmt: skip
            field.text_edited.connect(lambda text, name=name: self._write(name, text))
            field.left.connect(tafel.context.seal)
        self._back.confirmed.connect(self._take_back)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for field in (self._subject, self._first, self._second, self._deal):
            field.flush()

    def focus_first(self) -> None:
        """Begin with what it is about."""
        self._subject.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_row(self, state: State, row: Verschil) -> None:
        """Show the difference as it is kept now."""
        self._row = row
        for field, whose in ((self._first_field, row.inwoner_a), (self._second_field, row.inwoner_b)):
            who = state.view.bewoner(whose)
            said = _("{name} zegt").format(name=op_een_regel(call_name(who), 40)) if who else _("De een zegt")
            field.label.setText(said)
            field.input.setAccessibleName(said)
        fill(self._subject, row.id, row.onderwerp)
        fill(self._first, row.id, row.zin_a)
        fill(self._second, row.id, row.zin_b)
        fill(self._deal, row.id, row.afspraak)
        self._back.offer(on=state.view.mag_schrijven)
        set_writable([self._subject, self._first, self._second, self._deal], on=state.schrijven)

    def _write(self, name: str, text: str) -> None:
        gesprek, row = self._tafel.gesprek, self._row
        if row is None:
            return
        values = {name: text}
        self._tafel.act(
            _("Verschil"), lambda tx: set_verschil(tx, gesprek, row.id, **values), key=f"verschil:{row.id}:{name}"
        )

    def _take_back(self) -> None:
        row = self._row
        if row is None:
            return
        for field in (self._subject, self._first, self._second, self._deal):
            forget(field)
        self._tafel.act(_("Niet bewaard"), lambda tx: bewaar_niet(tx, row), undoable=False)


class VerschilPanel(Panel):
    """All differences of the conversation."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._state: State | None = None
        self._rows: dict[str, VerschilRow] = {}
        self._fresh = ""
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(14)
        holder = QWidget()
        holder.setLayout(self._list)
        self._empty = EmptyState(
            _("Nog geen verschil opgeschreven"),
            _("Twee mensen mogen iets anders zien. Schrijf beide zinnen op, en hoe u ermee omgaat."),
            icon_name="users",
        )
        self._add = Button(_("Verschil opschrijven"), icon_name="plus")
        scroll = ScrollPage(max_width=960, margin=4)
        scroll.add(holder)
        scroll.add(self._empty)
        scroll.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._add.clicked.connect(self._add_row)

    @override
    def flush(self) -> None:
        for row in self._rows.values():
            row.flush()

    @override
    def focus_first(self) -> None:
        if self._rows:
            next(iter(self._rows.values())).focus_first()
        else:
            self._add.setFocus()

    @override
    def show_state(self, state: State) -> None:
        self._state = state
        found = state.view.verschillen
        ids = [one.id for one in found]
        for gone in [rid for rid in self._rows if rid not in ids]:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for place, one in enumerate(found):
            if one.id not in self._rows:
                self._rows[one.id] = VerschilRow(self._tafel)
                self._list.insertWidget(place, self._rows[one.id])
            self._rows[one.id].show_row(state, one)
            if one.id == self._fresh:
                self._fresh = ""
                self._rows[one.id].focus_first()
        self._empty.setVisible(not found)
        self._add.setVisible(state.view.mag_schrijven)

    def _add_row(self) -> None:
        if self._state is None:
            return
        gesprek, rid = self._tafel.gesprek, self._tafel.context.clock.new_id()
        pair = [one.id for one in self._state.view.deelnemers[:2]] + ["", ""]
        first, second = pair[0], pair[1]
        self._fresh = rid
        self._tafel.act(_("Verschil"), lambda tx: set_verschil(tx, gesprek, rid, inwoner_a=first, inwoner_b=second))
