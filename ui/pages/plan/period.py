"""How long, from when, when we look again and when we call: all by choice, nothing filled in beforehand."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.domain.planregels import end_of
from app.domain.termijn import volgende_werkdag
from app.wording.dates import say_weekday
from app.wording.i18n import _
from ui.components.date_field import DateField
from ui.components.plain_hint import PlainHint
from ui.pages.plan.acts import Acts
from ui.pages.plan.parts import WEEK_PX, edit, line, narrow_field, show_text
from ui.pages.plan.state import WEEKS, State
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.text import label

OTHER = 0
LONGEST = 520
"""Weeks that fit in the field: ten years."""


class PeriodCard(Card):
    """The period of the plan and its moments."""

    def __init__(self, acts: Acts, page: State) -> None:
        super().__init__(_("Hoe lang, en wanneer kijken we weer?"), icon_name="calendar-days")
        self._acts, self._page = acts, page
        self._other = False
        self._shown: tuple[date, ...] | None = None
        today = acts.context.today()
        self._weeks: ChoiceRow[int] = ChoiceRow(
            _("Hoeveel weken?"),
            [*(Choice(n, _("{n} weken").format(n=n)) for n in WEEKS), Choice(OTHER, _("Anders"))],
        )
        self._weeks.chosen.connect(self._choose_weeks)
        self._number = line(_("Aantal weken"), self._type_weeks, acts.seal, limit=3)
        self._number_field = narrow_field(_("Aantal weken"), self._number, px=WEEK_PX * 2)
        self._reason = edit(_("Waarom langer dan 12 weken?"), lambda t: acts.plan_field("reden_langer", t), acts.seal)
        self._why = Field(_("Waarom langer dan 12 weken?"), self._reason)
        self._start = DateField(_("Vanaf"), today=today, near=((_("Vandaag"), today),))
        self._start.day_changed.connect(lambda day: acts.plan_field("start", day))
        self._start.left.connect(acts.seal)
        self._end = label("", "stil")
        self._moments = QWidget()
        self._flow = FlowLayout(self._moments, gap=8)
        self._default = label("", "stil")
        self._more = DateField(_("Nog een dag erbij"), today=today)
        self._more.day_changed.connect(self._add_moment)
        self._holidays = acts.context.packs.feestdagen.feestdagen()
        near = tuple(
            (text, volgende_werkdag(today + timedelta(days=days), self._holidays))
            for text, days in ((_("Over 2 dagen"), 2), (_("Over een week"), 7))
        )
        self._call = DateField(_("Wij bellen op"), today=today, hint=_("Om te horen of het plan klopt."), near=near)
        self._call.day_changed.connect(lambda day: acts.plan_field("bellen_op", day))
        self._call.left.connect(acts.seal)
        self._call_note = label("", "stil")
        for part in self._parts():
            self.add(part)
        self.show_state(page)

    def show_state(self, page: State) -> None:
        """Show the period as it stands."""
        self._page = page
        weeks = page.plan.weken
        other = self._other or (weeks is not None and weeks not in WEEKS)
        self._weeks.set_value(OTHER if other else weeks)
        self._number_field.setVisible(other)
        show_text(self._number, str(weeks) if weeks else "")
        self._why.setVisible(page.asks_reason)
        show_text(self._reason, page.plan.reden_langer)
        self._start.set_day(page.plan.start)
        self._end.setText(page.end)
        self._end.setVisible(bool(page.end))
        self._call.set_day(page.plan.bellen_op)
        self._call_note.setText(self._say_free(page.plan.bellen_op))
        self._call_note.setVisible(bool(self._call_note.text()))
        self._show_moments(page)

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            Field(_("Hoeveel weken?"), self._weeks),
            self._number_field,
            self._why,
            PlainHint(self._acts.context, self._reason),
            self._start,
            self._end,
            label(_("Wij kijken weer op")),
            self._default,
            self._moments,
            self._more,
            self._call,
            self._call_note,
        )

    def _say_free(self, day: date | None) -> str:
        """Return which day people do work, when this is no working day; the day stays as it was picked."""
        if day is None or self._holidays.is_werkdag(day):
            return ""
        next_one = say_weekday(volgende_werkdag(day, self._holidays), year=True)
        return _("{dag} is geen werkdag. De eerste werkdag daarna is {later}.").format(
            dag=say_weekday(day).capitalize(), later=next_one
        )

    def _choose_weeks(self, value: int | None) -> None:
        self._other = value == OTHER and value is not None
        if self._other:
            self._number_field.show()
            self._number.setFocus()
            return
        self._acts.plan_field("weken", value)

    def _type_weeks(self, text: str) -> None:
        digits = text.strip()
        if digits.isdecimal() and 0 < int(digits) <= LONGEST:
            self._acts.plan_field("weken", int(digits))
        elif not digits:
            self._acts.plan_field("weken", None)

    def _add_moment(self, day: date | None) -> None:
        if day is None:
            return
        days = sorted({*self._page.own_moments, day})
        self._acts.plan_field("momenten", tuple(one.isoformat() for one in days))
        self._more.line.clear()
        self._more.setFocus()

    def _drop_moment(self, day: date) -> None:
        days = tuple(one.isoformat() for one in self._page.own_moments if one != day)
        self._acts.plan_field("momenten", days)

    def _show_moments(self, page: State) -> None:
        own = page.own_moments
        if own:
            self._default.hide()
        else:
            self._default.setText(_say_default(page))
            self._default.show()
        if own == self._shown:
            return
        self._shown = own
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for day in own:
            self._flow.addWidget(self._make(day))
        self._moments.setVisible(bool(own))
        self._moments.updateGeometry()

    def _make(self, day: date) -> Button:
        said = say_weekday(day, year=True)
        free = not self._holidays.is_werkdag(day)
        button = Button(_("{dag} (geen werkdag)").format(dag=said) if free else said, icon_name="x")
        button.setAccessibleName(_("Deze dag weghalen: {dag}").format(dag=say_weekday(day, year=True)))
        button.clicked.connect(lambda: self._drop_moment(day))
        return button


def _say_default(page: State) -> str:
    if not page.moments:
        return _("Nog niet gekozen.")
    said = say_weekday(page.moments[0], year=True)
    if page.moments[0] == end_of(page.plan):
        return _("{dag}: het einde van de periode.").format(dag=said)
    return _("{dag}: de eerste werkdag na het einde van de periode.").format(dag=said)
