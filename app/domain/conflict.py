"""What two people wrote without having seen each other: both values, until a person decides.

The server makes the row; everything after is ordinary: it travels with the dossier, deciding is
a change that is logged and can be undone, and the list of all of them is a report.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.record import Record


class Over(StrEnum):
    """What a conflict is about."""

    VELD = "veld"
    VERWIJDERD_GEWIJZIGD = "verwijderd_gewijzigd"
    SAMENGEVOEGD = "samengevoegd"
    """The sentences of both were brought together: a person must check what stands there now."""
    DUBBEL = "dubbel"
    """Both filled in what there is one of.  Written when it is decided; `veld` is the id of the row that went."""


class Beslissing(StrEnum):
    """What a person decided."""

    EERSTE = "eerste"
    """What stood there first stays."""
    TWEEDE = "tweede"
    SAMEN = "samen"
    """A new value, made from both or written anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict(Record):
    """Two values of one field, each as the wire writes it, with who and when."""

    soort: str = ""
    """The kind of the row, as `kind_of` names it."""
    rij: str = ""
    veld: str = ""
    over: Over = Over.VELD
    eerste: str = ""
    eerste_door: str = ""
    eerste_op: str = ""
    tweede: str = ""
    tweede_door: str = ""
    tweede_op: str = ""
    beslissing: Beslissing | None = None
    besloten_door: str = ""
    besloten_op: str = ""
