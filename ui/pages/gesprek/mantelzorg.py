"""Mantelzorg: by and about the one who cares, between four eyes unless that person says otherwise.

It has a tab of its own, so that nobody reads it over a shoulder while the network is on the screen.
Asked in words; a figure from 1 to 10 is possible, folded away, and never asked for.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.netwerk import Mantelzorg
from app.domain.record import Niveau
from app.services import netwerk
from app.services.gespreksrijen import bewaar_niet, set_mantelzorg
from app.services.netwerk import HOOGSTE_BELASTING, Netwerk
from app.wording.i18n import _, ngettext
from ui.components.columns import refill
from ui.pages.gesprek.parts import More, TakeBack, add_key, fill, flow_of, forget, mark_button, set_writable
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label

FIGURES = [Choice(one, str(one)) for one in range(1, HOOGSTE_BELASTING + 1)]


class MantelzorgRow(Card):
    """What one mantelzorger said in this conversation."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._row: Mantelzorg | None = None
        self._naam = AutosaveLine(_("Naam van de mantelzorger"))
        self._vol = AutosaveEdit(_("Hoe houdt u het vol?"), min_lines=2)
        self._nodig = AutosaveEdit(_("Wat zou u helpen?"), min_lines=1)
        self._cijfer = ChoiceRow(_("Hoe zwaar is het? 1 is licht, 10 is heel zwaar"), FIGURES)
        self._eyes = mark_button(_("Onder vier ogen"), "eye-off", _("F4"))
        self._paper = mark_button(_("Mag op papier"), "printer", _("Alleen als de mantelzorger zelf ja zegt."))
        self._back = TakeBack(_("Wat hier staat, gaat echt weg. Goed?"), scope=self)
        self.add(Field(_("Naam van de mantelzorger"), self._naam))
        self.add(Field(_("Hoe houdt u het vol?"), self._vol, hint=_("In de eigen woorden van de mantelzorger.")))
        self.add(Field(_("Wat zou u helpen?"), self._nodig))
        self.add(
            More(
                _("Een cijfer, alleen als de mantelzorger dat wil"), Field(self._cijfer.accessibleName(), self._cijfer)
            )
        )
        self.add(flow_of(self._eyes, self._paper))
        self.add(self._back)
        for field, name in self._fields():
            field.text_edited.connect(lambda text, name=name: self._write(name, text))
            field.left.connect(tafel.context.seal)
        self._cijfer.chosen.connect(lambda value: self._write("belasting", value))
        self._eyes.clicked.connect(self._turn)
        self._paper.clicked.connect(lambda on: self._write("mag_op_papier", on))
        self._back.confirmed.connect(self._take_back)
        add_key(self, "F4", self._turn)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for field, _name in self._fields():
            field.flush()

    def focus_first(self) -> None:
        """Begin with the name, or with the question when it is there."""
        first = self._vol if self._naam.text() else self._naam
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_row(self, state: State, row: Mantelzorg, known: tuple[str, ...]) -> None:
        """Show what was said as it is kept now."""
        self._row = row
        if self._naam.completer() is None and known:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._naam.setCompleter(completer)
        root = row.corrigeert or row.id
        fill(self._naam, root, row.naam)
        fill(self._vol, root, row.volhouden)
        fill(self._nodig, root, row.nodig)
        self._cijfer.set_value(row.belasting)
        self._eyes.setChecked(row.niveau is Niveau.VIER_OGEN)
        self._paper.setChecked(row.mag_op_papier)
        self._back.setVisible(state.view.mag_schrijven)
        set_writable([self._naam, self._vol, self._nodig, self._cijfer, self._eyes, self._paper], on=state.schrijven)

    def _fields(self) -> tuple[tuple[AutosaveLine | AutosaveEdit, str], ...]:
        return ((self._naam, "naam"), (self._vol, "volhouden"), (self._nodig, "nodig"))

    def _turn(self) -> None:
        row = self._row
        if row is not None and self._eyes.isEnabled():
            self.flush()
            level = Niveau.GEWOON if row.niveau is Niveau.VIER_OGEN else Niveau.VIER_OGEN
            self._write("niveau", level)

    def _write(self, name: str, value: object) -> None:
        gesprek, row = self._tafel.gesprek, self._row
        if row is None:
            return
        values = {name: value}
        typed = name in {"naam", "volhouden", "nodig"}
        self._tafel.act(
            _("Mantelzorg"),
            lambda tx: set_mantelzorg(tx, gesprek, row.id, **values),
            key=f"mantelzorg:{row.id}:{name}" if typed else None,
        )

    def _take_back(self) -> None:
        row = self._row
        if row is not None:
            for field, _name in self._fields():
                forget(field)
            self._tafel.act(_("Niet bewaard"), lambda tx: bewaar_niet(tx, row), undoable=False)


