"""What happens once at every unlock: conversations that were open too long, scribbles that ran out."""

from dataclasses import dataclass

from app.services import gesprekken, kladblok
from app.services.work import Writing

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
