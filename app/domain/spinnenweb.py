"""The spinnenweb: how a person sees the own life in six dimensions (Positieve Gezondheid)."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.record import Niveau, Record, words

HOOGSTE_SCORE = 10


class Steun(StrEnum):
    """How the person gave the score."""

    ALLEEN = "alleen"
    MET_STEUN = "met_steun"
    VIA_TOLK = "via_tolk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimensiescore(Record):
    """One dimension of one person's web.  No row is "niet besproken"; `niet_relevant` and 0 are rows.

    Nobody scores another's web: `inwoner` is both whose web it is and who gave it.
    """

    gesprek: str = ""
    inwoner: str = ""
    dimensie: str = ""
    score: int | None = None
    niet_relevant: bool = False
    praten: bool = False
    werken: bool = False
    woorden: str = words()
    gegeven: Steun = Steun.ALLEEN
    steun_van: str = ""
    niveau: Niveau = Niveau.GEWOON
    corrigeert: str = ""

    @property
    def discussed(self) -> bool:
        """Whether anything stands here that is worth a row."""
        return self.score is not None or self.niet_relevant or self.praten or self.werken or bool(self.woorden)
