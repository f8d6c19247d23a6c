"""Verschillen: what waits for a decision, with both values, and what was decided before."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.work import Changed
from app.wording.i18n import _, ngettext
from ui.components.columns import refill
from ui.components.context import Context
from ui.components.geschil.beslissen import DECIDED, Beslisser, Gevonden, find
from ui.components.geschil.kaart import GeschilCard
from ui.components.place import Place
from ui.widgets.empty import EmptyState
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

SHOWN = 10


class VerschillenPage(QWidget):
    """Of one household, or of all."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._home, self._first = context, place.huishouden, place.item
        self._make = Beslisser(context, overal=not self._home)
        self._cards: list[GeschilCard] = []
        self._decided = DECIDED
        self.setAccessibleName(_("Verschillen"))
        self._count = label("", "stil")
        self._list, self._past = QVBoxLayout(), QVBoxLayout()
        for column in (self._list, self._past):
            column.setSpacing(18)
        self._build()
        context.changed.connect(self._on_change)
        if self._home:
            context.log_access("open", self._home, "verschillen")
        self._load()

    def flush(self) -> None:
        """Keep what was typed in place of both until somebody chooses."""
        for card in self._cards:
            card.flush()

    def _build(self) -> None:
        scroll = ScrollPage(max_width=1100)
        scroll.add(title(_("Verschillen")))
        scroll.add(self._count)
        scroll.add(self._list)
        scroll.add(self._past)
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _load(self) -> None:
        self.flush()
        home = self._home
        self._context.ask(lambda tx: find(tx, home), self._render)

    def _on_change(self, touched: frozenset[Changed]) -> None:
        mine = not self._home or any(one.huishouden == self._home for one in touched)
        if mine and not any(card.writing for card in self._cards):
            self._load()

    def _render(self, found: Gevonden) -> None:
        count = found.aantal
        text = ngettext("{n} om te beslissen", "{n} om te beslissen", count).format(n=count)
        self._count.setText(text if count else "")
        self._count.setVisible(bool(count))
        waiting = sorted(found.open, key=lambda one: one.conflict.id != self._first)[:SHOWN]
        twice = sorted(found.dubbelen, key=lambda one: one.id != self._first)
        self._cards = self._make.geschillen(found, waiting)
        cards: list[QWidget] = [*self._cards, *(self._make.dubbel(one) for one in twice[:SHOWN])]
        if any(one.id == self._first for one in twice):
            cards.insert(0, cards.pop(len(self._cards)))
        calm = EmptyState(
            _("Niets om te beslissen"),
            _("Schrijven twee collega's iets anders op dezelfde plek, dan staan beide hier naast elkaar."),
            icon_name="handshake",
        )
        refill(self._list, cards or [calm])
        past = self._make.eerder(found, self._decided, self._show_more)
        refill(self._past, [past] if past else [])

    def _show_more(self) -> None:
        self._decided += DECIDED
        self._load()
