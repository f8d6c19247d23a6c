"""The sociale kaart: facilities, and a search in the resident's own words.

Near first, then light before heavy: the nearest and lightest help that fits stands on top,
but nothing that fits is left out.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

OVERAL = "overal"
_NOT_IN_A_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Voorziening:
    """One facility; `dorp` is where it is, `werkgebied` names villages it serves or 'overal'."""

    id: str
    naam: str
    dorp: str
    werkgebied: tuple[str, ...]
    wat: str
    voor_wie: str
    wanneer: str
    behoefte: tuple[str, ...]
    dimensies: tuple[str, ...]
    segmenten: tuple[str, ...]
    lijn: int
    trede: int
    telefoon: str
    kosten: str
    met_vergoeding: bool = False
    wie_beslist: str = "niemand"
    bouwsteen: str = ""
    """Where it belongs in the building blocks of the social domain."""
    buurt: str = ""
    website: str = ""
    vervallen: bool = False
    """No longer in the newest list: kept, so that a plan that names it can still be read."""


@dataclass(frozen=True, slots=True)
class Woordgroep:
    """A need with the words that residents use for it."""

    behoefte: str
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dorp:
    """A village with its neighbours, the nearest first."""

    naam: str
    buren: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bouwsteen:
    """A building block: `domein` of J (jeugd), W (Wmo), P (participatie); `lijn` 0 to 2.

    `upl` is its name in the Uniforme Productnamenlijst of the government, where it has one.
    """

    id: str
    naam: str
    hoofdblok: str
    plaats: str
    domein: tuple[str, ...]
    aan_inwoner: bool
    lijn: int
    omschrijving: str = ""
    upl: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Bouwstenen:
    """All building blocks; compared by identity, like the kaart.

    Only those with `aan_inwoner` may stand in a sociale kaart or a plan.
    """

    versie: int
    licentie: str
    bouwsteen: tuple[Bouwsteen, ...]

    def van(self, bouwsteen_id: str) -> Bouwsteen | None:
        """Return the building block with this id."""
        return next((one for one in self.bouwsteen if one.id == bouwsteen_id), None)


@dataclass(frozen=True, slots=True, eq=False)
class Kaart:
    """The whole kaart of a municipality; compared by identity, because its index is kept with it."""

    versie: int
    licentie: str
    fictief: bool
    dorp: tuple[Dorp, ...]
    stopwoorden: tuple[str, ...]
    woordgroep: tuple[Woordgroep, ...]
    voorziening: tuple[Voorziening, ...]

    def van(self, voorziening_id: str) -> Voorziening | None:
        """Return the facility with this id, or None when it has vanished from the kaart."""
        return next((one for one in self.voorziening if one.id == voorziening_id), None)


def fold(text: str) -> str:
    """Return the text as it is compared: lower case, without accents and double spaces."""
    if text.isascii():
        return _NOT_IN_A_WORD.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return " ".join(kept.split())


def needs_of(kaart: Kaart, words: str) -> tuple[str, ...]:
    """Return the needs that whole words and phrases here stand for, in the order in which they are said."""
    whole = _synonyms(kaart).whole
    found = (need for said, _needs_ in _needs(kaart, words) for need in whole.get(said, ()))
    return tuple(dict.fromkeys(found))


def search(kaart: Kaart, words: str = "", dorp: str = "", limit: int = 50) -> tuple[Voorziening, ...]:
    """Return the facilities that fit, nearest and lightest first; no words gives all.

    Of a whole sentence those stay that answer the most of its needs; other words add weight.
    """
    near = _distances(kaart, dorp)
    asked = _needs(kaart, words)
    found: list[tuple[int, int, Voorziening]] = []
    for one, text, tags in _index(kaart):
        score = _score(asked, text, tags)
        if score is not None:
            found.append((*score, one))
    most = max((row[0] for row in found), default=0)

    def order(row: tuple[int, int, Voorziening]) -> tuple[int, int, int, str]:
        _answered, weight, one = row
        return (_distance(one, near, dorp), -weight, one.trede, one.naam)

    best = sorted((row for row in found if row[0] == most), key=order)
    return tuple(row[-1] for row in best[:limit])


@lru_cache(maxsize=4)
def _index(kaart: Kaart) -> tuple[tuple[Voorziening, str, tuple[str, ...]], ...]:
    rows = []
    for one in kaart.voorziening:
        if one.vervallen:
            continue
        text = fold(" ".join((one.naam, one.wat, one.voor_wie, one.dorp, *one.behoefte)))
        rows.append((one, f" {text}", one.behoefte))
    return tuple(rows)


SHORTEST_BEGINNING = 4
"""Letters of a word that are enough to find the words it begins."""


@dataclass(frozen=True, slots=True)
class _Synonyms:
    """The words of residents: phrases, the longest first, and every beginning of every word, with their needs."""

    phrases: tuple[tuple[str, frozenset[str]], ...]
    beginnings: dict[str, frozenset[str]]
    whole: dict[str, tuple[str, ...]]


@lru_cache(maxsize=4)
def _synonyms(kaart: Kaart) -> _Synonyms:
    needs: dict[str, set[str]] = {}
    beginnings: dict[str, set[str]] = {}
    for group in kaart.woordgroep:
        for word in map(fold, group.woorden):
            needs.setdefault(word, set()).add(group.behoefte)
            for length in {*range(SHORTEST_BEGINNING, len(word) + 1), len(word)}:
                beginnings.setdefault(word[:length], set()).add(group.behoefte)
    phrases = sorted((word for word in needs if " " in word), key=lambda word: (-len(word), word))
    return _Synonyms(
        tuple((phrase, frozenset(needs[phrase])) for phrase in phrases),
        {beginning: frozenset(found) for beginning, found in beginnings.items()},
        {word: tuple(sorted(found)) for word, found in needs.items()},
    )


def _needs(kaart: Kaart, words: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what is asked: each phrase or word with the needs that it may mean."""
    rest = f" {fold(words)} "
    synonyms = _synonyms(kaart)
    asked: list[tuple[str, frozenset[str]]] = []
    for phrase, needs in synonyms.phrases:
        if f" {phrase} " in rest:
            asked.append((phrase, needs))
            rest = rest.replace(f" {phrase} ", " ")
    tokens = [token for token in rest.split() if token not in kaart.stopwoorden]
    asked += [(token, synonyms.beginnings.get(token, frozenset())) for token in tokens]
    return tuple(asked)


