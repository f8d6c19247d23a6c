"""The activiteitenplan: goals in the resident's words, and who does what.

Doelen and activiteiten are the living plan.  A Planversie freezes what was printed
or agreed, as canonical text with its SHA-256; a Handtekening names that version.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from app.domain.record import Record, words

WEKEN_VANAF = 8
WEKEN_TOT = 12
"""A plan runs for 8 to 12 weeks; longer asks a reason (source 000)."""


class Perspectief(StrEnum):
    """Where a goal leads; residents read the words of `app.packs`, never these."""

    ZELFSTANDIGHEID = "zelfstandigheid"
    STABILISATIE = "stabilisatie"
    GECONTROLEERDE_ACHTERUITGANG = "gecontroleerde_achteruitgang"


class Herkomst(StrEnum):
    """What a goal grew from."""

    BEHOEFTE = "behoefte"
    WENS = "wens"
    DIMENSIE = "dimensie"
    SEGMENT = "segment"
    EIGEN_PLAN = "eigen_plan"


class Trede(IntEnum):
    """Who can do it: an aid to think, never a route to walk."""

    IK_ZELF = 1
    MIJN_MENSEN = 2
    IN_DE_BUURT = 3
    TEAM = 4
    ANDERE_WET = 5
    MAATWERK = 6


class Gevraagd(StrEnum):
    """Whether somebody was asked before being put down for something."""

    NOG_NIET = "nog_niet"
    WIL_HET = "wil_het"
    WIL_HET_NIET = "wil_het_niet"


class Kosten(StrEnum):
    """What it costs the resident."""

    GEEN = "geen"
    BEDRAG = "bedrag"
    EIGEN_BIJDRAGE = "eigen_bijdrage"
    WEET_NIET = "weet_niet"


class Besluitstand(StrEnum):
    """How far the decision on maatwerk is; it is made in the municipality's own system."""

    NIET_NODIG = "niet_nodig"
    NOG_AANVRAGEN = "nog_aanvragen"
    AANGEVRAAGD = "aangevraagd"
    BESLUIT = "besluit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """The plan of one or more residents of the household."""

    hulpvraag: str = ""
    inwoners: tuple[str, ...] = ()
    eigen_plan: str = words()
    """What the resident wrote or thought up, as input."""
    afgesproken: str = words()
    """"Wij spraken af": one or two sentences on the first block of the paper."""
    vraag_open_tot: date | None = None
    start: date | None = None
    weken: int | None = None
    reden_langer: str = words()
    momenten: tuple[str, ...] = ()
    """Days on which we look again, as ISO dates; the end is one by default."""
    bellen_op: date | None = None
    web_op_papier: bool = False
    cijfers_op_papier: bool = False
    koelkast_weg: tuple[str, ...] = ()
    """What the resident does not want on the page for the fridge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doel(Record):
    """What a resident wants, in the resident's words."""

    plan: str = ""
    inwoner: str = ""
    woorden: str = words()
    herkomst: Herkomst | None = None
    herkomst_code: str = ""
    """Code of the dimension or segment, or id of the row with the wish."""
    perspectief: Perspectief | None = None
    tevreden: str = words()
    """The answer to "Wanneer bent u tevreden?": the step called gelukt."""
    stappen: tuple[str, ...] = ()
    """Optional GAS steps as "code=words", codes -3 to +2."""
    volgorde: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Activiteit(Record):
    """Who does what, where, when, how often, and what it costs the resident."""

    plan: str = ""
    doel: str = ""
    wat: str = words()
    trede: int | None = None
    """A `Trede`, or none chosen."""
    ook_treden: tuple[str, ...] = ()
    """The other treden that this combines with, as numbers."""
    wie: str = ""
    wie_id: str = ""
    gevraagd: Gevraagd | None = None
    gevraagd_door: str = ""
    gevraagd_voor: date | None = None
    hulp_op_weg: str = ""
    """"Wie helpt mij op weg?", for what the resident does alone."""
    voorziening: str = ""
    voorziening_naam: str = ""
    vergoeding: bool = False
    telefoon: str = ""
    waar: str = ""
    wanneer: str = ""
    hoe_vaak: str = ""
    kosten: Kosten | None = None
    kosten_tekst: str = ""
    kosten_wie: str = ""
    kosten_wanneer: date | None = None
    besluit: Besluitstand | None = None
    besluit_id: str = ""
    """The Besluit that it rests on, when that is in the dossier."""
    besluit_datum: date | None = None
    besluit_nummer: str = ""
    besluit_uren: str = ""
    besluit_door: str = ""
    reden_maatwerk: str = words()
    """One sentence for the verslag, never printed, never asked twice."""
    wetten: tuple[str, ...] = ()
    betaler: str = ""
    volgorde: int = 0


class SoortVersie(StrEnum):
    """What a frozen version is."""

    VOORSTEL = "voorstel"
    VASTGESTELD = "vastgesteld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planversie(Record):
    """A plan as it was printed: canonical JSON, its SHA-256, and the PDF as Bijlage."""

    plan: str = ""
    soort: SoortVersie = SoortVersie.VOORSTEL
    inhoud: str = ""
    sha256: str = ""
    bijlage: str = ""
    op: str = ""


class Standpunt(StrEnum):
    """What somebody says of the plan."""

    AKKOORD = "akkoord"
    MET_OPMERKING = "gelezen_met_opmerking"
    NIET_AKKOORD = "niet_akkoord"


class Wijze(StrEnum):
    """How the standpunt was given."""

    SCHERM = "scherm"
    PAPIER = "papier"
    TELEFOON = "telefoon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handtekening(Record):
    """A standpunt on one version, by one person, with or without ink."""

    planversie: str = ""
    sha256: str = ""
    wie: str = ""
    wie_id: str = ""
    rol: str = ""
    op: date | None = None
    wijze: Wijze = Wijze.SCHERM
    standpunt: Standpunt = Standpunt.AKKOORD
    opmerking: str = words()
    streken: str = ""
    """JSON list of strokes, each a list of [x, y] in thousandths of the signature box."""
    aanvraag: bool = False
    """The separate line "Ik vraag ook hulp van de gemeente aan" was signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voortgang(Record):
    """How it went with one activity, at one moment."""

    activiteit: str = ""
    op: date | None = None
    gedaan: str = ""
    tekst: str = words()
