"""Finding while you type: names first, then people's own words, newest first.

Ranking by relevance costs a quarter of a second on a full laptop and says little about
notes; the order in which they were written costs nothing and is the order people remember.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import RowMapping, bindparam, select, text

from app.domain.inwoner import Inwoner
from app.domain.kinds import kind_of
from app.domain.tekst import bewaar, volledige_naam
from app.store.connection import fold
from app.store.reading import Reading
from app.store.schema import TABLES

SHORTEST_WORD = 2
MOST_WORDS = 8
_COUNTED = 500
_WORD = re.compile(r"[^\W_]+")

_COUNT = text("SELECT count(*) FROM (SELECT 1 FROM zoeknaam WHERE woord >= :from AND woord < :to LIMIT :most)")
_NAMES = text("SELECT huishouden, soort, rid, field, woord FROM zoeknaam WHERE huishouden IN :ids").bindparams(
    bindparam("ids", expanding=True)
)
_WORDS = text("""
SELECT t.huishouden, t.soort, t.rid, t.field, found.snippet
FROM (SELECT rowid AS id, snippet(zoek, 0, char(2), char(3), '…', 16) AS snippet
      FROM zoek WHERE zoek MATCH :query ORDER BY rowid DESC LIMIT :limit) AS found
JOIN zoektekst AS t ON t.id = found.id ORDER BY t.id DESC""")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text; `hit` when it is what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A field of a row that was found, as text in pieces."""

    huishouden: str
    soort: str
    rid: str
    field: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """Return the pieces as one text."""
        return "".join(part.text for part in self.parts)


def find_names(tx: Reading, words: str, limit: int = 20) -> list[Hit]:
    """Return people and households whose names begin with these words, from at most `limit` dossiers.

    All words must be found in one dossier ("riet ruurlo"); of each dossier come the rows
    that match most of them, residents first.
    """
    asked = fold(words)[:MOST_WORDS]
    dossiers = _dossiers(tx, asked, limit) if asked else []
    if not dossiers:
        return []
    order = {dossier: place for place, dossier in enumerate(dossiers)}
    names = _names(tx, dossiers, asked)
    most: dict[str, int] = {}
    for name in names:
        most[name.huishouden] = max(most.get(name.huishouden, 0), name.matched)
    best = [name for name in names if name.matched == most[name.huishouden]]
    best.sort(key=lambda name: (order[name.huishouden], name.soort != kind_of(Inwoner), name.rid))
    texts = _texts(tx, best)
    return [
        Hit(name.huishouden, name.soort, name.rid, name.field, tuple(_marked(texts[name.rid], asked)))
        for name in best
        if name.rid in texts
    ]


def find_words(tx: Reading, words: str, limit: int = 50) -> list[Hit]:
    """Return the fields in which all these words occur, newest first; the last letters may be missing."""
    asked = [word for word in _WORD.findall(bewaar(words)) if len(word) >= SHORTEST_WORD][:MOST_WORDS]
    if not asked:
        return []
    query = " ".join(f'"{word}"*' for word in asked)
    return [
        Hit(row["huishouden"], row["soort"], row["rid"], row["field"], tuple(_split(row["snippet"])))
        for row in tx.sql.execute(_WORDS, {"query": query, "limit": limit}).mappings()
    ]


@dataclass(frozen=True, slots=True)
class _Name:
    """A row that has a name, the field that matched, and how many of the words it matched."""

    huishouden: str
    soort: str
    rid: str
    field: str
    matched: int


def _dossiers(tx: Reading, asked: list[str], limit: int) -> list[str]:
    """Return the dossiers in which every word begins a name, by way of the rarest word."""
    rarest = min(asked, key=lambda word: tx.sql.execute(_COUNT, {**_range(word), "most": _COUNTED}).scalar_one())
    values: dict[str, str | int] = {**_range(rarest), "limit": limit}
    also = ""
    for place, word in enumerate(one for one in asked if one != rarest):
        values |= _range(word, str(place))
        also += (
            " AND EXISTS (SELECT 1 FROM zoeknaam AS b WHERE b.huishouden = a.huishouden"
            f" AND b.woord >= :from{place} AND b.woord < :to{place})"
        )
    query = (
        f"SELECT a.huishouden FROM zoeknaam AS a WHERE a.woord >= :from AND a.woord < :to{also}"
        " GROUP BY a.woord, a.huishouden ORDER BY a.woord, a.huishouden LIMIT :limit"
    )
    return list(dict.fromkeys(tx.sql.execute(text(query), values).scalars()))


def _range(word: str, place: str = "") -> dict[str, str]:
    return {f"from{place}": word, f"to{place}": f"{word}\U0010ffff"}


def _names(tx: Reading, dossiers: list[str], asked: list[str]) -> list[_Name]:
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for row in tx.sql.execute(_NAMES, {"ids": dossiers}):
        found.setdefault((row.huishouden, row.soort, row.rid), []).append((row.field, row.woord))
    return [
        _Name(*key, field=fields[0], matched=sum(any(word.startswith(one) for _, word in words) for one in asked))
        for key, words in found.items()
        if (fields := [field for field, word in words if _begins(word, asked)])
    ]


def _begins(word: str, asked: Iterable[str]) -> bool:
    return any(word.startswith(one) for one in asked)


def _texts(tx: Reading, names: list[_Name]) -> dict[str, str]:
    """Return what to show of each row: a resident's whole name, else the field that matched."""
    texts: dict[str, str] = {}
    for soort in {name.soort for name in names}:
        table = TABLES[soort]
        fields = {name.rid: name.field for name in names if name.soort == soort}
        for row in tx.sql.execute(select(table).where(table.c.id.in_(fields))).mappings():
            texts[row["id"]] = _whole_name(row) if soort == kind_of(Inwoner) else str(row[fields[row["id"]]])
    return texts


def _whole_name(row: RowMapping) -> str:
    voornaam, voorvoegsel, achternaam = (str(row[part] or "") for part in ("voornaam", "voorvoegsel", "achternaam"))
    return volledige_naam(voornaam, voorvoegsel, achternaam, str(row["roepnaam"] or ""))


def _marked(name: str, asked: list[str]) -> Iterator[Part]:
    end = 0
    for word in _WORD.finditer(name):
        if _begins("".join(fold(word.group())), asked):
            if word.start() > end:
                yield Part(name[end : word.start()])
            yield Part(word.group(), hit=True)
            end = word.end()
    if end < len(name):
        yield Part(name[end:])


def _split(snippet: str) -> Iterator[Part]:
    """Return the pieces between the marks that FTS5 put in; marks that people typed go away."""
    hit = False
    for piece in re.split("([\x02\x03])", snippet):
        if piece in {"\x02", "\x03"}:
            hit = piece == "\x02"
        elif piece:
            yield Part(piece, hit=hit)
