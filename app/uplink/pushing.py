"""Handing in: strictly one message under way, whole acts in order, and nothing counts as arrived before its receipt."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.services.profiel import renew_device
from app.services.work import Store, Writing
from app.store import syncstate
from app.store.outbox import Batch, next_batch
from app.store.receipt import write_receipt
from app.store.worker import Priority
from app.uplink.ahead import Ahead, ahead
from app.uplink.answers import Failed, Trouble
from app.uplink.outcome import Outcome
from app.uplink.transport import PUSH, Transport
from app.wire.codes import Code
from app.wire.messages import Push, PushAnswer, Refusal

Go = Callable[[], bool]
"""Whether to go on: False as soon as somebody said stop."""


def push_all(store: Store, line: Transport, go: Go, sofar: Outcome) -> Outcome:
    """Hand in everything that waits; what the server refuses as a whole ends the round."""
    with ahead(line, PUSH, PushAnswer) as answers:
        while go():
            batch = _next(store).batch
            if batch.is_empty:
                return sofar
            sofar = _push(store, answers, batch, go, sofar)
            if not sofar.ok or sofar.again:
                return sofar
    return replace(sofar, reason=str(Trouble.GESTOPT))


@dataclass(frozen=True, slots=True)
class _Read:
    """What could go next, and the last number when it was read."""

    batch: Batch
    last_number: int


def _next(store: Store, after: Batch | None = None) -> _Read:
    return store.read(
        lambda tx: _Read(next_batch(tx, after=after), syncstate.last_number(tx)), Priority.SYNC
    ).result()  # fmt: skip


def _push(store: Store, answers: Ahead[PushAnswer], batch: Batch, go: Go, sofar: Outcome) -> Outcome:
    """Hand in batch after batch: while one is under way the next is read, and the receipt of the one before written."""
    message = _message(store.read(syncstate.load, Priority.SYNC).result().epoch, batch)
    answers.begin(message)
    while True:
        following = _next(store, batch)
        answer = answers.ask(message)
        if isinstance(answer, Failed):
            return refused(store, answer, sofar)
        if answer.last_n > store.read(syncstate.last_number, Priority.SYNC).result():
            return _count_anew(store, sofar)
        upcoming = _still(store, following, batch) if go() else Batch()
        if upcoming.acts:
            message = _message(answer.epoch, upcoming)
            answers.begin(message)
        sofar = _receive(store, batch, answer, sofar)
        if not upcoming.acts:
            return sofar
        batch = upcoming


def _still(store: Store, read: _Read, after: Batch) -> Batch:
    """Return what goes next; read anew when something was done since: it may be that words were erased."""
    now = store.read(syncstate.last_number, Priority.SYNC).result()
    return read.batch if now == read.last_number else _next(store, after).batch


def _message(epoch: str, batch: Batch) -> Push:
    return Push(epoch, batch.acts, batch.accesses, batch.oldest, batch.waiting)


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
