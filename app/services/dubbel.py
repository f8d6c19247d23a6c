"""Two laptops filled in what there is one of: both rows are there, until a person says which stays.

Rows that say the same are no question.  What the row that stays left empty is taken from the other, and what hung
under the other hangs under it from then on.  The other goes to the log, so undo brings it back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from itertools import groupby
from typing import Any

from app.clock import local_day
from app.domain.agenda import Taak
from app.domain.conflict import Beslissing, Conflict, Over
from app.domain.huishouden import Adres, Huishouden
from app.domain.hulpvraag import Melder
from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record, Vak
from app.domain.triage import GeenHulp, Meldcodestap, Triage
from app.services.mensen import namen
from app.services.verschillen import is_shown, say_value
from app.services.work import Reading, Writing
from app.sync.parents import PARENTS

ENKEL: dict[type[Record], str] = {
    Adres: "huishouden", Triage: "hulpvraag", GeenHulp: "hulpvraag", Meldcodestap: "stap", Melder: "signaal",
}  # fmt: skip
"""What there is one of, and of what; always within a household."""
TWICE = """
SELECT 'adres' AS soort FROM adres
 WHERE _dood IS NULL AND :home IN ('', huishouden) GROUP BY huishouden HAVING count(*) > 1
UNION SELECT 'triage' FROM triage
 WHERE _dood IS NULL AND :home IN ('', huishouden) GROUP BY huishouden, hulpvraag HAVING count(*) > 1
UNION SELECT 'geenhulp' FROM geenhulp
 WHERE _dood IS NULL AND :home IN ('', huishouden) GROUP BY huishouden, hulpvraag HAVING count(*) > 1
UNION SELECT 'meldcodestap' FROM meldcodestap
 WHERE _dood IS NULL AND :home IN ('', huishouden) GROUP BY huishouden, stap HAVING count(*) > 1
UNION SELECT 'melder' FROM melder
 WHERE _dood IS NULL AND :home IN ('', huishouden) GROUP BY huishouden, signaal HAVING count(*) > 1
"""
"""The kinds of which there may be two: on most days none, and then no row need be read."""
_UNSAID = frozenset({"id", "huishouden", "vak", "gemaakt_op", "gemaakt_door", "betreft", "gezien", "stap"})


@dataclass(frozen=True, slots=True)
class Kopie:
    """One of the rows: who made it and when, and what is filled in: the field and its words."""

    rij: Record
    wie: str
    dag: date | None
    gevuld: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Dubbel:
    """Rows of one kind about one thing."""

    kopieen: tuple[Kopie, ...]
    thuis: str

    @property
    def soort(self) -> str:
        """The kind, as `kind_of` names it."""
        return kind_of(type(self.kopieen[0].rij))

    @property
    def id(self) -> str:
        """The id of the first row: by it a place finds back what it was about."""
        return self.kopieen[0].rij.id


def load(tx: Reading, huishouden: str = "", vak: Vak | None = None) -> tuple[Dubbel, ...]:
    """Return what was filled in twice: of the open part, or of one compartment that was opened."""
    twice = {str(row["soort"]) for row in tx.rows(TWICE, {"home": huishouden})}
    if not twice:
        return ()
    homes = {one.id: one.naam for one in tx.all(Huishouden, **({"id": huishouden} if huishouden else {}))}
    people = namen(tx)
    found: list[Dubbel] = []
    for group in _groups(tx, twice, {"huishouden": huishouden} if huishouden else {}, vak):
        copies = tuple(_copy(row, people) for row in group)
        if len({copy.gevuld for copy in copies}) > 1:
            found.append(Dubbel(copies, homes.get(copies[0].rij.huishouden, "")))
    return tuple(found)


def keep(tx: Writing, dubbel: Dubbel, rid: str) -> None:
    """Let one of the rows stay.  Raises NotFound, StaleRecord."""
    stays = next(copy.rij for copy in dubbel.kopieen if copy.rij.id == rid)
    others = [copy.rij for copy in dubbel.kopieen if copy.rij.id != rid]
    plain = type(stays)(id="", huishouden="")
    added: dict[str, Any] = {}
    for one in fields(stays):
        empty = getattr(plain, one.name)
        if one.name in _UNSAID or one.name in PARENTS[dubbel.soort] or getattr(stays, one.name) != empty:
            continue
        filled = next((said for row in others if (said := getattr(row, one.name)) != empty), empty)
        if filled != empty:
            added[one.name] = filled
    if added:
        tx.change(stays, **added)
    moment = tx.clock.moment()
    for row in others:
        _hang_under(tx, row, stays.id)
        tx.remove(row)
        tx.insert(
            Conflict, stays.huishouden, vak=stays.vak, soort=dubbel.soort, rij=stays.id, veld=row.id, over=Over.DUBBEL,
            eerste=_say(stays), eerste_door=stays.gemaakt_door, eerste_op=stays.gemaakt_op,
            tweede=_say(row), tweede_door=row.gemaakt_door, tweede_op=row.gemaakt_op,
            beslissing=Beslissing.EERSTE, besloten_door=tx.actor, besloten_op=moment,
        )  # fmt: skip


def _say(row: Record) -> str:
    """Return what was filled in, as one line of text that stays readable when the row has gone."""
    return "; ".join(said for _name, said in _filled(row))


def _hang_under(tx: Writing, row: Record, rid: str) -> None:
    link = kind_of(type(row))
    for kind in KINDS:
        if link in PARENTS[kind_of(kind)]:
            for child in tx.all(kind, **{link: row.id}):
                tx.change(child, **{link: rid})
    for task in tx.all(Taak, gaat_over=row.id):
        tx.change(task, gaat_over=rid)


def _groups(tx: Reading, twice: set[str], where: dict[str, str], vak: Vak | None) -> Iterator[list[Record]]:
    for kind, about in ENKEL.items():
        if kind_of(kind) not in twice:
            continue
        rows = [row for row in tx.all(kind, **where) if (is_shown(row) if vak is None else row.vak is vak)]

        def what(row: Record, about: str = about) -> tuple[str, str]:
            return row.huishouden, str(getattr(row, about))

        for _key, found in groupby(sorted(rows, key=what), key=what):
            group = list(found)
            if len(group) > 1:
                yield group


def _copy(row: Record, people: dict[str, str]) -> Kopie:
    day = local_day(row.gemaakt_op) if row.gemaakt_op else None
    return Kopie(row, people.get(row.gemaakt_door, ""), day, _filled(row))


def _filled(row: Record) -> tuple[tuple[str, str], ...]:
    hidden = _UNSAID | set(PARENTS[kind_of(type(row))])
    plain = type(row)(id="", huishouden="")
    return tuple(
        (one.name, say_value(value))
        for one in fields(row)
        if one.name not in hidden and (value := getattr(row, one.name)) != getattr(plain, one.name)
    )
