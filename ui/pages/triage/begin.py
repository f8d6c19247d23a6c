"""A melding is written down: the day that counts, the door, and what that day means for the term.

In doubt the earliest day counts, because then the shortest term runs; the program says so, and the person picks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.hulpvraag import Deur
from app.services.termijnen import onderzoek_klaar
from app.wording.dates import say_date, say_weekday
from app.wording.i18n import _
from app.wording.vraag import DEUREN
from ui.components.context import Context
from ui.components.date_field import DateField
from ui.widgets.button import Button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.combo import Combo
from ui.widgets.field import Field
from ui.widgets.scroll import calm_wheel
from ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class Gekozen:
    """What stands in the form."""

    dag: date
    deur: Deur | None
    reden: str
    door: str = ""


class DayForm(QWidget):
    """Asks the day and the door; `asks_who` also asks who made the melding."""

    def __init__(
        self, context: Context, proposed: date | None, deur: Deur | None, go: Button,
        run: Callable[[Gekozen], None], *, asks_who: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self._context, self._proposed, self._run = context, proposed, run
        today = context.today()
        self._days: ChoiceRow[date] = ChoiceRow(_("Dag van de melding"), _choices(proposed, today))
        self._other = DateField(_("Of een andere dag"), today=today)
        self._term = label("", "stil")
        self._doors = _doors(deur)
        self._reason, self._by = QLineEdit(), QLineEdit()
        self._wrong = label("", "fout")
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        parts: list[QWidget] = [
            self._days, self._other, self._term, Field(_("Hoe kwam de vraag binnen?"), self._doors),
            Field(_("Waarom een andere dag?"), self._reason),
        ]  # fmt: skip
        if asks_who:
            parts.append(Field(_("Wie deed de melding?"), self._by, hint=_("Leeg: de inwoner zelf.")))
        for part in (*parts, self._wrong, go):
            column.addWidget(part)
        self._other.day_changed.connect(self._other_day)
        self._days.chosen.connect(lambda _day: self._say_term())
        go.clicked.connect(self._finish)
        self._say_term()

    def begin(self) -> None:
        """Take the focus at the first question."""
        # What was just laid out is shown a moment later; a hidden button takes no focus.
        self.show()
        self._days.buttons()[0].setFocus()

    def _other_day(self, _day: object) -> None:
        self._days.set_value(None)
        self._say_term()

    def _say_term(self) -> None:
        self._term.setText(say_terms(self._context, self._days.value() or self._other.day(), self._proposed))

    def _finish(self) -> None:
        self._other.flush()
        day = self._days.value() or self._other.day()
        self._wrong.setText("" if day else _("Kies eerst een dag."))
        self._wrong.setVisible(day is None)
        if day is not None:
            self._run(Gekozen(day, self._doors.currentData(), self._reason.text(), self._by.text()))


def say_terms(context: Context, chosen: date | None, proposed: date | None) -> str:
    """Return until when the onderzoek may last: for the chosen day, or for both days that one can doubt between."""
    packs, today = context.packs, context.today()
    if chosen is not None:
        told = _("Dan is het onderzoek klaar vóór of op {dag}.")
        said = told.format(dag=say_weekday(onderzoek_klaar(packs, chosen), year=True))
        return said if proposed is None or chosen <= proposed else f"{said} {_('Twijfelt u? Kies de vroegste dag.')}"
    if proposed is None or proposed >= today:
        return ""
    early, late = (say_date(onderzoek_klaar(packs, day)) for day in (proposed, today))
    return _(
        "Twijfelt u? Kies de vroegste dag: dan loopt de kortste termijn. "
        "Het onderzoek is dan klaar op {vroeg}, en niet pas op {laat}."
    ).format(vroeg=early, laat=late)


def _doors(deur: Deur | None) -> QComboBox:
    made = Combo()
    made.setAccessibleName(_("Hoe kwam de vraag binnen?"))
    made.addItem(_("Nog niet gezegd"), None)
    for one, text in DEUREN.items():
        made.addItem(_(text), one)
    with QSignalBlocker(made):
        made.setCurrentIndex(list(DEUREN).index(deur) + 1 if deur else 0)
    calm_wheel(made)
    return made


def _choices(proposed: date | None, today: date) -> list[Choice[date]]:
    days = [Choice(today, _("Vandaag, {day}").format(day=say_weekday(today)))]
    if proposed is not None and proposed != today:
        days.insert(0, Choice(proposed, _("De dag van de vraag, {day}").format(day=say_weekday(proposed))))
    return days
