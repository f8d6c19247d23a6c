"""The people who work here, each once: a colleague has a row on each own laptop, and one that the server made."""

from dataclasses import dataclass

from app.domain.mensen import Medewerker
from app.services.work import Reading


@dataclass(frozen=True, slots=True)
class Collega:
    """A colleague as a list shows them."""

    id: str
    naam: str
    team: str = ""
    functie: str = ""
    telefoon: str = ""


def collegas(tx: Reading) -> tuple[Collega, ...]:
    """Return everybody once, by name; what somebody wrote of themselves goes before what the server knows."""
    known = {one.id: one for one in tx.all(Medewerker)}
    people: dict[str, list[Medewerker]] = {}
    for one in known.values():
        people.setdefault(one.zelfde_als if one.zelfde_als in known else one.id, []).append(one)
    found = [_collega(known[rid], rows) for rid, rows in people.items()]
    return tuple(sorted(found, key=lambda one: (one.naam.casefold(), one.id)))


def namen(tx: Reading) -> dict[str, str]:
    """Return the name behind each id that stands under something; the name that the server knows goes first."""
    known = {one.id: one for one in tx.all(Medewerker)}
    return {one.id: known.get(one.zelfde_als, one).naam or one.naam for one in known.values()}


def _collega(person: Medewerker, rows: list[Medewerker]) -> Collega:
    newest = sorted(rows, key=lambda one: (one.id != person.id, one.gemaakt_op), reverse=True)

    def first(name: str) -> str:
        return next((text for one in newest if (text := str(getattr(one, name)))), "")

    return Collega(person.id, person.naam, person.team_naam or first("team_naam"), first("functie"), first("telefoon"))
