"""Two texts that grew apart from one text, brought together sentence by sentence: pure.

Only whole sentences that somebody wrote come out, never words from two of them, so nothing is
said that nobody said.  Where both touched the same place there is no answer: a person decides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_SENTENCES = 600
"""Of longer texts nothing is tried: comparing them would keep a server busy."""
_PIECE = re.compile(r"(\S(?:[^\n]*?[.!?…]+[\"'”\u2019)\]]*(?=\s|$)|[^\n]*))(\s*)")
_SHORT = re.compile(
    r"\b(?:\d+|[a-z]|(?:[a-z]\.)+[a-z]|dhr|mw|mevr|dr|drs|mr|ir|prof|ca|nr|tel|evt|bijv|incl|excl|resp|max|min|st)\.$",
    re.IGNORECASE,
)
"""What ends with a full stop and goes on: a number, an initial, a shortened word."""
LONGEST_SHORT = 16


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, and the white space that came after it."""

    words: str
    gap: str


def split(text: str) -> list[Sentence]:
    """Return the sentences of a text; put together they are the text, but for white space in front."""
    found: list[Sentence] = []
    begun: list[str] = []
    for words, gap in _PIECE.findall(text):
        begun.append(words)
        if "\n" in gap or not _SHORT.search(words[-LONGEST_SHORT:]):
            found.append(Sentence("".join(begun), gap))
            begun = []
        else:
            begun.append(gap)
    return [*found, Sentence("".join(begun).rstrip(), "")] if begun else found


def merge(base: str, first: str, second: str) -> str | None:
    """Return one text with what both changed in `base`; None when a person must do that.

    What both added at the same place stands one after the other.  Something of `base` must be
    left in both: else these are two texts.
    """
    old, one, other = split(base), split(first), split(second)
    if max(map(len, (old, one, other))) > MOST_SENTENCES:
        return None
    made: list[Sentence] = []
    kept = 0
    for place in _places(old, one, other):
        if place.same:
            kept += 1
            made += place.one
        elif (joined := _join(place)) is not None:
            made += joined
        else:
            return None
    return _text(made) if kept else None


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of the three texts between two sentences that all three have; or such a sentence."""

    old: Sequence[Sentence]
    one: Sequence[Sentence]
    other: Sequence[Sentence]
    same: bool = False


def _places(old: Sequence[Sentence], one: Sequence[Sentence], other: Sequence[Sentence]) -> Iterator[_Place]:
    in_one, in_other = _matches(old, one), _matches(old, other)
    i = j = k = 0
    for at in range(len(old)):
        if at in in_one and at in in_other:
            yield _Place(old[i:at], one[j : in_one[at]], other[k : in_other[at]])
            i, j, k = at + 1, in_one[at] + 1, in_other[at] + 1
            yield _Place(old[at:i], _spaced(old[at], one[j - 1], other[k - 1]), (), same=True)
    yield _Place(old[i:], one[j:], other[k:])


def _matches(old: Sequence[Sentence], new: Sequence[Sentence]) -> dict[int, int]:
    """Return where the sentences that stayed stand now."""
    said = SequenceMatcher(None, [each.words for each in old], [each.words for each in new], autojunk=False)
    return {a + n: b + n for a, b, size in said.get_matching_blocks() for n in range(size)}


def _spaced(old: Sentence, one: Sentence, other: Sentence) -> list[Sentence]:
    """Return a sentence that stayed with the white space that somebody changed behind it."""
    return [other if one.gap == old.gap else one]


def _join(place: _Place) -> list[Sentence] | None:
    old, one, other = (_said(each) for each in (place.old, place.one, place.other))
    if one == old:
        return list(place.other)
    if other in (old, one):
        return list(place.one)
    if old:
        return None
    if _holds(one, other):
        return list(place.one)
    # Of an addition nothing is left out by itself: "Ja." twice may answer two questions.
    return list(place.other) if _holds(other, one) else [*place.one, *place.other]


def _holds(said: Sequence[str], part: Sequence[str]) -> bool:
    """Tell whether sentences stand in others, one after the other."""
    return any(said[at : at + len(part)] == part for at in range(len(said) - len(part) + 1))


def _said(sentences: Sequence[Sentence]) -> list[str]:
    return [each.words for each in sentences]


def _text(sentences: Sequence[Sentence]) -> str:
    """Write the sentences down, with a space where the last of one text comes before another."""
    last = len(sentences) - 1
    return "".join(each.words + (each.gap or ("" if at == last else " ")) for at, each in enumerate(sentences))
