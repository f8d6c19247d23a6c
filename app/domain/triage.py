"""Where a question goes first: the resident's own choice, and what the team does with it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.record import Record, Vak, words


class Keuze(StrEnum):
    """What the resident chose after one plain sentence about what a melding is."""

    NOG_NIET_GEVRAAGD = "nog_niet_gevraagd"
    EERST_SAMEN_KIJKEN = "eerst_samen_kijken"
    MELDING = "melding"
    ALLEBEI = "allebei"


class Uitkomst(StrEnum):
    """Where triage ends; empty while it is open."""

    SAMEN_STERK = "samen_sterk"
    DIRECT_URGENT = "direct_urgent"
    DIRECT_COMPLEX = "direct_complex"
    DIRECT_VEILIG = "direct"
    """Safety; worded like every direct referral, so that nothing shows at the table."""
    SPOED = "spoed"
    """A temporary maatwerkvoorziening at once (Wmo 2015 art. 2.3.3); the onderzoek goes on."""
    GEEN_HULP = "geen_hulp"


DIRECT = frozenset({Uitkomst.DIRECT_URGENT, Uitkomst.DIRECT_COMPLEX, Uitkomst.DIRECT_VEILIG})


@dataclass(frozen=True, slots=True, kw_only=True)
class Triage(Record):
    """One triage of one question; `keuze` None means that nothing was chosen here yet."""

    hulpvraag: str = ""
    inwoner: str = ""
    keuze: Keuze | None = None
    keuze_op: date | None = None
    uitgelegd: bool = False
    uitkomst: Uitkomst | None = None
    reden: str = words()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdracht(Record):
    """A warm handover: who was spoken to, and what the resident knows of it."""

    hulpvraag: str = ""
    organisatie: str = ""
    naar: str = ""
    telefoon: str = ""
    afgesproken: str = words()
    inwoner_erbij: bool = False
    gesproken_op: date | None = None
    nabellen_op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GeenHulp(Record):
    """The resident wants no help now: a choice that is respected, with a way back."""

    hulpvraag: str = ""
    inwoner: str = ""
    woorden: str = words()
    gehoord_door: str = ""
    begrepen: str = words()
    terug_naam: str = ""
    terug_telefoon: str = ""
    last_voor_ander: str = words()
    op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meldcodestap(Record):
    """One step of the meldcode: closed, without a trace outside."""

    vak: Vak = Vak.MELDCODE
    hulpvraag: str = ""
    stap: int = 0
    tekst: str = ""
    op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Geslotenreden(Record):
    """Why somebody opened the closed compartment: stored before it opens."""

    vak: Vak = Vak.MELDCODE
    reden: str = ""
