"""What the page of paper shows, as plain values."""

from dataclasses import dataclass
from datetime import date

from app.packs.papiertaal import Papiertaal, Papiertalen
from app.services.koelkastpapier import Onderdeel
from app.services.papieren import OF_A_PLAN, Ontvanger, Papier, Papieren, Papiersoort, Versie
from app.wording.dates import say_date
from app.wording.i18n import _
from app.wording.lists import say_list
from ui.components.place import Place

MOST_COPIES = 10
ONTVANGERS = {
    Ontvanger.INWONER: "De inwoner zelf",
    Ontvanger.NAASTE: "Een naaste",
    Ontvanger.HUISARTS: "De huisarts",
    Ontvanger.COLLEGA: "Een collega",
    Ontvanger.GEMEENTE: "De gemeente",
    Ontvanger.ANDERS: "Iemand anders",
}
_NAMEN = {
    Papiersoort.PLAN: ("Mijn plan", "Mijn plan van {wie}"),
    Papiersoort.BEVESTIGING: ("Bevestiging van de melding", "Melding van {wie}"),
    Papiersoort.GEEN_HULP: ("Nu geen hulp", "Nu geen hulp, {wie}"),
    Papiersoort.KORT: ("Kort gesprek", "Kort gesprek met {wie}"),
    Papiersoort.KOELKAST: ("Voor op de koelkast", "Voor op de koelkast, van {wie}"),
    Papiersoort.MANTELZORG: ("Voor de mantelzorger", "Voor {wie}, mantelzorger"),
    Papiersoort.NETWERK: ("De mensen om mij heen", "De mensen om {wie} heen"),
    Papiersoort.LEEG: ("Leeg formulier", "Leeg formulier"),
}
_BESTANDEN = {
    Papiersoort.PLAN: "mijn-plan",
    Papiersoort.BEVESTIGING: "bevestiging-melding",
    Papiersoort.GEEN_HULP: "nu-geen-hulp",
    Papiersoort.KORT: "ons-gesprek",
    Papiersoort.KOELKAST: "mijn-plan-in-het-kort",
    Papiersoort.MANTELZORG: "voor-de-mantelzorger",
    Papiersoort.NETWERK: "de-mensen-om-mij-heen",
    Papiersoort.LEEG: "leeg-formulier",
}
"""Names of files say no name of a person."""
_PAGINAS = {
    Papiersoort.PLAN: "plan",
    Papiersoort.BEVESTIGING: "hulpvraag",
    Papiersoort.GEEN_HULP: "triage",
    Papiersoort.KORT: "kort_gesprek",
    Papiersoort.KOELKAST: "plan",
    Papiersoort.MANTELZORG: "gesprek",
    Papiersoort.NETWERK: "gesprek",
    Papiersoort.LEEG: "huishouden",
}
ONDERDELEN = {
    Onderdeel.DOELEN: "Wat ik wil",
    Onderdeel.AFSPRAKEN: "Wie doet wat",
    Onderdeel.WAT_NU: "Wat gebeurt er nu",
    Onderdeel.KIJKEN: "Wanneer we weer kijken",
    Onderdeel.BELLEN: "Wie ik kan bellen",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a list to choose from."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class State:
    """The whole page, apart from the preview."""

    huishouden: str
    papieren: tuple[Option, ...]
    gekozen: str
    versies: tuple[Option, ...]
    versie: str
    is_plan: bool
    levend: bool
    """A paper of today, of which letters and parts can still be chosen."""
    bellen_op: date | None
    vraagt_web: bool
    web: bool
    cijfers: bool
    gezegd: bool
    koelkast: tuple[Onderdeel, ...] | None = None
    """What is on the page for the fridge; None for every other paper."""


def to_state(found: Papieren, versie: str = "") -> State:
    """Return what is shown; `versie` is the chosen frozen version, empty for the paper of today."""
    kind = found.gekozen.soort if found.gekozen else None
    plan = found.plan if kind is Papiersoort.PLAN else None
    known = versie if versie in {one.id for one in found.versies} else ""
    return State(
        huishouden=found.huishouden,
        papieren=tuple(Option(key_of(one), _name(one)) for one in found.papieren),
        gekozen=key_of(found.gekozen) if found.gekozen else "",
        versies=(Option("", _("Zoals het plan nu is")), *(_version(one) for one in found.versies))
        if found.versies
        else (),
        versie=known,
        is_plan=plan is not None,
        levend=not known,
        bellen_op=plan.bellen_op if plan else None,
        vraagt_web=plan is not None and found.heeft_web,
        web=plan is not None and plan.web_op_papier,
        cijfers=plan is not None and plan.cijfers_op_papier,
        gezegd=found.gezegd,
        koelkast=_on_the_fridge(found) if kind is Papiersoort.KOELKAST else None,
    )


def _on_the_fridge(found: Papieren) -> tuple[Onderdeel, ...]:
    off = found.plan.koelkast_weg if found.plan else ()
    return tuple(one for one in Onderdeel if one not in off)


def key_of(papier: Papier) -> str:
    """Return what a paper is known by in the list."""
    return f"{papier.soort}:{papier.item}"


def file_name(soort: Papiersoort, *, groot: bool, taal: str = "") -> str:
    """Return a name for the file; the resident's name is not in it."""
    return f"{_BESTANDEN[soort]}{'-grote-letters' if groot else ''}{f'-{taal}' if taal else ''}.pdf"


def languages(pack: Papiertalen) -> tuple[Option, ...]:
    """Return what the plan can be said in beside the Dutch; a draft says so."""
    first = Option("", _("Alleen Nederlands"))
    return (first, *(Option(one.id, _with_state(one)) for one in pack.taal))


def _with_state(taal: Papiertaal) -> str:
    name = f"{taal.nederlands} ({taal.naam})"
    return name if taal.nagekeken else _("{taal}, concept").format(taal=name)


def source_of(papier: Papier, huishouden: str) -> Place:
    """Return where the words of a paper are written."""
    item = papier.item if papier.soort in {*OF_A_PLAN, Papiersoort.KORT} else ""
    return Place(_PAGINAS[papier.soort], huishouden, item)


def _name(papier: Papier) -> str:
    bare, with_name = _NAMEN[papier.soort]
    name = _(with_name).format(wie=say_list(papier.wie)) if papier.wie else _(bare)
    if papier.dag is None or papier.soort is Papiersoort.PLAN:
        return name
    return _("{naam}, {dag}").format(naam=name, dag=say_date(papier.dag))


def _version(versie: Versie) -> Option:
    told = _("Versie {n}, vastgesteld") if versie.vastgesteld else _("Versie {n}, voorstel")
    said = told.format(n=versie.nummer)
    return Option(versie.id, f"{said}, {say_date(versie.dag)}" if versie.dag else said)
