"""A page's world: a real encrypted store, the packs, a runner, and a clock that stands still."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clock import Clock
from app.packs.load import load_default
from app.services.profiel import WhoIs, create_store
from app.services.work import Reading, Store, Writing
from app.settings import Settings
from ui.components.context import Context
from ui.components.place import Place
from ui.theme.apply import apply_theme
from ui.work.runner import Runner

T = TypeVar("T")
KEY = b"k" * 32
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""When it is, in every test of a page: a Monday in November."""

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what the platform without a screen says of every window that is shown."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@dataclass
class StillTime:
    """The time as a test sets it."""

    now: datetime = MONDAY

    def pass_days(self, days: int) -> None:
        """Let days go by."""
        self.now += timedelta(days=days)


@dataclass(frozen=True)
class World:
    """What a test of a page needs besides the page."""

    context: Context
    store: Store
    runner: Runner
    time: StillTime
    places: list[Place]
    """Where the page asked to go."""
    bot: QtBot

    def wait_idle(self) -> None:
        """Wait until every question and act has been answered, and every part of the page is made."""
        self.bot.waitUntil(lambda: not self.runner.busy and not self.context.late.waiting, timeout=5000)
        # What an answer added to a layout is shown only when the events after it are through.
        QApplication.processEvents()

    def write(self, job: Callable[[Writing], T], huishouden: str = "") -> T:
        """Run a writing use case at once, as another page would."""
        return self.store.write("Test", huishouden, job).result().value

    def read(self, query: Callable[[Reading], T]) -> T:
        """Run a query at once."""
        return self.store.read(query).result()


@pytest.fixture
def still_time() -> StillTime:
    """Return the clock's hands."""
    return StillTime()


@pytest.fixture
def store(tmp_path: Path, still_time: StillTime) -> Iterator[Store]:
    """Give an open, empty store of a new profile."""
    clock = Clock(lambda: still_time.now)
    profile = tmp_path / "profiel"
    profile.mkdir()
    who = WhoIs("Els Bakker", "consulent", "Gemeente Oost", "Sociaal Team", "0314 12 34 56")
    made = create_store(profile, KEY, clock, who)
    yield made
    made.close()


@pytest.fixture
def world(qtbot: QtBot, qapp: QApplication, store: Store, still_time: StillTime) -> Iterator[World]:
    """Give the world of a page; what is still under way at the end is waited for."""
    apply_theme(qapp, "licht", 100)
    runner = Runner()
    pool = ThreadPoolExecutor(max_workers=1)
    context = Context(store, load_default(), Settings(), store.path.parent, runner, pool)
    places: list[Place] = []
    context.place_wanted.connect(places.append)
    made = World(context, store, runner, still_time, places, qtbot)
    yield made
    made.wait_idle()
    pool.shutdown()


@pytest.fixture
def context(world: World) -> Context:
    """Return the context alone."""
    return world.context


@pytest.fixture
def wait_idle(world: World) -> Callable[[], None]:
    """Return the wait alone."""
    return world.wait_idle
