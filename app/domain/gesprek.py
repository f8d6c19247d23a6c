"""A conversation: open until its author closes it; only then what is kept becomes record."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.record import Niveau, Record, words

OPEN_DAGEN = 14
"""A gesprek is open for at most this many days."""


class Kanaal(StrEnum):
    """Where people spoke."""

    HUISBEZOEK = "huisbezoek"
    TELEFOON = "telefoon"
    BEELDBELLEN = "beeldbellen"
    LOKET = "loket"
    ELDERS = "elders"


class Vastgelegd(StrEnum):
    """When it was written down."""

    TIJDENS = "tijdens"
    ACHTERAF = "achteraf"
    VAN_PAPIER = "van_papier"


class Tolk(StrEnum):
    """Who interpreted."""

    GEEN = "geen"
    PROFESSIONEEL = "professioneel"
    FAMILIE = "familie"
    KIND = "kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesprek(Record):
    """One conversation with one or two residents."""

    hulpvraag: str = ""
    deelnemers: tuple[str, ...] = ()
    """Ids of the residents at the table: each has an own web and an own wheel."""
    aanwezig: str = ""
    """Others who were there, in words."""
    datum: date | None = None
    tijd: str = ""
    plaats: str = ""
    kanaal: Kanaal = Kanaal.HUISBEZOEK
    vastgelegd: Vastgelegd = Vastgelegd.TIJDENS
    tolk: Tolk = Tolk.GEEN
    tolk_nummer: str = ""
    teruggelezen: bool = False
    kort: bool = False
    leeftijdsgroep: str = ""
    """Which pack of segments: empty is the default."""
    pakket: str = ""
    """SHA-256 of the content packs that the conversation was held with: dimensions, then segments."""
    gesloten_op: str = ""
    uitgewerkt_op: str = ""

    @property
    def open(self) -> bool:
        """Whether the author may still change what was noted."""
        return not self.gesloten_op


class Stem(StrEnum):
    """Whose voice it is."""

    INWONER = "inwoner"
    MANTELZORGER = "mantelzorger"
    CONSULENT = "consulent"


class SoortWoord(StrEnum):
    """What a loose line of a conversation is: the five lines of a Kort gesprek, or a note."""

    LOS = "los"
    WAT_IS_ER = "wat_is_er"
    BELANGRIJKST = "belangrijkst"
    INWONER_DOET = "inwoner_doet"
    TEAM_DOET = "team_doet"
    BELLEN = "bellen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesprekswoord(Record):
    """Something that was said, by one voice, verbatim unless it came through an interpreter."""

    gesprek: str = ""
    inwoner: str = ""
    stem: Stem = Stem.INWONER
    spreker: str = ""
    soort: SoortWoord = SoortWoord.LOS
    tekst: str = words()
    niveau: Niveau = Niveau.GEWOON
    via_tolk: bool = False
    achteraf: bool = False
    geplaatst: bool = False
    """Uitwerken put it where it belongs."""
    corrigeert: str = ""


class HoeUitgelegd(StrEnum):
    """How something was explained to the resident."""

    VERTELD = "verteld"
    OP_PAPIER = "op_papier"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitleg(Record):
    """One thing that the resident was told about: persoonlijk plan, cliëntondersteuning, pgb, ..."""

    gesprek: str = ""
    onderwerp: str = ""
    aan: Stem = Stem.INWONER
    """Resident or mantelzorger: some things the law wants both to hear."""
    hoe: HoeUitgelegd = HoeUitgelegd.VERTELD
    op: date | None = None


class Bestemming(StrEnum):
    """Where a scribble goes at closing."""

    OPEN = "open"
    DOSSIER = "dossier"
    WEG = "weg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kladregel(Record):
    """The author's own scribble: not searched, not handed over, gone after 28 days."""

    gesprek: str = ""
    tekst: str = ""
    bestemming: Bestemming = Bestemming.OPEN
    verloopt_op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil(Record):
    """What two residents see differently: both sentences, and how we deal with it."""

    gesprek: str = ""
    onderwerp: str = ""
    inwoner_a: str = ""
    zin_a: str = words()
    inwoner_b: str = ""
    zin_b: str = words()
    afspraak: str = words()
    corrigeert: str = ""
