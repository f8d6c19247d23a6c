"""The melding: the day that is proposed, the terms that run, and the way back in own words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.melding import Melding
from app.domain.tekst import capital
from app.services import meldingen
from app.services.hulpvragen import Vraagstand
from app.wording.dates import say_weekday
from app.wording.i18n import _
from app.wording.vraag import say_deur
from ui.components.acts import HomeActs
from ui.components.columns import refill
from ui.components.context import Notice
from ui.components.place import Place
from ui.pages.triage.begin import DayForm, Gekozen
from ui.pages.triage.state import State, melding_goes_on, melding_waits
from ui.pages.triage.steps import MeldingSteps
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button, primary_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.fold import Fold
from ui.widgets.text import heading, label


class MeldingCard(Card):
    """Begins a melding, or shows the one that runs."""

    opened = Signal()

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(_("Inwoner doet melding"), icon_name="send")
        self._acts = acts
        self._stand: Vraagstand | None = None
        self._state: State | None = None
        self._form: DayForm | None = None
        self._shown: tuple[object, ...] = ()
        self._wanted = self._goes_on = False
        self._inside = QVBoxLayout()
        self._inside.setSpacing(12)
        self.add(self._inside)

    @property
    def goes_on(self) -> bool:
        """Whether the button in this card is the one of the page that goes on."""
        return self._goes_on

    def show_stand(self, stand: Vraagstand, state: State, *, wanted: bool) -> None:
        """Show what there is; what is being typed stays while nothing changed.  `wanted`: one came here for it."""
        self._stand, self._state = stand, state
        self._wanted = self._wanted or wanted
        folded = melding_waits(state) and not self._wanted
        self._goes_on = stand.melding is None and (melding_goes_on(state) or self._wanted)
        shown = (
            stand.vraag.id, stand.melding, state.terms, state.taken_back, state.proposed, state.done, folded,
            self._goes_on,
        )  # fmt: skip
        if shown == self._shown:
            return
        self._shown = shown
        if stand.melding is not None:
            self._wanted = False
            refill(self._inside, [self._running(stand.melding, stand, state)])
        elif folded:
            refill(self._inside, [self._waiting(state)])
        else:
            refill(self._inside, [self._begin(stand, state, first=self._goes_on)])

    def open_form(self) -> None:
        """Show the form: the resident wants it after all."""
        if self._stand is not None and self._state is not None:
            self.show_stand(self._stand, self._state, wanted=True)
            self.opened.emit()
            self.begin()

    def begin(self) -> None:
        """Take the focus, when there is a form to fill in."""
        if self._form is not None and self._stand is not None and self._stand.melding is None:
            self._form.begin()

    def _waiting(self, state: State) -> QWidget:
        made, column = _column()
        if state.taken_back:
            column.addWidget(label(_("Een eerdere melding is ingetrokken: {words}").format(words=state.taken_back)))
        column.addWidget(label(_("Dat kan altijd: nu, en ook later."), "stil"))
        begin = Button(_("Melding vastleggen"), icon_name="send")
        begin.clicked.connect(self.open_form)
        column.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _begin(self, stand: Vraagstand, state: State, *, first: bool) -> QWidget:
        made, column = _column()
        if state.taken_back:
            column.addWidget(label(_("Een eerdere melding is ingetrokken: {words}").format(words=state.taken_back)))
        column.addWidget(
            label(_("Vanaf welke dag telt de melding? De dag waarop de vraag binnenkwam ligt voor de hand."))
        )
        text = _("Leg de melding vast")
        go = primary_button(text, "check") if first else Button(text, icon_name="check")
        context, vraag = self._acts.context, stand.vraag
        self._form = DayForm(context, state.proposed, vraag.deur, go, self._report, asks_who=True)
        column.addWidget(self._form)
        return made

    def _report(self, chosen: Gekozen) -> None:
        if self._stand is None:
            return
        vraag = self._stand.vraag
        self._acts.run(
            _("Melding vastgelegd"),
            lambda tx: meldingen.report(tx, vraag, chosen.dag, reden=chosen.reden, door=chosen.door, deur=chosen.deur),
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
        made, column = _column()
        if melding.datum:
            column.addWidget(heading(_("Melding van {day}").format(day=say_weekday(melding.datum, year=True))))
        came = " · ".join(part for part in (say_deur(melding.deur), melding.door, melding.reden) if part)
        if came:
            column.addWidget(label(came, "stil"))
        for term in state.terms:
            column.addWidget(label(f"{capital(term.what)}: {term.when}"))
            column.addWidget(label(term.article, "klein"))
        for line in state.done:
            column.addWidget(label(line))
        paper = Button(_("Bevestiging afdrukken"), icon_name="printer")
        paper.clicked.connect(lambda: self._print(melding.id))
        column.addWidget(paper, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(MeldingSteps(self._acts, melding, stand))
        column.addWidget(Fold(_("De dag of de deur klopt niet"), lambda: self._correct(melding)))
        column.addWidget(Fold(_("De inwoner trekt de melding in"), lambda: self._withdraw(melding)))
        return made

    def _correct(self, melding: Melding) -> QWidget:
        def put_right(chosen: Gekozen) -> None:
            self._acts.run(
                _("Melding verbeterd"),
                lambda tx: meldingen.correct(tx, tx.get(Melding, melding.id), chosen.dag, chosen.deur, chosen.reden),
                undoable=False,
            )

        go = Button(_("Verbeter de melding"), icon_name="check")
        return DayForm(
            self._acts.context, melding.datum or melding.voorgesteld, melding.deur, go, put_right, asks_who=False
        )

    def _withdraw(self, melding: Melding) -> QWidget:
        made, column = _column()
        words = AutosaveEdit(_("In eigen woorden van de inwoner"), min_lines=2)
        column.addWidget(Field(_("In eigen woorden van de inwoner"), words))
        go = Button(_("Melding intrekken"), icon_name="undo-2")
        column.addWidget(go)

        def withdraw() -> None:
            text = words.text()
            self._acts.run(_("Melding ingetrokken"), lambda tx: meldingen.withdraw(tx, melding, text), undoable=False)

        go.clicked.connect(withdraw)
        return made


def _column() -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return made, column
