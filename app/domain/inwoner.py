"""The resident, unit of rights, and the others who are involved."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.record import Record, name, words


class Aanhef(StrEnum):
    """How a person is addressed."""

    MEVROUW = "mevrouw"
    MENEER = "meneer"
    GEEN = "geen"


class Aanspreekvorm(StrEnum):
    """Formal or informal: drives every text that the resident reads."""

    U = "u"
    JE = "je"


class Letters(StrEnum):
    """The two sizes of letters on paper."""

    GEWOON = "gewoon"
    GROOT = "groot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inwoner(Record):
    """A resident of the household."""

    voornaam: str = name()
    roepnaam: str = name()
    voorvoegsel: str = name()
    achternaam: str = name()
    aanhef: Aanhef = Aanhef.GEEN
    aanspreekvorm: Aanspreekvorm = Aanspreekvorm.U
    geboortedatum: date | None = None
    telefoon: str = ""
    email: str = ""
    talen: tuple[str, ...] = ()
    relatie: str = ""
    """To the others of the household, in words: "echtgenoot van Riet"."""
    gezag: str = ""
    bsn: str = ""
    """Optional, checked by the 11-proef, shown masked, never printed, never searched."""
    aanpak: str = words()
    letters: Letters | None = None
    """The print in which this resident reads; None follows the laptop."""
    overleden_op: date | None = None


class RolBetrokkene(StrEnum):
    """What somebody else is to the resident."""

    MANTELZORGER = "mantelzorger"
    FAMILIE = "familie"
    VERTEGENWOORDIGER = "vertegenwoordiger"
    CLIENTONDERSTEUNER = "clientondersteuner"
    HUISARTS = "huisarts"
    COLLEGA = "collega"
    TOLK = "tolk"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrokkene(Record):
    """Anyone else around the household, with a role and what they may see."""

    naam: str = name()
    rol: RolBetrokkene = RolBetrokkene.ANDERS
    inwoner: str = ""
    """The resident he or she stands next to."""
    relatie: str = ""
    organisatie: str = ""
    telefoon: str = ""
    mag_zien: str = ""
    bel_eerst: bool = False
