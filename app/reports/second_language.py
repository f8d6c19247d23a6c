"""The fixed words of a paper in a second language, beside the Dutch that counts.

A paper is laid out in Dutch only; the document asks here for each text whether it is a fixed one and what it is in
the other language.  What people wrote themselves has no translation and stays as it is.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from app.reports.dates import DAYS, MONTHS

Second = Callable[[str], str]
_SLOT = re.compile(r"\{(\w+)\}")
_DATE = rf"[\w ,]*\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?"
_RTL = {"ar"}
_DAYS_OF = {"dag", "einde"}
_VALUES = {"dag": _DATE, "einde": _DATE, "n": r"\d+", "naam": r".{1,160}", "ander": r".{1,160}"}


@dataclass(frozen=True, slots=True)
class TweedeTaal:
    """A second language: its fixed sentences, its days and months, and what it says about itself."""

    code: str
    nederlands: str
    uitleg: str
    concept: str
    """Empty once a translator read it."""
    dagen: tuple[str, ...]
    maanden: tuple[str, ...]
    zinnen: tuple[tuple[str, str], ...] = field(repr=False)

    @property
    def rtl(self) -> bool:
        """Whether it is read from right to left."""
        return self.code in _RTL


@dataclass(frozen=True, slots=True)
class _Rules:
    whole: dict[str, str]
    filled: tuple[tuple[re.Pattern[str], str], ...]
    days: dict[str, str]


@lru_cache(maxsize=8)
def _rules(taal: TweedeTaal) -> _Rules:
    whole = {_flat(dutch).casefold(): other for dutch, other in taal.zinnen if not _SLOT.search(dutch)}
    # The longest first: 'Het web van Riet in woorden' is more than 'Het web van Riet'.
    patterns = sorted((pair for pair in taal.zinnen if _SLOT.search(pair[0])), key=lambda pair: -len(pair[0]))
    filled = tuple((_pattern(dutch), other) for dutch, other in patterns)
    names = dict(zip((*DAYS, *MONTHS), (*taal.dagen, *taal.maanden), strict=True))
    return _Rules(whole, filled, names | {"en": "و" if taal.rtl else ","})


def translate(taal: TweedeTaal, text: str) -> str:
    """Return the fixed text in the other language, or an empty text when it is no fixed one."""
    rules, flat = _rules(taal), _flat(text)
    for end in ("", ":", "."):
        bare = flat.removesuffix(end)
        if bare.casefold() in rules.whole:
            return rules.whole[bare.casefold()] + flat[len(bare) :]
    for pattern, other in rules.filled:
        found = pattern.fullmatch(flat)
        if found is not None:
            values = {name: _said(rules, name, value) for name, value in found.groupdict().items()}
            return other.format_map(values)
    return ""


def _flat(text: str) -> str:
    return " ".join(text.split())


def _pattern(dutch: str) -> re.Pattern[str]:
    parts = _SLOT.split(_flat(dutch))
    made = "".join(f"(?P<{part}>{_VALUES[part]})" if place % 2 else re.escape(part) for place, part in enumerate(parts))
    return re.compile(made)


def _said(rules: _Rules, name: str, value: str) -> str:
    if name not in _DAYS_OF:
        return value
    return " ".join(rules.days.get(word, word) for word in value.split()).replace(" ,", ",")
