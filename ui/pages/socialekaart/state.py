"""Rows and details of the sociale kaart in words: near and light first, as the search gives them."""

from dataclasses import dataclass

from app.domain.activiteitenplan import Trede
from app.packs.socialekaart import OVERAL, Kaart, Voorziening
from app.wording.i18n import _
from app.wording.lists import say_list
from ui.components.resultlist import Row

TREDEN = {
    Trede.IK_ZELF: "Zelf",
    Trede.MIJN_MENSEN: "Mijn mensen",
    Trede.IN_DE_BUURT: "In de buurt, voor iedereen",
    Trede.TEAM: "Het team helpt zelf",
    Trede.ANDERE_WET: "Hulp uit een andere wet",
    Trede.MAATWERK: "Maatwerk van de gemeente: besluit nodig",
}


@dataclass(frozen=True, slots=True)
class Detail:
    """One facility: what it is, and what one tells the resident."""

    naam: str
    wat: str
    regels: tuple[tuple[str, str], ...]


def to_rows(found: tuple[Voorziening, ...]) -> tuple[Row, ...]:
    """Return the rows of what was found."""
    return tuple(Row(one.id, ((f"{one.naam} · {one.dorp}", False),), ((one.wat, False),), "map-pin") for one in found)


def to_detail(one: Voorziening) -> Detail:
    """Return everything about a facility."""
    area = _("overal") if OVERAL in one.werkgebied else say_list(one.werkgebied)
    decides = "" if one.wie_beslist in {"", "niemand"} else one.wie_beslist
    lines = (
        (_("Voor wie"), one.voor_wie),
        (_("Wanneer"), one.wanneer),
        (_("Telefoon"), one.telefoon),
        (_("Wat kost het?"), one.kosten + (_(", met vergoeding van de gemeente") if one.met_vergoeding else "")),
        (_("Wie beslist"), decides),
        (_("Werkt in"), area),
        (_("Soort hulp"), _(TREDEN[Trede(one.trede)])),
    )
    return Detail(one.naam, one.wat, tuple((name, text) for name, text in lines if text))


def needs(kaart: Kaart) -> tuple[tuple[str, str], ...]:
    """Return the needs one can choose: the code, and its name for people."""
    found = ((one.behoefte, one.behoefte.replace("_", " ").capitalize()) for one in kaart.woordgroep)
    return tuple(sorted(found, key=lambda pair: pair[1]))


def villages(kaart: Kaart) -> tuple[str, ...]:
    """Return the villages of the kaart."""
    return tuple(sorted(one.naam for one in kaart.dorp))
