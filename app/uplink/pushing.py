"""Handing in: whole acts in order, two messages under way, and nothing counts as arrived before its receipt.

The second goes while the server works on the first, so that the line rests as little as the server.  The server takes
them in order; one that came too soon is simply sent again.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import msgspec

from app.services.profiel import renew_device
from app.services.work import Store, Writing
from app.store import syncstate
from app.store.outbox import Batch, next_batch
from app.store.receipt import write_receipt
from app.store.worker import Priority
from app.uplink.answers import Failed, Trouble
from app.uplink.outcome import Outcome
from app.uplink.transport import PUSH, Transport
from app.wire.codes import Code
from app.wire.messages import Push, PushAnswer, Refusal

UNDER_WAY = 2
Go = Callable[[], bool]
"""Whether to go on: False as soon as somebody said stop."""


def push_all(store: Store, line: Transport, go: Go, sofar: Outcome) -> Outcome:
    """Hand in everything that waits; what the server refuses as a whole ends the round."""
    while go():
        batch = _next(store)
        if batch.is_empty:
            return sofar
        with ThreadPoolExecutor(UNDER_WAY, thread_name_prefix="keukentafel-lijn") as pool:
            sofar = _push(store, _Lanes(line, pool), batch, go, sofar)
        if not sofar.ok or sofar.again:
            return sofar
    return replace(sofar, reason=str(Trouble.GESTOPT))


@dataclass(frozen=True, slots=True)
class _Sent:
    """A message that is under way."""

    message: Push
    batch: Batch
    answer: Future[PushAnswer | Failed]


@dataclass(frozen=True, slots=True)
class _Lanes:
    """The line, for more than one message at a time; answers are read in the order of sending."""

    line: Transport
    pool: ThreadPoolExecutor

    def send(self, epoch: str, batch: Batch, *, early: bool) -> _Sent:
        message = Push(epoch, batch.acts, batch.accesses, batch.oldest, batch.waiting, early)
        return _Sent(message, batch, self.pool.submit(self.line.post, PUSH, message, PushAnswer))

    def answer(self, sent: _Sent) -> PushAnswer | Failed:
        said = sent.answer.result()
        if isinstance(said, Failed) and said.reason == Code.GAT and sent.message.early:
            # The one before it is in now.
            return self.line.post(PUSH, msgspec.structs.replace(sent.message, early=False), PushAnswer)
        return said


def _next(store: Store, after: Batch | None = None) -> Batch:
    return store.read(lambda tx: next_batch(tx, after=after), Priority.SYNC).result()


def _push(store: Store, lanes: _Lanes, batch: Batch, go: Go, sofar: Outcome) -> Outcome:
    """Hand in batch after batch, and write the receipt of one while the others are under way."""
    epoch = store.read(syncstate.load, Priority.SYNC).result().epoch
    under_way = deque([lanes.send(epoch, batch, early=False)])
    while under_way:
        if len(under_way) < UNDER_WAY and go() and (following := _next(store, under_way[-1].batch)).acts:
            under_way.append(lanes.send(epoch, following, early=True))
            continue
        sent = under_way.popleft()
        answer = lanes.answer(sent)
        if isinstance(answer, Failed):
            return refused(store, answer, sofar)
        if answer.last_n > store.read(syncstate.last_number, Priority.SYNC).result():
            return _count_anew(store, sofar)
        epoch = answer.epoch
        sofar = _receive(store, sent.batch, answer, sofar)
    return sofar


def _receive(store: Store, batch: Batch, answer: PushAnswer, sofar: Outcome) -> Outcome:
    def receive(tx: Writing) -> None:
        write_receipt(tx, batch, answer)
        tx.remember(syncstate.EPOCH, answer.epoch)

    store.sync(receive).result()
    return replace(
        sofar,
        pushed=sofar.pushed + sum(not act.refused for act in answer.acts),
        aside=sofar.aside + sum(bool(act.refused) for act in answer.acts),
        conflicts=sofar.conflicts + sum(bool(act.conflicts) for act in answer.acts),
    )


def refused(store: Store, failed: Failed, sofar: Outcome) -> Outcome:
    """Mend what the laptop itself can mend, else tell."""
    said = failed.refusal
    if said is not None and failed.reason == Code.ANDERE_EPOCH:
        complete = store.sync(lambda tx: _change_epoch(tx, said)).result().value
        return replace(sofar, again=True) if complete else _count_anew(store, sofar)
    if said is not None and failed.reason == Code.GAT:
        complete = store.sync(lambda tx: syncstate.hand_in_again(tx, said.last_n)).result().value
        return replace(sofar, again=True) if complete else _count_anew(store, sofar)
    if failed.reason == Code.GEKLOOND:
        return _count_anew(store, sofar)
    order = said.order if said else ""
    return replace(sofar, reason=str(failed.reason), retry_s=failed.retry_s, order=order)


def _change_epoch(tx: Writing, said: Refusal) -> bool:
    return syncstate.change_epoch(tx, said.epoch, said.last_n, said.head)


def _count_anew(store: Store, sofar: Outcome) -> Outcome:
    """Go on under another name: the server must get to know it before the next round."""
    renew_device(store)
    return replace(sofar, reason=str(Code.GEKLOOND))
