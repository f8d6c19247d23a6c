"""Arabic letters in the shape that their place in a word asks for.

Every shape has a code of its own in the fonts that `resources/fonts/make_arabic_font.py` made, so a shaped word is
measured and broken like any other.  The text stays in the order of reading; `richting.py` turns a line round when it is
drawn.
"""

import json
from dataclasses import dataclass
from functools import cache

import resources

_BLOCKS = ((0x0600, 0x06FF), (0x0750, 0x077F))
_END, _START, _MIDDLE = 1, 2, 3
_BOTH_SIDES = 4


@dataclass(frozen=True, slots=True)
class Vormen:
    """The shapes of each letter (alone, at the end, at the start, in the middle), and what each code was."""

    van: dict[str, str]
    paren: dict[str, str]
    """Lam and alef: two codes alone, two after another letter."""
    tekens: frozenset[str]
    klinkers: frozenset[str]
    terug: dict[str, str]


@cache
def vormen() -> Vormen:
    """Read the table at the first Arabic word."""
    found = json.loads(resources.read_bytes("fonts", "paper", "arabisch.json"))
    van: dict[str, str] = found["vormen"]
    pairs: dict[str, str] = found["paren"]
    back = {code: letter for letter, codes in van.items() for code in codes}
    back |= {code: pair[place % 2] for pair, codes in pairs.items() for place, code in enumerate(codes)}
    return Vormen(van, pairs, frozenset(found["tekens"]), frozenset(found["klinkers"]), back)


def is_arabic(character: str) -> bool:
    """Say whether this is an Arabic character that paper can set."""
    if not any(low <= ord(character) <= high for low, high in _BLOCKS):
        return False
    return character in vormen().van or character in vormen().tekens


def is_shape(character: str) -> bool:
    """Say whether this is the code of a shape; what people type never is one."""
    return "\ue000" <= character <= "\uf8ff" and character in vormen().terug


def shaped(word: str) -> str:
    """Return the word with each letter in the shape of its place."""
    table = vormen()
    units = _units(word, table)
    made = []
    for place, unit in enumerate(units):
        if unit in table.paren:
            first = 2 if _joins_on(_beside(units, place, -1, table), table) else 0
            made.append(table.paren[unit][first : first + 2])
            continue
        shapes = table.van.get(unit, "")
        if not shapes or unit in table.klinkers:
            made.append(shapes or unit)
            continue
        before = _joins_on(_beside(units, place, -1, table), table)
        after = len(shapes) == _BOTH_SIDES and _is_joined(_beside(units, place, 1, table), table)
        made.append(shapes[_place(shapes, before=before, after=after)])
    return "".join(made)


def letters(text: str) -> str:
    """Return the letters of a shaped text again."""
    if text.isascii():
        return text
    return "".join(vormen().terug[one] if is_shape(one) else one for one in text)


def _place(shapes: str, *, before: bool, after: bool) -> int:
    if before and after:
        return _MIDDLE
    if after:
        return _START
    return _END if before and len(shapes) > 1 else 0


def _units(word: str, table: Vormen) -> list[str]:
    """Return the letters of a word; lam and alef stay together."""
    units: list[str] = []
    for character in word:
        if units and units[-1] + character in table.paren:
            units[-1] += character
        else:
            units.append(character)
    return units


def _beside(units: list[str], place: int, step: int, table: Vormen) -> str:
    """Return the next letter on one side; vowel signs stand between letters without parting them."""
    place += step
    while 0 <= place < len(units) and units[place] in table.klinkers:
        place += step
    return units[place] if 0 <= place < len(units) else ""


def _joins_on(unit: str, table: Vormen) -> bool:
    return len(table.van.get(unit, "")) == _BOTH_SIDES


def _is_joined(unit: str, table: Vormen) -> bool:
    return unit in table.paren or len(table.van.get(unit, "")) > 1
