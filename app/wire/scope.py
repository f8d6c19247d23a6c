"""The hash by which laptop and server find out that they mean the same households: pure."""

import hashlib
from collections.abc import Iterable


def scope_hash(huishoudens: Iterable[str]) -> str:
    """Return the SHA-256 of households, whatever their order; each once."""
    return hashlib.sha256("\n".join(sorted(set(huishoudens))).encode()).hexdigest()
