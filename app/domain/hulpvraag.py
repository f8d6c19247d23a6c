"""What a resident asks, in the resident's words, and what somebody else worries about."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.record import Record, Vak, words


class Deur(StrEnum):
    """Through which door a question came in."""

    LOKET = "loket"
    TELEFOON = "telefoon"
    EMAIL = "email"
    HUISARTS = "huisarts"
    FAMILIE = "familie"
    WIJKVERPLEGING = "wijkverpleging"
    WELZIJN = "welzijn"
    SCHOOL = "school"
    SIGNAAL = "signaal"
    ANDERS = "anders"


class Gevraagd(StrEnum):
    """What became of the thing asked for: open until it is answered."""

    NOG_OPEN = "nog_open"
    NU_NIET_NODIG = "nu_niet_nodig"
    """Says the resident, nobody else."""
    AANGEVRAAGD = "aangevraagd"
    GEKREGEN = "gekregen"
    AFGEWEZEN = "afgewezen_met_besluit"


class Instemming(StrEnum):
    """What the resident said when the need was read back."""

    NIET_GEVRAAGD = "niet_gevraagd"
    KLOPT = "klopt"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hulpvraag(Record):
    """A question of one resident.  The need behind it counts only after "klopt"."""

    inwoner: str = ""
    woorden: str = words()
    """Verbatim."""
    gevraagd: str = words()
    """The thing asked for: "een scootmobiel"."""
    gevraagd_status: Gevraagd = Gevraagd.NOG_OPEN
    gevraagd_antwoord: str = words()
    deur: Deur | None = None
    """Nobody said yet, until somebody says it: the day of a melding may rest on it."""
    ontvangen_op: date | None = None
    namens: str = ""
    """Who asked, when it was not the resident."""
    behoefte: str = words()
    instemming: Instemming = Instemming.NIET_GEVRAAGD
    behoefte_anders: str = words()
    afgesloten_op: date | None = None

    @property
    def open(self) -> bool:
        """Whether the thing asked for still waits for an answer."""
        return bool(self.gevraagd) and self.gevraagd_status in {Gevraagd.NOG_OPEN, Gevraagd.AANGEVRAAGD}

    @property
    def need_counts(self) -> bool:
        """Whether the resident agreed with the need as it stands."""
        return bool(self.behoefte) and self.instemming is Instemming.KLOPT


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaal(Record):
    """Somebody else's worry: kept apart from the resident's words."""

    woorden: str = words()
    ontvangen_op: date | None = None
    inwoner: str = ""
    vertellen_voor: date | None = None
    """The day by which the resident is told (AVG art. 14)."""
    verteld_op: date | None = None
    bewaren_tot: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Melder(Record):
    """Who gave the signal: closed, never beside the resident's words."""

    vak: Vak = Vak.MELDCODE
    signaal: str = ""
    naam: str = ""
    telefoon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KorteVraag(Record):
    """A question that needs no dossier: counted, without a name."""

    onderwerp: str = ""
    dorp: str = ""
    antwoord: str = ""
