"""Messages to bytes and back: JSON, so that a person can read it, in zstandard.

What comes in may be hostile: a body that unpacks to more than the limit, is too deep or
has another shape is refused before anything else looks at it.
"""

from typing import TypeVar

import msgspec
import zstandard

from app.wire.messages import MAX_BODY_BYTES

T = TypeVar("T")
LEVEL = 6
"""A twentieth smaller than 3, for a hundredth of a millisecond a note: on a slow line that is won back fourfold."""
CONTENT_TYPE = "application/json"
ENCODING = "zstd"
SMALL_BYTES = 400
"""Below this, packing makes a message larger or saves nothing worth the time."""


class Unreadable(ValueError):
    """Bytes that are no message of this protocol."""


class TooLarge(Unreadable):
    """A body of more bytes than is ever needed."""


def pack(message: object) -> tuple[bytes, bool]:
    """Return the bytes of a message, and whether they are in zstandard."""
    plain = msgspec.json.encode(message)
    if len(plain) < SMALL_BYTES:
        return plain, False
    return zstandard.ZstdCompressor(level=LEVEL).compress(plain), True


def unpack(body: bytes, kind: type[T], *, packed: bool, limit: int = MAX_BODY_BYTES) -> T:
    """Return the message in a body.  Raises TooLarge or Unreadable."""
    if len(body) > limit:
        raise TooLarge
    plain = _unpacked(body, limit) if packed else body
    try:
        return msgspec.json.decode(plain, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise Unreadable from problem


def _unpacked(body: bytes, limit: int) -> bytes:
    reader = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(body)
    try:
        plain: bytes = reader.read(limit + 1)
    except zstandard.ZstdError as problem:
        raise Unreadable from problem
    if len(plain) > limit:
        raise TooLarge
    return plain
