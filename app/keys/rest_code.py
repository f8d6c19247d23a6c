"""The six digits that bring one back from Even rust: in memory only, three tries, then the passphrase."""

import hashlib
import hmac
import secrets
from itertools import pairwise

DIGITS, TRIES = 6, 3


def is_code(text: str) -> bool:
    """Return whether this is six digits that are not all the same or a row."""
    if len(text) != DIGITS or not (text.isascii() and text.isdigit()):
        return False
    steps = {ord(later) - ord(earlier) for earlier, later in pairwise(text)}
    return steps not in ({0}, {1}, {-1})


class RestCode:
    """A code of one sitting; after three wrong tries in a row it no longer opens."""

    def __init__(self, code: str) -> None:
        self._salt = secrets.token_bytes(16)
        self._digest = self._hash(code)
        self._left = TRIES

    @property
    def tries_left(self) -> int:
        """How many tries are left before the passphrase is asked."""
        return self._left

    def matches(self, typed: str) -> bool:
        """Return whether this is the code, in constant time."""
        if not self._left:
            return False
        self._left -= 1
        right = hmac.compare_digest(self._digest, self._hash(typed))
        if right:
            self._left = TRIES
        return right

    def _hash(self, code: str) -> bytes:
        return hashlib.blake2b(code.encode("utf-8"), key=self._salt).digest()
