"""Mantelzorg: by and about the one who cares, between four eyes unless that person says otherwise.

It has a tab of its own, so that nobody reads it over a shoulder while the network is on the screen.
Asked in words; a figure from 1 to 10 is possible, folded away, and never asked for.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.netwerk import Mantelzorg
from app.domain.record import Niveau
from app.services import netwerk
from app.services.gespreksrijen import bewaar_niet, set_mantelzorg
from app.services.netwerk import HOOGSTE_BELASTING, Netwerk
from app.services.work import Writing
from app.wording.i18n import _, ngettext
from ui.components.columns import refill
from ui.components.place import Place
from ui.pages.gesprek.parts import More, add_key, flow_of, mark_button, set_writable
from ui.pages.gesprek.rijen import RijCard, RijList
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label

FIGURES = [Choice(one, str(one)) for one in range(1, HOOGSTE_BELASTING + 1)]


class MantelzorgRow(RijCard):
    """What one mantelzorger said in this conversation."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__(tafel, _("Wat hier staat, gaat echt weg. Goed?"))
        self._row: Mantelzorg | None = None
        self._naam = AutosaveLine(_("Naam van de mantelzorger"))
        self._vol = AutosaveEdit(_("Hoe houdt u het vol?"), min_lines=2)
        nodig = AutosaveEdit(_("Wat zou u helpen?"), min_lines=1)
        self._cijfer = ChoiceRow(_("Hoe zwaar is het? 1 is licht, 10 is heel zwaar"), FIGURES)
        self._eyes = mark_button(_("Onder vier ogen"), "eye-off", _("F4"))
        self._paper = mark_button(_("Mag op papier"), "printer", _("Alleen als de mantelzorger zelf ja zegt."))
        self.add(Field(_("Naam van de mantelzorger"), self._naam))
        self.add(Field(_("Hoe houdt u het vol?"), self._vol, hint=_("In de eigen woorden van de mantelzorger.")))
        self.add(Field(_("Wat zou u helpen?"), nodig))
        self.add(
            More(
                _("Een cijfer, alleen als de mantelzorger dat wil"), Field(self._cijfer.accessibleName(), self._cijfer)
            )
        )
        self._print = quiet_button(_("Eigen papier voor de mantelzorger"), "printer")
        self._print.setToolTip(_("Alleen voor de mantelzorger zelf. Het komt in geen lijst."))
        self.add(flow_of(self._eyes, self._paper, self._print))
        self.add(self.back)
        self.keep_text(self._naam, "naam")
        self.keep_text(self._vol, "volhouden")
        self.keep_text(nodig, "nodig")
        self._cijfer.chosen.connect(lambda value: self.write("belasting", value))
        self._eyes.clicked.connect(self._turn)
        self._paper.clicked.connect(lambda on: self.write("mag_op_papier", on))
        self._print.clicked.connect(self._to_paper)
        add_key(self, "F4", self._turn)

    @override
    def focus_first(self) -> None:
        first = self._vol if self._naam.text() else self._naam
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_row(self, state: State, row: Mantelzorg, known: tuple[str, ...]) -> None:
        """Show what was said as it is kept now."""
        self._row = row
        if self._naam.completer() is None and known:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._naam.setCompleter(completer)
        self.fill(row.corrigeert or row.id, row)
        self._cijfer.set_value(row.belasting)
        self._eyes.setChecked(row.niveau is Niveau.VIER_OGEN)
        self._paper.setChecked(row.mag_op_papier)
        self.back.setVisible(state.view.mag_schrijven)
        fields = [field for field, _name in self.fields]
        set_writable([*fields, self._cijfer, self._eyes, self._paper], on=state.schrijven)

    def _to_paper(self) -> None:
        if self._row is not None:
            self.flush()
            self.tafel.context.go(Place("papier", self.tafel.huishouden, self._row.id, "mantelzorg"))

    def _turn(self) -> None:
        row = self._row
        if row is not None and self._eyes.isEnabled():
            self.flush()
            level = Niveau.GEWOON if row.niveau is Niveau.VIER_OGEN else Niveau.VIER_OGEN
            self.write("niveau", level)

    @override
    def write(self, name: str, value: object) -> None:
        gesprek, row = self.tafel.gesprek, self._row
        if row is None:
            return
        values = {name: value}
        typed = any(name == one for _field, one in self.fields)
        self.tafel.act(
            _("Mantelzorg"),
            lambda tx: set_mantelzorg(tx, gesprek, row.id, **values),
            key=f"mantelzorg:{row.id}:{name}" if typed else None,
        )

    @override
    def eraser(self) -> Callable[[Writing], None] | None:
        row = self._row
        return None if row is None else lambda tx: bewaar_niet(tx, row)


class MantelzorgPanel(Panel):
    """All that was said by those who care, on a tab of its own; what was said before is folded away."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._inwoner = ""
        self._list, self._earlier = RijList(lambda: MantelzorgRow(tafel)), QVBoxLayout()
        before = QWidget()
        before.setLayout(self._earlier)
        self._more = More(_("Eerder gezegd"), before)
        self._add = Button(_("Mantelzorger toevoegen"), icon_name="heart-handshake")
        told = quiet_button(_("Wijs ook op cliëntondersteuning"), "info")
        told.clicked.connect(lambda: tafel.tab_wanted.emit("uitgelegd"))
        scroll = ScrollPage(max_width=860, margin=4)
        why = _("Vraag de mantelzorger zelf, liefst apart. Een eigen gesprek mag ook. Dit komt niet in het plan.")
        for widget in (heading(_("Mantelzorg")), label(why, "stil"), self._list, flow_of(self._add, told), self._more):
            scroll.add(widget)
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
        gesprek = self._tafel.gesprek
        self._tafel.context.ask(lambda tx: netwerk.load(tx, gesprek), lambda found: self._show(state, found))

    def _show(self, state: State, found: Netwerk) -> None:
        if self._tafel.pending:
            return
        rows = {one.corrigeert or one.id: one for one in found.mantelzorg if one.over in {"", self._inwoner}}
        self._list.show_rows(rows, lambda card, row: card.show_row(state, row, found.bekend))
        self._add.setVisible(state.view.mag_schrijven)
        said = [one for one in found.eerder if one.over in {"", self._inwoner} and one.volhouden.strip()]
        self._more.setVisible(bool(said))
        refill(self._earlier, [label(_said_before(one)) for one in said])

    def _add_row(self) -> None:
        gesprek, about, rid = self._tafel.gesprek, self._inwoner, self._tafel.context.clock.new_id()
        self._list.expect(rid)
        self._tafel.act(_("Mantelzorg"), lambda tx: set_mantelzorg(tx, gesprek, rid, over=about))


def _said_before(row: Mantelzorg) -> str:
    figure = ngettext("cijfer {n}", "cijfer {n}", row.belasting or 0).format(n=row.belasting) if row.belasting else ""
    return ": ".join(part for part in (row.naam, row.volhouden) if part) + (f" ({figure})" if figure else "")
