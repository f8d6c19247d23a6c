"""The acts of deciding, for the page of all differences and for the part of a compartment that was opened."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.conflict import Beslissing
from app.domain.kinds import kind_of
from app.domain.record import Vak
from app.services import dubbel, verschillen
from app.services.dubbel import ENKEL, Dubbel
from app.services.verschillen import Geschil
from app.services.work import Changed, Reading
from app.wording.i18n import _
from ui.components.columns import refill
from ui.components.context import Context
from ui.components.geschil.dubbelkaart import DubbelCard
from ui.components.geschil.kaart import GeschilCard
from ui.components.geschil.state import to_state

ABOUT = frozenset({"conflict", "huishouden", *map(kind_of, ENKEL)})
"""The kinds of row that can bring or end a decision."""


@dataclass(frozen=True, slots=True)
class Gevonden:
    """What two people wrote apart."""

    geschillen: tuple[Geschil, ...]
    dubbelen: tuple[Dubbel, ...]

    @property
    def open(self) -> tuple[Geschil, ...]:
        """What was not decided yet."""
        return tuple(one for one in self.geschillen if one.open)

    @property
    def aantal(self) -> int:
        """How often somebody must decide."""
        return len(self.open) + len(self.dubbelen)


def find(tx: Reading, huishouden: str, vak: Vak | None = None) -> Gevonden:
    """Return it for one household or all; of a compartment only after it was opened."""
    return Gevonden(verschillen.load(tx, huishouden, vak), dubbel.load(tx, huishouden, vak))


class Beslisser:
    """Makes the cards, and does what is chosen on them."""

    def __init__(
        self,
        context: Context,
        then: Callable[[], None] = lambda: None,
        *,
        overal: bool = False,
        spoorloos: bool = False,
    ) -> None:
        self._context, self._then, self._overal = context, then, overal
        self._name = "" if spoorloos else _("Verschil beslist")
        """Of the meldcode not even the name of an act may show that there was one, nor the way back."""

    def geschil(self, one: Geschil) -> GeschilCard:
        """Make the card of a field with two values."""
        state = to_state(one, self._context.today(), overal=self._overal)
        return GeschilCard(state, lambda which, text: self._decide(one, which, text))

    def dubbel(self, one: Dubbel) -> DubbelCard:
        """Make the card of what was filled in twice."""
        return DubbelCard(one, self._context.today(), lambda rid: self._keep(one, rid), overal=self._overal)

    def _decide(self, one: Geschil, which: Beslissing, text: str) -> None:
        home = one.conflict.huishouden
        self._context.act(
            self._name, home, lambda tx: verschillen.decide(tx, one, which, text),
            lambda _conflict: self._done(_("Besloten. Beide staan nog bij Eerder beslist."), home),
            undoable=bool(self._name),
        )  # fmt: skip

    def _keep(self, one: Dubbel, rid: str) -> None:
        home = one.kopieen[0].rij.huishouden
        self._context.act(
            self._name, home, lambda tx: dubbel.keep(tx, one, rid), lambda _none: self._done(_("Besloten."), home),
            undoable=bool(self._name),
        )  # fmt: skip

    def _done(self, words: str, home: str) -> None:
        if self._name:
            self._context.tell_done(words, home)
        self._then()


class BeslisPart(QWidget):
    """What must be decided in one compartment of a household, where it was opened; nothing while nothing waits."""

    decided = Signal()

    def __init__(self, context: Context, huishouden: str, vak: Vak, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._home, self._vak = context, huishouden, vak
        self._make = Beslisser(context, self.decided.emit, spoorloos=vak is Vak.MELDCODE)
        self._cards: list[GeschilCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.hide()
        context.changed.connect(self._on_change)
        self.load()

    def load(self) -> None:
        """Look again."""
        home, vak = self._home, self._vak
        self._context.ask(lambda tx: find(tx, home, vak), self._show)

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if any(one.huishouden == self._home for one in touched) and not any(card.writing for card in self._cards):
            self.load()

    def _show(self, found: Gevonden) -> None:
        self._cards = [self._make.geschil(one) for one in found.open]
        refill(self._column, [*self._cards, *(self._make.dubbel(one) for one in found.dubbelen)])
        self.setVisible(bool(found.aantal))
