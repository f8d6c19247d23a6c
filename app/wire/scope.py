"""The hash by which laptop and server find out that they mean the same households and compartments: pure."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable

BYTES = 16
"""Enough to tell two lists apart: what a laptop may hold is the server's business, whatever this says."""


def scope_hash(huishoudens: Iterable[str], vakken: Iterable[str] = ()) -> str:
    """Return the beginning of the SHA-256 of households and compartments, whatever their order; each once."""
    parts = sorted(set(vakken))
    said = "\n".join(sorted(set(huishoudens)) + (["", *parts] if parts else []))
    whole = hashlib.sha256(said.encode()).digest()
    return urlsafe_b64encode(whole[:BYTES]).rstrip(b"=").decode()
