"""What the import of a sociale kaart says: names of fields, rows, and what would change; without Qt."""

from app.domain.tekst import op_een_regel
from app.services.kaarten import KaartRow, Nieuw
from app.wording.i18n import _
from app.wording.lists import say_count

LABELS = {
    "bron": "Nummer in de andere lijst",
    "naam": "Naam",
    "dorp": "Dorp of plaats",
    "buurt": "Buurt",
    "werkgebied": "Voor welke dorpen",
    "wat": "Wat is het",
    "voor_wie": "Voor wie",
    "wanneer": "Wanneer",
    "behoefte": "Trefwoorden",
    "bouwsteen": "Soort of productnaam",
    "lijn": "Lijn (0, 1 of 2)",
    "dimensies": "Deel van het spinnenweb",
    "segmenten": "Deel van het gesprekswiel",
    "telefoon": "Telefoon",
    "website": "Website",
    "kosten": "Kosten",
    "wie_beslist": "Wie beslist",
}
HEADS = ("Regel", "Naam", "Dorp", "Wat is het", "Telefoon", "Let op")
NAMED = 8
"""How many vanished facilities are named before the rest is counted."""


def cells(row: KaartRow) -> tuple[str, ...]:
    """Return the cells of one row of the preview; what is wrong stands last, in words."""
    one = row.voorziening
    twice = _("Staat ook op regel {n}.").format(n=row.dubbel_regel) if row.dubbel_regel else ""
    remarks = " ".join(part for part in (twice, *row.fouten) if part)
    plain = (one.dorp, one.wat, one.telefoon) if one else ("", "", "")
    return tuple(op_een_regel(cell, 300) for cell in (str(row.regel), row.naam, *plain, remarks))


def counted(new: Nieuw) -> str:
    """Return what the list holds and what it changes."""
    parts = [
        say_count(new.gevonden, _("voorziening"), _("voorzieningen")),
        _("{n} nieuw").format(n=new.erbij),
        _("{n} gewijzigd").format(n=new.gewijzigd),
    ]
    if new.kijk.met_fout:
        parts.append(say_count(new.kijk.met_fout, _("rij"), _("rijen")) + _(" om na te kijken"))
    if new.kijk.onbruikbaar:
        parts.append(say_count(new.kijk.onbruikbaar, _("rij"), _("rijen")) + _(" niet te gebruiken"))
    if new.kijk.dubbel:
        parts.append(say_count(new.kijk.dubbel, _("rij"), _("rijen")) + _(" dubbel"))
    return ". ".join(part[:1].upper() + part[1:] for part in parts) + "."


def vanished(new: Nieuw) -> str:
    """Return which facilities are no longer in the list."""
    names = [f"{one.naam} ({one.dorp})" if one.dorp else one.naam for one in new.verdwenen[:NAMED]]
    rest = len(new.verdwenen) - len(names)
    more = _(" en nog {n}").format(n=rest) if rest else ""
    said = _("Niet meer in de lijst: {namen}. Ze blijven leesbaar in plannen, maar u vindt ze niet meer.")
    return said.format(namen=", ".join(names) + more)
