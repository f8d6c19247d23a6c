"""What people call the kinds of rows and their fields, where a place must be named."""

from app.wording.i18n import _

_KINDS = {
    "huishouden": "Huishouden", "adres": "Adres", "inwoner": "Inwoner", "betrokkene": "Betrokkene",
    "hulpvraag": "Hulpvraag", "signaal": "Signaal", "melder": "Wie het meldde",
    "kortevraag": "Korte vraag", "triage": "Triage", "overdracht": "Overdracht", "melding": "Melding",
    "verslag": "Verslag", "aanvraag": "Aanvraag", "besluit": "Besluit", "persoonlijkplan": "Persoonlijk plan",
    "gesprek": "Gesprek", "gesprekswoord": "Woorden uit het gesprek", "uitleg": "Uitleg", "verschil": "Verschil",
    "dimensiescore": "Spinnenweb", "segmentwoord": "Gesprekswiel", "netwerklid": "Netwerk",
    "mantelzorg": "Mantelzorg", "plan": "Activiteitenplan", "doel": "Doel", "activiteit": "Activiteit",
    "voortgang": "Voortgang", "handtekening": "Handtekening", "afspraak": "Afspraak", "taak": "Taak",
    "contactmoment": "Contact", "medewerker": "Medewerker", "team": "Team", "organisatie": "Organisatie",
}  # fmt: skip
_FIELDS = {
    "woorden": "in eigen woorden", "naam": "naam", "wat": "wat", "wie": "wie", "tekst": "tekst",
    "voornaam": "voornaam", "achternaam": "achternaam", "telefoon": "telefoon", "dorp": "dorp",
    "onderwerp": "onderwerp", "datum": "dag", "tijd": "tijd", "plaats": "plaats", "volgorde": "volgorde",
    "status": "hoe het staat", "tevreden": "wanneer tevreden", "voor": "voor wanneer", "rol": "rol",
    "keuze_op": "gekozen op", "op": "dag", "uitgelegd": "melding uitgelegd", "terug_naam": "wie terugbelt",
    "terug_telefoon": "nummer om terug te bellen", "last_voor_ander": "last voor een ander",
    "bel_eerst": "wie eerst bellen", "aanpak": "hoe om te gaan met dit huishouden", "opmerking": "opmerking",
}  # fmt: skip


def say_kind(kind: str) -> str:
    """Return 'Doel' for a kind of row."""
    return _(_KINDS[kind]) if kind in _KINDS else kind.capitalize()


def say_field(field: str) -> str:
    """Return 'in eigen woorden' for a field."""
    return _(_FIELDS[field]) if field in _FIELDS else field.replace("_", " ")
