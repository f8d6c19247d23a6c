"""What a team leader asks of the server, and the plain words of what was put aside.

The answers are values of the wire; what is in an act is said with the kinds and fields of this program, and with the
names that this laptop knows.  Nothing of it is kept here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.clock import local_day
from app.domain.huishouden import Huishouden
from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record
from app.services.verschillen import TOMBSTONE, say, say_value, words_of
from app.services.work import Reading
from app.store.codec import field_types
from app.sync.parents import PARENTS
from app.wire.identity import Apparaten, Laptopregel, Wachtend
from app.wire.messages import Act, Cell, RowChange
from app.wire.terzijde import GEWEIGERD, LONGEST_WHY, OVERGENOMEN, Besloten, Getoond, Lijst, Stuk

__all__ = [
    "GEWEIGERD", "LONGEST_WHY", "OVERGENOMEN", "Apparaten", "Besloten", "Geen", "Getoond", "Inhoud", "Laptopregel",
    "Lijst", "Regel", "Stuk", "Teamlijn", "Wachtend", "day_of", "homes", "say_act",
]  # fmt: skip
_KINDS: dict[str, type[Record]] = {kind_of(kind): kind for kind in KINDS}
_UNSAID = frozenset({"id", "huishouden", "vak", "gemaakt_op", "gemaakt_door", "betreft", "volgorde", "hash"})
ERASED = frozenset({"erase", "gewist"})


@dataclass(frozen=True, slots=True)
class Geen:
    """No answer, and why: a reason of the line or of the server."""

    reden: str


class Teamlijn(Protocol):
    """The server as a team leader asks it; a question waits for its answer, so never ask from the window's thread."""

    def lijst(self, *, besloten: bool) -> Lijst | Geen:
        """Return what waits, or what was decided."""

    def toon(self, apparaat: str, n: int) -> Getoond | Geen:
        """Return one with what is in it."""

    def beslis(self, apparaat: str, n: int, besluit: str, waarom: str = "") -> Besloten | Geen:
        """Take one over, or refuse it."""

    def laptops(self) -> Apparaten | Geen:
        """Return the laptops of the team."""

    def laat_toe(self, apparaat: str, cijfers: str) -> Geen | None:
        """Let a laptop in by the digits on its screen."""

    def zet_stand(self, apparaat: str, stand: str) -> Geen | None:
        """Revoke a laptop, or let it ask anew."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One field of an act: where it stands, what it was here and what it would become."""

    soort: str
    """The kind of the row."""
    rij: str
    waarvan: str
    """The first words of the row, when it is here."""
    veld: str
    """Empty when it is about the whole row."""
    nu: str = ""
    wordt: str = ""
    weg: bool = False
    """The row, or the words, would go away."""


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What is in an act."""

    regels: tuple[Regel, ...] = ()


def day_of(moment: str) -> date | None:
    """Return the Dutch day of a moment that may be of any make."""
    try:
        return local_day(moment[:24] if moment.count("-") > _DASHES else moment)
    except ValueError:
        return None


_DASHES = 2


def homes(tx: Reading) -> dict[str, str]:
    """Return the names of the households that are here."""
    return {one.id: one.naam for one in tx.all(Huishouden)}


def say_act(tx: Reading, act: Act) -> Inhoud:
    """Return what is in an act, field by field."""
    return Inhoud(tuple(line for change in act.rows for line in _lines(tx, change)))


def _lines(tx: Reading, change: RowChange) -> Iterator[Regel]:
    kind = _KINDS.get(change.entity)
    record = tx.find(kind, change.rid) if kind else None
    name = words_of(record)
    if change.op in ERASED or any(cell.field == TOMBSTONE and cell.new for cell in change.cells):
        yield Regel(change.entity, change.rid, name, "", weg=True)
        return
    yield from _fields(kind, record, name, change)


def _fields(kind: type[Record] | None, record: Record | None, name: str, change: RowChange) -> Iterator[Regel]:
    for cell in _told(change.entity, change.cells):
        then = say(kind, cell.field, cell.new or "") if kind else cell.new or ""
        known = record is not None and kind is not None and cell.field in field_types(kind)
        now = say_value(getattr(record, cell.field)) if known else ""
        if then or change.op != "insert":
            yield Regel(change.entity, change.rid, name, cell.field, now, then)


def _told(entity: str, cells: Iterable[Cell]) -> Iterator[Cell]:
    """Give the cells that mean something to a person: no ids, no links."""
    hidden = _UNSAID | set(PARENTS.get(entity, ()))
    return (cell for cell in cells if cell.field not in hidden and cell.field != TOMBSTONE)
