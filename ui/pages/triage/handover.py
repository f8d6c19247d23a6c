"""What follows an outcome: the warm handover, or the way back for who wants no help now."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from app.domain.hulpvraag import Hulpvraag
from app.domain.triage import GeenHulp, Overdracht
from app.services import triage
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.place import Place
from ui.components.recordeditors import Edits, FieldSpec
from ui.components.recordform import RecordForm
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label

HANDOVER = (
    FieldSpec("organisatie", _("Organisatie")),
    FieldSpec("naar", _("Met wie gesproken?")),
    FieldSpec("telefoon", _("Telefoon")),
    FieldSpec("gesproken_op", _("Gesproken op"), Edits.DAY),
    FieldSpec("nabellen_op", _("Wij bellen na op"), Edits.DAY),
    FieldSpec("inwoner_erbij", _("De inwoner was erbij"), Edits.YES),
    FieldSpec("afgesproken", _("Wat is afgesproken?"), Edits.LONG),
)
NO_HELP = (
    FieldSpec("woorden", _("Hoe zei de inwoner het?"), Edits.LONG),
    FieldSpec("gehoord_door", _("Wie hoorde het?")),
    FieldSpec("op", _("Op welke dag?"), Edits.DAY),
    FieldSpec("begrepen", _("Was de keuze goed te overzien?"), Edits.LONG),
    FieldSpec("terug_naam", _("Wie kan de inwoner bellen?")),
    FieldSpec("terug_telefoon", _("Op welk nummer?")),
    FieldSpec("last_voor_ander", _("Heeft een ander er last van?"), Edits.LONG),
)


class HandoverCard(Card):
    """A warm handover: nobody is sent away with only a phone number."""

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(_("Warme overdracht"), icon_name="handshake")
        self._acts = acts
        self._question: Hulpvraag | None = None
        self._forms: dict[str, RecordForm[Overdracht]] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(18)
        self.add(label(_("Bel zelf met wie het overneemt. Vertel het de inwoner. Bel later na."), "stil"))
        self.add(self._list)
        add = Button(_("Overdracht opschrijven"), icon_name="plus")
        add.clicked.connect(self._add)
        self.add(add)

    def show_all(self, question: Hulpvraag, notes: Sequence[Overdracht]) -> None:
        """Show the notes of a question."""
        self._question = question
        for one in notes:
            if one.id not in self._forms:
                form: RecordForm[Overdracht] = RecordForm(
                    HANDOVER,
                    self._acts.saver(_("Overdracht aangepast"), triage.change_handover),
                    self._acts.context.seal,
                )
                self._forms[one.id] = form
                self._list.addWidget(form)
            self._forms[one.id].show_record(one)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for form in self._forms.values():
            form.flush()

    def _add(self) -> None:
        question = self._question
        if question is not None:
            self._acts.run(_("Overdracht opgeschreven"), lambda tx: triage.add_handover(tx, question))


class NoHelpCard(Card):
    """The resident's choice, respected, with a way back on paper."""

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(_("Inwoner wil nu geen hulp"), icon_name="heart")
        self._acts = acts
        self._form: RecordForm[GeenHulp] = RecordForm(
            NO_HELP, acts.saver(_("Keuze aangepast"), triage.change_no_help), acts.context.seal
        )
        self.add(label(_("Dat mag. Schrijf op hoe de inwoner het zei, en wie gebeld kan worden."), "stil"))
        self.add(self._form)
        paper = Button(_("Papier voor de inwoner"), icon_name="printer")
        paper.clicked.connect(self._print)
        self.add(paper)

    def show_record(self, choice: GeenHulp) -> None:
        """Show the choice."""
        self._form.show_record(choice)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._form.flush()

    def _print(self) -> None:
        if self._form.record is not None:
            self._acts.context.go(Place("papier", self._acts.huishouden, self._form.record.id, "geen_hulp"))
