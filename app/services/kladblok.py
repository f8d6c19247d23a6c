"""Kladblok: the author's own scribbles, kept out of search, handover and paper.

A scribble ends as a line of the dossier or really away, by its author's choice; after four weeks it is
erased, also when it was put aside with undo.
"""

from dataclasses import dataclass
from datetime import date

from app.domain.gesprek import Gesprek, Gesprekswoord, Kladregel, Stem
from app.domain.kladblok import verloopt, verloopt_bijna
from app.services import gespreksrijen
from app.services.gespreksrijen import NotTheAuthor
from app.services.work import Reading, Writing

__all__ = ["Kladblok", "NotTheAuthor", "expiring", "load", "purge_expired", "to_dossier", "weg", "write"]


@dataclass(frozen=True, slots=True)
class Kladblok:
    """The own scribbles of one conversation, oldest first."""

    regels: tuple[Kladregel, ...]
    mag_naar_dossier: bool
    """Only an open conversation takes new lines."""
    eerste_weg: date | None
    """The day on which the first of them goes away by itself, when that is near."""

    @property
    def open(self) -> tuple[Kladregel, ...]:
        """The scribbles that still wait for a choice."""
        return tuple(one for one in self.regels if one.tekst.strip())


def load(tx: Reading, gesprek: str) -> Kladblok:
    """Return the scribbles of the one at work; nobody else's are read."""
    talk = tx.get(Gesprek, gesprek)
    rows = tuple(one for one in tx.all(Kladregel, gesprek=gesprek, gemaakt_door=tx.actor))
    near = [one.verloopt_op for one in rows if one.verloopt_op and verloopt_bijna(one, tx.clock.today())]
    return Kladblok(rows, talk.open and talk.gemaakt_door == tx.actor, min(near, default=None))


def expiring(tx: Reading) -> tuple[Kladregel, ...]:
    """Return the own scribbles of all conversations that go away by themselves within a week, the first in front."""
    today = tx.clock.today()
    rows = [one for one in tx.all(Kladregel, gemaakt_door=tx.actor) if verloopt_bijna(one, today) and one.tekst.strip()]
    return tuple(sorted(rows, key=lambda one: (one.verloopt_op or today, one.id)))


def write(tx: Writing, gesprek: str, rid: str, tekst: str) -> Kladregel:
    """Write a scribble under the id that the page gave it.  Raises NotTheAuthor."""
    found = tx.find(Kladregel, rid)
    if found is not None:
        return tx.change(_own(tx, found), tekst=tekst)
    talk = tx.get(Gesprek, gesprek)
    return tx.insert(
        Kladregel, talk.huishouden, id=rid, gesprek=gesprek, tekst=tekst, verloopt_op=verloopt(tx.clock.today())
    )  # fmt: skip


def to_dossier(tx: Writing, regel: Kladregel) -> Gesprekswoord:
    """Make a line of the conversation out of a scribble, in the consultant's voice; the scribble is erased."""
    gespreksrijen.check_open(tx, regel.gesprek)
    made = gespreksrijen.set_woord(
        tx, regel.gesprek, tx.clock.new_id(), stem=Stem.CONSULENT, tekst=_own(tx, regel).tekst
    )  # fmt: skip
    tx.erase(regel)
    return made


def weg(tx: Writing, regel: Kladregel) -> None:
    """Really erase a scribble."""
    tx.erase(_own(tx, regel))


def purge_expired(tx: Writing) -> int:
    """Erase what is older than four weeks, also what was removed but could come back; return how many."""
    today = tx.clock.today().isoformat()
    rows = tx.rows("SELECT id, huishouden FROM kladregel WHERE verloopt_op < :today", {"today": today})
    for row in rows:
        tx.erase(Kladregel(id=str(row["id"]), huishouden=str(row["huishouden"])))
    return len(rows)


def _own(tx: Reading, regel: Kladregel) -> Kladregel:
    if regel.gemaakt_door != tx.actor:
        raise NotTheAuthor
    return regel
