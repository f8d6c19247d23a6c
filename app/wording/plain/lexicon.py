"""The hard words, made ready to be found: by their first word, longest phrase first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

# A word, with the dots of 'i.v.m.' and the hyphen of 're-integratie' inside it.
TOKEN = re.compile(r"(?:[A-Za-z]{1,2}\.){2,}|[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
SHORTENED = re.compile(r"[A-Z]{2,5}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One hard word or phrase: its tokens in small letters, as it is written, and what to say instead."""

    tokens: tuple[str, ...]
    text: str
    better: tuple[str, ...]

    @property
    def exact(self) -> bool:
        """Whether capitals count: 'HO' is an abbreviation, 'ho' is not."""
        return self.text != self.text.lower()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is looked for."""

    by_first: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    known: frozenset[str] = frozenset()

    def __len__(self) -> int:
        """Return the number of hard words."""
        return sum(map(len, self.by_first.values()))


def make_lexicon(words: Iterable[tuple[str, tuple[str, ...]]], known: Iterable[str] = ()) -> Lexicon:
    """Return the lexicon of these words."""
    found: dict[str, list[Entry]] = {}
    for hard, better in words:
        tokens = tuple(match.group().casefold() for match in TOKEN.finditer(hard))
        if tokens:
            found.setdefault(tokens[0], []).append(Entry(tokens, hard, better))
    longest_first = {key: tuple(sorted(group, key=lambda e: -len(e.tokens))) for key, group in found.items()}
    return Lexicon(longest_first, frozenset(known))
