"""One goal as a card: the resident's words, whose, where it leads, when it is good, and who does what."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.planregels import format_steps, parse_steps
from app.packs.load import Packs
from app.wording.i18n import _
from ui.components.plain_hint import PlainHint
from ui.pages.plan.activities import ActivityList
from ui.pages.plan.acts import Acts
from ui.pages.plan.parts import arrow, column, edit, line, show_text
from ui.pages.plan.state import GoalState, State
from ui.theme.apply import base_px
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import icon_button, show_tip
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.fold import Fold
from ui.widgets.text import label


class GoalCard(Card):
    """A goal; `open_wanted` asks for the editor of an activity, `activity_made` tells of a new one."""

    open_wanted = Signal(str)
    activity_removed = Signal()
    removed = Signal()

    def __init__(self, acts: Acts, packs: Packs, goal: GoalState, page: State) -> None:
        super().__init__(goal.title, icon_name="flag")
        self._acts, self._packs, self.rid = acts, packs, goal.record.id
        self._shown = goal
        self._steps_of = ""
        self._step_lines: dict[int, AutosaveLine] = {}
        self.up = arrow("arrow-up")
        self.down = arrow("arrow-down")
        away = icon_button(_("Dit doel weghalen"), "trash-2")
        self._away = away
        self.up.clicked.connect(lambda: self.move_by(-1))
        self.down.clicked.connect(lambda: self.move_by(1))
        away.clicked.connect(lambda: acts.remove_goal(self.rid, lambda _none: self.removed.emit()))
        for button in (self.up, self.down, away):
            self.head.addWidget(button)
        self._make_words(page)
        self.activities = ActivityList(acts, packs, self.rid, self.words.text)
        self.activities.open_wanted.connect(self.open_wanted)
        self.activities.removed.connect(self.activity_removed)
        self.add(self.activities)
        self.show_goal(goal, page, opened="")

    def show_goal(self, goal: GoalState, page: State, *, opened: str) -> None:
        """Show the goal as it stands, without disturbing who types."""
        self._shown = goal
        if self.title is not None:
            self.title.setText(goal.title)
        self.setAccessibleName(goal.title)
        show_text(self.words, goal.record.woorden)
        self.words.setAccessibleName(_("{doel}, in de woorden van de inwoner").format(doel=goal.title))
        self._origin.setText(goal.origin)
        self._origin.setVisible(bool(goal.origin))
        self._whose.setVisible(page.several)
        self._owner.set_value(goal.record.inwoner or None)
        self._perspective.set_value(str(goal.record.perspectief) if goal.record.perspectief else None)
        self._show_about(goal)
        show_text(self._content, goal.record.tevreden)
        self._show_steps(goal)
        self.up.setVisible(not goal.first)
        self.down.setVisible(not goal.last)
        for button, text in (
            (self.up, _("{doel} omhoog")), (self.down, _("{doel} omlaag")), (self._away, _("{doel} weghalen"))
        ):  # fmt: skip
            button.setAccessibleName(text.format(doel=goal.title))
            show_tip(button, text.format(doel=goal.title))
        self.activities.show_acts(goal.acts, page, opened=opened)

    def move_by(self, step: int) -> None:
        """Move this goal among the others."""
        self._acts.move_goal(self.rid, step)

    def _write(self, field: str, value: object) -> None:
        self._acts.goal_field(self.rid, field, value)

    def _make_words(self, page: State) -> None:
        self.words = edit(_("Doel, in de woorden van de inwoner"), partial(self._write, "woorden"), self._acts.seal)
        font = self.words.font()
        font.setPixelSize(round(base_px() * 1.15))
        self.words.setFont(font)
        self.words.setPlaceholderText(_("In de woorden van de inwoner"))
        self._origin = label("", "klein")
        self.add(self.words)
        self.add(PlainHint(self._acts.context, self.words, own_words=True))
        self.add(self._origin)
        owners = [Choice(rid, name, "user") for rid, name in page.residents]
        self._owner: ChoiceRow[str] = ChoiceRow(_("Van wie is dit doel?"), owners)
        self._owner.chosen.connect(lambda rid: self._acts.owner(self.rid, rid or ""))
        self._whose = Field(_("Van wie is dit doel?"), self._owner)
        self.add(self._whose)
        ways = [Choice(one.id, one.naam) for one in self._packs.perspectieven.perspectief]
        self._perspective: ChoiceRow[str] = ChoiceRow(_("Waar gaat het heen?"), ways)
        self._perspective.chosen.connect(lambda value: self._write("perspectief", value))
        self.add(Field(_("Waar gaat het heen?"), self._perspective))
        self._about = label("", "stil")
        self.add(self._about)
        asked = self._packs.perspectieven.vraag.voor(page.vorm)
        self._content = line(asked, partial(self._write, "tevreden"), self._acts.seal, limit=400)
        self.add(Field(asked, self._content))
        self._steps = Fold(_("Stappen (hoeft niet)"), self._make_steps)
        self.add(self._steps)

    def _show_about(self, goal: GoalState) -> None:
        chosen = goal.record.perspectief
        self._about.setText(self._packs.perspectieven.van(str(chosen)).uitleg if chosen else "")
        self._about.setVisible(chosen is not None)

    def _make_steps(self) -> QWidget:
        made, self._steps_body = column()
        self._steps_of = "?"
        self._show_steps(self._shown, always=True)
        return made

    def _show_steps(self, goal: GoalState, *, always: bool = False) -> None:
        """Show a line for each step; the default words of the perspective stand in it until others are typed."""
        self._steps.setVisible(goal.record.perspectief is not None)
        if goal.record.perspectief is None or (self._steps.inside is None and not always):
            return
        if self._steps_of != str(goal.record.perspectief):
            self._steps_of = str(goal.record.perspectief)
            self._fill_steps(self._steps_of)
        kept = parse_steps(goal.record.stappen)
        for code, field in self._step_lines.items():
            show_text(field, kept.get(code, ""))

    def _fill_steps(self, perspective: str) -> None:
        while (item := self._steps_body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._step_lines = {}
        for one in self._packs.perspectieven.van(perspective).stap:
            name = _("Stap: {woorden}").format(woorden=one.woorden)
            field = line(name, partial(self._write_step, one.code), self._acts.seal)
            field.setPlaceholderText(one.woorden)
            self._step_lines[one.code] = field
            self._steps_body.addWidget(Field(one.woorden.capitalize(), field))

    def _write_step(self, code: int, text: str) -> None:
        kept = parse_steps(self._shown.record.stappen) | {
            number: field.text() for number, field in self._step_lines.items()
        }
        self._write("stappen", format_steps(kept | {code: text}))
