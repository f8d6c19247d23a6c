"""The rows that a push touches, as the judge sees them while the acts of the push are taken one by one: pure.

The number of a change is only known when the counter is taken, at the very end.  Until then a
change of this push is numbered from PENDING, which is more than any number of the server.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec import Struct

from app.sync.judge import Held, Row

PENDING = 1 << 60
SERVER = 0
"""The number of the server among the laptops of a tenant."""

Place = tuple[str, str]
"""Household and compartment."""


def number(seq: int, head: int) -> int:
    """Return the final number of what may still be numbered from PENDING."""
    return head + 1 + seq - PENDING if seq >= PENDING else seq


class Line(Struct, frozen=True, gc=False):
    """A line of the log about one text; without effect when a person must decide it."""

    seq: int
    apparaat: str
    value: str | None
    effect: bool


@dataclass
class World:
    """What the server holds of the touched rows and those above and under them."""

    apparaat: int
    fields: dict[Row, dict[str, Held]] = field(default_factory=dict)
    places: dict[Row, Place] = field(default_factory=dict)
    gone: set[Row] = field(default_factory=set)
    seqs: dict[Row, int] = field(default_factory=dict)
    changed: dict[Row, None] = field(default_factory=dict)
    """The rows that this push writes, in order."""
    history: dict[tuple[Row, str], list[Line]] = field(default_factory=dict)
    """How the texts of this push that somebody else changed meanwhile came to be, oldest line first."""
    woven: dict[tuple[Row, str], Place] = field(default_factory=dict)
    """What the server wrote itself: texts from two, and decisions that are open again."""
    cells: int = 0
    """How many cells were numbered so far."""

    @property
    def me(self) -> str:
        """Return this laptop as the judge names it."""
        return str(self.apparaat)

    def put(self, row: Row, place: Place, name: str, value: str | None, at: int, apparaat: int) -> None:
        """Write one field, as the cell at a place in this push."""
        self.fields.setdefault(row, {})[name] = Held(value, PENDING + at, str(apparaat))
        self._change(row, place, at)

    def erase(self, row: Row, place: Place, names: Iterable[str] | None, at: int) -> None:
        """Empty a row, or some of its fields."""
        if names is None:
            self.fields[row] = {}
            self.gone.add(row)
        else:
            held = self.fields.setdefault(row, {})
            held.update({name: Held(None, PENDING + at, self.me) for name in names})
        self._change(row, place, at)

    def _change(self, row: Row, place: Place, at: int) -> None:
        self.places.setdefault(row, place)
        self.seqs[row] = max(self.seqs.get(row, 0), PENDING + at)
        self.changed[row] = None
