"""What do we keep ("Wat bewaren we?"): everything that a conversation holds, and what the plan grew from.

What the plan uses stays; of the rest the people at the table say whether it is kept.
"""

from dataclasses import dataclass

from app.domain.activiteitenplan import Doel
from app.domain.gesprek import Gesprek, Gesprekswoord, Verschil
from app.domain.gespreksregels import geldend, in_plan, zegt_iets
from app.domain.gesprekswiel import Segmentwoord
from app.domain.netwerk import Mantelzorg, Netwerklid
from app.domain.record import Record
from app.domain.spinnenweb import Dimensiescore
from app.services.gespreksrijen import bewaar_niet, check_open
from app.services.work import Reading, Writing


@dataclass(frozen=True, slots=True)
class Bewaarregel:
    """One row of the conversation and whether a goal grew from it."""

    rij: Record
    in_plan: bool


def te_bewaren(tx: Reading, gesprek: str) -> tuple[Bewaarregel, ...]:
    """Return everything that was noted, kind by kind, in the order it was said."""
    found = tx.get(Gesprek, gesprek)
    doelen = tx.all(Doel, huishouden=found.huishouden)
    rows: list[Record] = [
        *geldend(tx.all(Dimensiescore, gesprek=gesprek)),
        *geldend(tx.all(Segmentwoord, gesprek=gesprek)),
        *geldend(tx.all(Gesprekswoord, gesprek=gesprek)),
        *geldend(tx.all(Verschil, gesprek=gesprek)),
        *geldend(tx.all(Mantelzorg, gesprek=gesprek)),
        *tx.all(Netwerklid, gesprek=gesprek),
    ]
    return tuple(Bewaarregel(row, in_plan(row, doelen)) for row in rows if zegt_iets(row))


def bewaar_groep_niet(tx: Writing, gesprek: str, inwoner: str, kind: type[Record]) -> int:
    """Erase what one resident said in the web, the wheel or loose words, except what the plan uses; return how many."""
    check_open(tx, gesprek)
    gone = [
        regel.rij
        for regel in te_bewaren(tx, gesprek)
        if isinstance(regel.rij, kind) and not regel.in_plan and van_wie(regel.rij) == inwoner
    ]
    for row in gone:
        bewaar_niet(tx, row)
    return len(gone)


def van_wie(row: Record) -> str:
    """Return the resident whose words stand in a row; empty for rows of more than one."""
    own = isinstance(row, Dimensiescore | Segmentwoord | Gesprekswoord | Netwerklid)
    return str(getattr(row, "inwoner", "")) if own else ""
