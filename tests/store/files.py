"""Encrypted files to test on: one made once, copied for each test, and a clock to turn."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from sqlalchemy import RowMapping

from app.clock import Clock
from app.domain.gesprek import Gesprek
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.store.reading import Reading
from app.store.store import Store, Written
from app.store.undo import Undone
from app.store.writing import Writing
from tests.canary import with_canary

T = TypeVar("T")
KEY = bytes(range(32))
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUSE = "huis-1"
ME = "medewerker-1"


@dataclass
class Hands:
    """The hands of a clock that goes a millisecond on at each look."""

    now: datetime = START

    def look(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now

    def clock(self) -> Clock:
        return Clock(self.look)


@dataclass
class Desk:
    """An open store, with short words for what the tests do."""

    store: Store
    hands: Hands = field(default_factory=Hands)

    def write(
        self, job: Callable[[Writing], T], *, label: str = "Test", key: str | None = None, undoable: bool = True
    ) -> T:
        return self.store.write(label, HOUSE, job, key=key, undoable=undoable).result().value

    def read(self, query: Callable[[Reading], T]) -> T:
        return self.store.read(query).result()

    def rows(self, query: str, **values: object) -> list[RowMapping]:
        return self.read(lambda tx: tx.rows(query, values))

    def log(self, rid: str = "") -> list[RowMapping]:
        """Return the log in order, of one row or of all."""
        return self.rows("SELECT * FROM change WHERE :rid = '' OR rid = :rid ORDER BY rowid_", rid=rid)

    def undo(self) -> Undone | None:
        return self._value(self.store.undo(HOUSE))

    def redo(self) -> Undone | None:
        return self._value(self.store.undo(HOUSE, redo=True))

    def _value(self, future: "Future[Written[Undone | None]]") -> Undone | None:
        return future.result().value

    def question(self, woorden: str = "Ik wil weer naar buiten", **values: object) -> Hulpvraag:
        return self.write(lambda tx: tx.insert(Hulpvraag, HOUSE, woorden=woorden, **values), label="Vraag")

    def say(self, record: Hulpvraag, woorden: str, *, key: str | None = None) -> Hulpvraag:
        """Change the words of a question."""
        return self.write(lambda tx: tx.change(record, woorden=woorden), label="Woorden", key=key)

    def now(self, record: Hulpvraag) -> Hulpvraag | None:
        """Return how a question stands in the file."""
        return self.read(lambda tx: tx.find(Hulpvraag, record.id))


def fill_house(tx: Writing) -> None:
    """Make the household that the tests work in."""
    tx.insert(Huishouden, HOUSE, id=HOUSE, naam=with_canary("Fam. Jansen"), dorp="Ruurlo")


def open_gesprek(tx: Writing, **values: object) -> Gesprek:
    """Make an open gesprek."""
    return tx.insert(Gesprek, HOUSE, **values)


def open_desk(path: Path, hands: Hands | None = None) -> Desk:
    """Open a file as the consultant of the tests."""
    hands = hands or Hands()
    return Desk(Store(path, KEY, hands.clock(), actor=ME, apparaat="laptop-1"), hands)
