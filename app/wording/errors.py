"""The Dutch words for every error that a user can be told.

Each text says what is the matter and what to do, without blame.  `{spot}` is filled from
the error's data; a spot that the error does not give is left out rather than failing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.errors import AppError
from app.wording.aanmelden import WHY
from app.wording.i18n import _


@dataclass(frozen=True, slots=True)
class Message:
    """What is the matter, and what the user can do."""

    title: str
    what_to_do: str


WORDS: dict[str, tuple[str, str]] = {
    "onbekend": ("Er ging iets mis", "Probeer het nog een keer. Blijft het zo? Bel dan uw beheerder."),
    # Signing in
    "aanmelden_mislukt": (
        "Aanmelden is niet gelukt",
        "Probeer het nog een keer. Lukt het weer niet? Bel dan uw beheerder en noem: {reden}.",
    ),
    "aanmelden_te_laat": ("Er is niemand aangemeld", "U was misschien weggelopen. Kies opnieuw Aanmelden."),
    "aanmelden_geen_server": (
        "De server liet deze laptop niet toe",
        "U kunt gewoon doorwerken. Bel uw beheerder als dit zo blijft, en noem: {reden}.",
    ),
    "organisatiesleutel": (
        "De herstelsleutel van uw organisatie klopt niet",
        "Bel uw beheerder. Uw werk staat veilig op deze laptop.",
    ),
    # Unlocking
    "wrong_passphrase": ("Deze wachtzin klopt niet", "Kijk of Caps Lock uit staat en probeer het nog een keer."),
    "tries_delayed": ("Even wachten", "Er was te vaak een verkeerde wachtzin. Over {seconden} seconden kunt u weer."),
    "device_secret_missing": (
        "De sleutel van deze laptop is weg",
        "Uw dossiers zijn er nog. Pak uw herstelblad en typ de herstelcode.",
    ),
    "key_file_damaged": (
        "Het sleutelbestand is beschadigd",
        "Uw dossiers zijn er nog. Zet een reservekopie terug of gebruik uw herstelcode.",
    ),
    "key_file_newer": (
        "Dit programma is te oud",
        "Het sleutelbestand is van een nieuwere versie. Werk het programma bij.",
    ),
    "weak_passphrase": (
        "Deze wachtzin is te makkelijk te raden",
        "Gebruik minstens 12 tekens. Vijf losse woorden achter elkaar zijn sterk en goed te onthouden.",
    ),
    "recovery_code_wrong": (
        "Deze herstelcode klopt niet",
        "Kijk de code op uw herstelblad na. Letter voor letter helpt.",
    ),
    "recovery_code_group": (
        "In de herstelcode zit een typefout",
        "Kijk groep {groep} nog eens na. Een O is een nul, een I is een één.",
    ),
    "keyring_locked": (
        "De sleutelbos van deze laptop is op slot",
        "Maak de sleutelbos open, of meld u opnieuw aan op de laptop. Lukt dat niet? Gebruik uw herstelcode.",
    ),
    "key_file_missing": (
        "Het sleutelbestand is weg",
        "Uw dossiers zijn er nog. Gooi niets weg en zet het sleutelbestand terug uit een reservekopie.",
    ),
    "key_file_weak": (
        "Het sleutelbestand is veranderd",
        "Iemand maakte het slot zwakker. Zet een reservekopie terug en meld het bij uw beheerder.",
    ),
    "profile_not_empty": (
        "In deze map staan al dossiers",
        "Kies een andere map, of open deze map met haar eigen wachtzin.",
    ),
    "pin_wrong": ("Deze code klopt niet", "Probeer het nog een keer, of gebruik uw wachtzin."),
    "keyring_unavailable": (
        "De sleutelbos van deze laptop doet niet mee",
        "U kunt gewoon verder met uw wachtzin. Meld het bij uw beheerder.",
    ),
    "profile_in_use": (
        "Het programma staat al open",
        "Zoek het venster dat al open is. Ziet u het niet? Start de laptop dan opnieuw.",
    ),
    "locked": ("Het programma is op slot", "Typ uw wachtzin om verder te gaan."),
    # Store
    "store_damaged": (
        "Het bestand met dossiers is beschadigd",
        "Sluit het programma en zet een reservekopie terug. Gooi niets weg. Uw beheerder kan helpen.",
    ),
    "store_missing": (
        "Het bestand met dossiers is er niet",
        "Is de map verplaatst? Zet haar terug, of zet een reservekopie terug.",
    ),
    "store_newer": (
        "Dit programma is te oud",
        "De dossiers zijn gemaakt met een nieuwere versie. Werk het programma bij.",
    ),
    "store_foreign": (
        "Dit bestand hoort niet bij deze sleutel",
        "Kies de goede map, of zet bestand en sleutel uit dezelfde reservekopie terug.",
    ),
    "disk_full": (
        "De schijf is vol",
        "Maak ruimte vrij. Uw tekst blijft hier staan en wordt dan vanzelf opgeslagen.",
    ),
    "read_only": (
        "Hier kan niet worden opgeslagen",
        "De map is op slot. Uw tekst blijft hier staan. Vraag uw beheerder om de map vrij te geven.",
    ),
    "migration_failed": (
        "Bijwerken is niet gelukt",
        "Uw dossiers staan er nog zoals ze waren. Start opnieuw. Lukt het weer niet? Bel uw beheerder.",
    ),
    "backup_incomplete": (
        "Dit is geen hele reservekopie",
        "Kies de map die het programma heeft gemaakt: de naam begint met keukentafel-reservekopie.",
    ),
    "backup_failed": ("De reservekopie is niet gelukt", "Kies een andere plek en probeer het nog een keer."),
    "not_found": ("Dit staat er niet meer", "Misschien is het net weggehaald. Ga terug en zoek het opnieuw."),
    "gesprek_closed": (
        "Dit gesprek is afgesloten",
        "U kunt er niets meer in veranderen. Maak een verbetering; het oude blijft erbij staan.",
    ),
    "not_the_author": ("Dit gesprek is van een collega", "U kunt het lezen. Wie het gesprek voert, schrijft erin."),
    "onder_vier_ogen": (
        "Dit blijft onder vier ogen",
        "Haal eerst 'onder vier ogen' weg als de inwoner dat goed vindt.",
    ),
    "changed_meanwhile": (
        "Dit is intussen veranderd",
        "Een ander heeft hier ook aan gewerkt. Bekijk de nieuwe tekst en kies dan wat blijft.",
    ),
    "text_too_long": (
        "Deze tekst is te lang",
        "Er passen {tekens} tekens. Knip de tekst in stukken. Wat u al had, staat er nog.",
    ),
    "clock_back": (
        "De klok van de laptop loopt achter",
        "Zet datum en tijd goed. U kunt doorwerken; de volgorde blijft goed.",
    ),
    "no_right": ("Dit mag u niet openen", "Vraag de regisseur van dit huishouden of uw coördinator."),
    # Paper
    "no_printer": ("Er is geen printer", "Sluit een printer aan, of bewaar het papier als bestand."),
    "print_failed": (
        "Afdrukken is niet gelukt",
        "Kijk of de printer aan staat en papier heeft. Het papier staat nog klaar.",
    ),
    "glyph_missing": (
        "Een teken kan niet op papier",
        "Schrijf dit woord met gewone letters: {waar}. Op het scherm blijft het staan zoals het is.",
    ),
    "teken_niet_op_papier": (
        "Een teken kan niet op papier",
        "Het gaat om '{teken}' bij {plek}. Schrijf het met gewone letters. Op het scherm blijft het zoals het is.",
    ),
    "logo_onleesbaar": (
        "Het logo is niet te lezen",
        "Kies een bestand met PNG of JPEG. Het papier kan ook zonder logo.",
    ),
    # Attachments
    "bijlage_soort": (
        "Dit soort bestand kan niet bij het dossier",
        "Kies een foto (JPEG, PNG of WebP) of een PDF. Bewaar een brief uit een tekstprogramma eerst als PDF.",
    ),
    "bijlage_heic": (
        "Deze foto staat in een vorm die hier niet opent",
        "Het is een HEIC-foto, van een iPhone. Kies op de telefoon “Meest compatibel”, of stuur de foto als JPEG.",
    ),
    "bijlage_leeg": ("Dit bestand is leeg", "Kies het bestand nog een keer, of maak de foto opnieuw."),
    "bijlage_te_groot": (
        "Dit bestand is te groot",
        "Een bijlage is hooguit 20 MB. Scan met minder fijne punten, of maak er losse delen van.",
    ),
    "bijlage_te_fijn": (
        "Deze foto heeft te veel beeldpunten",
        "Maak de foto op een gewone stand, tot 70 miljoen punten.",
    ),
    "bijlage_te_lang": (
        "Deze PDF heeft te veel bladzijden",
        "Een bijlage heeft hooguit 100 bladzijden. Voeg alleen toe wat u nodig hebt.",
    ),
    "bijlage_kapot": (
        "Dit bestand is niet te lezen",
        "Het is beschadigd of niet af. Vraag het opnieuw op, of maak er een foto van.",
    ),
    "bijlage_wachtwoord": (
        "Op deze PDF zit een wachtwoord",
        "Open de PDF met het wachtwoord en druk hem af naar een nieuwe PDF. Voeg die toe.",
    ),
    "bijlage_dossier_vol": (
        "Er kunnen geen bijlagen meer bij dit dossier",
        "Een dossier heeft hooguit {aantal} bijlagen en {megabyte} MB. Haal weg wat niet meer nodig is.",
    ),
    "bijlage_bestaat": ("Deze bijlage staat al in het dossier", "U vindt haar in de lijst met bijlagen."),
    "bijlage_niet_hier": (
        "Deze bijlage staat nog niet op deze laptop",
        "Zodra zij op de server staat en er netwerk is, komt zij vanzelf.",
    ),
    "bijlage_niet_te_openen": (
        "Dit bestand gaat niet open",
        "Kijk of het er nog is en of u erbij mag. Kies het dan opnieuw.",
    ),
    "logo_te_groot": ("Dit logo is een te groot bestand", "Kies een kleiner bestand, van hooguit {megabyte} MB."),
    "logo_te_klein": (
        "Dit logo heeft te weinig beeldpunten",
        "Op papier wordt het dan vaag. Kies een bestand van minstens {punten} punten breed of hoog.",
    ),
    "file_not_saved": ("Het bestand is niet bewaard", "Kies een andere map en probeer het nog een keer."),
    # Import
    "csv_empty": ("Dit bestand is leeg", "Maak de lijst opnieuw in uw andere systeem en kies dat bestand."),
    "csv_binary": (
        "Dit is geen lijst",
        "Sla het werkblad op als CSV en kies dat bestand. Een gewoon Excelbestand lukt niet.",
    ),
    "csv_encoding": ("Dit bestand is niet te lezen", "Sla de lijst op als CSV met UTF-8 en probeer het nog een keer."),
    "csv_too_large": ("Dit bestand is te groot", "Er past {megabyte} MB. Knip de lijst in stukken."),
    "csv_no_header": (
        "De kopjes zijn niet gevonden",
        "Zet op de eerste regel wat er in elke kolom staat, zoals naam en adres.",
    ),
    "csv_quote": (
        "Een aanhalingsteken ontbreekt",
        'Rond regel {regel} begint een tekst die niet eindigt. Haal daar het teken " weg.',
    ),
    "csv_unreadable": ("Het bestand is niet te openen", "Sluit het in andere programma's en kies het nog een keer."),
    # Content
    "pack_invalid": (
        "Een inhoudspakket klopt niet",
        "In {bestand}, regel {regel}, bij '{sleutel}': {reden}. Verbeter die regel of haal het bestand weg.",
    ),
    "settings_invalid": (
        "De instellingen zijn niet te lezen",
        "Wij gebruiken de gewone instellingen. U kunt ze opnieuw kiezen.",
    ),
    "melding_runs": (
        "Er loopt een melding",
        "Zolang die loopt, kan hier niet staan dat de inwoner geen hulp wil. De inwoner kan de melding intrekken.",
    ),
    "melding_exists": ("Er loopt al een melding", "U vindt de termijnen bij deze vraag."),
    "words_missing": ("De woorden ontbreken", "Schrijf op hoe de inwoner het zei. Dan wordt het vastgelegd."),
    "reason_missing": ("De reden ontbreekt", "Schrijf in één zin waarom u dit opent."),
    "date_ahead": ("Deze dag moet nog komen", "Kies vandaag of een dag daarvoor."),
    "invalid_bsn": ("Dit BSN klopt niet", "Kijk de negen cijfers na. Leeg laten mag ook."),
    "invalid_date": ("Deze datum klopt niet", "Schrijf de datum zo: 2-3-2026."),
}


_WITH_REASON = frozenset({"aanmelden_mislukt", "aanmelden_geen_server"})


class _Spots(dict[str, str | int]):
    """Gives an empty text for a spot that the error did not fill."""

    def __missing__(self, key: str) -> str:
        return ""


def explain(error: BaseException) -> Message:
    """Return the words for this error; an unknown one gets calm general words.

    Errors of layers that know nothing of the core (printing) carry a code of their own.
    """
    if isinstance(error, AppError):
        return explain_code(error.code, error.data)
    return explain_code(str(getattr(error, "code", "onbekend")))


def explain_code(code: str, data: Mapping[str, str | int] | None = None) -> Message:
    """Return the words for a code and its data."""
    title, text = WORDS.get(code, WORDS["onbekend"])
    if data and code in _WITH_REASON:
        title, text = WHY.get(str(data.get("reden")), (title, text))
    spots = _Spots(data or {})
    return Message(_(title).format_map(spots), _(text).format_map(spots))
