"""The chain over everything that came in: pure.

Each line of the log has a hash of its words with a salt of its own; the chain is made over the
lines and those hashes.  So the words and the salt can be really erased, and the chain still
shows that no line was changed, dropped, added or moved.
"""

import hashlib
import secrets
from collections.abc import Sequence

import msgspec

SALT_BYTES = 16

Line = Sequence[object]


def payload_hash(salt: bytes, words: str | None) -> bytes:
    """Return the hash of the words of one line; empty and no words differ."""
    mark = b"\0" if words is None else b"\1" + words.encode()
    return hashlib.sha256(salt + mark).digest()


def seal(words: Sequence[str | None]) -> list[tuple[bytes, bytes]]:
    """Return a new salt and the hash for each."""
    noise = secrets.token_bytes(SALT_BYTES * len(words))
    salts = [noise[i : i + SALT_BYTES] for i in range(0, len(noise), SALT_BYTES)]
    return [(salt, payload_hash(salt, one)) for salt, one in zip(salts, words, strict=True)]


def link(before: bytes, head: Line, acts: Sequence[Line], cells: Sequence[Line], others: Sequence[Line]) -> bytes:
    """Return the head of the chain after one batch."""
    body = msgspec.json.encode([head, acts, cells, others])
    return hashlib.sha256(before + body).digest()
