"""Sending and fetching attachments piece by piece: what was received is not sent again.

New work never waits for a large file: after some pieces it goes first.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from app.services.work import Reading, Store, Writing
from app.store import pieces
from app.store.pieces import Attachment
from app.store.worker import Priority
from app.uplink.answers import Failed, Trouble
from app.uplink.outcome import Outcome
from app.uplink.pushing import Go
from app.uplink.transport import Transport
from app.wire.codes import Code
from app.wire.messages import Blocks

_NOT_OURS = frozenset({Code.GEEN_TOEGANG, Code.ONLEESBAAR, Code.TE_GROOT})
"""What is wrong with one attachment does not hold up the others."""
_AT_A_TIME = 8
"""Two megabytes: some seconds on a slow line."""


@dataclass
class _Road:
    """What every piece goes over; `between` hands in what was written meanwhile."""

    store: Store
    line: Transport
    go: Go
    between: Callable[[Outcome], Outcome]
    sofar: Outcome
    moved: int = 0

    def is_free(self) -> bool:
        """Whether the next piece may go."""
        self.moved += 1
        if self.moved % _AT_A_TIME == 0:
            self.sofar = self.between(self.sofar)
        if self.sofar.ok and not self.go():
            self.sofar = replace(self.sofar, reason=str(Trouble.GESTOPT))
        return self.sofar.ok and not self.sofar.again


def move_attachments(
    store: Store, line: Transport, go: Go, sofar: Outcome, between: Callable[[Outcome], Outcome], *, back: bool = True
) -> Outcome:
    """Send and (with `back`) fetch what is missing on either side."""
    road = _Road(store, line, go, between, sofar)
    ways = ((pieces.to_send, _send), (pieces.to_fetch, _fetch))
    for find, move in ways if back else ways[:1]:
        for attachment in store.read(find, Priority.SYNC).result():
            failed = move(road, attachment)
            if failed is not None and failed.reason not in _NOT_OURS:
                return replace(road.sofar, reason=str(failed.reason), retry_s=failed.retry_s)
            if not road.sofar.ok or road.sofar.again:
                return road.sofar
    return road.sofar


def _send(road: _Road, one: Attachment) -> Failed | None:
    said = road.line.held(one.hash)
    for number in range(one.pieces):
        if isinstance(said, Failed) or said.complete:
            break
        if number in said.numbers:
            continue
        content = _piece_of(road, one, number)
        if not content:
            return None
        said = _put(road, one, number, content)
    if isinstance(said, Failed):
        return said
    if said.complete:
        road.store.sync(partial(_mark, one.hash)).result()
    return None


def _piece_of(road: _Road, one: Attachment, number: int) -> bytes:
    """Return the bytes to send; nothing when the road is not free, or somebody took it away meanwhile."""
    if not road.is_free():
        return b""
    return road.store.read(partial(_piece, one.hash, number), Priority.SYNC).result()


def _put(road: _Road, one: Attachment, number: int, content: bytes) -> Blocks | Failed:
    said = road.line.put_block(one.hash, number, content)
    if not isinstance(said, Failed):
        road.store.sync(partial(_note, one.hash, len(said.numbers))).result()
    return said


def _fetch(road: _Road, one: Attachment) -> Failed | None:
    here = road.store.read(partial(_numbers, one.hash), Priority.SYNC).result()
    for number in range(one.pieces):
        if number in here:
            continue
        if not road.is_free():
            return None
        content = road.line.get_block(one.hash, number)
        if isinstance(content, Failed):
            return content
        road.store.sync(partial(_keep, one.hash, number, content)).result()
    road.store.sync(partial(_finish, one.hash)).result()
    return None


def _piece(sha256: str, number: int, tx: Reading) -> bytes:
    return pieces.piece(tx, sha256, number)


def _numbers(sha256: str, tx: Reading) -> set[int]:
    return pieces.numbers_here(tx, sha256)


def _note(sha256: str, done: int, tx: Writing) -> None:
    pieces.note_stage(tx, sha256, done)


def _mark(sha256: str, tx: Writing) -> None:
    pieces.mark_sent(tx, sha256)


def _keep(sha256: str, number: int, content: bytes, tx: Writing) -> None:
    pieces.keep_piece(tx, sha256, number, content)


def _finish(sha256: str, tx: Writing) -> bool:
    return pieces.finish(tx, sha256)