class MantelzorgPanel(Panel):
    """All that was said by those who care, on a tab of its own; what was said before is folded away."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._inwoner = ""
        self._fresh = ""
        self._rows: dict[str, MantelzorgRow] = {}
        self._list, self._earlier = QVBoxLayout(), QVBoxLayout()
        self._list.setSpacing(14)
        self._list.setContentsMargins(0, 0, 0, 0)
        before, holder = QWidget(), QWidget()
        before.setLayout(self._earlier)
        holder.setLayout(self._list)
        self._more = More(_("Eerder gezegd"), before)
        self._add = Button(_("Mantelzorger toevoegen"), icon_name="heart-handshake")
        told = quiet_button(_("Wijs ook op cliëntondersteuning"), "info")
        told.clicked.connect(lambda: tafel.tab_wanted.emit("uitgelegd"))
        scroll = ScrollPage(max_width=860, margin=4)
        why = _("Vraag de mantelzorger zelf, liefst apart. Een eigen gesprek mag ook. Dit komt niet in het plan.")
        for widget in (heading(_("Mantelzorg")), label(why, "stil"), holder, flow_of(self._add, told), self._more):
            scroll.add(widget)
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
        gesprek = self._tafel.gesprek
        self._tafel.context.ask(lambda tx: netwerk.load(tx, gesprek), lambda found: self._show(state, found))

    def _show(self, state: State, found: Netwerk) -> None:
        if self._tafel.pending:
            return
        rows = {one.corrigeert or one.id: one for one in found.mantelzorg if one.over in {"", self._inwoner}}
        for gone in [key for key in self._rows if key not in rows]:
            old = self._rows.pop(gone)
            old.hide()
            old.deleteLater()
        for place, (key, one) in enumerate(rows.items()):
            if key not in self._rows:
                self._rows[key] = MantelzorgRow(self._tafel)
                self._list.insertWidget(place, self._rows[key])
            self._rows[key].show_row(state, one, found.bekend)
            if key == self._fresh:
                self._fresh = ""
                self._rows[key].focus_first()
        self._add.setVisible(state.view.mag_schrijven)
        said = [one for one in found.eerder if one.over in {"", self._inwoner} and one.volhouden.strip()]
        self._more.setVisible(bool(said))
        refill(self._earlier, [label(_said_before(one)) for one in said])

    def _add_row(self) -> None:
        gesprek, about, rid = self._tafel.gesprek, self._inwoner, self._tafel.context.clock.new_id()
        self._fresh = rid
        self._tafel.act(_("Mantelzorg"), lambda tx: set_mantelzorg(tx, gesprek, rid, over=about))


def _said_before(row: Mantelzorg) -> str:
    figure = ngettext("cijfer {n}", "cijfer {n}", row.belasting or 0).format(n=row.belasting) if row.belasting else ""
    return ": ".join(part for part in (row.naam, row.volhouden) if part) + (f" ({figure})" if figure else "")