def _score(asked: tuple[tuple[str, frozenset[str]], ...], text: str, tags: tuple[str, ...]) -> tuple[int, int] | None:
    """Return how many needs are answered and the weight, or None when nothing fits.

    What a facility is for in the first place, it names first.
    """
    whole_sentence = any(needs for _token, needs in asked)
    answered = weight = 0
    for token, needs in asked:
        here = 3 * (not needs.isdisjoint(tags)) + (tags[:1] != () and tags[0] in needs) + 2 * (f" {token}" in text)
        if not here and not whole_sentence:
            return None
        answered += bool(here and needs)
        weight += here
    return None if whole_sentence and not answered else (answered, weight)


def _distances(kaart: Kaart, dorp: str) -> dict[str, int]:
    home = next((one for one in kaart.dorp if fold(one.naam) == fold(dorp)), None)
    if home is None:
        return {}
    return {home.naam: 0} | {name: place for place, name in enumerate(home.buren, start=1)}


def _distance(one: Voorziening, near: dict[str, int], dorp: str) -> int:
    """Own village, then what serves the whole village from elsewhere, then the neighbours."""
    far = 99
    if not near:
        return 0
    if near.get(one.dorp) == 0:
        return 0
    if dorp in one.werkgebied or OVERAL in one.werkgebied:
        return 1
    return 1 + near.get(one.dorp, far)
