"""What every stored thing has in common.

A noun of the dossier is a frozen dataclass that derives from Record.  The store makes
its table, its log triggers and its search feed from the fields, so this is the one
place where the shape of a noun is written down.  Fields are text, whole numbers,
booleans, dates, codes (StrEnum) or tuples of text; never floats or bytes.
"""

from dataclasses import dataclass, field
from enum import StrEnum

ALGEMEEN = ""
"""The `huishouden` of rows that belong to no household (people, teams)."""


class Vak(StrEnum):
    """A compartment: the unit of sync, rights and erasure within a household."""

    GEWOON = "gewoon"
    MELDCODE = "meldcode"
    ADRES = "adres"


class Niveau(StrEnum):
    """How private words are, within the ordinary compartment."""

    GEWOON = "gewoon"
    VIER_OGEN = "vier_ogen"
    """Not in samen kijken, not on paper, not shown to the persons named."""


def words(default: str = "") -> str:
    """Declare a text field that full-text search finds (in the ordinary compartment only)."""
    return field(default=default, metadata={"zoek": True})


def name(default: str = "") -> str:
    """Declare a field that is found by name: first, and by prefix."""
    return field(default=default, metadata={"zoeknaam": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row as a value: an id, its household and compartment, and whom it is about."""

    id: str
    huishouden: str
    vak: Vak = Vak.GEWOON
    betreft: tuple[str, ...] = ()
    """The ids of the persons the row is about: the unit of rights."""
    gemaakt_op: str = ""
    gemaakt_door: str = ""
    """The id of the Medewerker who made it."""
    gezien: int = 0
    """The server's sequence number of the row that the reader saw; 0 when never synced."""
