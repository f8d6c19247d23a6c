"""What the papers are told: plain values, already worded for the resident, filled by the services.

There is no field for a BSN, for a law or for who pays: what a paper cannot know it cannot print.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from app.drawing.displaylist import DisplayList
from app.reports.second_language import TweedeTaal


class Aanspreekvorm(Enum):
    """How the resident is addressed."""

    U = "u"
    JE = "je"


class Formaat(Enum):
    """Normal paper, or large print of 18 points."""

    NORMAAL = "normaal"
    GROOT = "groot"


class Standpunt(Enum):
    """What the resident says about the plan; nothing said is a normal state."""

    AKKOORD = "akkoord"
    MET_OPMERKING = "met_opmerking"
    NIET_AKKOORD = "niet_akkoord"


@dataclass(frozen=True, slots=True)
class Briefhoofd:
    """The sender: letterhead of the municipality and how the team is reached."""

    gemeente: str
    team: str
    adres: str = ""
    telefoon: str = ""
    bereikbaar: str = ""
    logo_png: bytes | None = field(default=None, repr=False)
    logo_alt: str = ""
    kleur: str = "#0B5F55"


@dataclass(frozen=True, slots=True)
class Blad:
    """What every paper shares; `kenmerk` and `gemaakt_op` make equal input give equal bytes."""

    kenmerk: str
    gemaakt_op: datetime
    briefhoofd: Briefhoofd
    formaat: Formaat = Formaat.NORMAAL
    aanspreekvorm: Aanspreekvorm = Aanspreekvorm.U
    oefenomgeving: bool = False
    tweede: TweedeTaal | None = field(default=None, repr=False)
    """The language beside the Dutch, as a help for reading."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Who to call, and on which days."""

    naam: str
    functie: str = ""
    telefoon: str = ""
    dagen: str = ""


@dataclass(frozen=True, slots=True)
class Vraag:
    """The thing asked for: it stays an open question until it is answered."""

    gevraagd: str
    afgesproken: str = ""
    open_tot: date | None = None
    antwoord: str = ""
    woorden: str = ""
    """What the resident said, where that is more than the thing asked for."""


@dataclass(frozen=True, slots=True)
class WebRegel:
    """One dimension in the words of the resident; `cijfer` stays empty when figures are hidden."""

    naam: str
    woorden: str = ""
    cijfer: str = ""
    praten: bool = False
    werken: bool = False


@dataclass(frozen=True, slots=True)
class Tekening:
    """A drawing in points with its origin top left, and its words for who cannot see it."""

    lijst: DisplayList = field(repr=False)
    breedte: float
    hoogte: float
    alt: str


@dataclass(frozen=True, slots=True)
class Web:
    """One resident's web, only on paper when that resident wants it there."""

    van: str
    tekening: Tekening | None = None
    regels: tuple[WebRegel, ...] = ()


@dataclass(frozen=True, slots=True)
class Activiteit:
    """One thing that somebody does; `nog_te_vragen_door` says that the other was not asked yet."""

    wat: str
    wie: str
    waar: str = ""
    wanneer: str = ""
    hoe_vaak: str = ""
    kosten: str = ""
    kosten_zoekt_uit: str = ""
    kosten_bekend_op: date | None = None
    nog_te_vragen_door: str = ""
    zonder_besluit: bool = False
    besluit: str = ""
    telefoon: str = ""


@dataclass(frozen=True, slots=True)
class Doel:
    """A goal in the resident's words, with the perspective in residents' words."""

    woorden: str
    van: str = ""
    tevreden_als: str = ""
    perspectief: str = ""
    stappen: tuple[str, ...] = ()
    activiteiten: tuple[Activiteit, ...] = ()


@dataclass(frozen=True, slots=True)
class Handtekening:
    """A signature: strokes from the screen, or room on paper when there are none."""

    naam: str
    rol: str
    op: date | None = None
    streken: tuple[tuple[tuple[float, float], ...], ...] = field(default=(), repr=False)
    standpunt: Standpunt | None = None
    opmerking: str = ""
    hoe: str = ""


@dataclass(frozen=True, slots=True)
class PlanPapier:
    """Everything of 'Mijn plan'."""

    blad: Blad
    inwoners: tuple[str, ...]
    vastgesteld: bool
    versie: int
    gesprek_op: date | None = None
    we_bellen_op: date | None = None
    vragen: tuple[Vraag, ...] = ()
    belangrijk: tuple[tuple[str, str], ...] = ()
    webben: tuple[Web, ...] = ()
    doelen: tuple[Doel, ...] = ()
    losse_activiteiten: tuple[Activiteit, ...] = ()
    wat_nu: tuple[str, ...] = ()
    periode: tuple[date, date] | None = None
    """The first and the last day of the plan."""
    kijken_op: date | None = None
    kijken_hoe: str = ""
    contact: tuple[Contact, ...] = ()
    handtekeningen: tuple[Handtekening, ...] = ()
    aanvraag_regel: bool = True
    aanvraag_op: date | None = None
    """The day on which the separate line was signed; None leaves it open."""
    maatwerk_in_zicht: bool = False


@dataclass(frozen=True, slots=True)
class BevestigingPapier:
    """The confirmation that a melding came in."""

    blad: Blad
    inwoner: str
    gemeld_op: date
    gemeld_door: str
    vraag: str
    eigen_plan_tot: date
    onderzoek_tot: date
    contact: tuple[Contact, ...] = ()
    adres: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GeenHulpPapier:
    """The way back for who wants no help now."""

    blad: Blad
    inwoner: str
    gesproken_op: date
    contact: tuple[Contact, ...]
    eigen_woorden: str = ""


@dataclass(frozen=True, slots=True)
class KortPapier:
    """The five lines of a kort gesprek."""

    blad: Blad
    inwoner: str
    gesproken_op: date
    wat_is_er: str
    belangrijkst: str = ""
    wat_doet_u: str = ""
    wat_doen_wij: str = ""
    wie_belt: str = ""
    contact: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class InzagePapier:
    """Who looked in a dossier: when, who, what and why, line by line."""

    blad: Blad
    huishouden: str
    regels: tuple[tuple[str, str, str, str], ...] = ()
    meer: bool = False
    """Whether there are older lines that do not stand here."""


@dataclass(frozen=True, slots=True)
class WebPapier:
    """A resident's web to take home: nobody keeps it but the resident."""

    blad: Blad
    inwoner: str
    gesproken_op: date
    web: Web
    contact: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class HerstelPapier:
    """The recovery sheet: only in memory, never written to disk by the program."""

    kenmerk: str
    gemaakt_op: datetime
    gebruiker: str
    groepen: tuple[str, ...] = field(repr=False)
    apparaat: str = ""
    formaat: Formaat = Formaat.NORMAAL
