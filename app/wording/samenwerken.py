"""What a user is told about the line to the server: calm, because offline is ordinary."""

from datetime import date, datetime

from app.wording.dates import DAYS, say_near
from app.wording.i18n import _, ngettext

_WHY: dict[str, tuple[str, str]] = {
    "geen_netwerk": ("Geen netwerk: u kunt gewoon doorwerken", "Zodra er weer netwerk is, gaat het vanzelf verder."),
    "traag": ("Het netwerk is traag", "U kunt gewoon doorwerken. Ik probeer het straks opnieuw."),
    "inlogpagina": (
        "Dit netwerk vraagt eerst om in te loggen",
        "Open uw internetprogramma en meld u aan bij dit netwerk, bijvoorbeeld dat van het café of het hotel.",
    ),
    "certificaat": (
        "Ik kan niet zien of dit echt onze server is",
        "Er is niets verstuurd. Meld u eerst aan op het netwerk van het café, of kijk of de datum klopt.",
    ),
    "disk_full": (
        "De schijf van deze laptop is vol",
        "Maak ruimte vrij. Wat collega's schreven, komt daarna vanzelf binnen. Er is niets weg.",
    ),
    "read_only": (
        "Hier kan niet worden opgeslagen",
        "De map van uw dossiers is op slot. Vraag uw beheerder om de map vrij te geven. Er is niets weg.",
    ),
    "gestopt": ("Samenwerken staat uit", "Wat u schrijft blijft op deze laptop tot u het weer aanzet."),
    "aanmelden": ("Meld u aan om samen te werken", "U kunt gewoon doorwerken. Uw werk staat op deze laptop."),
    "bewijs": ("Meld u opnieuw aan", "De server herkende deze laptop niet. Uw werk staat op deze laptop."),
    "wacht_op_akkoord": ("Deze laptop wacht op akkoord", "Uw teamleider moet deze laptop nog goedkeuren."),
    "ingetrokken": (
        "Deze laptop mag niets meer ophalen",
        "Wat u nog schreef, is voor uw teamleider bewaard. Bel uw beheerder.",
    ),
    "wissen": ("Deze laptop wordt gewist", "Uw beheerder heeft dat gevraagd."),
    "geen_toegang": ("De server laat dit niet toe", "Bel uw beheerder. Er is niets weg."),
    "andere_epoch": ("De server is teruggezet", "Deze laptop geeft terug wat de server miste."),
    "gat": ("De server mist iets van deze laptop", "Ik probeer het opnieuw."),
    "gekloond": (
        "Deze laptop telt opnieuw",
        "Er is nog een laptop met hetzelfde profiel. Meld u opnieuw aan. Er is niets weg.",
    ),
    "te_oud": (
        "Dit programma is te oud om op te halen",
        "Uw eigen werk komt nog wel aan. Werk het programma bij om ook dat van anderen te zien.",
    ),
    "te_groot": ("Iets is te groot om te versturen", "Bel uw beheerder. Er is niets weg."),
    "onleesbaar": ("De server begreep deze laptop niet", "Werk het programma bij, of bel uw beheerder."),
    "oefenomgeving": ("Dit is de oefenomgeving", "Een echte server neemt hier niets van aan."),
    "druk": ("Het is druk bij de server", "U kunt gewoon doorwerken. Ik probeer het straks opnieuw."),
    "storing": ("Er ging iets mis bij het versturen", "U kunt gewoon doorwerken. Ik probeer het straks opnieuw."),
}
_ASIDE = {
    "geen_toegang": "U heeft geen toegang (meer) tot dit dossier.",
    "ingetrokken": "Deze laptop was ingetrokken.",
    "onbekend_soort": "De server kent dit nog niet.",
    "vreemde_rij": "Dit hoort bij een ander dossier.",
    "te_lang": "De tekst is te lang.",
    "andere_auteur": "Dit staat op naam van een collega. Uw teamleider beslist of het van die collega is.",
    "gewist": "Dit was ondertussen echt gewist.",
    "eerst_eerder": "Beslis eerst over wat hier eerder in geschreven is.",
    "geen_rij": "De server kent niet waar dit in geschreven is. Neem eerst over wat eerder kwam.",
}
CALM = frozenset({"geen_netwerk", "traag", "gestopt", "druk", "storing", "andere_epoch", "gat", "wacht_op_akkoord"})
"""What goes by without anybody doing something."""
_RECENT_DAYS = 6
_MINUTE = 60


def say_why(reason: str) -> tuple[str, str]:
    """Return what is the matter, and what to do."""
    title, what = _WHY.get(reason, _WHY["storing"])
    return _(title), _(what)


def say_aside(reason: str) -> str:
    """Return why something was not taken over."""
    return _(_ASIDE.get(reason, "De server nam dit niet over."))


def say_outcome(besluit: str, door: str, waarom: str) -> str:
    """Return what the team leader decided about something that was put aside."""
    who = door or _("uw teamleider")
    if besluit == "overgenomen":
        return _("{wie} nam dit over.").format(wie=who)
    return _("{wie} nam dit niet over: {waarom}").format(wie=who, waarom=waarom)


def say_waiting(count: int, oldest: date | None, today: date) -> str:
    """Return '12 wijzigingen alleen op deze laptop, de oudste van dinsdag'."""
    text = ngettext("{n} wijziging alleen op deze laptop", "{n} wijzigingen alleen op deze laptop", count)
    text = text.format(n=count)
    if oldest is None or oldest == today:
        return text
    return _("{wat}, de oudste van {dag}").format(wat=text, dag=_say_past(oldest, today))


def say_contact(moment: datetime | None, today: date) -> str:
    """Return 'Laatste contact: vandaag om 9.12 uur'."""
    if moment is None:
        return _("Nog geen contact met de server")
    day = _say_past(moment.date(), today)
    return _("Laatste contact: {dag} om {uur} uur").format(dag=day, uur=f"{moment.hour}.{moment.minute:02d}")


def say_arrived(count: int) -> str:
    """Return what came in from others."""
    text = ngettext(
        "{n} wijziging van een collega binnengekomen", "{n} wijzigingen van collega's binnengekomen", count
    )  # fmt: skip
    return text.format(n=count)


def say_clock(off_s: int) -> str:
    """Return that the laptop's clock is wrong, and how far."""
    minutes = round(abs(off_s) / _MINUTE)
    text = _("De klok van deze laptop loopt {n} minuten voor.") if off_s > 0 else _(
        "De klok van deze laptop loopt {n} minuten achter."
    )  # fmt: skip
    return text.format(n=minutes)


def _say_past(day: date, today: date) -> str:
    close = 1 < (today - day).days <= _RECENT_DAYS
    return _(DAYS[day.weekday()]) if close else say_near(day, today)
