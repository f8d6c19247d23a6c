"""Netwerk as a plain list: who is around the resident, how close, and what they help with.

"Wie zou kunnen" is an idea of the resident and says so; nothing else in the program reads it.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.tekst import op_een_regel
from app.services import netwerk
from app.services.namen import call_name
from app.services.netwerk import Netwerk
from app.services.work import Writing
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.pages.gesprek.rijen import RijCard, RijList
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label

NABIJ = (
    Choice(Nabijheid.DICHTBIJ, _("Dichtbij"), "heart"),
    Choice(Nabijheid.BEKEND, _("Goed bekend"), "smile"),
    Choice(Nabijheid.VERDER_WEG, _("Verder weg"), "footprints"),
)


class LidRow(RijCard):
    """One person or organisation."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__(tafel, _("Deze persoon gaat van de lijst. Goed?"))
        self._row: Netwerklid | None = None
        naam = AutosaveLine(_("Naam"))
        relatie = AutosaveLine(_("Wie is dat?"), placeholder=_("Bijvoorbeeld: zus, buurman, de kerk"))
        helpt, zou = AutosaveEdit(_("Helpt met"), min_lines=1), AutosaveEdit(_("Zou kunnen"), min_lines=1)
        self._nabij = ChoiceRow(_("Hoe dichtbij?"), NABIJ)
        pair = TwoColumns(narrow_px=520)
        pair.left.addWidget(Field(_("Naam"), naam))
        pair.right.addWidget(Field(_("Wie is dat?"), relatie))
        self.add(pair)
        self.add(self._nabij)
        self.add(Field(_("Helpt met"), helpt))
        idea = _("Alleen een idee van de inwoner. Het is nog niet gevraagd.")
        self.add(Field(_("Zou kunnen"), zou, hint=idea))
        self.add(self.back)
        self.keep_text(naam, "naam")
        self.keep_text(relatie, "relatie")
        self.keep_text(helpt, "helpt_met")
        self.keep_text(zou, "zou_kunnen")
        self._nabij.chosen.connect(lambda value: self.write("nabijheid", value))

    def show_row(self, row: Netwerklid) -> None:
        """Show somebody as kept now."""
        self._row = row
        self.setAccessibleName(op_een_regel(row.naam, 60) or _("Iemand zonder naam"))
        self.fill(row.id, row)
        self._nabij.set_value(row.nabijheid)

    @override
    def write(self, name: str, value: object) -> None:
        row = self._row
        if row is not None:
            values = {name: value}
            key = f"lid:{row.id}:{name}" if isinstance(value, str) and name != "nabijheid" else None
            self.tafel.act(_("Netwerk"), lambda tx: netwerk.change_lid(tx, row, **values), key=key)

    @override
    def eraser(self) -> Callable[[Writing], None] | None:
        row = self._row
        return None if row is None else lambda tx: netwerk.remove_lid(tx, row)


class NetwerkPanel(Panel):
    """The people around the resident in the state."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._inwoner = ""
        self._list = RijList(lambda: LidRow(tafel))
        self._title = heading("")
        self._none = label(_("Nog niemand opgeschreven. Wie ziet u, wie spreekt u, wie helpt u?"), "stil")
        self._add = Button(_("Iemand toevoegen"), icon_name="user-plus")
        scroll = ScrollPage(max_width=960, margin=4)
        scroll.add(self._title)
        scroll.add(self._none)
        scroll.add(self._list)
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
        self._inwoner = state.inwoner
        who = op_een_regel(call_name(state.wie), 40) if state.wie else _("de inwoner")
        self._title.setText(_("Mensen om {naam} heen").format(naam=who))
        gesprek = self._tafel.gesprek
        self._tafel.context.ask(lambda tx: netwerk.load(tx, gesprek), self._show)

    def _show(self, found: Netwerk) -> None:
        if self._tafel.pending:
            return
        rows = [one for one in found.leden if one.inwoner in {"", self._inwoner}]
        self._list.show_rows(((one.id, one) for one in rows), LidRow.show_row)
        self._none.setVisible(not rows)

    def _add_row(self) -> None:
        gesprek, who, rid = self._tafel.gesprek, self._inwoner, self._tafel.context.clock.new_id()
        self._list.expect(rid)
        self._tafel.act(_("Netwerk"), lambda tx: netwerk.add_lid(tx, gesprek, who, id=rid))
