"""The people who work here, and their laptops: rows from the first start, so that every act has an actor."""

from dataclasses import dataclass

from app.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisatie(Record):
    """Gemeente or partner organisation."""

    naam: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Record):
    """A Sociaal Team of one or more organisations."""

    naam: str = ""
    organisatie: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medewerker(Record):
    """A colleague: the actor of the log."""

    naam: str = ""
    functie: str = ""
    organisatie: str = ""
    organisatie_naam: str = ""
    team: str = ""
    team_naam: str = ""
    telefoon: str = ""
    bereikbaar: str = ""
    """In words for paper: "maandag tot en met donderdag, 9.00 tot 12.00 uur"."""
    zelfde_als: str = ""
    """The person the server knows, once this laptop is enrolled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparaat(Record):
    """One profile folder on one laptop: the owner of a change counter."""

    naam: str = ""
    oefenomgeving: bool = False
