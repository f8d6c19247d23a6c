"""Sending and fetching attachments piece by piece: what was received is not sent again."""

from dataclasses import replace
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

_NOT_OURS = frozenset({Code.GEEN_TOEGANG, Code.ONLEESBAAR, Code.TE_GROOT})
"""What is wrong with one attachment does not hold up the others."""


def move_attachments(store: Store, line: Transport, go: Go, sofar: Outcome) -> Outcome:
    """Send and fetch what is missing on either side."""
    for attachment in store.read(pieces.to_send, Priority.SYNC).result():
        sofar = _ended(_send(store, line, go, attachment), sofar)
        if not sofar.ok:
            return sofar
    for attachment in store.read(pieces.to_fetch, Priority.SYNC).result():
        sofar = _ended(_fetch(store, line, go, attachment), sofar)
        if not sofar.ok:
            return sofar
    return sofar


def _ended(failed: Failed | None, sofar: Outcome) -> Outcome:
    if failed is None or failed.reason in _NOT_OURS:
        return sofar
    return replace(sofar, reason=str(failed.reason), retry_s=failed.retry_s)


def _send(store: Store, line: Transport, go: Go, one: Attachment) -> Failed | None:
    said = line.held(one.hash)
    for number in range(one.pieces):
        if isinstance(said, Failed):
            return said
        if said.complete:
            break
        if not go():
            return Failed(Trouble.GESTOPT)
        if number not in said.numbers:
            content = store.read(partial(_piece, one.hash, number), Priority.SYNC).result()
            said = line.put_block(one.hash, number, content)
    if isinstance(said, Failed):
        return said
    if said.complete:
        store.sync(partial(_mark, one.hash)).result()
    return None


def _fetch(store: Store, line: Transport, go: Go, one: Attachment) -> Failed | None:
    here = store.read(partial(_numbers, one.hash), Priority.SYNC).result()
    for number in range(one.pieces):
        if number in here:
            continue
        if not go():
            return Failed(Trouble.GESTOPT)
        content = line.get_block(one.hash, number)
        if isinstance(content, Failed):
            return content
        store.sync(partial(_keep, one.hash, number, content)).result()
    store.sync(partial(_finish, one.hash)).result()
    return None


def _piece(sha256: str, number: int, tx: Reading) -> bytes:
    return pieces.piece(tx, sha256, number)


def _numbers(sha256: str, tx: Reading) -> set[int]:
    return pieces.numbers_here(tx, sha256)


def _mark(sha256: str, tx: Writing) -> None:
    pieces.mark_sent(tx, sha256)


def _keep(sha256: str, number: int, content: bytes, tx: Writing) -> None:
    pieces.keep_piece(tx, sha256, number, content)


def _finish(sha256: str, tx: Writing) -> bool:
    return pieces.finish(tx, sha256)
