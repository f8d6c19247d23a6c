"""One person or organisation around the resident, as a card of the list: a form, or a line that opens.

A form is forty parts, and of a list of twenty-five people one looks at two: the others are a line until somebody
comes to them.
"Wie zou kunnen" is an idea of the resident and says so: only the tab Netwerk shows it.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.tekst import op_een_regel
from app.services import netwerk
from app.services.work import Writing
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.pages.gesprek.rijen import RijCard, Veld
from ui.pages.gesprek.tafel import Tafel
from ui.theme.apply import beside_or_below
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.text import breakable, heading, label

NABIJ = (
    Choice(Nabijheid.DICHTBIJ, _("Dichtbij"), "heart"),
    Choice(Nabijheid.BEKEND, _("Goed bekend"), "smile"),
    Choice(Nabijheid.VERDER_WEG, _("Verder weg"), "footprints"),
)
SOORT = (Choice("mens", _("Een mens"), "user-round"), Choice("organisatie", _("Een organisatie"), "building-2"))


class LidRow(RijCard):
    """One person or organisation."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__(tafel, _("Deze persoon gaat van de lijst. Goed?"))
        self._row: Netwerklid | None = None
        self._line = _Line()
        self._line.button.clicked.connect(self.focus_first)
        self._form: _Form | None = None
        self.add(self._line)
        self.back.hide()
        self.add(self.back)

    def show_row(self, row: Netwerklid) -> None:
        """Show somebody as kept now."""
        self._row = row
        self.setAccessibleName(op_een_regel(row.naam, 60) or _("Iemand zonder naam"))
        if self._form is None:
            self._line.show_row(row)
            return
        self.fill(row.id, row)
        self._form.nabij.set_value(row.nabijheid)
        self._form.soort.set_value("organisatie" if row.organisatie else "mens")

    def open(self) -> None:
        """Show the form."""
        if self._form is not None:
            return
        form = self._form = _Form()
        self.body.insertWidget(0, form)
        # At once, not with the next event: only what is shown takes the keyboard from the line.
        form.show()
        for field, name in form.fields:
            self.keep_text(field, name)
        form.nabij.chosen.connect(lambda value: self.write("nabijheid", value))
        form.soort.chosen.connect(self._choose_kind)
        if self._row is not None:
            self.show_row(self._row)
        if self._line.button.hasFocus():
            super().focus_first()
        self._line.hide()
        self.back.show()

    @override
    def focus_first(self) -> None:
        self.open()
        super().focus_first()

    @override
    def ask_away(self) -> None:
        self.open()
        super().ask_away()

    def _choose_kind(self, value: object) -> None:
        if value is None and self._row is not None:
            # It is one or the other: pressing the chosen one again changes nothing.
            self.show_row(self._row)
            return
        self.write("organisatie", value == "organisatie")

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


class _Line(QWidget):
    """Who it is, in two lines, and the button that opens the form."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._said = heading(""), label("", "stil")
        self.button = Button(_("Aanpassen"), icon_name="pencil")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._said)
        row = QBoxLayout(beside_or_below(), self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_row(self, row: Netwerklid) -> None:
        """Show somebody as kept now."""
        name = op_een_regel(row.naam, 120) or _("Iemand zonder naam")
        near = next((one.label for one in NABIJ if one.value == row.nabijheid), "")
        said = " · ".join(
            one for one in (op_een_regel(row.relatie, 120), near, op_een_regel(row.helpt_met, 160)) if one
        )
        self._name.setText(breakable(name))
        self._said.setText(breakable(said))
        self._said.setVisible(bool(said))
        self.button.setAccessibleName(_("Aanpassen: {naam}").format(naam=name))


class _Form(QWidget):
    """The fields of somebody; which of the row each of them writes stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        naam = AutosaveLine(_("Naam"))
        relatie = AutosaveLine(_("Wie is dat?"), placeholder=_("Bijvoorbeeld: zus, buurman, de kerk"))
        helpt, zou = AutosaveEdit(_("Helpt met"), min_lines=1), AutosaveEdit(_("Zou kunnen"), min_lines=1)
        self.fields: tuple[tuple[Veld, str], ...] = (
            (naam, "naam"),
            (relatie, "relatie"),
            (helpt, "helpt_met"),
            (zou, "zou_kunnen"),
        )
        self.nabij = ChoiceRow(_("Hoe dichtbij?"), NABIJ)
        self.soort = ChoiceRow(_("Mens of organisatie?"), SOORT)
        pair = TwoColumns(narrow_px=520)
        pair.left.addWidget(Field(_("Naam"), naam))
        pair.right.addWidget(Field(_("Wie is dat?"), relatie))
        idea = _("Alleen een idee van de inwoner. Het is nog niet gevraagd.")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        for part in (
            pair,
            self.soort,
            self.nabij,
            Field(_("Helpt met"), helpt),
            Field(_("Zou kunnen"), zou, hint=idea),
        ):
            body.addWidget(part)
