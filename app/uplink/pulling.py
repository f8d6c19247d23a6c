"""Fetching what others did: pages in slices that end on an act, whole dossiers when one is gained, purge when lost."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial

from msgspec.structs import replace as replace_struct

from app.services.work import Store, Writing
from app.store import syncstate
from app.store.inbox import apply_effects, apply_rows
from app.store.purge import may_go, part_may_go, purge_part, purge_slice
from app.store.syncstate import Fetch, SyncState
from app.store.worker import Priority
from app.uplink.ahead import Ahead, ahead
from app.uplink.answers import Failed, Trouble
from app.uplink.outcome import Outcome
from app.uplink.pushing import Go, refused
from app.uplink.slices import take_slices
from app.uplink.transport import PULL, SNAPSHOT, Transport
from app.wire.codes import Code
from app.wire.messages import Effect, Pull, PullAnswer, Snapshot, SnapshotAnswer
from app.wire.scope import scope_hash

ALGEMEEN = ""
Told = Callable[[int, int], None]
"""Progress while whole dossiers come in: rows done, rows in all."""


def pull_all(store: Store, line: Transport, go: Go, told: Told, sofar: Outcome) -> Outcome:
    """Fetch until there is nothing new."""
    state = _state(store)
    if state.cursor is None and state.ophalen is None:
        sofar = _begin(store, line, sofar)
        state = _state(store)
    if sofar.ok and not sofar.again and state.ophalen is not None:
        sofar = _fetch(store, line, go, told, sofar)
    more = True
    with ahead(line, PULL, PullAnswer) as pages:
        while more and sofar.ok and not sofar.again:
            if not go():
                return replace(sofar, reason=str(Trouble.GESTOPT))
            sofar, more = _page(store, line, pages, go, told, sofar)
    return _let_go(store, go, sofar) if sofar.ok and not sofar.again else sofar


def _begin(store: Store, line: Transport, sofar: Outcome) -> Outcome:
    """The first time: ask which dossiers there are for this laptop, and fetch them whole."""
    state = _state(store)
    answer = line.post(PULL, Pull(state.epoch, 0, limit=1, sv=state.sv), PullAnswer)
    if isinstance(answer, Failed):
        return refused(store, answer, sofar)
    scope = answer.scope or ()

    def begin(tx: Writing) -> None:
        tx.remember(syncstate.EPOCH, answer.epoch)
        syncstate.keep_scope(tx, scope, ())
        syncstate.keep_parts(tx, answer.vakken or (), ())
        wanted = [one for one in scope if not syncstate.is_made_here(tx, one)]
        syncstate.keep_fetch(tx, Fetch((ALGEMEEN, *wanted)))

    store.sync(begin).result()
    return sofar


def _fetch(store: Store, line: Transport, go: Go, told: Told, sofar: Outcome) -> Outcome:
    """Fetch whole dossiers, from where an earlier try stopped."""
    with ahead(line, SNAPSHOT, SnapshotAnswer) as pages:
        while (state := _state(store)).ophalen is not None and go():
            asked = Snapshot(state.epoch, state.ophalen.huishoudens, state.ophalen.after, sv=state.sv)
            answer = pages.ask(asked)
            if isinstance(answer, Failed) and answer.reason == Code.GEEN_TOEGANG and _narrow(store, line, asked):
                continue
            if isinstance(answer, Failed):
                return refused(store, answer, sofar)
            if answer.after is not None and go():
                pages.begin(replace_struct(asked, after=answer.after))
            _take_snapshot(store, state, state.ophalen, answer, told)
            sofar = replace(sofar, fetched=sofar.fetched + len(answer.rows))
    return sofar if _state(store).ophalen is None else replace(sofar, reason=str(Trouble.GESTOPT))


def _narrow(store: Store, line: Transport, asked: Snapshot) -> bool:
    """Leave out what this laptop may no longer hold of what it fetches; False when that is not why it was refused."""
    answer = line.post(PULL, Pull(asked.epoch, 0, limit=1, sv=asked.sv), PullAnswer)
    if isinstance(answer, Failed) or answer.scope is None:
        return False
    lost = set(asked.huishoudens) - {ALGEMEEN, *answer.scope}

    def narrow(tx: Writing) -> None:
        state = syncstate.load(tx)
        syncstate.lose(tx, lost, set(state.huishoudens) - lost)
        if state.ophalen is not None:
            left = tuple(one for one in state.ophalen.huishoudens if one not in lost)
            # Naming none means all; of the general part there is never more than a page or two.
            syncstate.keep_fetch(tx, replace(state.ophalen, huishoudens=left or (ALGEMEEN,)))

    if lost:
        store.sync(narrow).result()
    return bool(lost)


def _take_snapshot(store: Store, state: SyncState, fetch: Fetch, answer: SnapshotAnswer, told: Told) -> None:
    total = max(answer.total, fetch.done + len(answer.rows))
    take_slices(
        store, answer.rows, lambda _row: 1, partial(apply_rows, whole=True), lambda rows: told(fetch.done + rows, total)
    )
    head = answer.head if fetch.head is None else fetch.head
    further = replace(
        fetch, after=answer.after, head=head, done=fetch.done + len(answer.rows), total=answer.total
    )  # fmt: skip

    def finish(tx: Writing) -> None:
        syncstate.keep_fetch(tx, further if answer.after else None)
        if answer.after is None and state.cursor is None:
            syncstate.keep_cursor(tx, head)

    store.sync(finish).result()


def _page(
    store: Store, line: Transport, pages: Ahead[PullAnswer], go: Go, told: Told, sofar: Outcome
) -> tuple[Outcome, bool]:
    state = _state(store)
    known = "" if state.vernieuwen else scope_hash(state.huishoudens, state.vakken)
    asked = Pull(state.epoch, state.cursor or 0, known, sv=state.sv)
    answer = pages.ask(asked)
    if isinstance(answer, Failed):
        return refused(store, answer, sofar), False
    if answer.scope is None and answer.more and go():
        pages.begin(replace_struct(asked, cursor=answer.cursor))
    if answer.scope is not None:
        _take_scope(store, state, answer.scope, state.vakken if answer.vakken is None else answer.vakken)
        # A gained dossier comes whole before its latest changes.
        sofar = _fetch(store, line, go, told, sofar)
        if not sofar.ok or sofar.again:
            return sofar, False
        if _state(store).cursor != state.cursor:
            return sofar, True
    take_slices(store, answer.effects, lambda effect: len(effect.rows), _take_effects)
    if answer.cursor != _state(store).cursor:
        store.sync(lambda tx: syncstate.keep_cursor(tx, answer.cursor)).result()
    return replace(sofar, pulled=sofar.pulled + len(answer.effects)), answer.more


def _take_effects(tx: Writing, effects: Sequence[Effect]) -> None:
    apply_effects(tx, effects)
    syncstate.keep_cursor(tx, effects[-1].seq)


def _take_scope(store: Store, state: SyncState, scope: Iterable[str], vakken: Collection[str]) -> None:
    """Note what was gained and lost; what was lost stays until all of it was handed in."""
    now, before = set(scope), set(state.huishoudens)
    # A compartment that was gained was never fetched, of no dossier.
    more = bool(state.vakken and set(vakken) - set(state.vakken))

    def take(tx: Writing) -> None:
        known = [one for one in now - before if one not in state.kwijt and syncstate.is_made_here(tx, one)]
        anew = {*now, ALGEMEEN} if more else set(state.vernieuwen) & {*now, ALGEMEEN}
        gained = sorted((now - before - set(known)) | anew)
        syncstate.pull_from(tx, now - before)
        syncstate.lose(tx, before - now, now)
        syncstate.keep_parts(tx, vakken, {*state.vakken, *state.vakken_kwijt})
        syncstate.keep_anew(tx, set(state.vernieuwen) - anew)
        if gained:
            syncstate.keep_fetch(tx, Fetch(tuple(gained)))

    store.sync(take).result()


def _let_go(store: Store, go: Go, sofar: Outcome) -> Outcome:
    """Drop the dossiers that are no longer for this laptop, each only when all of it was received."""
    for household in _state(store).kwijt:
        while go() and store.sync(partial(purge_slice, huishouden=household)).result().value:
            continue
        if go():
            store.sync(partial(_forget, huishouden=household)).result()
    for vak in _state(store).vakken_kwijt:
        while go() and store.sync(partial(purge_part, vak=vak)).result().value:
            continue
        if go():
            store.sync(partial(_forget_part, vak=vak)).result()
    return sofar


def _forget(tx: Writing, huishouden: str) -> None:
    state = syncstate.load(tx)
    if may_go(tx, huishouden):
        syncstate.keep_scope(tx, state.huishoudens, [one for one in state.kwijt if one != huishouden])


def _forget_part(tx: Writing, vak: str) -> None:
    state = syncstate.load(tx)
    if part_may_go(tx, vak):
        syncstate.keep_parts(tx, state.vakken, [one for one in state.vakken_kwijt if one != vak])


def _state(store: Store) -> SyncState:
    return store.read(syncstate.load, Priority.SYNC).result()
