"""Between frozen values and stored columns: text and whole numbers only.

A value is written the same way in the table, in the log and on the wire, so this is
the one place that knows how: dates as ISO text, codes by value, tuples as JSON, text
in NFC and without the halves of characters that no file can hold.
"""

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from app.domain.record import Record
from app.domain.tekst import bewaar

Stored = str | int | None
R = TypeVar("R", bound=Record)

SEEN_FIELD = "gezien"
"""The field that carries the row's server sequence; its column is `_seq`."""


_TYPES: dict[str, dict[str, tuple[type, bool]]] = {}


def field_types(kind: type[Record]) -> dict[str, tuple[type, bool]]:
    """Return for each stored field its plain type and whether it may be None."""
    if kind.__name__ not in _TYPES:
        _TYPES[kind.__name__] = _read_types(kind)
    return _TYPES[kind.__name__]


def _read_types(kind: type[Record]) -> dict[str, tuple[type, bool]]:
    hints = get_type_hints(kind)
    return {f.name: _plain(hints[f.name]) for f in fields(kind) if f.name != SEEN_FIELD}


def _plain(hint: object) -> tuple[type, bool]:
    if get_origin(hint) is types.UnionType:
        members = [member for member in get_args(hint) if member is not types.NoneType]
        return _plain(members[0])[0], True
    found = get_origin(hint) or hint
    if not isinstance(found, type):
        raise TypeError(f"no column for {hint}")
    return found, False


def encode(value: object) -> Stored:
    """Return a field's value as it is stored."""
    if value is None:
        return None
    if isinstance(value, Enum):
        plain = value.value
        return plain if isinstance(plain, int) else str(plain)
    if isinstance(value, bool | int):
        return int(value)
    if isinstance(value, str):
        return bewaar(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps([bewaar(str(part)) for part in value], ensure_ascii=False)
    raise TypeError(f"no column for {type(value).__name__}")


def decode(kind: type[Record], name: str, stored: Stored) -> object:
    """Return the value of a field that `encode` wrote."""
    return None if stored is None else _decoder(field_types(kind)[name][0])(stored)


def _decoder(plain: type) -> Callable[[Any], object]:
    if issubclass(plain, Enum) or plain is bool:
        return plain
    if plain is date:
        return date.fromisoformat
    return _read_list if plain is tuple else _as_it_is


def _read_list(stored: str) -> tuple[str, ...]:
    return () if stored == "[]" else tuple(json.loads(stored))


def _as_it_is(stored: Stored) -> Stored:
    return stored


def from_log(kind: type[Record], name: str, logged: str | None) -> Stored:
    """Return a column's value from the log and the wire, where everything is text."""
    types = field_types(kind)
    number = name in types and issubclass(types[name][0], int)
    return int(logged) if number and logged is not None else logged


def to_row(record: Record) -> dict[str, Stored]:
    """Return the columns of a record."""
    return {name: encode(getattr(record, name)) for name in field_types(type(record))}


def from_row(kind: type[R], row: "Mapping[str, Stored]") -> R:
    """Return the record of a row; unknown columns are left out, missing ones keep their default."""
    values: dict[str, Any] = {}
    for name, decoder, optional in _decoders(kind):
        stored = row.get(name)
        if stored is not None:
            values[name] = decoder(stored)
        elif optional and name in row:
            values[name] = None
    return kind(**values, gezien=int(row.get("_seq") or 0))


_DECODERS: dict[str, list[tuple[str, Callable[[Any], object], bool]]] = {}


def _decoders(kind: type[Record]) -> list[tuple[str, Callable[[Any], object], bool]]:
    """Return how to read each field, worked out once: a dossier has thousands of them."""
    if kind.__name__ not in _DECODERS:
        types = field_types(kind).items()
        _DECODERS[kind.__name__] = [(name, _decoder(plain), optional) for name, (plain, optional) in types]
    return _DECODERS[kind.__name__]
