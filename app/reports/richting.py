"""The order in which the characters of a line are drawn when part of it is read from right to left.

The rules of Unicode (UAX 9) without embeddings, which no text has here (`clean.py`).  Two rules are ours.  Digits with
a space, hyphen or point between them are one number, so that a telephone number keeps its order in an Arabic sentence.
And in a Dutch line a number after an Arabic name stays after it, unless more Arabic follows.
"""

import re
import unicodedata
from itertools import groupby

from app.reports.arabisch import is_shape

_NUMBER = re.compile(r"\+?[0-9](?:[ \u00a0./:,-]?[0-9])*")
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_BACK = {end: start for start, end in _PAIRS.items()}
_MIRROR = _PAIRS | _BACK | {"<": ">", ">": "<", "«": "»", "»": "«"}
_NEUTRAL = "N"


def has_rtl(text: str) -> bool:
    """Say whether part of this text is read from right to left."""
    return not text.isascii() and any(_kind(one) in {"R", "AN"} for one in text)


def starts_rtl(text: str) -> bool:
    """Say whether the first letter is one that is read from right to left."""
    return not text.isascii() and next((kind for one in text if (kind := _kind(one)) in {"L", "R"}), "L") == "R"


def runs_rtl(text: str) -> bool:
    """Say whether every row of this text begins with a letter that is read from right to left."""
    return not text.isascii() and all(starts_rtl(row) for row in text.split("\n") if row.strip())


def order(text: str, *, rtl: bool) -> list[int]:
    """Return the places of the characters as they stand on paper, from left to right."""
    levels = _levels(text, 1 if rtl else 0)
    places = list(range(len(text)))
    for level in range(max(levels, default=0), 0, -1):
        high = {place for place, found in enumerate(levels) if found >= level}
        runs = [(is_high, list(run)) for is_high, run in groupby(places, key=high.__contains__)]
        places = [one for is_high, run in runs for one in (run[::-1] if is_high else run)]
    return places


def mirrored(character: str) -> str:
    """Return the bracket that opens where this one closes."""
    return _MIRROR.get(character, character)


def turned(text: str, *, rtl: bool) -> list[str]:
    """Return the characters to draw in the order of `order`."""
    levels = _levels(text, 1 if rtl else 0)
    return [mirrored(one) if levels[place] % 2 else one for place, one in enumerate(text)]


def _kind(character: str) -> str:
    """Return L, R, EN, AN, a mark (NSM) or what the other rules make of it."""
    if is_shape(character):
        return "R"
    found = unicodedata.bidirectional(character) or "L"
    return "R" if found == "AL" else found


def _levels(text: str, base: int) -> list[int]:
    kinds = _resolved(text, base)
    levels = [_level(kind, base) for kind in kinds]
    for place in range(len(text) - 1, -1, -1):
        if not text[place].isspace():
            break
        levels[place] = base
    return levels


def _level(kind: str, base: int) -> int:
    if kind == "R":
        return 1
    return 2 if kind in {"EN", "AN"} else 2 * base


def _resolved(text: str, base: int) -> list[str]:
    """Return for each character L, R, EN or AN."""
    sides = "R" if base else "L"
    kinds = [_kind(one) for one in text]
    for number in _NUMBER.finditer(text):
        kind = "EN" if base or _next_strong(kinds[number.end() :]) == "R" else "L"
        kinds[number.start() : number.end()] = [kind] * (number.end() - number.start())
    _weak(kinds, sides)
    _brackets(text, kinds, sides)
    _neutral(kinds, sides)
    return kinds


def _next_strong(kinds: list[str]) -> str:
    return next((kind for kind in kinds if kind in {"L", "R"}), "L")


def _weak(kinds: list[str], sides: str) -> None:
    """Marks go with their letter, signs with their number, and a number after Latin letters goes with those."""
    for place, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[place] = kinds[place - 1] if place else sides
        elif kind == "CS" and kinds[max(place - 1, 0)] == "AN" and kinds[place + 1 : place + 2] == ["AN"]:
            kinds[place] = "AN"
    _signs(kinds)
    strong = sides
    for place, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
        elif kind not in {"EN", "AN"}:
            kinds[place] = _NEUTRAL


def _signs(kinds: list[str]) -> None:
    start = 0
    for kind, run in groupby(list(kinds)):
        end = start + len(list(run))
        if kind == "ET" and "EN" in {*kinds[max(start - 1, 0) : start], *kinds[end : end + 1]}:
            kinds[start:end] = ["EN"] * (end - start)
        start = end


def _brackets(text: str, kinds: list[str], sides: str) -> None:
    """A pair of brackets goes with what is in it, and with what is before it when that is the other way round."""
    for start, end in _pairs(text, kinds):
        inside = {_side(kind) for kind in kinds[start + 1 : end]} & {"L", "R"}
        if not inside:
            continue
        before = next((_side(kind) for kind in reversed(kinds[:start]) if _side(kind) != _NEUTRAL), sides)
        kinds[start] = kinds[end] = sides if sides in inside else before


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    found, waiting = [], []
    for place, character in enumerate(text):
        if kinds[place] != _NEUTRAL:
            continue
        if character in _PAIRS:
            waiting.append(place)
        elif any(text[one] == _BACK.get(character) for one in waiting):
            while text[waiting[-1]] != _BACK[character]:
                waiting.pop()
            found.append((waiting.pop(), place))
    return sorted(found)


def _side(kind: str) -> str:
    return "R" if kind in {"R", "EN", "AN"} else kind


def _neutral(kinds: list[str], sides: str) -> None:
    """Between two of the same direction a space goes with them, else with the line."""
    start = 0
    for kind, run in groupby(list(kinds)):
        end = start + len(list(run))
        if kind == _NEUTRAL:
            before = _side(kinds[start - 1]) if start else sides
            after = _side(kinds[end]) if end < len(kinds) else sides
            kinds[start:end] = [before if before == after else sides] * (end - start)
        start = end
