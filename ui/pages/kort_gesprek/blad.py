"""The one page of a kort gesprek: with whom, where, five lines and what comes of it.

Presses of the mouse leave the cursor in the line where one types.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.gesprek import Kanaal, SoortWoord
from app.services import kort_gesprek
from app.wording.i18n import _
from app.wording.mensen import KANALEN, say_kanaal
from ui.components.columns import TwoColumns
from ui.pages.kort_gesprek.call import CallPicker
from ui.pages.kort_gesprek.foot import Foot
from ui.pages.kort_gesprek.line import LineField
from ui.pages.kort_gesprek.state import State
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.late import LatePart, LateParts
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

T = TypeVar("T")
_ICONS = {
    Kanaal.TELEFOON: "phone", Kanaal.HUISBEZOEK: "house", Kanaal.LOKET: "building-2", Kanaal.BEELDBELLEN: "video",
    Kanaal.ELDERS: "map-pin",
}  # fmt: skip
_HINTS = {SoortWoord.WAT_IS_ER: "In de woorden van de inwoner."}


class Blad(ScrollPage):
    """Shows a state; the page writes."""

    person_chosen = Signal(object)

    def __init__(self, today: date, late: LateParts, make_foot: Callable[[], Foot]) -> None:
        super().__init__(max_width=1040)
        self._title, self._where = title(""), label("", "stil")
        self._people: ChoiceRow[str] | None = None
        self.kanaal = ChoiceRow(
            _("Waar spreekt u elkaar?"), [Choice(one, say_kanaal(one), _ICONS[one]) for one in _order()]
        )
        self.call = CallPicker(today)
        self.foot = LatePart(late, make_foot, height=300)
        self.lines = {soort: _line(soort) for soort in kort_gesprek.REGELS}
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._where)
        self._people_row = QVBoxLayout()
        self.add(head)
        self.add(self._people_row)
        self.add(self.kanaal)
        self.add(self._make_card())
        self.add(self.foot)
        self.body.addStretch(1)
        _keep_cursor(self.kanaal)

    def show_state(self, state: State, *, first: bool) -> None:
        """Show the talk as it is kept now."""
        self._title.setText(state.kop)
        self._where.setText(state.waar)
        self.kanaal.set_value(state.kanaal)
        self.kanaal.setEnabled(state.schrijven)
        self._show_people(state)
        for line in state.lines:
            field = self.lines[line.soort]
            field.set_vorm(state.vorm)
            field.show_line(line, may_write=state.schrijven, first=first)
        self.call.show_state(state)
        self.foot.later(lambda foot: foot.show_state(state))

    def show_person(self, inwoner: str) -> None:
        """Show again who speaks."""
        if self._people is not None:
            self._people.set_value(inwoner)

    def _make_card(self) -> Card:
        card = Card()
        both = TwoColumns(narrow_px=620)
        both.left.addWidget(self.lines[SoortWoord.INWONER_DOET])
        both.right.addWidget(self.lines[SoortWoord.TEAM_DOET])
        self.lines[SoortWoord.BELLEN].add(self.call)
        card.add(self.lines[SoortWoord.WAT_IS_ER])
        card.add(self.lines[SoortWoord.BELANGRIJKST])
        card.add(both)
        card.add(self.lines[SoortWoord.BELLEN])
        return card

    def _show_people(self, state: State) -> None:
        if self._people is None and state.bewoners:
            row = ChoiceRow(_("Met wie spreekt u?"), [Choice(rid, name, "user") for rid, name in state.bewoners])
            row.chosen.connect(self.person_chosen)
            _keep_cursor(row)
            self._people_row.addWidget(row)
            self._people = row
        if self._people is not None:
            self._people.set_value(state.inwoner)
            self._people.setEnabled(state.schrijven)


def _line(soort: SoortWoord) -> LineField:
    hint = _HINTS.get(soort, "")
    return LineField(soort, hint=_(hint) if hint else "", lines=2 if hint else 1)


def _order() -> tuple[Kanaal, ...]:
    """Return the ways to speak, the telephone in front."""
    return (Kanaal.TELEFOON, *(one for one in (*KANALEN,) if one is not Kanaal.TELEFOON))


def _keep_cursor(row: ChoiceRow[T]) -> None:
    for button in row.buttons():
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
