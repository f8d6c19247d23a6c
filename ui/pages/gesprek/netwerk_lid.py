"""One person or organisation around the resident, as a card of the list.

"Wie zou kunnen" is an idea of the resident and says so: only the tab Netwerk shows it.
"""

from collections.abc import Callable

from typing_extensions import override

from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.tekst import op_een_regel
from app.services import netwerk
from app.services.work import Writing
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.pages.gesprek.rijen import RijCard
from ui.pages.gesprek.tafel import Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field

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
        naam = AutosaveLine(_("Naam"))
        relatie = AutosaveLine(_("Wie is dat?"), placeholder=_("Bijvoorbeeld: zus, buurman, de kerk"))
        helpt, zou = AutosaveEdit(_("Helpt met"), min_lines=1), AutosaveEdit(_("Zou kunnen"), min_lines=1)
        self._nabij = ChoiceRow(_("Hoe dichtbij?"), NABIJ)
        self._soort = ChoiceRow(_("Mens of organisatie?"), SOORT)
        pair = TwoColumns(narrow_px=520)
        pair.left.addWidget(Field(_("Naam"), naam))
        pair.right.addWidget(Field(_("Wie is dat?"), relatie))
        self.add(pair)
        self.add(self._soort)
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
        self._soort.chosen.connect(self._choose_kind)

    def show_row(self, row: Netwerklid) -> None:
        """Show somebody as kept now."""
        self._row = row
        self.setAccessibleName(op_een_regel(row.naam, 60) or _("Iemand zonder naam"))
        self.fill(row.id, row)
        self._nabij.set_value(row.nabijheid)
        self._soort.set_value("organisatie" if row.organisatie else "mens")

    def _choose_kind(self, value: object) -> None:
        if value is None and self._row is not None:
            # It is one or the other: pressing the chosen one again changes nothing.
            self._soort.set_value("organisatie" if self._row.organisatie else "mens")
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
