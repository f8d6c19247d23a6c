"""What happens once at every unlock: old conversations close, scribbles run out, questions are made ready."""

from dataclasses import dataclass
from functools import partial

from app.domain.kinds import KINDS
from app.domain.record import Record
from app.services import gesprekken, kladblok
from app.services.work import Reading, Store, Writing

CLOCK_BEHIND_S = 300
"""From this many seconds on the user is told that the clock of the laptop is behind."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many conversations were closed with everything kept, and how many scribbles are gone."""

    gesloten: int
    kladregels: int


def tidy(tx: Writing) -> Tidied:
    """Close the own conversations of more than 14 days, and erase scribbles of more than 28 days."""
    return Tidied(len(gesprekken.close_overdue(tx)), kladblok.purge_expired(tx))


def make_ready(store: Store) -> None:
    """Let the store work out how it asks for every kind: else the first dossier of the day waits for that.

    One kind at a time, so that a page that asks something goes in between.  Call it on a worker.
    """
    for kind in KINDS:
        store.read(partial(_ask_nothing, kind=kind)).result()


def _ask_nothing(tx: Reading, kind: type[Record]) -> None:
    tx.all(kind, huishouden="")
