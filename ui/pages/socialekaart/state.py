"""Rows and details of the sociale kaart in words: near and light first, as the search gives them."""

from dataclasses import dataclass

from app.domain.activiteitenplan import Trede
from app.domain.gemis import Gemis
from app.packs.socialekaart import OVERAL, Bouwstenen, Kaart, Voorziening
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
    return tuple(
        Row(
            one.id,
            ((" · ".join(filter(None, (one.naam, one.dorp, one.buurt))), False),),
            ((one.wat, False),),
            "map-pin",
        )
        for one in found
    )


LIJNEN = {
    0: "Voor iedereen, zonder verwijzing",
    1: "Eerste lijn, dichtbij",
    2: "Met een besluit of verwijzing",
}
DOMEINEN = {"J": "Jeugd", "W": "Wmo", "P": "Werk en inkomen"}


def to_detail(one: Voorziening, blocks: Bouwstenen) -> Detail:
    """Return everything about a facility."""
    block = blocks.van(one.bouwsteen)
    domains = say_list(tuple(_(DOMEINEN[letter]) for letter in block.domein)) if block else ""
    area = _("overal") if OVERAL in one.werkgebied else say_list(one.werkgebied)
    decides = "" if one.wie_beslist in {"", "niemand"} else one.wie_beslist
    lines = (
        (_("Voor wie"), one.voor_wie),
        (_("Wanneer"), one.wanneer),
        (_("Telefoon"), one.telefoon),
        (_("Website"), one.website),
        (_("Wat kost het?"), one.kosten + (_(", met vergoeding van de gemeente") if one.met_vergoeding else "")),
        (_("Wie beslist"), decides),
        (_("Werkt in"), area),
        (_("Soort hulp"), _(TREDEN[Trede(one.trede)])),
        (_("Bouwsteen"), f"{block.naam} ({domains})" if block else ""),
        (_("In de lijst van de overheid"), block.upl.capitalize() if block else ""),
    )
    return Detail(one.naam, one.wat, tuple((name, text) for name, text in lines if text))


def needs(kaart: Kaart) -> tuple[tuple[str, str], ...]:
    """Return the needs one can choose: the code, and its name for people."""
    found = ((one.behoefte, one.behoefte.replace("_", " ").capitalize()) for one in kaart.woordgroep)
    return tuple(sorted(found, key=lambda pair: pair[1]))


def villages(kaart: Kaart) -> tuple[str, ...]:
    """Return the villages of the kaart."""
    return tuple(sorted(one.naam for one in kaart.dorp))


def grouped(found: tuple[Gemis, ...]) -> tuple[tuple[str, tuple[Gemis, ...]], ...]:
    """Return the wishes by village, where most was missed first."""
    by_village: dict[str, list[Gemis]] = {}
    for one in found:
        by_village.setdefault(one.dorp, []).append(one)
    pairs = ((dorp, tuple(rows)) for dorp, rows in by_village.items())
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[1]), pair[0])))


def as_table(found: tuple[Gemis, ...]) -> str:
    """Return the wishes as rows with tabs, as a spreadsheet takes them."""
    rows = ((one.gemaakt_op[:10], one.dorp, " ".join(one.wat.split())) for one in found)
    return "\n".join("\t".join(row) for row in ((_("Dag"), _("Dorp"), _("Wat er niet is")), *rows))
