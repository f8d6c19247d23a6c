"""One round: hand in, fetch, hand in what came meanwhile, attachments; always first what is only here."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from app.clock import Clock, parse_moment
from app.services.work import Store, Writing
from app.store import syncstate
from app.store.inbox import has_unknown, take_known
from app.store.worker import Priority
from app.uplink.answers import Failed
from app.uplink.attachments import move_attachments
from app.uplink.comparing import compare
from app.uplink.hearing import hear
from app.uplink.outcome import Outcome
from app.uplink.pulling import Told, pull_all
from app.uplink.pushing import Go, push_all
from app.uplink.transport import Transport
from app.wire.codes import Code
from app.wire.messages import Blocks

T = TypeVar("T")
CLOCK_OFF_S = 300
MOST_TIMES = 4
"""How often a round begins anew when the server was put back: more is a fault."""


def sync_once(store: Store, line: Transport, go: Go, told: Told = lambda _done, _total: None) -> Outcome:
    """Do one round and remember when the server was there."""
    watched = Watched(line, store.clock)
    if store.read(has_unknown, Priority.SYNC).result():
        while store.sync(take_known).result().value:
            continue
    sofar = Outcome()
    for _ in range(MOST_TIMES):
        sofar = _round(store, watched, go, told, replace(sofar, again=False))
        if not sofar.again:
            break
    else:
        sofar = replace(sofar, reason=str(Code.STORING), again=False)
    off_s = watched.off_s
    if off_s is not None:
        store.sync(lambda tx: _note_contact(tx, off_s)).result()
    return replace(sofar, clock_off_s=off_s or 0)


def _round(store: Store, line: Transport, go: Go, told: Told, sofar: Outcome) -> Outcome:
    sofar = push_all(store, line, go, sofar)
    if sofar.ok and not sofar.again:
        sofar = pull_all(store, line, go, told, sofar)
    if sofar.reason == Code.INGETROKKEN:
        return _last_of(store, line, go, sofar)
    if sofar.ok and not sofar.again:
        sofar = move_attachments(store, line, go, sofar, lambda now: push_all(store, line, go, now))
    if sofar.ok and not sofar.again:
        sofar = hear(store, line, sofar)
    if sofar.ok and not sofar.again:
        sofar = compare(store, line, sofar)
    return sofar


def _last_of(store: Store, line: Transport, go: Go, sofar: Outcome) -> Outcome:
    """Hand in the attachments of a laptop that may fetch nothing any more: they wait with the words for the leader."""
    sent = move_attachments(
        store, line, go, replace(sofar, reason=""), lambda now: push_all(store, line, go, now), back=False
    )  # fmt: skip
    return sent if sent.reason else replace(sent, reason=sofar.reason)


def _note_contact(tx: Writing, off_s: int) -> None:
    tx.remember(syncstate.CONTACT, tx.clock.moment())
    tx.remember(syncstate.CLOCK, str(off_s))


class Watched:
    """The line, watched for what time it is at the other end."""

    def __init__(self, line: Transport, clock: Clock) -> None:
        self._line, self._clock = line, clock
        self.off_s: int | None = None
        """How far our clock is ahead; None while nobody answered."""
        self.close: Callable[[], None] = line.close

    def post(self, path: str, message: object, kind: type[T]) -> T | Failed:
        """Send a message and return the answer."""
        answer = self._line.post(path, message, kind)
        moment = getattr(answer.refusal if isinstance(answer, Failed) else answer, "now", "")
        if moment:
            self._compare(moment)
        return answer

    def held(self, sha256: str) -> Blocks | Failed:
        """Return which pieces of an attachment the server has."""
        return self._line.held(sha256)

    def put_block(self, sha256: str, number: int, piece: bytes) -> Blocks | Failed:
        """Send a piece of an attachment."""
        return self._line.put_block(sha256, number, piece)

    def get_block(self, sha256: str, number: int) -> bytes | Failed:
        """Fetch a piece of an attachment."""
        return self._line.get_block(sha256, number)

    def _compare(self, moment: str) -> None:
        try:
            self.off_s = round((self._clock.now() - parse_moment(moment)).total_seconds())
        except (ValueError, TypeError):
            return
