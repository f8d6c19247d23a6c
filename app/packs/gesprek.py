"""What the packs of the conversation hold: dimensions, segments and what to record or not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aanspreek:
    """One text in the u-form and in the je-form."""

    u: str
    je: str

    def voor(self, vorm: str) -> str:
        """Return the text in the form of address of this person ('u' or 'je')."""
        return self.je if vorm == "je" else self.u


@dataclass(frozen=True, slots=True)
class Dimensie:
    """One axis of the spinnenweb, with the professional's and the resident's name."""

    id: str
    naam: str
    naam_bewoner: str
    icoon: str
    kleur: int
    laag: Aanspreek
    hoog: Aanspreek
    vragen: tuple[Aanspreek, ...]


@dataclass(frozen=True, slots=True)
class Dimensies:
    """The pack of the spinnenweb."""

    versie: int
    licentie: str
    bron: str
    dimensie: tuple[Dimensie, ...]

    def van(self, dimensie_id: str) -> Dimensie:
        """Return the dimension with this id."""
        return next(one for one in self.dimensie if one.id == dimensie_id)


@dataclass(frozen=True, slots=True)
class Groep:
    """A part of the wheel."""

    id: str
    naam: str
    kleur: int


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece of the gesprekswiel; `omgeving` asks for the words of an environment."""

    id: str
    groep: str
    naam: str
    icf: tuple[str, ...]
    icoon: str
    vragen: tuple[Aanspreek, ...]
    uitleg: str
    omgeving: bool = False
    onderdelen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segmentenset:
    """The wheel for one kind of resident."""

    id: str
    naam: str
    voor: str
    groep: tuple[Groep, ...]
    segment: tuple[Segment, ...]
    leeftijd_van: int = 0
    leeftijd_tot: int = 150

    def van(self, segment_id: str) -> Segment:
        """Return the segment with this id."""
        return next(one for one in self.segment if one.id == segment_id)


@dataclass(frozen=True, slots=True)
class Segmenten:
    """All wheels of a municipality; the first is the default."""

    versie: int
    licentie: str
    bron: str
    set: tuple[Segmentenset, ...]

    def van(self, set_id: str) -> Segmentenset:
        """Return the wheel with this id."""
        return next(one for one in self.set if one.id == set_id)


@dataclass(frozen=True, slots=True)
class Stap:
    """What to record and what not in one step of the work."""

    id: str
    titel: str
    wel: tuple[str, ...]
    niet: tuple[str, ...]
    vraag: str


@dataclass(frozen=True, slots=True)
class Gevoelig:
    """A sensitive subject: the words that point at it and the question to ask oneself."""

    id: str
    titel: str
    woorden: tuple[str, ...]
    vraag: str


@dataclass(frozen=True, slots=True)
class Handreiking:
    """The municipality's own instruction 'wat leg ik wel en niet vast'."""

    versie: int
    licentie: str
    stap: tuple[Stap, ...]
    gevoelig: tuple[Gevoelig, ...]

    def van(self, stap_id: str) -> Stap:
        """Return the step with this id."""
        return next(one for one in self.stap if one.id == stap_id)
