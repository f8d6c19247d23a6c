"""How wide a text is, from a table of advance widths, so that layout needs no font library.

A character outside the font counts as a wide one: better a little too much room than text on text.
"""

import json
from functools import cache
from importlib.resources import files

_UNKNOWN = 640


@cache
def _widths(weight: int) -> dict[str, int]:
    table = json.loads(files("resources.fonts").joinpath("breedtes.json").read_text(encoding="ascii"))
    return {str(char): int(width) for char, width in table[str(weight)].items()}


@cache
def _units(text: str, weight: int) -> int:
    widths = _widths(weight)
    return sum(widths.get(char, _UNKNOWN) for char in text)


def text_width(text: str, size: float, weight: int = 400) -> float:
    """Return the width of one line at this size; weights are 400, 600 and 700."""
    return _units(text, weight) * size / 1000


def wrap(text: str, width: float, size: float, weight: int = 400) -> tuple[str, ...]:
    """Break a text into lines of at most this width; a word that is wider stays whole."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size, weight) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines) or ("",)
