"""The fields that a list may fill and the headings that Dutch suites give them."""

import unicodedata
from collections.abc import Mapping, Sequence

CASELOAD: Mapping[str, tuple[str, ...]] = {
    "bron": (
        "clientnummer",
        "client id",
        "klantnummer",
        "dossiernummer",
        "registratienummer",
        "inwonernummer",
        "clientnr",
    ),
    "huishouden": (
        "huishouden",
        "gezin",
        "gezinsnummer",
        "huishoudnummer",
        "huishouden id",
        "systeemnaam",
        "gezinsnaam",
    ),
    "naam": ("naam", "volledige naam", "client", "inwoner", "klant", "naam client", "naam inwoner", "clientnaam"),
    "voornaam": ("voornaam", "voornamen", "voornaam inwoner"),
    "roepnaam": ("roepnaam",),
    "voorletters": ("voorletters", "initialen"),
    "voorvoegsel": ("voorvoegsel", "voorvoegsels", "tussenvoegsel", "tussenvoegsels"),
    "achternaam": ("achternaam", "geslachtsnaam", "familienaam", "geboortenaam"),
    "aanhef": ("aanhef", "geslacht", "geslachtsaanduiding", "m v", "titel"),
    "geboortedatum": ("geboortedatum", "geb datum", "gebdatum", "geboren", "geboren op", "datum geboorte", "geb dat"),
    "bsn": ("bsn", "burgerservicenummer", "bsn nummer", "sofinummer"),
    "adres": ("adres", "woonadres", "straat en huisnummer", "straat huisnummer"),
    "straat": ("straat", "straatnaam"),
    "huisnummer": ("huisnummer", "huisnr", "nr", "nummer"),
    "toevoeging": ("toevoeging", "huisnummertoevoeging", "huisletter", "huisnr toevoeging"),
    "postcode": ("postcode", "pc", "postcode woonadres"),
    "plaats": ("plaats", "woonplaats", "dorp", "kern", "plaatsnaam"),
    "telefoon": ("telefoon", "telefoonnummer", "tel", "telnr", "mobiel", "mobiele telefoon", "telefoon 1", "06 nummer"),
    "email": ("email", "e mail", "e mailadres", "emailadres", "mail"),
    "talen": ("taal", "talen", "voertaal"),
    "relatie": ("relatie", "rol", "rol in gezin", "gezinsrol"),
    "vraag": ("hulpvraag", "vraag", "aanleiding", "melding", "omschrijving", "reden melding", "omschrijving melding"),
    "ontvangen_op": ("datum melding", "ontvangen", "ontvangen op", "meldingsdatum", "datum ontvangst", "datum vraag"),
    "aanpak": ("bijzonderheden", "opmerking", "opmerkingen", "aandachtspunten", "let op", "notitie"),
}

APPOINTMENTS: Mapping[str, tuple[str, ...]] = {
    "bron": ("afspraaknummer", "afspraak id", "uid", "id"),
    "datum": ("datum", "datum afspraak", "begindatum", "dag", "startdatum", "afspraakdatum", "start date"),
    "tijd": ("tijd", "tijdstip", "begintijd", "starttijd", "van", "aanvang", "start time"),
    "moment": ("begin", "start", "datum en tijd", "datum tijd", "aanvang afspraak"),
    "eindtijd": ("eindtijd", "tot", "einde", "end time"),
    "onderwerp": ("onderwerp", "omschrijving", "soort afspraak", "type", "subject", "titel", "reden"),
    "locatie": ("locatie", "waar", "plaats afspraak", "location", "adres afspraak"),
    "kanaal": ("kanaal", "vorm", "soort contact", "contactvorm"),
    "naam": CASELOAD["naam"],
    "voornaam": CASELOAD["voornaam"],
    "voorvoegsel": CASELOAD["voorvoegsel"],
    "achternaam": CASELOAD["achternaam"],
    "geboortedatum": CASELOAD["geboortedatum"],
    "bsn": CASELOAD["bsn"],
}

KAART: Mapping[str, tuple[str, ...]] = {
    "bron": ("id", "code", "nummer", "voorziening id", "organisatie id", "uid"),
    "naam": ("naam", "naam voorziening", "voorziening", "organisatie", "activiteit", "titel", "aanbod", "naam aanbod"),
    "dorp": ("dorp", "plaats", "woonplaats", "kern", "plaatsnaam", "locatie plaats"),
    "buurt": ("buurt", "wijk", "buurtnaam", "wijknaam"),
    "werkgebied": ("werkgebied", "gebied", "regio", "voor welke plaatsen", "dorpen"),
    "wat": ("omschrijving", "beschrijving", "wat", "inhoud", "toelichting", "korte omschrijving"),
    "voor_wie": ("doelgroep", "voor wie", "doelgroepen", "voor wie is het"),
    "wanneer": ("wanneer", "openingstijden", "tijden", "dag en tijd", "bereikbaar"),
    "behoefte": ("trefwoorden", "thema", "thema s", "onderwerp", "onderwerpen", "behoefte", "categorie", "zoekwoorden"),
    "bouwsteen": ("bouwsteen", "product", "productnaam", "upl", "uniforme productnaam", "soort", "type"),
    "lijn": ("lijn", "niveau", "zwaarte", "0e 1e 2e lijn"),
    "dimensies": ("dimensie", "dimensies", "positieve gezondheid"),
    "segmenten": ("segment", "segmenten", "levensgebied", "leefgebied", "leefgebieden"),
    "telefoon": ("telefoon", "telefoonnummer", "tel"),
    "website": ("website", "site", "url", "webadres", "internet"),
    "kosten": ("kosten", "prijs", "tarief", "eigen bijdrage"),
    "wie_beslist": ("wie beslist", "toegang", "verwijzing", "indicatie"),
}


def fold_heading(text: str) -> str:
    """Return a heading as it is compared: lower case, no accents, only letters and digits."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return " ".join(kept.split())


_KNOWN = frozenset(word for fields in (CASELOAD, APPOINTMENTS, KAART) for words in fields.values() for word in words)


def known_heading(text: str) -> bool:
    """Tell whether some field goes by this heading."""
    return fold_heading(text) in _KNOWN


def propose_mapping(
    fields: Mapping[str, tuple[str, ...]],
    header: Sequence[str],
    remembered: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Return field -> heading; what was chosen before goes first as far as the headings are there.

    A field that was left empty on purpose is remembered as an empty text and stays empty.
    """
    before = remembered or {}
    made = {field: head for field, head in before.items() if field in fields and (head in header or not head)}
    taken = {head for head in made.values() if head}
    folded = {head: fold_heading(head) for head in header}
    for field, words in fields.items():
        if field in made:
            continue
        hit = next((head for word in words for head in header if folded[head] == word and head not in taken), None)
        if hit is not None:
            made[field] = hit
            taken.add(hit)
    return {field: head for field, head in made.items() if head}


def remember_mapping(fields: Mapping[str, tuple[str, ...]], mapping: Mapping[str, str]) -> dict[str, str]:
    """Return what to keep for the next time: every field, an empty text where none was chosen."""
    return {field: mapping.get(field, "") for field in fields}
