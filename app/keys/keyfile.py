"""The key file `sleutels.json`: written whole or not at all, with a second copy beside it.

A checksum finds accidental damage before a passphrase is asked.  The copy `.vorige` is the previous
file only while a change is being written; afterwards it is made equal, so that a passphrase that was
changed because it leaked opens nothing in the folder any more.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from app.keys.atomic import write_whole
from app.keys.envelopes import Envelope, Kind
from app.keys.errors import KeyFileDamaged, KeyFileMissing, KeyFileNewer
from app.keys.kdf import Params

NAME, COPY = "sleutels.json", "sleutels.json.vorige"
VERSION = 1
_LARGEST = 64 * 1024
_SUM = "som"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What the key file says."""

    database: str
    passphrase: Envelope
    recovery: Envelope
    organisation: Envelope | None = None
    """The way of the organisation, once the laptop was enrolled at a server that has one."""


def write(profile: Path, content: KeyFile) -> None:
    """Write the key file; a power cut leaves the old or the new one, and always one that is whole."""
    path, copy = profile / NAME, profile / COPY
    data = encode(content)
    if path.exists():
        with suppress(KeyFileDamaged, KeyFileNewer):
            decode(path.read_bytes())
            write_whole(copy, path.read_bytes())
    write_whole(path, data)
    if decode(path.read_bytes()) != content:
        raise KeyFileDamaged
    write_whole(copy, data)


def read(profile: Path) -> KeyFile:
    """Return the key file, or its copy when the file itself is gone or damaged."""
    try:
        return _read_one(profile / NAME)
    except (KeyFileDamaged, KeyFileMissing) as problem:
        try:
            return _read_one(profile / COPY)
        except (KeyFileDamaged, KeyFileMissing):
            raise problem from None


def is_intact(profile: Path) -> bool:
    """Return whether the file itself, not only its copy, can be read."""
    try:
        _read_one(profile / NAME)
    except (KeyFileDamaged, KeyFileMissing):
        return False
    return True


def encode(content: KeyFile) -> bytes:
    """Return the bytes of the key file."""
    envelopes = (content.passphrase, content.recovery, content.organisation)
    body: dict[str, object] = {
        "versie": VERSION,
        "database": content.database,
        "enveloppen": [_to_json(one) for one in envelopes if one is not None],
    }
    return _canonical({**body, _SUM: _checksum(body)})


def decode(data: bytes) -> KeyFile:
    """Return what the bytes say; raises KeyFileDamaged or KeyFileNewer."""
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError) as problem:
        raise KeyFileDamaged from problem
    if not _is_object(found):
        raise KeyFileDamaged
    version = found.get("versie")
    if type(version) is int and version > VERSION:
        raise KeyFileNewer
    body = {name: value for name, value in found.items() if name != _SUM}
    if found.get(_SUM) != _checksum(body) or _canonical(found) != data:
        raise KeyFileDamaged
    try:
        return _from_body(body)
    except (KeyError, TypeError, ValueError) as problem:
        raise KeyFileDamaged from problem


def _read_one(path: Path) -> KeyFile:
    try:
        with path.open("rb") as file:
            return decode(file.read(_LARGEST))
    except FileNotFoundError as problem:
        raise KeyFileMissing from problem
    except OSError as problem:
        raise KeyFileDamaged from problem


def _from_body(body: dict[str, object]) -> KeyFile:
    envelopes = body["enveloppen"]
    if not isinstance(envelopes, list):
        raise KeyFileDamaged
    first, second, *more = envelopes
    if len(more) > 1:
        raise KeyFileDamaged
    return KeyFile(
        database=_text(body["database"]),
        passphrase=_from_json(first, "wachtzin"),
        recovery=_from_json(second, "herstelcode"),
        organisation=_from_json(more[0], "organisatie") if more else None,
    )


def _to_json(envelope: Envelope) -> dict[str, object]:
    work = envelope.params
    return {
        "soort": envelope.kind,
        "argon2id": {"t": work.t, "m": work.m, "p": work.p} if work else None,
        "zout": _b64(envelope.salt),
        "sleutelbos": envelope.keyring_entry,
        "twee_van_twee": bool(envelope.keyring_entry),
        "herkenning": _b64(envelope.fingerprint),
        "controle": _b64(envelope.check),
        "nonce": _b64(envelope.nonce),
        "inhoud": _b64(envelope.wrapped),
    }


def _from_json(found: object, kind: Kind) -> Envelope:
    if not _is_object(found) or found["soort"] != kind:
        raise KeyFileDamaged
    return Envelope(
        kind=kind,
        params=_params(found["argon2id"]) if kind == "wachtzin" else None,
        salt=_bytes(found["zout"]),
        keyring_entry=_text(found["sleutelbos"]),
        fingerprint=_bytes(found["herkenning"]),
        check=_bytes(found["controle"]),
        nonce=_bytes(found["nonce"]),
        wrapped=_bytes(found["inhoud"]),
    )


def _params(found: object) -> Params:
    if not _is_object(found):
        raise KeyFileDamaged
    return Params(_number(found["t"]), _number(found["m"]), _number(found["p"]))


def _is_object(found: object) -> TypeGuard[dict[str, object]]:
    return isinstance(found, dict) and all(isinstance(name, str) for name in found)


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise KeyFileDamaged
    return found


def _number(found: object) -> int:
    if type(found) is not int:
        raise KeyFileDamaged
    return found


def _bytes(found: object) -> bytes:
    return b64decode(_text(found), validate=True)


def _b64(data: bytes) -> str:
    return b64encode(data).decode()


def _canonical(found: dict[str, object]) -> bytes:
    return (json.dumps(found, indent=1, sort_keys=True) + "\n").encode()


def _checksum(body: dict[str, object]) -> str:
    return hashlib.sha256(_canonical(body)).hexdigest()
