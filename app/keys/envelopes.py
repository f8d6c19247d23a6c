"""Envelopes around the database key: each is enough to open, and none says anything about another.

The whole header (kind, work, salt, keyring entry) is the associated data of AES-256-GCM, so a changed
header does not open.  A check value on the wrapping key tells a wrong passphrase from a damaged
envelope; a fingerprint of the device secret tells a changed keyring from a wrong passphrase without
giving a thief something to test guesses of the passphrase on.
"""

import hmac
import json
import secrets
from base64 import b64encode
from dataclasses import dataclass, replace
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.keys.errors import KeyFileDamaged
from app.keys.kdf import KEY_BYTES, Params, derive

Kind = Literal["wachtzin", "herstelcode", "organisatie"]
_SALT_BYTES, _NONCE_BYTES, _CHECK_BYTES = 16, 12, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The database key, wrapped in one way."""

    kind: Kind
    params: Params | None = None
    """The work of Argon2id; None for a code, which is random already."""
    salt: bytes = b""
    keyring_entry: str = ""
    """The name of the device secret in the OS keyring; empty means that the passphrase alone is enough."""
    fingerprint: bytes = b""
    check: bytes = b""
    nonce: bytes = b""
    wrapped: bytes = b""


def new_passphrase_header(params: Params, keyring_entry: str = "") -> Envelope:
    """Return an empty envelope for a passphrase."""
    return Envelope(kind="wachtzin", params=params, salt=secrets.token_bytes(_SALT_BYTES), keyring_entry=keyring_entry)


def device_fingerprint(secret: bytes, database: str) -> bytes:
    """Return what recognises a device secret and gives nothing of it away."""
    return derive(secret, database, "herkenning", _CHECK_BYTES)


def same(one: bytes, other: bytes) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(one, other)


def seal(header: Envelope, wrapping_key: bytes, key: bytes, database: str) -> Envelope:
    """Put the database key into the envelope."""
    check = derive(wrapping_key, database, "controle", _CHECK_BYTES)
    checked = replace(header, check=check, nonce=secrets.token_bytes(_NONCE_BYTES))
    wrapped = AESGCM(wrapping_key).encrypt(checked.nonce, key, _header(checked, database))
    return replace(checked, wrapped=wrapped)


def opens(envelope: Envelope, wrapping_key: bytes, database: str) -> bool:
    """Return whether this wrapping key belongs to the envelope."""
    return same(envelope.check, derive(wrapping_key, database, "controle", _CHECK_BYTES))


def unseal(envelope: Envelope, wrapping_key: bytes, database: str) -> bytes:
    """Return the database key; raises KeyFileDamaged when anything of the envelope was changed."""
    try:
        key = AESGCM(wrapping_key).decrypt(envelope.nonce, envelope.wrapped, _header(envelope, database))
    except (InvalidTag, ValueError) as problem:
        raise KeyFileDamaged from problem
    if len(key) != KEY_BYTES:
        raise KeyFileDamaged
    return key


def _header(envelope: Envelope, database: str) -> bytes:
    work = envelope.params
    return json.dumps(
        [
            "keukentafel sleutels 1",
            database,
            envelope.kind,
            [work.t, work.m, work.p] if work else [],
            *(b64encode(part).decode() for part in (envelope.salt, envelope.fingerprint, envelope.check)),
            envelope.keyring_entry,
        ]
    ).encode()
