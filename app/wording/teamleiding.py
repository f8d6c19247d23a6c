"""What a team leader reads of laptops and of what was put aside."""

from datetime import date

from app.wording.dates import say_near
from app.wording.i18n import _, ngettext
from app.wording.rijen import say_field, say_kind

_WHY = {
    "geen_toegang": "De collega had geen toegang (meer) tot dit dossier.",
    "ingetrokken": "De laptop was ingetrokken toen dit binnenkwam.",
    "onbekend_soort": "De server kent dit soort gegevens nog niet.",
    "vreemde_rij": "Dit hoort bij een ander dossier.",
    "te_lang": "De tekst is te lang, of er staat een teken in dat niet bewaard kan worden.",
    "andere_auteur": "Dit staat op naam van iemand anders dan wie het inleverde. Vraag het na.",
    "gewist": "Dit was ondertussen echt gewist.",
}
_CANNOT = {
    **_WHY,
    "geen_toegang": "U heeft geen toegang (meer) tot dit dossier.",
    "gewist": "Dit is ondertussen echt gewist. Overnemen kan niet meer.",
    "eerst_eerder": "Beslis eerst over wat de collega hier eerder schreef. Dat staat hoger in de lijst.",
    "geen_rij": "De server kent niet waar dit in geschreven is. Neem eerst over wat eerder kwam.",
}


def say_reason(reason: str) -> str:
    """Return why something was put aside."""
    return _(_WHY.get(reason, "De server nam dit niet over."))


def say_cannot(reason: str) -> str:
    """Return why something cannot be taken over now."""
    return _(_CANNOT.get(reason, "Dit kan nu niet worden overgenomen."))


def say_decided(besluit: str, door: str, day: date | None, today: date) -> str:
    """Return 'Overgenomen door Lies, vandaag'."""
    text = _("Overgenomen door {wie}") if besluit == "overgenomen" else _("Geweigerd door {wie}")
    said = text.format(wie=door or _("de teamleider"))
    return f"{said}, {say_near(day, today)}" if day else said


def say_taken(differences: int) -> str:
    """Return that it stands in the dossier now, and what is still to be decided."""
    if not differences:
        return _("Overgenomen. Het staat nu in het dossier.")
    text = ngettext(
        "Overgenomen. {n} verschil staat bij Verschillen om te beslissen.",
        "Overgenomen. {n} verschillen staan bij Verschillen om te beslissen.",
        differences,
    )
    return text.format(n=differences)


def say_place(soort: str, waarvan: str, veld: str) -> str:
    """Return 'Doel "weer fietsen": in eigen woorden'."""
    kind = f"{say_kind(soort)} “{waarvan}”" if waarvan else say_kind(soort)
    return f"{kind}: {say_field(veld)}" if veld else kind


def say_left_behind(count: int, oldest: date | None, today: date) -> str:
    """Return what a laptop still had to hand in when it was last here."""
    if not count:
        return _("Alles is ingeleverd")
    text = ngettext("{n} wijziging nog niet ingeleverd", "{n} wijzigingen nog niet ingeleverd", count).format(n=count)
    return _("{wat}, de oudste van {dag}").format(wat=text, dag=say_near(oldest, today)) if oldest else text
