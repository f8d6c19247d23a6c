"""The readability figure of Flesch and Douma, on Dutch syllables.

206.84 - 0.93 x words per sentence - 77 x syllables per word: higher is easier.  It counts, it does not read:
short words that nobody knows score well.
"""

import re

_VOWELS = re.compile(
    r"eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâãäåèéêëìíîïòóôõöùúûüý]", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
# A dot ends no sentence inside a number or an abbreviation, nor when a small letter follows.
_END = re.compile(r"[.!?…]+[\"”'\u2019)]*(?=\s+[^\sa-zà-ÿ]|\s*$)|\n+|[;:](?=\s)")
_SHORT = re.compile(
    r"(?:\b[A-Za-zé]{1,2}\.){2,}$|\b[A-Z]\.$|\b(?:bijv|evt|incl|excl|max|min|enz|etc|dhr|mevr|mw|nr|tel|ca)\.$"
)

MIN_WORDS = 20
"""Below this number of words the figure says nothing."""


def syllables(word: str) -> int:
    """Return the number of syllables of a Dutch word; a word has at least one."""
    return max(1, len(_VOWELS.findall(word)))


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return where each sentence starts and ends."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        following = text[match.end() :].lstrip()
        if match.group().startswith(".") and following and _SHORT.search(text[start : match.start() + 1]):
            continue
        _take(spans, text, start, match.end())
        start = match.end()
    _take(spans, text, start, len(text))
    return spans


def _take(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if _WORD.search(piece):
        lead = len(piece) - len(piece.lstrip())
        spans.append((start + lead, start + len(piece.rstrip())))


def reading_ease(text: str) -> float | None:
    """Return the figure of Flesch and Douma, or None for a text without words."""
    words = words_of(text)
    if not words:
        return None
    spoken = sum(syllables(word) for word in words)
    return 206.84 - 0.93 * len(words) / max(1, len(sentences_of(text))) - 77 * spoken / len(words)
