"""What follows a melding: the own plan, the report, the aanvraag, the besluit, each on the day that it really was."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.melding import Melding
from app.domain.record import Record
from app.services import meldingen
from app.services.hulpvragen import Vraagstand
from app.services.work import Writing
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.date_field import DateField
from ui.pages.triage.besluit import BesluitForm
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.fold import Fold


class MeldingSteps(QWidget):
    """Offers what was not noted yet; an own plan may come more than once, and late."""

    def __init__(self, acts: HomeActs, melding: Melding, stand: Vraagstand) -> None:
        super().__init__()
        self._acts, self._melding = acts, melding
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(Fold(_("Eigen plan ontvangen"), self._plan))
        if stand.verslag is None:
            self._column.addWidget(Fold(_("Verslag gegeven"), self._report))
        asked = stand.aanvraag
        if asked is None:
            self._column.addWidget(Fold(_("Aanvraag gedaan"), self._apply))
        else:
            about = stand.vraag.gevraagd
            self._column.addWidget(Fold(_("Besluit gekomen"), lambda: BesluitForm(acts, asked, about)))

    def _plan(self) -> QWidget:
        words = AutosaveEdit(_("Het plan van de inwoner"), min_lines=3)
        made, day = self._form(_("Wanneer kreeg u het?"))
        made.addWidget(
            Field(_("Het plan van de inwoner"), words, hint=_("Later dan zeven dagen? Dan lezen wij het ook."))
        )

        def note() -> None:
            melding, text, on = self._melding, words.text(), day.day()
            self._run(_("Eigen plan ontvangen"), lambda tx: meldingen.receive_plan(tx, melding, text, on))

        return self._finish(made, day, _("Leg het eigen plan vast"), note)

    def _report(self) -> QWidget:
        made, day = self._form(_("Op welke dag kreeg de inwoner het verslag?"))

        def note() -> None:
            melding, on = self._melding, day.day()
            self._run(_("Verslag gegeven"), lambda tx: meldingen.hand_report(tx, melding, on))

        return self._finish(made, day, _("Leg het verslag vast"), note)

    def _apply(self) -> QWidget:
        made, day = self._form(_("Op welke dag kwam de aanvraag binnen?"))

        def note() -> None:
            melding, on = self._melding, day.day()
            self._run(_("Aanvraag vastgelegd"), lambda tx: meldingen.apply_for(tx, melding, on))

        return self._finish(made, day, _("Leg de aanvraag vast"), note)

    def _form(self, question: str) -> tuple[QVBoxLayout, DateField]:
        made = QVBoxLayout()
        made.setContentsMargins(0, 0, 0, 0)
        day = DateField(question, today=self._acts.context.today(), hint=_("Leeg: vandaag."))
        made.addWidget(day)
        return made, day

    def _finish(self, made: QVBoxLayout, day: DateField, text: str, note: Callable[[], None]) -> QWidget:
        button = Button(text, icon_name="check")

        def run() -> None:
            day.flush()
            # A day that can't be read is shown as wrong; today is never put in its place.
            if day.day() is not None or not day.line.text().strip():
                note()

        button.clicked.connect(run)
        made.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        holder = QWidget()
        holder.setLayout(made)
        return holder

    def _run(self, label: str, job: Callable[[Writing], Record]) -> None:
        self._acts.run(label, job, undoable=False)
