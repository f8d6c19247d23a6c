"""Syncing by itself: at the start, after a change, and never again once somebody said stop."""

import threading
from collections.abc import Iterator
from queue import Queue

import pytest

from app.uplink.answers import Failed, Trouble
from app.uplink.outcome import Outcome
from app.uplink.schedule import Beat, Schedule, pause_s
from app.uplink.transport import HttpTransport
from app.wire.codes import Code
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


def test_a_laptop_that_could_not_renew_its_token_comes_back_by_itself(street: Street) -> None:
    laptop = street.laptop()
    laptop.home()
    beats: Queue[Beat] = Queue()
    ways: Iterator[HttpTransport | Failed] = iter(
        [Failed(Trouble.GEEN_NETWERK, None, 0.01), Failed(Code.WACHT_OP_AKKOORD, None, 0.01), laptop.again()]
    )
    schedule = Schedule(laptop.store, lambda: next(ways), beats.put)

    schedule.start()
    told = [_outcome(beats) for _ in range(3)]
    schedule.end()

    assert told == [Trouble.GEEN_NETWERK, Code.WACHT_OP_AKKOORD, ""]
    assert laptop.waiting() == 0


def _outcome(beats: "Queue[Beat]") -> str:
    while (beat := beats.get(timeout=SOON_S)).outcome is None:
        continue
    return beat.outcome.reason


def test_who_waits_for_approval_is_not_left_alone() -> None:
    assert pause_s(Outcome(reason=Code.WACHT_OP_AKKOORD), 50, 1.0) < 15
    assert pause_s(Outcome(reason=Code.INGETROKKEN), 0, 0.0) > 200
