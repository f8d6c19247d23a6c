"""A card that says where two people wrote something different, with the way there; gone when nothing waits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import verschillen
from app.services.verschillen import Geschil
from app.services.work import Changed
from app.wording.i18n import _, ngettext
from app.wording.rijen import say_field, say_kind
from ui.components.columns import refill
from ui.components.context import Context
from ui.components.place import Place
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import heading, label

SHOWN = 5
PAGE = "verschillen"


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
        if any(one.kind in {"conflict", "huishouden"} for one in touched):
            self._load()

    def _load(self) -> None:
        home = self._home
        self._context.ask(lambda tx: verschillen.load(tx, home), self._show)

    def _show(self, found: tuple[Geschil, ...]) -> None:
        waiting = [one for one in found if one.open]
        self.setVisible(bool(waiting))
        lines: list[QWidget] = [self._line(one) for one in waiting[:SHOWN]]
        if len(waiting) > SHOWN:
            count = len(waiting) - SHOWN
            text = ngettext("Nog {n} om te beslissen", "Nog {n} om te beslissen", count).format(n=count)
            lines.append(self._button(text, self._home, ""))
        refill(self._lines, lines)

    def _line(self, one: Geschil) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel("users", "muted", 22), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        where = place_of(one)
        words.addWidget(heading(where if self._home else (one.thuis or where)))
        people = " · ".join(dict.fromkeys(part for part in (one.eerste.wie, one.tweede.wie) if part))
        words.addWidget(label(" · ".join(part for part in ("" if self._home else where, people) if part), "klein"))
        row.addLayout(words, 1)
        button = self._button(_("Bekijken"), one.conflict.huishouden, one.conflict.id)
        button.setAccessibleName(f"{_('Bekijken')}: {one.thuis}, {where}")
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _button(self, text: str, home: str, item: str) -> Button:
        button = Button(text)
        button.clicked.connect(lambda _checked=False: self._context.go(Place(PAGE, home, item)))
        return button


def place_of(one: Geschil) -> str:
    """Return 'Doel: in eigen woorden', or which goal it is when the whole row is in question."""
    kind = say_kind(one.conflict.soort)
    if one.conflict.veld == verschillen.TOMBSTONE:
        return f"{kind}: {one.wat}" if one.wat else kind
    return f"{kind}: {say_field(one.conflict.veld)}"
