"""The goals of a plan in their order, with whose plan it is; cards are kept by id, so that a reload moves no cursor.

Each goal of a plan that opens is a late part of its own: a key that is pressed meanwhile waits for one goal at most.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.activiteitenplan import Doel
from app.packs.load import Packs
from app.services.planwensen import Wens
from app.wording.i18n import _
from ui.pages.plan.acts import Acts
from ui.pages.plan.goal import GoalCard
from ui.pages.plan.parts import row_of
from ui.pages.plan.state import GoalState, State
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.late import LatePart
from ui.widgets.text import heading, label

GOAL_PX = 700
"""About how high a goal is."""


class GoalsPart(QWidget):
    """Goals and a button for one more."""

    open_wanted = Signal(str)
    goal_removed = Signal()
    activity_removed = Signal()

    def __init__(self, acts: Acts, packs: Packs, page: State) -> None:
        super().__init__()
        self._acts, self._packs, self._page = acts, packs, page
        self._places: dict[str, LatePart[GoalCard]] = {}
        self._begun = False
        self._focus_goal = ""
        self._whose: dict[str, Button] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(18)
        self._none = label(_("Nog geen doelen. Neem er een uit het gesprek, of schrijf er zelf een."), "stil")
        self.add_button = Button(_("Doel erbij"), icon_name="plus")
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(heading(_("Doelen")))
        if page.several:
            buttons = [self._whose_button(rid, name) for rid, name in page.residents]
            hint = _("Wie bij het gesprek was, staat aan. Is het plan van één persoon? Zet de ander dan uit.")
            layout.addWidget(Field(_("Van wie is dit plan?"), row_of(buttons), hint=hint))
        layout.addWidget(self._none)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, page: State, *, opened: str) -> None:
        """Show these goals; the card that is opened shows its fields."""
        self._page = page
        for rid, button in self._whose.items():
            button.setChecked(rid in page.plan.inwoners)
        wanted = [one.record.id for one in page.goals]
        for rid in [rid for rid in self._places if rid not in wanted]:
            self._drop(self._places.pop(rid))
        for place, one in enumerate(page.goals):
            part = self._places.get(one.record.id) or self._make_place(one)
            if self._rows.indexOf(part) != place:
                self._rows.removeWidget(part)
                self._rows.insertWidget(place, part)
            if self._begun:
                # Somebody sees it already.
                part.now()
            part.later(partial(_show, one, page, opened), height=GOAL_PX)
        self._begun = True
        self._none.setVisible(not page.goals)
        self._put_focus()

    def take_wish(self, wens: Wens) -> None:
        """Make a goal from a wish."""
        self._acts.add_goal("", wens, self._made)

    def _make_place(self, goal: GoalState) -> LatePart[GoalCard]:
        made = LatePart(self._acts.context.late, lambda: self._make_card(goal))
        self._places[goal.record.id] = made
        return made

    def _make_card(self, goal: GoalState) -> GoalCard:
        card = GoalCard(self._acts, self._packs, goal, self._page)
        card.open_wanted.connect(self.open_wanted)
        card.activity_removed.connect(self.activity_removed)
        card.removed.connect(self.goal_removed)
        return card

    def _drop(self, part: LatePart[GoalCard]) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and part.isAncestorOf(focus):
            self.add_button.setFocus()
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _whose_button(self, rid: str, name: str) -> Button:
        button = Button(name, icon_name="user")
        button.setCheckable(True)
        button.setAccessibleName(_("Plan van {naam}").format(naam=name))
        button.clicked.connect(lambda: self._choose_whose(rid))
        self._whose[rid] = button
        return button

    def _choose_whose(self, rid: str) -> None:
        chosen = [one for one, _name in self._page.residents if self._whose[one].isChecked()]
        if not chosen:
            self._whose[rid].setChecked(True)
            return
        self._acts.residents(tuple(chosen))

    def _put_focus(self) -> None:
        part = self._places.get(self._focus_goal)
        if part is not None:
            self._focus_goal = ""
            part.now().words.setFocus()

    def _add(self) -> None:
        owners = self._page.plan.inwoners
        self._acts.add_goal(owners[0] if len(owners) == 1 else "", None, self._made)

    def _made(self, goal: Doel) -> None:
        self._focus_goal = goal.id


def _show(goal: GoalState, page: State, opened: str, card: GoalCard) -> None:
    card.show_goal(goal, page, opened=opened)
