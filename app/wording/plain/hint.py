"""What to tell who writes: where a sentence is long and which word has a plainer one.

Pure and quick, so that it can run while somebody types.  The words of a resident are never changed by it: it
only offers, and each offer is one act that can be taken back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from app.wording.plain.lexicon import SHORTENED, TOKEN, Entry, Lexicon
from app.wording.plain.reading import MIN_WORDS, reading_ease, sentences_of, words_of

LONG = 20
"""More words than this make a sentence long; our own texts stay below 25."""

_AUXILIARY = re.compile(r"\b(?:word|wordt|worden|werd|werden)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\b(?:aan|af|bij|door|in|mee|na|om|op|over|uit|voor|weg)?ge[a-zë]{2,}(?:d|t|en)\b|"
                         r"\b(?:be|ver|ont|her)[a-zë]{3,}(?:d|t)\b", re.IGNORECASE)  # fmt: skip


class Soort(Enum):
    """What may be hard."""

    LANG = "lang"
    WOORD = "woord"
    AFKORTING = "afkorting"
    LIJDEND = "lijdend"


@dataclass(frozen=True, slots=True)
class Finding:
    """One spot: where it stands, its words, and what could stand there."""

    soort: Soort
    start: int
    end: int
    words: str
    better: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hint:
    """All of a text; `figure` stays None while there are too few words to count."""

    findings: tuple[Finding, ...] = ()
    figure: int | None = None

    def of(self, *soorten: Soort) -> tuple[Finding, ...]:
        """Return the spots of these kinds."""
        return tuple(one for one in self.findings if one.soort in soorten)


def look_at(text: str, lexicon: Lexicon) -> Hint:
    """Return what may be hard in a text; `lexicon` holds the words of the municipality's own list."""
    spots = [*_sentences(text), *_words(text, lexicon)]
    ease = reading_ease(text) if len(words_of(text)) >= MIN_WORDS else None
    figure = None if ease is None else max(0, min(100, round(ease)))
    return Hint(tuple(sorted(spots, key=lambda one: one.start)), figure)


def replaced(text: str, finding: Finding, better: str) -> str:
    """Return the text with this spot said otherwise; a capital stays a capital.

    The spot is looked up anew when the text changed meanwhile; when it is gone, nothing changes.
    """
    start = finding.start
    if text[start : finding.end] != finding.words:
        start = text.find(finding.words)
    if start < 0:
        return text
    capital = finding.words[:1].isupper() and not finding.words.isupper()
    starts = not text[:start].strip() or text[:start].rstrip()[-1:] in ".!?\n"
    said = better[:1].upper() + better[1:] if capital or starts else better
    return text[:start] + said + text[start + len(finding.words) :]


def _sentences(text: str) -> Iterator[Finding]:
    for start, end in sentences_of(text):
        piece = text[start:end]
        if len(words_of(piece)) > LONG:
            yield Finding(Soort.LANG, start, end, piece)
        helper = _AUXILIARY.search(piece)
        if helper is not None and _PARTICIPLE.search(piece):
            yield Finding(Soort.LIJDEND, start, end, piece)


def _words(text: str, lexicon: Lexicon) -> Iterator[Finding]:
    tokens = list(TOKEN.finditer(text))
    place = 0
    while place < len(tokens):
        entry = _entry(tokens, place, text, lexicon)
        first = tokens[place]
        if entry is not None:
            last = tokens[place + len(entry.tokens) - 1]
            end = last.end() + (entry.text.endswith(".") and text[last.end() : last.end() + 1] == ".")
            short = "." in entry.text or entry.text.isupper()
            words = text[first.start() : end]
            yield Finding(Soort.AFKORTING if short else Soort.WOORD, first.start(), end, words, entry.better)
            place += len(entry.tokens)
            continue
        if SHORTENED.fullmatch(first.group()) and first.group() not in lexicon.known and not _shouted(tokens, place):
            yield Finding(Soort.AFKORTING, first.start(), first.end(), first.group())
        place += 1


def _entry(tokens: list[re.Match[str]], place: int, text: str, lexicon: Lexicon) -> Entry | None:
    for entry in lexicon.by_first.get(tokens[place].group().casefold(), ()):
        found = tokens[place : place + len(entry.tokens)]
        if tuple(one.group().casefold() for one in found) != entry.tokens:
            continue
        if entry.exact and tokens[place].group() != entry.text:
            continue
        dotted = entry.text.endswith(".") and not tokens[place].group().endswith(".")
        if dotted and text[found[-1].end() : found[-1].end() + 1] != ".":
            continue
        return entry
    return None


def _shouted(tokens: list[re.Match[str]], place: int) -> bool:
    """Say whether the words beside it are in capitals too: then somebody shouts, it is no abbreviation."""
    beside = tokens[max(0, place - 1) : place] + tokens[place + 1 : place + 2]
    return any(one.group().isupper() and len(one.group()) > 1 for one in beside)
