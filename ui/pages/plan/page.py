"""The activiteitenplan: one page, any order, nothing required, and no Save button.

Cards stay where they are and are shown anew by id, so that a reload never moves a cursor.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.activiteitenplan import Plan, Planversie, SoortVersie
from app.domain.bijlage import Aard
from app.services import planblad, plannen
from app.services.planblad import Planblad
from app.wording.i18n import _
from ui.components.bijlagen.card import BijlagenCard
from ui.components.columns import refill
from ui.components.context import Context, Notice, touches
from ui.components.place import Place
from ui.pages.plan.activities import ActivityList
from ui.pages.plan.activity import ActivityCard
from ui.pages.plan.acts import Acts
from ui.pages.plan.agreement import AgreementCard
from ui.pages.plan.freezing import Freezer
from ui.pages.plan.goal import GoalCard
from ui.pages.plan.goals import GOAL_PX, GoalsPart
from ui.pages.plan.parts import field_with
from ui.pages.plan.period import PeriodCard
from ui.pages.plan.question import OwnPlanCard, QuestionCard, WishesCard
from ui.pages.plan.state import State, to_state, words_of
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.card import Card
from ui.widgets.combo import Combo
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.late import LatePart
from ui.widgets.scroll import ScrollPage, calm_wheel
from ui.widgets.text import label, title

KINDS = (
    "plan", "doel", "activiteit", "planversie", "handtekening", "hulpvraag", "inwoner", "betrokkene", "netwerklid",
    "segmentwoord", "dimensiescore", "gesprekswoord", "persoonlijkplan", "huishouden",
    "delen",
)  # fmt: skip


GOALS_PX = 150
"""About how high the goals are, and each of them."""


class _LooseCard(Card):
    def __init__(self, acts: ActivityList) -> None:
        super().__init__(_("Wat we ook afspreken"), icon_name="list-checks")
        self.list = acts
        self.add(label(_("Afspraken die bij geen doel horen."), "stil"))
        self.add(acts)


class PlanPage(QWidget):
    """The plan of one household; the newest unless another was chosen."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._plan = place.item
        self._state: State | None = None
        self._opened = ""
        self._begun = False
        self._spot = place.extra.get("teken", "")
        self.setAccessibleName(_("Activiteitenplan"))
        self._scroll = ScrollPage(max_width=960)
        self._picker = QVBoxLayout()
        self._body = QVBoxLayout()
        self._body.setSpacing(18)
        self._build()
        context.changed.connect(self._changed)
        context.log_access("open", place.huishouden, "plan")
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for edit in self.findChildren(AutosaveEdit):
            edit.flush()
        for line in self.findChildren(AutosaveLine):
            line.flush()

    def _build(self) -> None:
        self._scroll.add(title(_("Activiteitenplan")))
        self._scroll.add(self._picker)
        self._scroll.add(self._body)
        self._scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._move_focused(step))

    def _changed(self, touched: object) -> None:
        if isinstance(touched, frozenset) and touches(touched, self._place.huishouden, *KINDS):
            self._load()

    def _load(self) -> None:
        context, home, plan = self._context, self._place.huishouden, self._plan
        packs, profile = context.packs, context.profile
        context.ask(lambda tx: planblad.load(tx, home, plan, packs, profile), self._keep)

    def _keep(self, blad: Planblad | None) -> None:
        if blad is None:
            self._state = None
            refill(self._body, [self._make_empty()])
            return
        self._render(to_state(blad, self._context.packs))

    def _make_empty(self) -> QWidget:
        card = Card()
        empty = EmptyState(
            _("Nog geen plan"),
            _("Begin met wat de inwoner wil. Alles mag later, en niets is verplicht."),
            icon_name="flag",
            action=_("Plan beginnen"),
        )
        if empty.button is not None:
            empty.button.clicked.connect(self._begin)
        card.add(empty)
        return card

    def _begin(self) -> None:
        home = self._place.huishouden
        self._context.act(_("Plan begonnen"), home, lambda tx: plannen.new_plan(tx, home), self._show_plan)

    def _show_plan(self, plan: Plan) -> None:
        self._begun = True
        self._choose_plan(plan.id)

    def _choose_plan(self, plan: str) -> None:
        self.flush()
        self._plan, self._state, self._opened = plan, None, ""
        self._load()

    def _render(self, state: State) -> None:
        old = self._state
        anew = old is None or (old.plan.id, old.residents) != (state.plan.id, state.residents)
        if anew:
            self._make_cards(state)
        self._state = state
        self._question.show_state(state)
        self._own.show_state(state)
        if anew:
            # With their words in them: what comes into a page that is shown is laid out piece by piece.
            self._place_cards(state)
        self._wishes.show_state(state)
        opened, high = self._opened, GOALS_PX + GOAL_PX * len(state.goals)
        self._goals.later(lambda part: part.show_state(state, opened=opened), height=high)
        self._loose.later(lambda card: card.list.show_acts(state.loose, state, opened=opened))
        self._period.later(lambda card: card.show_state(state))
        self._agreement.later(lambda card: card.show_state(state))
        self._photos.come()
        self._photos.setVisible(bool(state.versions))
        if self._begun:
            # Who begins a plan goes on with what was agreed; without this Qt gives the focus to the rail.
            self._begun = False
            self._question.first.setFocus()
        self._find_spot(state)

    def _find_spot(self, state: State) -> None:
        """Open and show the text that holds the character that paper cannot print."""
        sign, self._spot = self._spot, ""
        if not sign:
            return
        self._context.late.finish()
        every = (*state.loose, *(one for goal in state.goals for one in goal.acts))
        here = next((one.record.id for one in every if sign in " ".join(words_of(one.record))), "")
        field = field_with(self, sign)
        if field is None and here:
            self._open(here)
            field = field_with(self, sign)
        if field is not None:
            field.setFocus()
            QTimer.singleShot(0, field, lambda: self._scroll.ensureWidgetVisible(field))

    def _make_cards(self, state: State) -> None:
        context = self._context
        self._acts = Acts(context, self._place.huishouden, state.plan.id)
        self._freezer = Freezer(context, self._place.huishouden, state.plan.id)
        self._question = QuestionCard(self._acts, state)
        self._own = OwnPlanCard(self._acts, state)
        self._wishes = WishesCard(lambda wish: self._goals.now().take_wish(wish.wens))
        late = context.late
        self._goals = LatePart(late, lambda: self._make_goals(state))
        self._loose = LatePart(late, self._make_loose)
        self._period = LatePart(late, lambda: PeriodCard(self._acts, state), height=700)
        self._agreement = LatePart(late, lambda: self._make_agreement(state))
        self._photos = LatePart(late, lambda: self._make_photos(state))

    def _place_cards(self, state: State) -> None:
        refill(self._picker, [self._make_picker(state)] if len(state.plans) > 1 else [])
        refill(self._body, [self._question, self._own, self._wishes, self._goals, self._loose,
                            self._period, self._agreement, self._photos])  # fmt: skip
        calm_wheel(self)

    def _make_picker(self, state: State) -> QWidget:
        combo = Combo()
        combo.setAccessibleName(_("Welk plan?"))
        for rid, name in state.plans:
            combo.addItem(name, rid)
        combo.setCurrentIndex(max(0, combo.findData(state.plan.id)))
        combo.activated.connect(lambda at: self._choose_plan(str(combo.itemData(at))))
        return Field(_("Welk plan?"), combo)

    def _make_goals(self, state: State) -> GoalsPart:
        made = GoalsPart(self._acts, self._context.packs, state)
        made.open_wanted.connect(self._open)
        made.activity_removed.connect(lambda: self._tell_removed(_("Activiteit weggehaald")))
        made.goal_removed.connect(lambda: self._tell_removed(_("Doel weggehaald")))
        return made

    def _make_loose(self) -> _LooseCard:
        made = _LooseCard(ActivityList(self._acts, self._context.packs, "", lambda: ""))
        made.list.open_wanted.connect(self._open)
        made.list.removed.connect(lambda: self._tell_removed(_("Activiteit weggehaald")))
        return made

    def _make_agreement(self, state: State) -> AgreementCard:
        made = AgreementCard(self._context, self._context.packs, state)
        made.paper_wanted.connect(self._go_to_paper)
        made.freeze_wanted.connect(self._freeze)
        made.signed.connect(lambda signing: self._freezer.sign(signing, self._signed))
        return made

    def _make_photos(self, state: State) -> BijlagenCard:
        return BijlagenCard(
            self._context, self._place.huishouden, "plan", over=state.plan.id,
            titel=_("Foto van het ondertekende plan"), aard=Aard.FOTO_PLAN,
            leeg=_("Getekend op papier? Bewaar hier een foto of scan van het plan."),
        )  # fmt: skip

    def _open(self, rid: str) -> None:
        self.flush()
        self._opened = rid
        if self._state is not None:
            self._render(self._state)

    def _move_focused(self, step: int) -> None:
        """Move the nearest goal or activity around the focus."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, ActivityCard | GoalCard):
                widget.move_by(step)
                return
            widget = widget.parentWidget()

    def _tell_removed(self, what: str) -> None:
        self._context.tell_done(what, self._place.huishouden)

    def _go_to_paper(self) -> None:
        self.flush()
        if self._state is not None:
            self._context.go(Place("papier", self._place.huishouden, self._state.plan.id))

    def _freeze(self) -> None:
        self.flush()
        self._context.seal()
        self._freezer.freeze(SoortVersie.VASTGESTELD, self._frozen)

    def _frozen(self, _versie: Planversie) -> None:
        self._context.tell(Notice(_("Het plan is vastgesteld."), _("U kunt erin verder schrijven."), "ok"))

    def _signed(self) -> None:
        self._agreement.now().close_sign()
        self._context.tell(Notice(_("Vastgelegd wat er is gezegd."), kind="ok"))
