"""Who looked in a dossier, said to the resident: what somebody did, and why that person could."""

from app.wording.i18n import _

_LOOKED = {
    "": "Keek in het dossier",
    "plan": "Keek in het plan",
    "gesprek": "Keek in het gesprek",
    "kort_gesprek": "Keek in het korte gesprek",
    "van_papier": "Typte een formulier over",
    "tijdlijn": "Keek in de tijdlijn",
    "verschillen": "Keek naar wat twee collega's anders schreven",
    "bijlage": "Keek naar een bijlage",
    "bsn": "Keek naar het burgerservicenummer",
    "adres": "Keek naar het adres",
    "meldcode": "Keek in het gesloten deel",
    "terzijde": "Keek naar werk dat nog niet was overgenomen",
}
_DID = {
    "print": "Drukte papier af",
    "export": "Zette gegevens over of bewaarde een bestand",
    "beslist": "Besliste over werk dat nog niet was overgenomen",
    "zoek": "Zocht",
}


def say_access(soort: str, wat: str) -> str:
    """Return 'Keek in het plan'."""
    if soort == "export" and wat == "inzage":
        return _("Maakte dit overzicht")
    if soort == "open":
        return _(_LOOKED.get(wat, "Keek in het dossier"))
    return _(_DID.get(soort, "Gebruikte het dossier"))


def say_times(count: int) -> str:
    """Return '3 keer', or nothing for once."""
    return _("{n} keer").format(n=count) if count > 1 else ""


def say_ground(team: str, *, own: bool) -> str:
    """Return why this person could look."""
    if own and team:
        return _("Werkt bij {team}. Dat team helpt u.").format(team=team)
    if own:
        return _("Werkt voor u.")
    return _("Hoort nu niet (meer) bij een team dat u helpt.")
