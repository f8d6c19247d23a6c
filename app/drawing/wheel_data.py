"""What the gesprekswiel shows: groups of segments with what the resident said, in words and without figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.gesprekswiel import Ervaring

_WORDS = {
    Ervaring.GAAT_GOED: "gaat goed",
    Ervaring.MET_MOEITE: "gaat met moeite",
    Ervaring.LUKT_NIET: "lukt niet",
    Ervaring.HELPT_MIJ: "helpt mij",
    Ervaring.HELPT_SOMS: "helpt soms",
    Ervaring.IN_DE_WEG: "zit in de weg",
}
OF_LIFE = (Ervaring.GAAT_GOED, Ervaring.MET_MOEITE, Ervaring.LUKT_NIET)
OF_SURROUNDINGS = (Ervaring.HELPT_MIJ, Ervaring.HELPT_SOMS, Ervaring.IN_DE_WEG)


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelSegment:
    """One piece of the wheel; `group` is the place of its group in the data."""

    id: str
    label: str
    icon: str
    group: int
    omgeving: bool = False
    praten: bool = False
    werken: bool = False
    wens: bool = False
    ervaring: Ervaring | None = None

    @property
    def choices(self) -> tuple[Ervaring, ...]:
        """Return the three experiences that fit this segment."""
        return OF_SURROUNDINGS if self.omgeving else OF_LIFE


@dataclass(frozen=True, slots=True)
class WheelGroup:
    """A part of the wheel with one colour."""

    name: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelWords:
    """The words in the drawing; translated by whoever makes the data."""

    ervaring: Mapping[Ervaring, str] = field(default_factory=lambda: MappingProxyType(_WORDS))
    praten: str = "hier wil ik over praten"
    werken: str = "hier wil ik aan werken"
    wens: str = "wens"


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelData:
    """One person's wheel.  With `full_legend` the legend never changes while people talk."""

    groups: tuple[WheelGroup, ...]
    segments: tuple[WheelSegment, ...]
    question: str = ""
    full_legend: bool = False
    words: WheelWords = field(default_factory=WheelWords)
