"""Names of residents, as screens and papers say them."""

from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.tekst import aanspreeknaam, volledige_naam

TITLES = frozenset({"mevrouw", "meneer", "mevr", "mw", "dhr", "heer", "dr", "drs", "ir", "familie", "fam"})
RELATIONS = frozenset({
    "de", "het", "een", "mijn", "onze", "haar", "zijn", "hun", "buurvrouw", "buurman", "buurmeisje", "buurjongen",
    "buren", "buur", "dochter", "zoon", "schoondochter", "schoonzoon", "kleindochter", "kleinzoon", "nicht", "neef",
    "zus", "broer", "moeder", "vader", "oma", "opa", "tante", "oom", "man", "vrouw", "partner", "vriend", "vriendin",
    "collega", "kennis",
})  # fmt: skip


def full_name(inwoner: Inwoner) -> str:
    """Return the name a person goes by with the surname: "Riet de Vries"."""
    return volledige_naam(inwoner.roepnaam or inwoner.voornaam, inwoner.voorvoegsel, inwoner.achternaam)


def call_name(inwoner: Inwoner) -> str:
    """Return the name a person is called by."""
    return inwoner.roepnaam or inwoner.voornaam or full_name(inwoner)


def polite_name(inwoner: Inwoner) -> str:
    """Return how one speaks to a person: "mevrouw De Vries", or the first name when we say je."""
    if inwoner.aanspreekvorm is Aanspreekvorm.JE:
        return call_name(inwoner)
    return aanspreeknaam(inwoner.aanhef, inwoner.voorvoegsel, inwoner.achternaam, inwoner.roepnaam or inwoner.voornaam)


def first_name(naam: str) -> str:
    """Return what may be shown of somebody who was not asked: "buurvrouw Ans", without a surname.

    Behind mevrouw or meneer stands a surname, so nothing is left.
    """
    words = [word.strip(",.;:()") for word in naam.split()]
    kept: list[str] = []
    for word in words:
        if word.casefold() in TITLES:
            return ""
        kept.append(word)
        if word.casefold() not in RELATIONS:
            break
    return " ".join(kept)
