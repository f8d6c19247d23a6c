"""The household: the envelope of a dossier, and where it lives."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.record import Record, Vak, name, words


class StatusHuishouden(StrEnum):
    """Whether the team is in touch with the household."""

    ACTIEF = "actief"
    AFGESLOTEN = "afgesloten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Huishouden(Record):
    """One household, one plan, one regisseur.  Its id is the `huishouden` of all its rows."""

    naam: str = name()
    """The name on the door."""
    dorp: str = name()
    buurt: str = ""
    regisseur: str = ""
    status: StatusHuishouden = StatusHuishouden.ACTIEF
    aanpak: str = words()
    """How to approach these people: "bel eerst dochter"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adres(Record):
    """Where the household lives: a table of its own, so that it can be secret."""

    vak: Vak = Vak.ADRES
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    geheim: bool = False
