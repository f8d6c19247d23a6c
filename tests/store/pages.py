"""The decrypted bytes of a file and its write-ahead log, free space and all.

SQL shows what is in a table; this shows what is left on a page.  SQLCipher 4 keeps each page
as AES-256-CBC with its IV and seal in the last 80 bytes; the first page starts with a salt.
"""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
RESERVED = 80
SALT = 16
WAL_HEADER = 32
FRAME_HEADER = 24


def plain_bytes(path: Path, key: bytes) -> bytes:
    """Return all pages of a file and of its write-ahead log, decrypted."""
    file = path.read_bytes()
    pages = [_plain(file[start : start + PAGE], key, first=start == 0) for start in range(0, len(file), PAGE)]
    wal = path.with_name(f"{path.name}-wal")
    if wal.exists():
        pages += [_plain(page, key, first=number == 1) for number, page in _frames(wal.read_bytes())]
    return b"".join(pages)


def _frames(wal: bytes) -> Iterator[tuple[int, bytes]]:
    for start in range(WAL_HEADER, len(wal), FRAME_HEADER + PAGE):
        yield int.from_bytes(wal[start : start + 4], "big"), wal[start + FRAME_HEADER : start + FRAME_HEADER + PAGE]


def _plain(page: bytes, key: bytes, *, first: bool) -> bytes:
    body = page[SALT if first else 0 : PAGE - RESERVED]
    vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return decryptor.update(body) + decryptor.finalize()
