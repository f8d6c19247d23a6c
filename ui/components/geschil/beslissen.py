"""The acts of deciding, for the page of all differences and for the part of a compartment that was opened."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.conflict import Beslissing
from app.domain.kinds import kind_of
from app.domain.record import Vak
from app.services import dubbel, heropenen, schetsen, verschillen
from app.services.dubbel import ENKEL, Dubbel
from app.services.verschillen import Geschil
from app.services.work import Changed, Reading
from app.wording.i18n import _
from ui.components.columns import refill
from ui.components.context import Context
from ui.components.geschil.dubbelkaart import DubbelCard
from ui.components.geschil.eerder import EerderCard
from ui.components.geschil.kaart import GeschilCard
from ui.components.geschil.state import to_state

DECIDED = 20
"""How many decisions are shown, and how many more at each press."""
ABOUT = frozenset({"conflict", "huishouden", *map(kind_of, ENKEL)})
"""The kinds of row that can bring or end a decision."""


@dataclass(frozen=True, slots=True)
class Gevonden:
    """What two people wrote apart."""

    geschillen: tuple[Geschil, ...]
    dubbelen: tuple[Dubbel, ...]
    heropenbaar: frozenset[str] = frozenset()
    """Which of the decisions can be made anew."""
    schetsen: Mapping[str, str] = field(default_factory=dict)
    """What was typed in place of both and not chosen yet, by conflict."""

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
    found = verschillen.load(tx, huishouden, vak)
    again = frozenset(one.conflict.id for one in found if heropenen.can_reopen(tx, one.conflict))
    typed = {one.conflict.id: text for one in found if one.open and (text := schetsen.load(tx, one.conflict.id))}
    return Gevonden(found, dubbel.load(tx, huishouden, vak), again, typed)


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
        self._typed: dict[str, str] = {}
        """What was typed here: newer than what the store told."""

    def geschillen(self, found: Gevonden, which: Sequence[Geschil]) -> list[GeschilCard]:
        """Make the cards of fields with two values."""
        typed = {**found.schetsen, **self._typed}
        return [self._geschil(one, typed.get(one.conflict.id, "")) for one in which]

    def _geschil(self, one: Geschil, typed: str) -> GeschilCard:
        state = to_state(one, self._context.today(), overal=self._overal)
        rid = one.conflict.id
        return GeschilCard(
            state, lambda which, text: self._decide(one, which, text), lambda text: self._keep_typed(rid, text), typed
        )

    def _keep_typed(self, rid: str, text: str) -> None:
        self._typed[rid] = text
        self._context.remember(schetsen.name_of(rid), text)

    def dubbel(self, one: Dubbel) -> DubbelCard:
        """Make the card of what was filled in twice."""
        return DubbelCard(one, self._context.today(), lambda rid: self._keep(one, rid), overal=self._overal)

    def eerder(self, found: Gevonden, shown: int, more: Callable[[], None]) -> EerderCard | None:
        """Make the card of what was decided, if anything was."""
        today, again = self._context.today(), found.heropenbaar
        past = [
            (one, to_state(one, today, overal=self._overal, heropenen=one.conflict.id in again))
            for one in found.geschillen
            if not one.open
        ]
        return EerderCard(past, shown, self._reopen, more) if past else None

    def _reopen(self, one: Geschil) -> None:
        home = one.conflict.huishouden
        self._context.act(
            self._name and _("Verschil heropend"), home, lambda tx: heropenen.reopen(tx, one),
            lambda _none: self._done(_("U kunt hier opnieuw kiezen."), home), undoable=bool(self._name),
        )  # fmt: skip

    def _decide(self, one: Geschil, which: Beslissing, text: str) -> None:
        home = one.conflict.huishouden
        self._typed.pop(one.conflict.id, None)
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
        self._decided = DECIDED
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.hide()
        context.changed.connect(self._on_change)
        self.load()

    def flush(self) -> None:
        """Hand over what was typed and not chosen yet."""
        for card in self._cards:
            card.flush()

    def load(self) -> None:
        """Look again."""
        self.flush()
        home, vak = self._home, self._vak
        self._context.ask(lambda tx: find(tx, home, vak), self._show)

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if any(one.huishouden == self._home for one in touched) and not any(card.writing for card in self._cards):
            self.load()

    def _show(self, found: Gevonden) -> None:
        self._cards = self._make.geschillen(found, found.open)
        past = self._make.eerder(found, self._decided, self._show_more)
        twice = [self._make.dubbel(one) for one in found.dubbelen]
        refill(self._column, [*self._cards, *twice, *([past] if past else [])])
        self.setVisible(bool(found.aantal or past))

    def _show_more(self) -> None:
        self._decided += DECIDED
        self.load()
