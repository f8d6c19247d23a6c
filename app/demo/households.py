"""The fictional households as values; `dag` counts from the day on which the practice environment is made."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from app.packs.load import read_pack


@dataclass(frozen=True, slots=True)
class Persoon:
    """A resident."""

    id: str
    voornaam: str
    achternaam: str
    voorvoegsel: str = ""
    roepnaam: str = ""
    aanhef: str = "geen"
    aanspreekvorm: str = "u"
    geboortedatum: date | None = None
    telefoon: str = ""
    talen: tuple[str, ...] = ()
    relatie: str = ""
    gezag: str = ""


@dataclass(frozen=True, slots=True)
class Ander:
    """Somebody else around a resident."""

    naam: str
    rol: str
    van: str
    telefoon: str = ""
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question with its triage."""

    persoon: str
    woorden: str
    dag: int
    deur: str
    gevraagd: str = ""
    gevraagd_status: str = "nog_open"
    gevraagd_antwoord: str = ""
    namens: str = ""
    behoefte: str = ""
    behoefte_anders: str = ""
    instemming: str = "niet_gevraagd"
    keuze: str = "nog_niet_gevraagd"
    uitkomst: str = ""
    melding_dag: int | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """One point of a web; without `score` and `niet_relevant` only words."""

    persoon: str
    dimensie: str
    score: int | None = None
    niet_relevant: bool = False
    praten: bool = False
    werken: bool = False
    gegeven: str = "alleen"
    woorden: str = ""


@dataclass(frozen=True, slots=True)
class Wielwoord:
    """One segment of a wheel."""

    persoon: str
    segment: str
    ervaring: str = ""
    praten: bool = False
    werken: bool = False
    woorden: str = ""
    wens: str = ""
    kan_ik: str = ""


@dataclass(frozen=True, slots=True)
class Tweezicht:
    """What two residents see differently."""

    onderwerp: str
    eerste: str
    eerste_zegt: str
    tweede: str
    tweede_zegt: str
    afspraak: str = ""


@dataclass(frozen=True, slots=True)
class Mantelzorgwoord:
    """Words by and about a mantelzorger."""

    persoon: str
    woorden: str
    niveau: str = "vier_ogen"


@dataclass(frozen=True, slots=True)
class Netwerklid:
    """Somebody around a resident, or an organisation."""

    persoon: str
    naam: str
    relatie: str = ""
    nabijheid: str = ""
    helpt_met: str = ""
    zou_kunnen: str = ""
    organisatie: bool = False


@dataclass(frozen=True, slots=True)
class Gesprek:
    """A conversation."""

    dag: int
    kanaal: str
    personen: tuple[str, ...]
    plaats: str = ""
    tolk: str = "geen"
    score: tuple[Score, ...] = ()
    wiel: tuple[Wielwoord, ...] = ()
    verschil: tuple[Tweezicht, ...] = ()
    mantelzorg: tuple[Mantelzorgwoord, ...] = ()
    netwerk: tuple[Netwerklid, ...] = ()


@dataclass(frozen=True, slots=True)
class Activiteit:
    """Who does what."""

    wat: str
    trede: int
    wie: str
    hulp_op_weg: str = ""
    voorziening: str = ""
    gevraagd: str = ""
    gevraagd_door: str = ""
    waar: str = ""
    wanneer: str = ""
    hoe_vaak: str = ""
    kosten: str = ""
    kosten_tekst: str = ""
    kosten_wie: str = ""
    kosten_dag: int | None = None
    besluit: str = ""
    besluit_dag: int | None = None
    reden_maatwerk: str = ""
    gedaan: str = ""


@dataclass(frozen=True, slots=True)
class Doel:
    """A goal with its activities; `evaluatie` is a code of goal attainment."""

    persoon: str
    woorden: str
    perspectief: str
    tevreden: str = ""
    herkomst: str = ""
    herkomst_code: str = ""
    stappen: tuple[str, ...] = ()
    activiteit: tuple[Activiteit, ...] = ()
    evaluatie: int | None = None


@dataclass(frozen=True, slots=True)
class Geschil:
    """What a colleague wrote in the first goal on another laptop, without having seen what stands here."""

    veld: str
    tekst: str
    wie: str
    functie: str


@dataclass(frozen=True, slots=True)
class Afspraak:
    """A visit or call."""

    dag: int
    kanaal: str
    onderwerp: str
    persoon: str
    tijd: str = ""


@dataclass(frozen=True, slots=True)
class Signaal:
    """Somebody else's worry."""

    woorden: str
    dag: int
    melder: str


@dataclass(frozen=True, slots=True)
class GeenHulp:
    """The resident wants no help now."""

    persoon: str
    dag: int
    woorden: str
    gehoord_door: str
    begrepen: str
    weg_terug: str
    anderen: str


@dataclass(frozen=True, slots=True)
class KortGesprek:
    """The five lines of a kort gesprek."""

    dag: int
    kanaal: str
    persoon: str
    wat_is_er: str
    belangrijkst: str
    wie_doet_wat: str
    wie_belt: str


@dataclass(frozen=True, slots=True)
class Huishouden:
    """A household; `stadium` says how far it is, `plan_dag` on which day its plan began.

    With `akkoord` the resident agreed with the plan on that day.
    """

    id: str
    naam: str
    dorp: str
    straat: str
    huisnummer: str
    postcode: str
    stadium: str
    persoon: tuple[Persoon, ...]
    aanpak: str = ""
    tweede_laptop: bool = False
    betrokkene: tuple[Ander, ...] = ()
    hulpvraag: tuple[Vraag, ...] = ()
    signaal: tuple[Signaal, ...] = ()
    geen_hulp: tuple[GeenHulp, ...] = ()
    gesprek: tuple[Gesprek, ...] = ()
    kort_gesprek: tuple[KortGesprek, ...] = ()
    plan_dag: int = 0
    akkoord: str = ""
    doel: tuple[Doel, ...] = ()
    geschil: tuple[Geschil, ...] = ()
    brief: tuple[str, ...] = ()
    """The lines of a letter of the resident, kept as a photo."""
    afspraak: tuple[Afspraak, ...] = ()


@dataclass(frozen=True, slots=True)
class Oefenset:
    """All households of the practice environment."""

    versie: int
    licentie: str
    huishouden: tuple[Huishouden, ...]


@cache
def load_households() -> Oefenset:
    """Return the households that come with the program."""
    text = (resources.files("resources") / "demo" / "huishoudens.toml").read_text(encoding="utf-8")
    return read_pack(Oefenset, "huishoudens", text)[0]
