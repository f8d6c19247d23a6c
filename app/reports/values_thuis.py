"""What the papers for at home are told: on the fridge, for the mantelzorger, the people around, the empty form."""

from dataclasses import dataclass
from datetime import date

from app.reports.values import Blad, Contact, Tekening


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One thing on the fridge: what, who, and when."""

    wat: str
    wie: str = ""
    wanneer: str = ""


@dataclass(frozen=True, slots=True)
class KoelkastPapier:
    """One page with what the resident wants to see every day; what was left out is empty."""

    blad: Blad
    inwoners: tuple[str, ...]
    doelen: tuple[str, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    wat_nu: tuple[str, ...] = ()
    kijken_op: date | None = None
    contact: tuple[Contact, ...] = ()
    bellen: bool = True


@dataclass(frozen=True, slots=True)
class Steun:
    """A place near by where a mantelzorger finds help."""

    naam: str
    wat: str
    telefoon: str = ""
    wanneer: str = ""


@dataclass(frozen=True, slots=True)
class MantelzorgPapier:
    """For who cares for another: the own words, and where there is help."""

    blad: Blad
    naam: str
    gesproken_op: date
    volhouden: str = ""
    nodig: str = ""
    steun: tuple[Steun, ...] = ()
    contact: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody around the resident: by the first name, unless it is an organisation."""

    naam: str
    relatie: str = ""
    nabij: str = ""
    helpt: str = ""


@dataclass(frozen=True, slots=True)
class NetwerkPapier:
    """Who is around the resident, drawn and in words; who could help is not on it."""

    blad: Blad
    inwoner: str
    gesproken_op: date
    mensen: tuple[Mens, ...]
    tekening: Tekening
    contact: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Formuliervraag:
    """A numbered question of the empty form, with so many lines to write on."""

    nummer: str
    vraag: str
    regels: int = 1
    cijfer: bool = False
    """A row of figures from 0 to 10 to put a ring around."""


@dataclass(frozen=True, slots=True)
class FormulierDeel:
    """Questions that belong together."""

    kop: str
    vragen: tuple[Formuliervraag, ...]
    uitleg: str = ""


@dataclass(frozen=True, slots=True)
class LeegPapier:
    """The empty form, for when the laptop stays in the bag."""

    blad: Blad
    delen: tuple[FormulierDeel, ...]
    web: Tekening | None = None
