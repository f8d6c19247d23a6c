"""What the packs of plan and paper hold: treden, perspectives, fixed texts, letterhead, taking over."""

from dataclasses import dataclass

from app.packs.gesprek import Aanspreek


@dataclass(frozen=True, slots=True)
class Trede:
    """One of the six treden: an aid to think, never a route to walk."""

    id: str
    nummer: int
    naam: str
    op_papier: Aanspreek
    uitleg: str
    icoon: str
    kleur: int
    vraag: str
    besluit_nodig: bool = False
    eerst_vragen: bool = False


@dataclass(frozen=True, slots=True)
class Treden:
    """The six treden in order."""

    versie: int
    licentie: str
    trede: tuple[Trede, ...]

    def van(self, nummer: int) -> Trede:
        """Return the trede with this number."""
        return next(one for one in self.trede if one.nummer == nummer)


@dataclass(frozen=True, slots=True)
class Gasstap:
    """One step of goal attainment: the code that is stored and the words that are shown."""

    code: int
    woorden: str
    gelukt: bool = False


@dataclass(frozen=True, slots=True)
class Perspectief:
    """A perspective with the resident's words; `vaknaam` never prints."""

    id: str
    vaknaam: str
    naam: str
    uitleg: str
    stap: tuple[Gasstap, ...]

    def woorden(self, code: int) -> str:
        """Return the words of this code, of the nearest one when it has none of its own."""
        return min(self.stap, key=lambda one: (abs(one.code - code), one.code)).woorden


@dataclass(frozen=True, slots=True)
class Perspectieven:
    """All perspectives, and the question that fills 'gelukt'."""

    versie: int
    licentie: str
    vraag: Aanspreek
    perspectief: tuple[Perspectief, ...]

    def van(self, perspectief_id: str) -> Perspectief:
        """Return the perspective with this id."""
        return next(one for one in self.perspectief if one.id == perspectief_id)


@dataclass(frozen=True, slots=True)
class Plantekst:
    """A fixed text of the paper; `{naam}` marks a spot to fill."""

    id: str
    tekst: Aanspreek


@dataclass(frozen=True, slots=True)
class Planteksten:
    """All fixed texts of plan, confirmation and the other papers."""

    versie: int
    licentie: str
    tekst: tuple[Plantekst, ...]
    rechten: tuple[Plantekst, ...]

    def van(self, tekst_id: str, vorm: str = "u", **plek: str) -> str:
        """Return the text in the form of address, with its spots filled."""
        one = next(one for one in (*self.tekst, *self.rechten) if one.id == tekst_id)
        text = one.tekst.voor(vorm)
        for key, value in plek.items():
            text = text.replace("{" + key + "}", value)
        return text


@dataclass(frozen=True, slots=True)
class Briefhoofd:
    """The letterhead of the municipality; a logo is a file beside the pack, or `geen`."""

    versie: int
    licentie: str
    gemeente: str
    team: str
    adres: str
    postcode_plaats: str
    telefoon: str
    bereikbaar: str
    email: str
    website: str
    clientondersteuning: str
    clientondersteuning_telefoon: str
    bezwaar_adres: str
    klacht_adres: str
    fictief: bool = False
    logo: str = "geen"
    kleur: str = "#1F4E5F"


@dataclass(frozen=True, slots=True)
class Kopje:
    """One field of the municipality's own system and what of ours goes there."""

    kop: str
    deel: str
    lengte: int = 0


@dataclass(frozen=True, slots=True)
class Systeem:
    """A system to take over into: its headings in its order."""

    id: str
    naam: str
    kopje: tuple[Kopje, ...]


@dataclass(frozen=True, slots=True)
class Overnemen:
    """The systems of the municipality; the first is the default."""

    versie: int
    licentie: str
    systeem: tuple[Systeem, ...]
