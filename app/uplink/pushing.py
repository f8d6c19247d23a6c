"""Handing in: strictly one message under way, whole acts in order, and nothing counts as arrived before its receipt."""

from collections.abc import Callable
from dataclasses import replace

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

Go = Callable[[], bool]
"""Whether to go on: False as soon as somebody said stop."""


def push_all(store: Store, line: Transport, go: Go, sofar: Outcome) -> Outcome:
    """Hand in everything that waits; what the server refuses as a whole ends the round."""
    while go():
        batch = store.read(next_batch, Priority.SYNC).result()
        if batch.is_empty:
            return sofar
        sofar = _push(store, line, batch, sofar)
        if not sofar.ok or sofar.again:
            return sofar
    return replace(sofar, reason=str(Trouble.GESTOPT))


def _push(store: Store, line: Transport, batch: Batch, sofar: Outcome) -> Outcome:
    state = store.read(syncstate.load, Priority.SYNC).result()
    message = Push(state.epoch, batch.acts, batch.accesses, batch.oldest, batch.waiting)
    answer = line.post(PUSH, message, PushAnswer)
    if isinstance(answer, Failed):
        return refused(store, answer, sofar)
    if answer.last_n > store.read(syncstate.last_number, Priority.SYNC).result():
        return _count_anew(store, sofar)

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
