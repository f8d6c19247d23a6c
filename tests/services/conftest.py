"""A real encrypted store with a clock that stands still."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from app.clock import Clock
from app.services.profiel import WhoIs, create_store
from app.services.work import Reading, Store, Writing

T = TypeVar("T")
KEY = b"k" * 32
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""When it is in every test: a Monday in November."""


@dataclass
class Desk:
    """A store to work with, and the clock's hands."""

    store: Store
    now: datetime = MONDAY

    def write(self, job: Callable[[Writing], T], huishouden: str = "") -> T:
        """Run a writing use case."""
        return self.store.write("Test", huishouden, job).result().value

    def read(self, query: Callable[[Reading], T]) -> T:
        """Run a query."""
        return self.store.read(query).result()

    def pass_days(self, days: int) -> None:
        """Let days go by."""
        self.now += timedelta(days=days)

    @property
    def today(self) -> date:
        """The date."""
        return self.now.date()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give an open store of a new profile."""
    hands: list[Desk] = []
    clock = Clock(lambda: hands[0].now if hands else MONDAY)
    made = create_store(tmp_path, KEY, clock, WhoIs("Els Bakker", "consulent", "Gemeente Oost", "Sociaal Team"))
    hands.append(Desk(made))
    yield hands[0]
    made.close()
