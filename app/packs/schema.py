"""Builds frozen values out of a pack and names the spot that does not fit.

The dataclass is the schema: its fields are the keys, its defaults make a key optional.
So there is one description of a pack, and an unknown or misspelt key is always found.
"""

import re
import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from app.packs.errors import PackInvalid

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a file we are reading: the lines, where the present table starts, and its path."""

    file: str
    lines: tuple[str, ...] = ()
    start: int = 0
    path: str = ""

    def line_of(self, key: str) -> int:
        """Return the line number of the key in this table, of the table itself, or 0."""
        if not self.lines:
            return 0
        for number in range(self.start, len(self.lines)):
            line = self.lines[number].lstrip()
            if number > self.start and line.startswith("["):
                break
            if re.search(rf'(^|[{{,]\s*)"?{re.escape(key)}"?\s*=', line):
                return number + 1
        return self.start + 1

    def below(self, key: str, index: int | None = None) -> "Spot":
        """Return the spot of a table under this one; inline tables stay on their own line."""
        path = f"{self.path}.{key}" if self.path else key
        header = f"[{path}]" if index is None else f"[[{path}]]"
        seen = 0
        for number in range(self.start, len(self.lines)):
            if self.lines[number].strip() == header:
                if seen == (index or 0):
                    return Spot(self.file, self.lines, number, path)
                seen += 1
        return Spot(self.file, self.lines, max(0, self.line_of(key) - 1), path)

    def wrong(self, key: str, reason: str) -> PackInvalid:
        """Return the error for a key at this spot."""
        name = f"{self.path}.{key}" if self.path else key
        return PackInvalid(bestand=self.file, sleutel=name, regel=self.line_of(key), reden=reason)


def build(kind: type[T], values: object, spot: Spot) -> T:
    """Return the frozen value of this kind; raise PackInvalid with file, key and line otherwise."""
    if not isinstance(values, dict):
        raise spot.wrong("", "hier hoort een tabel")
    if not is_dataclass(kind):
        raise TypeError(kind)
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}
    for key in values:
        if key not in known:
            raise spot.wrong(str(key), "deze sleutel is onbekend")
    made: dict[str, Any] = {}
    for name, field in known.items():
        if name in values:
            made[name] = _convert(hints[name], values[name], name, spot)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise spot.wrong(name, "deze sleutel ontbreekt")
    return kind(**made)


def _convert(hint: object, value: object, key: str, spot: Spot) -> object:
    if get_origin(hint) is tuple:
        return _convert_list(get_args(hint)[0], value, key, spot)
    if get_origin(hint) in {Union, types.UnionType}:
        return _convert(get_args(hint)[0], value, key, spot)
    if isinstance(hint, type) and is_dataclass(hint):
        return build(hint, value, spot.below(key))
    if hint is date:
        return _convert_date(value, key, spot)
    return _convert_plain(hint, value, key, spot)


def _convert_list(item: object, value: object, key: str, spot: Spot) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise spot.wrong(key, "hier hoort een lijst")
    if isinstance(item, type) and is_dataclass(item):
        made = tuple(build(item, one, spot.below(key, index)) for index, one in enumerate(value))
        _check_ids(made, key, spot)
        return made
    return tuple(_convert(item, one, key, spot) for one in value)


def _check_ids(made: tuple[object, ...], key: str, spot: Spot) -> None:
    seen: set[object] = set()
    for index, one in enumerate(made):
        name = getattr(one, "id", None)
        if name is not None and name in seen:
            raise spot.below(key, index).wrong("id", f"'{name}' staat er twee keer")
        seen.add(name)


def _convert_date(value: object, key: str, spot: Spot) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise spot.wrong(key, "hier hoort een datum") from error


def _convert_plain(hint: object, value: object, key: str, spot: Spot) -> object:
    if hint is bool and isinstance(value, bool):
        return value
    if hint is int and isinstance(value, int) and not isinstance(value, bool):
        return value
    if hint is str and isinstance(value, str):
        if not value.strip():
            raise spot.wrong(key, "deze tekst is leeg")
        return value.strip()
    words = {bool: "true of false", int: "een heel getal", str: "een tekst"}
    name = words.get(hint, "iets anders") if isinstance(hint, type) else "iets anders"
    raise spot.wrong(key, f"hier hoort {name}")
