"""The besluit as the letter says it: about what, when, which outcome, its number, from whom and until when."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.melding import Aanvraag, Besluituitkomst
from app.services import meldingen
from app.wording.i18n import _
from app.wording.vraag import UITKOMSTEN
from ui.components.acts import HomeActs
from ui.components.date_field import DateField
from ui.widgets.button import Button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.text import label


class BesluitForm(QWidget):
    """Records a besluit; an empty day is today, and only a day that can't be read stands in the way."""

    def __init__(self, acts: HomeActs, aanvraag: Aanvraag, about: str) -> None:
        super().__init__()
        self._acts, self._aanvraag = acts, aanvraag
        today = acts.context.today()
        self._about, self._mark, self._by = QLineEdit(about), QLineEdit(), QLineEdit()
        self._day = DateField(_("Datum van het besluit"), today=today, hint=_("Leeg: vandaag."))
        self._until = DateField(_("Geldig tot"), today=today, hint=_("Mag leeg blijven."))
        self._outcome: ChoiceRow[Besluituitkomst] = ChoiceRow(
            _("Wat is besloten?"), [Choice(one, _(text)) for one, text in UITKOMSTEN.items()]
        )
        go = Button(_("Leg het besluit vast"), icon_name="check")
        go.clicked.connect(self._record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (
            label(_("Het besluit zelf maakt u in het systeem van de gemeente. Hier staat wat erin staat."), "klein"),
            Field(_("Waarover gaat het besluit?"), self._about),
            self._day,
            Field(_("Wat is besloten?"), self._outcome),
            Field(_("Nummer of kenmerk"), self._mark),
            Field(_("Wie besloot?"), self._by),
            self._until,
        ):
            column.addWidget(part)
        column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)

    def _record(self) -> None:
        for field in (self._day, self._until):
            field.flush()
            # A day that can't be read is shown as wrong; today is never put in its place.
            if field.day() is None and field.line.text().strip():
                return
        asked, day, until = self._aanvraag, self._day.day(), self._until.day()
        about, mark, by, outcome = self._about.text(), self._mark.text(), self._by.text(), self._outcome.value()
        self._acts.run(
            _("Besluit vastgelegd"),
            lambda tx: meldingen.record_decision(
                tx, asked, day, waarop=about, uitkomst=outcome, kenmerk=mark, door=by, geldig_tot=until
            ),
            undoable=False,
        )
