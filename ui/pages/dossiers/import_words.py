"""What the import says: names of fields, rows of the preview, counts and the end, without Qt."""

from app.domain.bsn import mask_bsn
from app.domain.tekst import op_een_regel, volledige_naam
from app.services.inlezen import AppointmentRow, CaseRow, Kijk, Soort
from app.wording.dates import say_short
from app.wording.i18n import _
from app.wording.lists import say_count

LABELS = {
    "bron": "Nummer in het andere systeem",
    "huishouden": "Huishouden of gezin",
    "naam": "Hele naam",
    "voornaam": "Voornaam",
    "roepnaam": "Roepnaam",
    "voorletters": "Voorletters",
    "voorvoegsel": "Voorvoegsel",
    "achternaam": "Achternaam",
    "aanhef": "Aanhef of geslacht",
    "geboortedatum": "Geboortedatum",
    "bsn": "BSN",
    "adres": "Straat en huisnummer",
    "straat": "Straat",
    "huisnummer": "Huisnummer",
    "toevoeging": "Toevoeging",
    "postcode": "Postcode",
    "plaats": "Plaats of dorp",
    "telefoon": "Telefoon",
    "email": "E-mail",
    "talen": "Talen",
    "relatie": "Relatie",
    "vraag": "Vraag",
    "ontvangen_op": "Datum van de vraag",
    "aanpak": "Let op",
    "datum": "Datum",
    "tijd": "Tijd",
    "moment": "Datum en tijd samen",
    "eindtijd": "Eindtijd",
    "onderwerp": "Onderwerp",
    "locatie": "Waar",
    "kanaal": "Hoe",
}
HEADS = {
    Soort.INWONERS: ("Regel", "Naam", "Geboren", "BSN", "Adres", "Vraag", "Let op"),
    Soort.AFSPRAKEN: ("Regel", "Wanneer", "Met wie", "Onderwerp", "Waar", "Let op"),
}


def heads(soort: Soort) -> tuple[str, ...]:
    """Return the heads of the preview."""
    return tuple(_(head) for head in HEADS[soort])


def cells(row: CaseRow | AppointmentRow) -> tuple[str, ...]:
    """Return the cells of one row of the preview; what is wrong stands last, in words."""
    plain: tuple[str, ...]
    if isinstance(row, CaseRow):
        name = volledige_naam(row.voornaam, row.voorvoegsel, row.achternaam, row.roepnaam)
        born = say_short(row.geboortedatum) if row.geboortedatum else ""
        street = " ".join(part for part in (row.straat, row.huisnummer) if part)
        home = ", ".join(part for part in (street, row.plaats) if part)
        plain = (str(row.regel), name, born, mask_bsn(row.bsn), home, row.vraag, _remarks(row))
    else:
        when = " ".join(part for part in (say_short(row.datum) if row.datum else "", row.tijd) if part)
        unknown = "" if row.persoon else _("Deze persoon kennen wij niet, of er zijn er meer met deze naam.")
        remarks = " ".join(part for part in (*row.fouten, unknown) if part)
        plain = (str(row.regel), when, row.naam, row.onderwerp, row.locatie, remarks)
    return tuple(op_een_regel(cell, 300) for cell in plain)


def _remarks(row: CaseRow) -> str:
    known = _("Staat al in uw dossiers.") if row.dubbel else ""
    twice = _("Staat ook op regel {n}.").format(n=row.dubbel_regel) if row.dubbel_regel else ""
    return " ".join(part for part in (known, twice, *row.fouten) if part)


def counted(found: Kijk) -> str:
    """Return the counts over the whole list."""
    parts = [say_count(found.aantal, _("rij"), _("rijen"))]
    if found.dubbel:
        parts.append(_("{n} stonden er al").format(n=found.dubbel))
    if found.met_fout:
        parts.append(_("{n} met iets dat niet klopt; dat laten wij leeg").format(n=found.met_fout))
    if found.onbruikbaar:
        parts.append(_("{n} niet te gebruiken").format(n=found.onbruikbaar))
    return ". ".join(part[:1].upper() + part[1:] for part in parts) + "."


def ended(soort: Soort, made: int, passed: int, *, stopped: bool) -> str:
    """Return what the import did."""
    what = (
        say_count(made, _("inwoner"), _("inwoners"))
        if soort is Soort.INWONERS
        else say_count(made, _("afspraak"), _("afspraken"))
    )
    head = _("Gestopt. {wat} ingelezen.") if stopped else _("Klaar. {wat} ingelezen.")
    tail = " " + _("{n} overgeslagen.").format(n=passed) if passed else ""
    again = " " + _("Lees de lijst later nog eens in: niemand komt er dubbel in.") if stopped else ""
    return head.format(wat=what) + tail + again
