"""Two apparaten corrected the same row: both stand beside each other until the author chooses, or keeps both.

What was not chosen is put aside and stays in the log.  In a closed conversation undo changes nothing, so it is not
offered for this.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.gesprek import Gesprekswoord, Verschil
from app.domain.gespreksregels import naast_elkaar
from app.domain.gesprekswiel import Segmentwoord
from app.domain.netwerk import Mantelzorg
from app.domain.spinnenweb import Dimensiescore
from app.services.gespreksrijen import Rij, correct, own_gesprek
from app.services.mensen import namen
from app.services.work import Reading, Writing

_SOORTEN: tuple[type[Rij], ...] = (Dimensiescore, Segmentwoord, Gesprekswoord, Verschil, Mantelzorg)
_TEKSTEN: dict[type[Rij], tuple[str, ...]] = {
    Dimensiescore: ("woorden",),
    Segmentwoord: ("woorden", "wens", "kan_ik", "zin_consulent"),
    Gesprekswoord: ("tekst",),
    Verschil: ("zin_a", "zin_b", "afspraak"),
    Mantelzorg: ("volhouden", "nodig"),
}


@dataclass(frozen=True, slots=True)
class Kop:
    """One of the rows that hold: who wrote it, and when."""

    rij: Rij
    door: str
    op: str


@dataclass(frozen=True, slots=True)
class Naast:
    """What was written apart about one subject, in the order in which it was made."""

    koppen: tuple[Kop, ...]


def load(tx: Reading, gesprek: str) -> tuple[Naast, ...]:
    """Return everything in a conversation that holds more than once."""
    names = namen(tx)
    return tuple(
        Naast(tuple(Kop(row, names.get(row.gemaakt_door, ""), row.gemaakt_op) for row in group))
        for kind in _SOORTEN
        for group in naast_elkaar(tx.all(kind, gesprek=gesprek))
    )


def kies(tx: Writing, gesprek: str, naast: Naast, gekozen: str) -> None:
    """Let one of them hold.  Raises NotTheAuthor."""
    own_gesprek(tx, gesprek)
    kind = type(naast.koppen[0].rij)
    by_id = {row.id: row for row in tx.all(kind, gesprek=gesprek)}
    stays = {row.id for row in _line_of(by_id, gekozen)}
    for kop in naast.koppen:
        # What the other corrected on its way here would hold again without it.
        for row in _line_of(by_id, kop.rij.id):
            if row.id not in stays and (row.corrigeert or row.id == kop.rij.id):
                tx.remove(row)


def _line_of(by_id: Mapping[str, Rij], rid: str) -> list[Rij]:
    """Return a row and all that it corrected, the newest first."""
    line: list[Rij] = []
    while rid in by_id and by_id[rid] not in line:
        line.append(by_id[rid])
        rid = by_id[rid].corrigeert
    return line


def houd_beide(tx: Writing, gesprek: str, naast: Naast) -> None:
    """Keep the words of both below each other; a figure or a mark that differs stays as in the last.

    Raises NotTheAuthor.
    """
    talk = own_gesprek(tx, gesprek)
    rows = [kop.rij for kop in naast.koppen]
    last = rows[-1]
    values: dict[str, Any] = {
        name: "\n".join(dict.fromkeys(text for row in rows if (text := str(getattr(row, name)).strip())))
        for name in _TEKSTEN[type(last)]
    }
    kies(tx, gesprek, naast, last.id)
    if talk.open:
        tx.change(last, **values)
    else:
        correct(tx, last, **values)
