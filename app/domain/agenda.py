"""What is planned, what happened and what must not be forgotten."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.gesprek import Kanaal
from app.domain.record import Record, words


class StatusAfspraak(StrEnum):
    """Whether an appointment still stands."""

    GEPLAND = "gepland"
    GEWEEST = "geweest"
    AFGEZEGD = "afgezegd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraak(Record):
    """A visit or call on a day."""

    datum: date | None = None
    tijd: str = ""
    kanaal: Kanaal = Kanaal.HUISBEZOEK
    plaats: str = ""
    onderwerp: str = words()
    inwoner: str = ""
    status: StatusAfspraak = StatusAfspraak.GEPLAND
    bron: str = ""
    """Key of the row it was imported from, so that a second import finds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taak(Record):
    """Something somebody promised: "nabellen", "kosten uitzoeken"."""

    wat: str = words()
    voor: date | None = None
    wie: str = ""
    klaar_op: date | None = None
    gaat_over: str = ""
    """Id of the row it grew from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contactmoment(Record):
    """What was said outside a gesprek."""

    op: date | None = None
    kanaal: Kanaal = Kanaal.TELEFOON
    met: str = ""
    tekst: str = words()
