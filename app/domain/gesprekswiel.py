"""The gesprekswiel: what goes well, what is wished and what can be learnt, in words without figures."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.record import Niveau, Record, words


class Ervaring(StrEnum):
    """How it goes, says the resident; the last three are for segments of the surroundings."""

    GAAT_GOED = "gaat_goed"
    MET_MOEITE = "met_moeite"
    LUKT_NIET = "lukt_niet"
    HELPT_MIJ = "helpt_mij"
    HELPT_SOMS = "helpt_soms"
    IN_DE_WEG = "in_de_weg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmentwoord(Record):
    """One segment of one person's wheel; the consultant adds a sentence, never a level."""

    gesprek: str = ""
    inwoner: str = ""
    segment: str = ""
    praten: bool = False
    ervaring: Ervaring | None = None
    woorden: str = words()
    wens: str = words()
    kan_ik: str = words()
    """What I can do or learn."""
    werken: bool = False
    zin_consulent: str = words()
    niveau: Niveau = Niveau.GEWOON
    corrigeert: str = ""

    @property
    def discussed(self) -> bool:
        """Whether anything stands here that is worth a row."""
        texts = self.woorden or self.wens or self.kan_ik or self.zin_consulent
        return self.praten or self.werken or self.ervaring is not None or bool(texts)
