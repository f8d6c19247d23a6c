"""The names of the pages, and the steps of a dossier in the order of the work."""

from dataclasses import dataclass

from app.wording.i18n import _

VANDAAG = "vandaag"
DOSSIERS = "dossiers"
SOCIALEKAART = "socialekaart"
INSTELLINGEN = "instellingen"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the rail: the page, its name for people and its icon."""

    page: str
    label: str
    icon: str


def main_entries() -> tuple[Entry, ...]:
    """Return what the rail shows outside a dossier."""
    return (
        Entry(VANDAAG, _("Vandaag"), "calendar-days"),
        Entry(DOSSIERS, _("Dossiers"), "folder-open"),
        Entry(SOCIALEKAART, _("Sociale kaart"), "map-pin"),
        Entry(INSTELLINGEN, _("Instellingen"), "settings"),
    )


def dossier_entries() -> tuple[Entry, ...]:
    """Return the steps of a dossier: any step, at any time, in any order."""
    return (
        Entry("huishouden", _("Huishouden"), "house"),
        Entry("hulpvraag", _("Hulpvraag"), "message-circle"),
        Entry("triage", _("Triage"), "signpost"),
        Entry("gesprek", _("Gesprek"), "target"),
        Entry("plan", _("Activiteitenplan"), "flag"),
        Entry("papier", _("Papier"), "printer"),
        Entry("overnemen", _("Overnemen"), "copy"),
        Entry("tijdlijn", _("Tijdlijn"), "history"),
    )
