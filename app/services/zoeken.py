"""Finding a dossier: by name, village or the words people said; and the list of all of them.

A word that was found in a closed compartment does not exist here: the search tables are
fed from the open one only.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.tekst import volledige_naam
from app.packs.load import Packs
from app.services.termijnen import running_terms
from app.services.work import Reading
from app.store.search import Hit, Part, find_names, find_words

__all__ = ["Dossier", "Lijst", "Part", "Treffer", "lijst", "recent", "zoek"]

RECENT = 8
MOST = 300
_LOOK_BACK = 1500


@dataclass(frozen=True, slots=True)
class Dossier:
    """A household in a list: what it is called, who live there, the next day of law."""

    id: str
    naam: str
    dorp: str
    bewoners: str
    afgesloten: bool = False
    termijn: date | None = None
    termijnen: int = 0


@dataclass(frozen=True, slots=True)
class Treffer:
    """Something that was found: a name, or words with where they were said."""

    dossier: Dossier
    soort: str
    """Kind of the row, "huishouden" and "inwoner" for names."""
    rid: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Lijst:
    """The list of dossiers; `meer` is how many are not in it."""

    recent: tuple[Dossier, ...]
    alle: tuple[Dossier, ...]
    meer: int
    dorpen: tuple[str, ...]


def lijst(tx: Reading, packs: Packs, *, dorp: str = "", met_termijn: bool = False) -> Lijst:
    """Return the dossiers that were opened last and all of them by name, as far as they pass the filters."""
    everyone = _dossiers(tx, packs)
    villages = sorted({one.dorp for one in everyone.values() if one.dorp})
    kept = [one for one in everyone.values() if (not dorp or one.dorp == dorp) and (not met_termijn or one.termijnen)]
    kept.sort(key=lambda one: (one.afgesloten, one.naam.casefold()))
    if met_termijn:
        kept.sort(key=lambda one: one.termijn or date.max)
    lately = () if dorp or met_termijn else tuple(everyone[hid] for hid in recent(tx) if hid in everyone)
    return Lijst(lately, tuple(kept[:MOST]), max(0, len(kept) - MOST), tuple(villages))


def zoek(tx: Reading, packs: Packs, words: str, *, dorp: str = "", met_termijn: bool = False) -> tuple[Treffer, ...]:
    """Return names first, then words; of one dossier at most one name and three places with words."""
    names = _first_of_each(find_names(tx, words, limit=60), most=1)
    said = _first_of_each(find_words(tx, words), most=3)
    hits = [*names, *said]
    # Terms are counted only when they are asked for: this runs at every key.
    known = _some(tx, (hit.huishouden for hit in hits), _days(tx, packs) if met_termijn else {})
    found = [Treffer(known[hit.huishouden], hit.soort, hit.rid, hit.parts) for hit in hits if hit.huishouden in known]
    return tuple(
        one for one in found if (not dorp or one.dossier.dorp == dorp) and (not met_termijn or one.dossier.termijnen)
    )


def recent(tx: Reading) -> tuple[str, ...]:
    """Return the dossiers that this user opened last, the last one in front."""
    rows = tx.rows(
        "SELECT huishouden, max(moment) AS laatst FROM (SELECT huishouden, moment FROM inzage"
        " WHERE actor = :actor AND soort = 'open' AND vak = 'gewoon' AND huishouden <> '' ORDER BY id DESC LIMIT :most)"
        " GROUP BY huishouden ORDER BY laatst DESC LIMIT :shown",
        {"actor": tx.actor, "most": _LOOK_BACK, "shown": RECENT},
    )
    return tuple(str(row["huishouden"]) for row in rows)


def _first_of_each(hits: Sequence[Hit], most: int) -> list[Hit]:
    count: dict[str, int] = {}
    kept = []
    for hit in hits:
        count[hit.huishouden] = count.get(hit.huishouden, 0) + 1
        if count[hit.huishouden] <= most:
            kept.append(hit)
    return kept


def _dossiers(tx: Reading, packs: Packs) -> dict[str, Dossier]:
    days = _days(tx, packs)
    return _gather(tx.rows(_HOMES), tx.rows(_PEOPLE), days)


def _some(tx: Reading, ids: Iterable[str], days: Mapping[str, tuple[date | None, int]]) -> dict[str, Dossier]:
    wanted = {"ids": json.dumps(sorted(set(ids)))}
    return _gather(tx.rows(_SOME_HOMES, wanted), tx.rows(_SOME_PEOPLE, wanted), days)


def _gather(
    homes: Iterable[Mapping[Any, Any]],
    persons: Iterable[Mapping[Any, Any]],
    days: Mapping[str, tuple[date | None, int]],
) -> dict[str, Dossier]:
    people: dict[str, list[str]] = {}
    for row in persons:
        name = volledige_naam(row["voornaam"], row["voorvoegsel"], row["achternaam"], row["roepnaam"])
        if name:
            people.setdefault(row["huishouden"], []).append(name)
    return {
        str(row["id"]): Dossier(
            str(row["id"]), str(row["naam"]), str(row["dorp"]), ", ".join(people.get(row["id"], ())),
            row["status"] == "afgesloten", *days.get(row["id"], (None, 0)),
        )
        for row in homes
    }  # fmt: skip


def _days(tx: Reading, packs: Packs) -> Mapping[str, tuple[date | None, int]]:
    days: dict[str, tuple[date | None, int]] = {}
    for one in running_terms(tx, packs):
        first, count = days.get(one.huishouden, (one.einde, 0))
        days[one.huishouden] = (first, count + 1)
    return days


_HOMES = """
SELECT h.id, coalesce(h.naam, '') AS naam, coalesce(h.dorp, '') AS dorp, h.status FROM huishouden h
WHERE h._dood IS NULL AND h.vak = 'gewoon'"""
_SOME_HOMES = """
SELECT h.id, coalesce(h.naam, '') AS naam, coalesce(h.dorp, '') AS dorp, h.status FROM huishouden h
WHERE h.id IN (SELECT value FROM json_each(:ids)) AND h._dood IS NULL AND h.vak = 'gewoon'"""
_PEOPLE = """
SELECT i.huishouden, coalesce(i.voornaam, '') AS voornaam, coalesce(i.roepnaam, '') AS roepnaam,
  coalesce(i.voorvoegsel, '') AS voorvoegsel, coalesce(i.achternaam, '') AS achternaam FROM inwoner i
WHERE i._dood IS NULL AND i.vak = 'gewoon' ORDER BY i.id"""
_SOME_PEOPLE = """
SELECT i.huishouden, coalesce(i.voornaam, '') AS voornaam, coalesce(i.roepnaam, '') AS roepnaam,
  coalesce(i.voorvoegsel, '') AS voorvoegsel, coalesce(i.achternaam, '') AS achternaam FROM inwoner i
WHERE i.huishouden IN (SELECT value FROM json_each(:ids)) AND i._dood IS NULL AND i.vak = 'gewoon' ORDER BY i.id"""
