"""The lines of the timeline in words, under the day they belong to."""

from dataclasses import dataclass
from datetime import date

from app.domain.tekst import op_een_regel
from app.services.tijdlijn import Gebeurtenis, Moment
from app.wording.dates import say_weekday
from app.wording.i18n import _
from app.wording.mensen import say_kanaal
from ui.components.place import Place

LONG = 400
_WORDS = {
    Gebeurtenis.VRAAG: ("message-circle", "Hulpvraag", "hulpvraag"),
    Gebeurtenis.SIGNAAL: ("ear", "Signaal van een ander", "hulpvraag"),
    Gebeurtenis.TRIAGE: ("signpost", "Triage", "triage"),
    Gebeurtenis.DOORVERWEZEN: ("signpost", "Rechtstreeks doorverwezen", "triage"),
    Gebeurtenis.GEEN_HULP: ("leaf", "De inwoner wil nu geen hulp", "triage"),
    Gebeurtenis.OVERDRACHT: ("handshake", "Warm overgedragen", "triage"),
    Gebeurtenis.MELDING: ("landmark", "Melding", "triage"),
    Gebeurtenis.INTREKKING: ("landmark", "Melding ingetrokken", "triage"),
    Gebeurtenis.PERSOONLIJK_PLAN: ("file-pen", "Persoonlijk plan ontvangen", "triage"),
    Gebeurtenis.VERSLAG: ("file-text", "Verslag gegeven", "triage"),
    Gebeurtenis.AANVRAAG: ("landmark", "Aanvraag", "triage"),
    Gebeurtenis.GESPREK: ("users", "Gesprek", "gesprek"),
    Gebeurtenis.VOORSTEL: ("file-text", "Plan als voorstel", "plan"),
    Gebeurtenis.VASTGESTELD: ("file-check", "Plan vastgesteld", "plan"),
    Gebeurtenis.HANDTEKENING: ("signature", "Standpunt over het plan", "plan"),
    Gebeurtenis.CONTACT: ("phone", "Contact", ""),
    Gebeurtenis.TAAK: ("check", "Gedaan", ""),
    Gebeurtenis.AFGEZEGD: ("x", "Afspraak afgezegd", ""),
    Gebeurtenis.PAPIER: ("printer", "Papier gemaakt", "papier"),
    Gebeurtenis.BIJLAGE: ("file-text", "Bijlage toegevoegd", "bijlage"),
    Gebeurtenis.BIJLAGE_UIT: ("file-down", "Bijlage als bestand bewaard", ""),
}
_OPENS_ROW = frozenset({Gebeurtenis.VRAAG, Gebeurtenis.GESPREK, Gebeurtenis.BIJLAGE})
_KEUZES = {
    "samen_sterk": "Samen sterk",
    "spoed": "Spoed: tijdelijke hulp",
    "nog_niet_gevraagd": "Keuze nog niet gevraagd",
    "eerst_samen_kijken": "De inwoner koos: eerst samen kijken",
    "melding": "De inwoner koos: melding",
    "allebei": "De inwoner koos: samen kijken en melding",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened."""

    rid: str
    icon: str
    kop: str
    tekst: str
    place: Place | None
    contact: bool = False
    """Whether it is a contact moment, in which one can write."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what happened on it."""

    kop: str
    lines: tuple[Line, ...]


def to_days(moments: tuple[Moment, ...], huishouden: str) -> tuple[Day, ...]:
    """Return the days, newest first, each with its lines."""
    days: dict[date, list[Line]] = {}
    for one in moments:
        days.setdefault(one.dag, []).append(_line(one, huishouden))
    return tuple(Day(say_weekday(day, year=True), tuple(lines)) for day, lines in days.items())


def _line(one: Moment, huishouden: str) -> Line:
    icon, word, page = _WORDS[one.wat]
    head = [_("Kort gesprek") if one.kort else _(word)]
    if one.kanaal is not None:
        head.append(say_kanaal(one.kanaal).lower())
    if one.wie:
        head.append(op_een_regel(one.wie))
    if one.open:
        head.append(_("nog open"))
    text = _(_KEUZES.get(one.tekst, one.tekst)) if one.wat is Gebeurtenis.TRIAGE else one.tekst
    item = one.rid if one.wat in _OPENS_ROW else ""
    page = "kort_gesprek" if one.kort else page
    tab = "tijdlijn" if one.wat is Gebeurtenis.BIJLAGE else ""
    place = Place(page, huishouden, item, tab) if page else None
    return Line(
        one.rid, icon, " · ".join(head), op_een_regel(text, LONG), place, contact=one.wat is Gebeurtenis.CONTACT
    )  # fmt: skip
