"""The triage page: what the resident chose, where the question goes first, and the melding."""

from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.hulpvraag import Hulpvraag
from app.domain.triage import Keuze
from app.services import hulpvragen, triage
from app.services.hulpvragen import Vraagstand, Vragen
from app.services.work import Changed, Writing
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.columns import TwoColumns
from ui.components.context import Context, touches
from ui.components.handreiking import HandreikingFold
from ui.components.place import Place
from ui.pages.triage.closed import ClosedPart
from ui.pages.triage.handover import HandoverCard, NoHelpCard
from ui.pages.triage.melding import MeldingCard
from ui.pages.triage.state import KEUZES, REDENEN, ROUTES, UITLEG, Reden, Route, State, outcome_of, to_state
from ui.pages.triage.urgent import UrgentCard
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import primary_button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.fold import Fold
from ui.widgets.late import LatePart
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

T = TypeVar("T")
WIDE = 1320
MELDING = "melding"


class TriagePage(QWidget):
    """Nothing is preselected and nothing is required."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._home, self._place = context, place.huishouden, place
        self._acts = HomeActs(context, place.huishouden)
        self._question: Hulpvraag | None = None
        self.setAccessibleName(_("Triage"))
        self._about = label("", "stil")
        self._sentence = label("")
        self._told = QCheckBox(_("Dit heb ik uitgelegd"))
        self._choice: ChoiceRow[Keuze] = _row(_("Wat kiest de inwoner?"), KEUZES)
        self._route: ChoiceRow[Route] = _row(_("Hoe gaat het verder?"), ROUTES)
        self._reason: ChoiceRow[Reden] = _row(_("Waarom rechtstreeks?"), REDENEN)
        self._why = AutosaveEdit(_("Waarom zo?"), min_lines=2)
        self._means = label("", "stil")
        # Each is there for one route only: most residents never need one of them.
        late = context.late
        self._urgent = LatePart(late, lambda: UrgentCard(self._acts))
        self._handover = LatePart(late, lambda: HandoverCard(self._acts))
        self._no_help = LatePart(late, lambda: NoHelpCard(self._acts))
        self._melding = MeldingCard(self._acts)
        self._closed: ClosedPart | None = None
        self._columns = TwoColumns()
        self._empty = EmptyState(
            _("Er is nog geen vraag"), _("Schrijf eerst op wat iemand vraagt."), icon_name="signpost"
        )
        self._scroll = ScrollPage(max_width=WIDE)
        self._build()
        self._connect()
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for part in (self._why, self._urgent, self._handover, self._no_help):
            part.flush()
        if self._closed is not None:
            self._closed.flush()

    def _build(self) -> None:
        own = Card(_("De keuze van de inwoner"), icon_name="user")
        spoken: tuple[QWidget, ...] = (label(_("Zeg dit eerst:"), "klein"), self._sentence, self._told, self._choice)
        route = Card(_("Hoe gaat het verder?"), icon_name="signpost")
        ways: tuple[QWidget, ...] = (self._route, self._means, self._reason, Field(_("Waarom zo?"), self._why))
        for card, widgets in ((own, spoken), (route, ways)):
            for widget in widgets:
                card.add(widget)
        left: tuple[QWidget, ...] = (own, route, self._urgent, self._handover, self._no_help)
        for part in left:
            self._columns.left.addWidget(part)
        self._columns.right.addWidget(self._melding)
        self._columns.right.addWidget(Fold(_("Gesloten deel"), self._make_closed))
        for column in (self._columns.left, self._columns.right):
            column.addStretch(1)
        self._scroll.add(title(_("Triage")))
        self._scroll.add(self._about)
        self._scroll.add(self._onward())
        self._scroll.add(self._empty)
        self._scroll.add(self._columns)
        self._scroll.add(HandreikingFold(self._context.packs.handreiking.van("triage"), self))
        self._scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _onward(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, gap=12)
        self._talk = primary_button(_("Naar het gesprek"), "target")
        self._talk.clicked.connect(lambda: self._context.go(Place("gesprek", self._home)))
        flow.addWidget(self._talk)
        return bar

    def _connect(self) -> None:
        self._told.toggled.connect(lambda _on: self._tell())
        self._choice.chosen.connect(self._choose)
        self._route.chosen.connect(lambda _route: self._conclude())
        self._reason.chosen.connect(lambda _reason: self._conclude())
        self._why.text_edited.connect(self._keep_why)
        self._why.left.connect(self._context.seal)
        self._melding.opened.connect(self._show_way_on)
        self._context.changed.connect(self._on_change)

    def _make_closed(self) -> QWidget:
        self._closed = ClosedPart(self._acts)
        return self._closed

    def _load(self) -> None:
        packs, home, item = self._context.packs, self._home, self._place.item
        self._context.ask(lambda tx: hulpvragen.load(tx, packs, home, item), self._render)

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if touches(touched, self._home):
            self._load()

    def _render(self, vragen: Vragen) -> None:
        self._columns.setVisible(vragen.nu is not None)
        self._empty.setVisible(vragen.nu is None)
        if vragen.nu is None:
            return
        first = self._question is None
        self._question = vragen.nu.vraag
        wanted = first and self._place.tab == MELDING
        self._show(vragen.nu, to_state(vragen.nu, self._context.today()), wanted=wanted)
        if wanted:
            QTimer.singleShot(0, self, self._to_melding)

    def _to_melding(self) -> None:
        self._melding.begin()
        self._scroll.ensureWidgetVisible(self._melding)

    def _show_way_on(self) -> None:
        """A page has one button that goes on: the melding when the resident wants one, else the gesprek."""
        self._talk.set_role("gewoon" if self._melding.goes_on else "primair")

    def _show(self, stand: Vraagstand, state: State, *, wanted: bool) -> None:
        self._about.setText(": ".join(part for part in (state.who, state.asked) if part))
        self._sentence.setText(f"“{state.sentence}”")
        with QSignalBlocker(self._told):
            self._told.setChecked(state.explained)
        self._choice.set_value(state.choice)
        self._route.set_value(state.route)
        self._reason.set_value(state.reason)
        self._reason.setVisible(state.route is Route.DIRECT)
        self._means.setText(UITLEG[state.route] if state.route else "")
        self._means.setVisible(state.route is not None)
        spoed, geen_hulp = stand.spoed, stand.geen_hulp
        self._urgent.setVisible(state.route is Route.SPOED and spoed is not None)
        if spoed is not None and not self._urgent.isHidden():
            self._urgent.later(lambda card: card.show_task(spoed))
        if not self._why.in_hand:
            self._why.set_text(stand.triage.reden if stand.triage else "")
        self._handover.setVisible(state.route is Route.DIRECT or bool(stand.overdrachten))
        if not self._handover.isHidden():
            self._handover.later(lambda card: card.show_all(stand.vraag, stand.overdrachten))
        self._no_help.setVisible(state.route is Route.GEEN_HULP and geen_hulp is not None)
        if geen_hulp is not None and not self._no_help.isHidden():
            self._no_help.later(lambda card: card.show_record(geen_hulp))
        self._melding.show_stand(stand, state, wanted=wanted)
        self._show_way_on()

    def _tell(self) -> None:
        question, done = self._question, self._told.isChecked()
        if question is not None:
            self._acts.run(_("Uitleg genoteerd"), lambda tx: triage.explained(tx, question, done=done))

    def _choose(self, choice: Keuze | None) -> None:
        question = self._question
        if question is None:
            return
        self._acts.run(_("Keuze van de inwoner"), lambda tx: triage.choose(tx, question, choice))
        if choice in {Keuze.MELDING, Keuze.ALLEBEI}:
            self._scroll.ensureWidgetVisible(self._melding)

    def _conclude(self) -> None:
        question, outcome = self._question, outcome_of(self._route.value(), self._reason.value())
        if question is None:
            return
        no_help = self._route.value() is Route.GEEN_HULP

        def job(tx: Writing) -> None:
            if no_help:
                triage.no_help(tx, question)
            triage.conclude(tx, question, outcome)

        def failed(problem: BaseException) -> None:
            self._context.fail(problem)
            self._load()

        self._context.act(_("Triage aangepast"), self._home, job, failed=failed)

    def _keep_why(self, text: str) -> None:
        question = self._question
        if question is not None:
            self._context.act(
                _("Triage aangepast"), self._home,
                lambda tx: triage.change_triage(tx, question, reden=text), key=f"{question.id}:reden",
            )  # fmt: skip


def _row(name: str, choices: dict[T, str]) -> ChoiceRow[T]:
    return ChoiceRow(name, [Choice(value, text) for value, text in choices.items()])
