"""Netwerk as a plain list: who is around the resident, how close, and what they help with.

"Wie zou kunnen" is an idea of the resident and says so; nothing else in the program reads it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.tekst import op_een_regel
from app.services import netwerk
from app.services.namen import call_name
from app.services.netwerk import Netwerk
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.pages.gesprek.parts import TakeBack, fill, forget
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label

NABIJ = (
    Choice(Nabijheid.DICHTBIJ, _("Dichtbij"), "heart"),
    Choice(Nabijheid.BEKEND, _("Goed bekend"), "smile"),
    Choice(Nabijheid.VERDER_WEG, _("Verder weg"), "footprints"),
)


class LidRow(Card):
    """One person or organisation."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._row: Netwerklid | None = None
        self._naam = AutosaveLine(_("Naam"))
        self._relatie = AutosaveLine(_("Wie is dat?"), placeholder=_("Bijvoorbeeld: zus, buurman, de kerk"))
        self._helpt = AutosaveEdit(_("Helpt met"), min_lines=1)
        self._zou = AutosaveEdit(_("Zou kunnen"), min_lines=1)
        self._nabij = ChoiceRow(_("Hoe dichtbij?"), NABIJ)
        self._back = TakeBack(_("Deze persoon gaat van de lijst. Goed?"), scope=self)
        pair = TwoColumns(narrow_px=520)
        pair.left.addWidget(Field(_("Naam"), self._naam))
        pair.right.addWidget(Field(_("Wie is dat?"), self._relatie))
        self.add(pair)
        self.add(self._nabij)
        self.add(Field(_("Helpt met"), self._helpt))
        idea = _("Alleen een idee van de inwoner. Het is nog niet gevraagd.")
        self.add(Field(_("Zou kunnen"), self._zou, hint=idea))
        self.add(self._back)
        for field, name in self._fields():
            field.text_edited.connect(lambda text, name=name: self._write(name, text))
            field.left.connect(tafel.context.seal)
        self._nabij.chosen.connect(lambda value: self._write("nabijheid", value))
        self._back.confirmed.connect(self._take_back)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for field, _name in self._fields():
            field.flush()

    def focus_first(self) -> None:
        """Begin with the name."""
        self._naam.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_row(self, row: Netwerklid) -> None:
        """Show somebody as kept now."""
        self._row = row
        self.setAccessibleName(op_een_regel(row.naam, 60) or _("Iemand zonder naam"))
        fill(self._naam, row.id, row.naam)
        fill(self._relatie, row.id, row.relatie)
        fill(self._helpt, row.id, row.helpt_met)
        fill(self._zou, row.id, row.zou_kunnen)
        self._nabij.set_value(row.nabijheid)

    def _fields(self) -> tuple[tuple[AutosaveLine | AutosaveEdit, str], ...]:
        return (
            (self._naam, "naam"),
            (self._relatie, "relatie"),
            (self._helpt, "helpt_met"),
            (self._zou, "zou_kunnen"),
        )

    def _write(self, name: str, value: object) -> None:
        row = self._row
        if row is not None:
            values = {name: value}
            key = f"lid:{row.id}:{name}" if isinstance(value, str) else None
            self._tafel.act(_("Netwerk"), lambda tx: netwerk.change_lid(tx, row, **values), key=key)

    def _take_back(self) -> None:
        row = self._row
        if row is not None:
            for field, _name in self._fields():
                forget(field)
            self._tafel.act(_("Niet bewaard"), lambda tx: netwerk.remove_lid(tx, row), undoable=False)


class NetwerkPanel(Panel):
    """The people around the resident in the state."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._inwoner = ""
        self._fresh = ""
        self._rows: dict[str, LidRow] = {}
        self._title = heading("")
        self._none = label(_("Nog niemand opgeschreven. Wie ziet u, wie spreekt u, wie helpt u?"), "stil")
        self._add = Button(_("Iemand toevoegen"), icon_name="user-plus")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(14)
        holder = QWidget()
        holder.setLayout(self._list)
        scroll = ScrollPage(max_width=960, margin=4)
        scroll.add(self._title)
        scroll.add(self._none)
        scroll.add(holder)
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
        self._inwoner = state.inwoner
        who = op_een_regel(call_name(state.wie), 40) if state.wie else _("de inwoner")
        self._title.setText(_("Mensen om {naam} heen").format(naam=who))
        gesprek = self._tafel.gesprek
        self._tafel.context.ask(lambda tx: netwerk.load(tx, gesprek), self._show)

    def _show(self, found: Netwerk) -> None:
        if self._tafel.pending:
            return
        rows = [one for one in found.leden if one.inwoner in {"", self._inwoner}]
        ids = {one.id for one in rows}
        for gone in [rid for rid in self._rows if rid not in ids]:
            old = self._rows.pop(gone)
            old.hide()
            old.deleteLater()
        for place, one in enumerate(rows):
            if one.id not in self._rows:
                self._rows[one.id] = LidRow(self._tafel)
                self._list.insertWidget(place, self._rows[one.id])
            self._rows[one.id].show_row(one)
            if one.id == self._fresh:
                self._fresh = ""
                self._rows[one.id].focus_first()
        self._none.setVisible(not rows)

    def _add_row(self) -> None:
        gesprek, who, rid = self._tafel.gesprek, self._inwoner, self._tafel.context.clock.new_id()
        self._fresh = rid
        self._tafel.act(_("Netwerk"), lambda tx: netwerk.add_lid(tx, gesprek, who, id=rid))
