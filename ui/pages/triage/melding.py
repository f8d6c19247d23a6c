"""The melding: the day that is proposed, the terms that run, and the way back in own words."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.melding import Melding
from app.domain.tekst import capital
from app.services import meldingen
from app.services.hulpvragen import Vraagstand
from app.wording.dates import say_weekday
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.columns import refill
from ui.components.context import Notice
from ui.components.date_field import DateField
from ui.components.place import Place
from ui.pages.triage.state import State
from ui.pages.triage.steps import MeldingSteps
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button, primary_button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.fold import Fold
from ui.widgets.text import heading, label


class MeldingCard(Card):
    """Begins a melding, or shows the one that runs."""

    paper_wanted = Signal(str)

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(_("Inwoner doet melding"), icon_name="send")
        self._acts = acts
        self._stand: Vraagstand | None = None
        self._shown: tuple[object, ...] = ()
        self._inside = QVBoxLayout()
        self._inside.setSpacing(12)
        self.add(self._inside)

    def show_stand(self, stand: Vraagstand, state: State) -> None:
        """Show what there is; what is being typed stays while nothing changed."""
        self._stand = stand
        shown = (stand.vraag.id, stand.melding, state.terms, state.taken_back, state.proposed, state.done)
        if shown == self._shown:
            return
        self._shown = shown
        refill(self._inside, [self._running(stand.melding, stand, state)] if stand.melding else [self._begin(state)])

    def _begin(self, state: State) -> QWidget:
        today = self._acts.context.today()
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if state.taken_back:
            column.addWidget(label(_("Een eerdere melding is ingetrokken: {words}").format(words=state.taken_back)))
        column.addWidget(
            label(_("Vanaf welke dag telt de melding? De dag waarop de vraag binnenkwam ligt voor de hand."))
        )
        days: ChoiceRow[date] = ChoiceRow(_("Dag van de melding"), _days(state.proposed, today))
        other = DateField(_("Of een andere dag"), today=today)
        reason, by = QLineEdit(), QLineEdit()
        column.addWidget(days)
        column.addWidget(other)
        column.addWidget(Field(_("Waarom een andere dag?"), reason))
        column.addWidget(Field(_("Wie deed de melding?"), by, hint=_("Leeg: de inwoner zelf.")))
        wrong = label("", "fout")
        wrong.hide()
        column.addWidget(wrong)
        go = primary_button(_("Leg de melding vast"), "check")
        column.addWidget(go)
        other.day_changed.connect(lambda _day: days.set_value(None))

        def report() -> None:
            day = days.value() or other.day()
            wrong.setText("" if day else _("Kies eerst een dag."))
            wrong.setVisible(day is None)
            if day is not None:
                self._report(day, reason.text(), by.text())

        go.clicked.connect(report)
        return made

    def _report(self, day: date, reason: str, by: str) -> None:
        if self._stand is None:
            return
        vraag = self._stand.vraag
        self._acts.run(
            _("Melding vastgelegd"),
            lambda tx: meldingen.report(tx, vraag, day, reden=reason, door=by),
            self._tell,
            undoable=False,
        )

    def _tell(self, melding: Melding) -> None:
        self._acts.context.tell(
            Notice(
                _("De melding is vastgelegd."),
                _("De termijnen lopen. Geef de inwoner de bevestiging."),
                "ok",
                _("Bevestiging afdrukken"),
                lambda: self._print(melding.id),
            )
        )

    def _print(self, melding: str) -> None:
        self._acts.context.go(Place("papier", self._acts.huishouden, melding, "bevestiging"))

    def _running(self, melding: Melding, stand: Vraagstand, state: State) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if melding.datum:
            column.addWidget(heading(_("Melding van {day}").format(day=say_weekday(melding.datum, year=True))))
        for term in state.terms:
            column.addWidget(label(f"{capital(term.what)}: {term.when}"))
            column.addWidget(label(term.article, "klein"))
        for line in state.done:
            column.addWidget(label(line))
        paper = Button(_("Bevestiging afdrukken"), icon_name="printer")
        paper.clicked.connect(lambda: self._print(melding.id))
        column.addWidget(paper, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(MeldingSteps(self._acts, melding, stand))
        column.addWidget(Fold(_("De inwoner trekt de melding in"), lambda: self._withdraw(melding)))
        return made

    def _withdraw(self, melding: Melding) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        words = AutosaveEdit(_("In eigen woorden van de inwoner"), min_lines=2)
        column.addWidget(Field(_("In eigen woorden van de inwoner"), words))
        go = Button(_("Melding intrekken"), icon_name="undo-2")
        column.addWidget(go)

        def withdraw() -> None:
            text = words.text()
            self._acts.run(_("Melding ingetrokken"), lambda tx: meldingen.withdraw(tx, melding, text), undoable=False)

        go.clicked.connect(withdraw)
        return made


def _days(proposed: date | None, today: date) -> list[Choice[date]]:
    days = [Choice(today, _("Vandaag, {day}").format(day=say_weekday(today)))]
    if proposed is not None and proposed != today:
        days.insert(0, Choice(proposed, _("De dag van de vraag, {day}").format(day=say_weekday(proposed))))
    return days
