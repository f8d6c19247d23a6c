"""The people around a resident, and the mantelzorger as a person."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.record import Niveau, Record, name, words


class Nabijheid(StrEnum):
    """How close somebody is, says the resident."""

    DICHTBIJ = "dichtbij"
    BEKEND = "bekend"
    VERDER_WEG = "verder_weg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Netwerklid(Record):
    """A person or organisation around the resident; "zou kunnen" is the resident's idea only."""

    inwoner: str = ""
    gesprek: str = ""
    naam: str = name()
    relatie: str = ""
    nabijheid: Nabijheid | None = None
    helpt_met: str = words()
    zou_kunnen: str = ""
    organisatie: bool = False
    """A club, church or care provider instead of a person."""
    hoek: int | None = None
    """Where it stands in the drawing, in degrees from the top with the clock; None leaves it to the drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mantelzorg(Record):
    """What a mantelzorger says about the own load: between four eyes by default."""

    gesprek: str = ""
    mantelzorger: str = ""
    """Id of the Betrokkene or Inwoner who cares."""
    naam: str = ""
    over: str = ""
    """Id of the Inwoner who is cared for."""
    volhouden: str = words()
    """The answer to "Hoe houdt u het vol?"."""
    nodig: str = words()
    belasting: int | None = None
    niveau: Niveau = Niveau.VIER_OGEN
    mag_op_papier: bool = False
    corrigeert: str = ""
