"""A card that says where two people wrote something different, with the way there; gone when nothing waits."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.dubbel import Dubbel
from app.services.verschillen import Geschil
from app.services.work import Changed
from app.wording.i18n import _, ngettext
from app.wording.rijen import say_kind
from ui.components.columns import refill
from ui.components.context import Context
from ui.components.geschil.beslissen import ABOUT, Gevonden, find
from ui.components.geschil.state import place_of
from ui.components.place import Place
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import heading, label

SHOWN = 5
PAGE = "verschillen"


@dataclass(frozen=True, slots=True)
class _Line:
    """Where it is, of which household, by whom; and the place to go to."""

    where: str
    thuis: str
    people: tuple[str, ...]
    home: str
    item: str


class GeschillenCard(Card):
    """For one household, or for all; it reads and hides by itself."""

    def __init__(self, context: Context, huishouden: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_("Samen beslissen"), icon_name="scale", parent=parent)
        self._context, self._home = context, huishouden
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        why = _("Twee collega's schreven iets anders zonder het van elkaar te weten. Beide staan er nog.")
        self.add(label(why, "stil"))
        self.add(self._lines)
        self.hide()
        context.changed.connect(self._on_change)
        self._load()

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if any(one.kind in ABOUT for one in touched):
            self._load()

    def _load(self) -> None:
        home = self._home
        self._context.ask(lambda tx: find(tx, home), self._show)

    def _show(self, found: Gevonden) -> None:
        self.setVisible(bool(found.aantal))
        rows = [*map(_of_field, found.open), *map(_of_double, found.dubbelen)]
        lines: list[QWidget] = [self._line(one) for one in rows[:SHOWN]]
        if (count := len(rows) - SHOWN) > 0:
            text = ngettext("Nog {n} om te beslissen", "Nog {n} om te beslissen", count).format(n=count)
            lines.append(self._button(text, self._home, ""))
        refill(self._lines, lines)

    def _line(self, one: _Line) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel("users", "muted", 22), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading(one.where if self._home else (one.thuis or one.where)))
        people = " · ".join(dict.fromkeys(part for part in one.people if part))
        words.addWidget(label(" · ".join(part for part in ("" if self._home else one.where, people) if part), "klein"))
        row.addLayout(words, 1)
        button = self._button(_("Bekijken"), one.home, one.item)
        button.setAccessibleName(f"{_('Bekijken')}: {one.thuis}, {one.where}")
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _button(self, text: str, home: str, item: str) -> Button:
        button = Button(text)
        button.clicked.connect(lambda _checked=False: self._context.go(Place(PAGE, home, item)))
        return button


def _of_field(one: Geschil) -> _Line:
    people = (one.eerste.wie, one.tweede.wie)
    where = _("{waar}, samengevoegd: lees na").format(waar=place_of(one)) if one.samengevoegd else place_of(one)
    return _Line(where, one.thuis, people, one.conflict.huishouden, one.conflict.id)


def _of_double(one: Dubbel) -> _Line:
    people = tuple(copy.wie for copy in one.kopieen)
    return _Line(say_kind(one.soort), one.thuis, people, one.kopieen[0].rij.huishouden, one.id)
