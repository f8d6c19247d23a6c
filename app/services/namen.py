"""Names of residents, as screens and papers say them."""

from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.tekst import aanspreeknaam, volledige_naam


def full_name(inwoner: Inwoner) -> str:
    """Return first name and surname: "Riet de Vries"."""
    return volledige_naam(inwoner.voornaam or inwoner.roepnaam, inwoner.voorvoegsel, inwoner.achternaam)


def call_name(inwoner: Inwoner) -> str:
    """Return the name a person is called by."""
    return inwoner.roepnaam or inwoner.voornaam or full_name(inwoner)


def polite_name(inwoner: Inwoner) -> str:
    """Return how one speaks to a person: "mevrouw De Vries", or the first name when we say je."""
    if inwoner.aanspreekvorm is Aanspreekvorm.JE:
        return call_name(inwoner)
    return aanspreeknaam(inwoner.aanhef, inwoner.voorvoegsel, inwoner.achternaam, inwoner.voornaam)


def first_name(naam: str) -> str:
    """Return the first word of a name as it was typed: what may be on paper of somebody who was not asked."""
    return next(iter(naam.split()), "").strip(",.;:()")
