"""The names of the pages, and the steps of a dossier in the order of the work."""

from dataclasses import dataclass

from app.wording.i18n import _, ngettext

VANDAAG = "vandaag"
DOSSIERS = "dossiers"
SOCIALEKAART = "socialekaart"
INSTELLINGEN = "instellingen"
VERSCHILLEN = "verschillen"


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


def dossier_entries(te_beslissen: int = 0, here: str = "") -> tuple[Entry, ...]:
    """Return the steps of a dossier: any step, at any time, in any order.

    What two people must decide has a line while there is something, and while `here` is that page.
    """
    count = ngettext("{n} om te beslissen", "{n} om te beslissen", te_beslissen).format(n=te_beslissen)
    shown = te_beslissen or here == VERSCHILLEN
    return (
        Entry("huishouden", _("Huishouden"), "house"),
        Entry("hulpvraag", _("Hulpvraag"), "message-circle"),
        Entry("triage", _("Triage"), "signpost"),
        Entry("gesprek", _("Gesprek"), "target"),
        Entry("plan", _("Activiteitenplan"), "flag"),
        Entry("papier", _("Papier"), "printer"),
        Entry("overnemen", _("Overnemen"), "copy"),
        Entry("tijdlijn", _("Tijdlijn"), "history"),
        *((Entry(VERSCHILLEN, count if te_beslissen else _("Verschillen"), "scale"),) if shown else ()),
    )


_SHOWN_ON: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("huishouden", "adres", "inwoner", "betrokkene", "delen"), ("huishouden",)),
    **dict.fromkeys(("hulpvraag", "signaal", "melder"), ("hulpvraag", "triage")),
    **dict.fromkeys(("triage", "overdracht", "geenhulp", "melding", "intrekking", "persoonlijkplan"), ("triage",)),
    **dict.fromkeys(
        ("gesprek", "gesprekswoord", "uitleg", "kladregel", "verschil", "dimensiescore", "segmentwoord", "netwerklid",
         "mantelzorg"), ("gesprek", "kort_gesprek", "van_papier"),
    ),
    **dict.fromkeys(("plan", "doel", "activiteit", "voortgang"), ("plan", "kort_gesprek", "van_papier")),
    "bijlage": ("huishouden", "plan", "bijlage"),
    "conflict": (VERSCHILLEN,),
    **dict.fromkeys(("contactmoment", "taak"), ("tijdlijn", "kort_gesprek", "gesprek", "van_papier")),
}  # fmt: skip
"""Where a kind of row can be seen, its own page first.  What leaves no trace is named nowhere."""


def page_elsewhere(page: str, kinds: frozenset[str]) -> Entry | None:
    """Return the step of the dossier where these kinds stand, when none of them stands on this page."""
    known = [_SHOWN_ON[kind] for kind in sorted(kinds) if kind in _SHOWN_ON]
    if not known or any(page in pages for pages in known):
        return None
    lines = {entry.page: entry for entry in dossier_entries()}
    return next((lines[pages[0]] for pages in known if pages[0] in lines), None)
