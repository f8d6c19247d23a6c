"""Syncing by itself: at the start, after a change, and never again once somebody said stop."""

import threading
from collections.abc import Iterator
from queue import Queue

import pytest

from app.uplink.answers import Trouble
from app.uplink.schedule import Beat, Schedule
from tests.uplink.desks import Laptop, Street

SOON_S = 20.0


class Listening:
    """A schedule, and what it told."""

    def __init__(self, laptop: Laptop) -> None:
        self.beats: Queue[Beat] = Queue()
        self.schedule = Schedule(laptop.store, laptop.again, self.beats.put)

    def outcome(self) -> Beat:
        """Wait for the end of a round."""
        while (beat := self.beats.get(timeout=SOON_S)).busy or beat.outcome is None:
            continue
        return beat


@pytest.fixture
def pair(street: Street) -> Iterator[tuple[Laptop, Listening]]:
    laptop = street.laptop()
    listening = Listening(laptop)
    yield laptop, listening
    listening.schedule.end()


def test_it_begins_by_itself_and_goes_on_after_a_change(pair: tuple[Laptop, Listening]) -> None:
    laptop, listening = pair
    home = laptop.home()
    listening.schedule.start()
    first = listening.outcome()
    laptop.goal(home, "nog een")

    listening.schedule.soon(0)
    second = listening.outcome()

    assert [beat.outcome.pushed for beat in (first, second) if beat.outcome] == [1, 1]
    assert laptop.waiting() == 0


def test_stop_breaks_off_and_nothing_moves_until_it_goes_on(pair: tuple[Laptop, Listening]) -> None:
    laptop, listening = pair
    listening.schedule.halt(halted=True)
    listening.schedule.start()
    laptop.goal(laptop.home(), "blijft hier")
    listening.schedule.soon(0)
    assert listening.beats.empty()

    listening.schedule.halt(halted=False)

    assert listening.outcome().outcome is not None
    assert laptop.waiting() == 0


def test_the_end_does_not_wait_for_a_line_that_hangs(street: Street) -> None:
    laptop = street.laptop()
    asked, release = threading.Event(), threading.Event()
    beats: Queue[Beat] = Queue()

    def sign(_method: str, _url: str, _body: bytes) -> dict[str, str]:
        asked.set()
        assert release.wait(SOON_S)
        return {}

    schedule = Schedule(laptop.store, lambda: laptop.signed_by(sign), beats.put)
    laptop.home()
    schedule.start()
    assert asked.wait(SOON_S)
    schedule.halt(halted=True)
    release.set()
    schedule.end()

    told = [beats.get_nowait() for _ in range(beats.qsize())]
    assert [beat.outcome.reason for beat in told if beat.outcome] == [Trouble.GEEN_NETWERK]
    assert laptop.waiting() > 0
