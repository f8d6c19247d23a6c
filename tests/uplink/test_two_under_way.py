"""Two messages under way on one laptop: the server takes them in order, whichever comes in first."""

import threading
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from app.store.outbox import next_batch
from app.uplink.answers import Failed, Trouble
from app.uplink.outcome import Outcome
from app.uplink.pushing import push_all
from app.uplink.transport import HttpTransport
from app.wire.codes import Code
from app.wire.messages import MAX_CELLS, Push
from tests.uplink.desks import Laptop, Street

T = TypeVar("T")


@dataclass
class Crossing:
    """A line on which the second message overtakes the first, or on which the first is lost."""

    line: HttpTransport
    lost: bool = False
    patient: bool = True
    """Whether the server is told that the second was sent early."""
    said: list[str] = field(default_factory=list)
    _second_sent: threading.Event = field(default_factory=threading.Event)
    _second_said: threading.Event = field(default_factory=threading.Event)

    def post(self, path: str, message: object, kind: type[T]) -> T | Failed:
        assert isinstance(message, Push)
        if message.early:
            self._second_sent.set()
            asked = message if self.patient else msgspec.structs.replace(message, early=False)
            answer = self.line.post(path, asked, kind)
            self._second_said.set()
        else:
            self._second_sent.wait()
            if not self.patient:
                self._second_said.wait()
            answer = Failed(Trouble.GEEN_NETWERK) if self.lost else self.line.post(path, message, kind)
        self.said.append(str(answer.reason) if isinstance(answer, Failed) else "ok")
        return answer

    def held(self, _sha256: str) -> Failed:
        return Failed(Trouble.GEEN_NETWERK)

    def put_block(self, _sha256: str, _number: int, _piece: bytes) -> Failed:
        return Failed(Trouble.GEEN_NETWERK)

    def get_block(self, _sha256: str, _number: int) -> Failed:
        return Failed(Trouble.GEEN_NETWERK)

    def close(self) -> None:
        self.line.close()


def _two_batches(laptop: Laptop) -> dict[str, str]:
    """Write a little more than fits in one message."""
    home = laptop.home()
    goals = [laptop.goal(home, f"doel {number}") for number in range(MAX_CELLS // 6 + 20)]
    laptop.store.seal().result()
    first = laptop.read(next_batch)
    assert laptop.read(lambda tx: next_batch(tx, after=first)).acts
    return {goal.id: goal.woorden for goal in goals}


def _push(laptop: Laptop, line: Crossing) -> Outcome:
    return push_all(laptop.store, line, lambda: True, Outcome())


def test_the_second_waits_for_the_first(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    words = _two_batches(jan)
    line = Crossing(jan.line)

    assert _push(jan, line).ok

    assert line.said == ["ok", "ok"]
    assert jan.waiting() == 0
    assert els.sync().ok
    assert els.goals() == words


def test_a_second_that_the_server_did_not_wait_for_is_sent_again(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    words = _two_batches(jan)
    line = Crossing(jan.line, patient=False)

    assert _push(jan, line).ok

    assert line.said == [str(Code.GAT), "ok", "ok"]
    assert els.sync().ok
    assert els.goals() == words


def test_a_second_whose_first_was_lost_counts_for_nothing(street: Street) -> None:
    """Takes as long as the server waits."""
    jan, els = street.laptop(), street.laptop()
    words = _two_batches(jan)
    line = Crossing(jan.line, lost=True)

    assert _push(jan, line).reason == Trouble.GEEN_NETWERK

    assert sorted(line.said) == sorted([Trouble.GEEN_NETWERK, Code.GAT])
    assert els.sync().ok
    assert els.goals() == {}
    assert jan.sync().ok
    assert els.sync().ok
    assert els.goals() == words
