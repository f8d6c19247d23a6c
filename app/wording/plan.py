"""Dutch words for the codes of a plan, as a screen says them."""

from app.domain.activiteitenplan import Besluitstand, Gevraagd, Kosten, SoortVersie, Standpunt, Wijze
from app.wording.i18n import _

GEVRAAGD = {
    Gevraagd.NOG_NIET: "Nog niet gevraagd",
    Gevraagd.WIL_HET: "Wil het",
    Gevraagd.WIL_HET_NIET: "Wil het niet",
}
KOSTEN = {
    Kosten.GEEN: "Kost niets",
    Kosten.BEDRAG: "Een bedrag",
    Kosten.EIGEN_BIJDRAGE: "Eigen bijdrage (CAK)",
    Kosten.WEET_NIET: "Weet ik nog niet",
}
BESLUIT = {
    Besluitstand.NOG_AANVRAGEN: "Nog aanvragen",
    Besluitstand.AANGEVRAAGD: "Aangevraagd",
    Besluitstand.BESLUIT: "Er is een besluit",
}
STANDPUNT = {
    Standpunt.AKKOORD: "Akkoord",
    Standpunt.MET_OPMERKING: "Gelezen, met een opmerking",
    Standpunt.NIET_AKKOORD: "Niet akkoord",
}
WIJZE = {
    Wijze.SCHERM: "Op dit scherm",
    Wijze.PAPIER: "Op papier",
    Wijze.TELEFOON: "Aan de telefoon",
}
SOORT = {SoortVersie.VOORSTEL: "Voorstel", SoortVersie.VASTGESTELD: "Vastgesteld"}
GEEN_BESLUIT = "Dit is nog geen besluit."


def say_gevraagd(gevraagd: Gevraagd) -> str:
    """Return whether somebody wants it."""
    return _(GEVRAAGD[gevraagd])


def say_besluit(besluit: Besluitstand) -> str:
    """Return how far a decision is."""
    return _(BESLUIT.get(besluit, "Niet nodig"))


def say_standpunt(standpunt: Standpunt) -> str:
    """Return what somebody says of the plan."""
    return _(STANDPUNT[standpunt])


def say_wijze(wijze: Wijze) -> str:
    """Return how it was said."""
    return _(WIJZE[wijze])


def say_soort(soort: SoortVersie) -> str:
    """Return what a version is."""
    return _(SOORT[soort])
