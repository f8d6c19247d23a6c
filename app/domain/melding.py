"""The legal moments around a question (Wmo 2015 art. 2.3.2 and 2.3.5); terms are computed, not stored."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.hulpvraag import Deur
from app.domain.record import Record, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding(Record):
    """The resident, or somebody for the resident, reports a need: the clock runs from `datum`."""

    hulpvraag: str = ""
    inwoner: str = ""
    datum: date | None = None
    voorgesteld: date | None = None
    """The day the question came in, which the program proposed."""
    reden: str = words()
    """Why another day than the proposed one."""
    door: str = ""
    deur: Deur | None = None
    bevestigd_op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intrekking(Record):
    """The resident takes a melding back, in own words."""

    melding: str = ""
    woorden: str = words()
    op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslag(Record):
    """The onderzoek is done: the written report was given to the resident."""

    melding: str = ""
    op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanvraag(Record):
    """The resident applies: two weeks to decide (art. 2.3.5 lid 2)."""

    melding: str = ""
    inwoner: str = ""
    datum: date | None = None
    handtekening: str = ""


class Besluituitkomst(StrEnum):
    """What the municipality decided."""

    TOEGEKEND = "toegekend"
    DEELS = "deels"
    AFGEWEZEN = "afgewezen"
    NIET_BEHANDELD = "niet_behandeld"
    """The aanvraag was not dealt with (Awb 4:5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluit(Record):
    """The decision as it came from the municipality's own system: it ends the term of the aanvraag."""

    aanvraag: str = ""
    melding: str = ""
    inwoner: str = ""
    waarop: str = words()
    """What was decided about: "hulp in het huishouden"."""
    datum: date | None = None
    uitkomst: Besluituitkomst | None = None
    kenmerk: str = ""
    door: str = ""
    geldig_tot: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersoonlijkPlan(Record):
    """The resident's own plan, handed in; a late one is still read."""

    melding: str = ""
    inwoner: str = ""
    ontvangen_op: date | None = None
    tekst: str = words()
