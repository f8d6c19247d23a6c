"""Which words of two texts differ, so that a person sees at a glance what to decide: pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 4_000
"""Of longer texts only what they begin and end with the same is taken out: the rest counts as different."""
_PIECES = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of one of the texts; `anders` when the other one does not have it."""

    tekst: str
    anders: bool = False


def compare_words(first: str, second: str) -> tuple[tuple[Stuk, ...], tuple[Stuk, ...]]:
    """Return both texts in pieces; put together, the pieces are the texts."""
    left, right = _PIECES.findall(first), _PIECES.findall(second)
    if max(len(left), len(right)) > MOST_WORDS:
        return (Stuk(first, anders=True),), (Stuk(second, anders=True),)
    one: list[Stuk] = []
    other: list[Stuk] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        differs = tag != "equal"
        if i2 > i1:
            one.append(Stuk("".join(left[i1:i2]), differs))
        if j2 > j1:
            other.append(Stuk("".join(right[j1:j2]), differs))
    return tuple(one), tuple(other)
