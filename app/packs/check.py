"""Checks of a pack that its schema cannot say."""

from app.domain.termijn import Eenheid
from app.packs.gesprek import Dimensies, Segmenten
from app.packs.recht import Feestdagenpak, Termijnen
from app.packs.schema import Spot
from app.packs.socialekaart import Bouwstenen

DIMENSION_COUNT = 6
SEGMENTS_MIN = 6
SEGMENTS_MAX = 16
PLACES = frozenset({"voor", "in", "achter", "casusregie", "beheer"})
DOMAINS = frozenset("JWP")


def check_dimensies(value: Dimensies, spot: Spot) -> None:
    """The spinnenweb has six axes, each with a colour of its own."""
    if len(value.dimensie) != DIMENSION_COUNT:
        raise spot.wrong("dimensie", "er horen zes dimensies te zijn")
    if len({one.kleur for one in value.dimensie}) != DIMENSION_COUNT:
        raise spot.wrong("kleur", "elke dimensie heeft een eigen kleur nodig")


def check_segmenten(value: Segmenten, spot: Spot) -> None:
    """A wheel has 6 to 16 segments, each in a group that exists."""
    for index, wheel in enumerate(value.set):
        here = spot.below("set", index)
        if not SEGMENTS_MIN <= len(wheel.segment) <= SEGMENTS_MAX:
            raise here.wrong("segment", "een wiel heeft 6 tot 16 segmenten")
        groups = {one.id for one in wheel.groep}
        for number, one in enumerate(wheel.segment):
            if one.groep not in groups:
                raise here.below("segment", number).wrong("groep", f"groep '{one.groep}' bestaat niet")


def check_termijnen(value: Termijnen, spot: Spot) -> None:
    """Every term counts in a unit that we know."""
    units = {one.value for one in Eenheid}
    for index, one in enumerate(value.termijn):
        if one.eenheid not in units:
            raise spot.below("termijn", index).wrong("eenheid", f"eenheid '{one.eenheid}' bestaat niet")


def check_feestdagen(value: Feestdagenpak, spot: Spot) -> None:
    """Every holiday has a rule that we can compute."""
    for index, one in enumerate(value.feestdag):
        here = spot.below("feestdag", index)
        if one.soort not in {"vast", "pasen", "koningsdag"}:
            raise here.wrong("soort", f"soort '{one.soort}' bestaat niet")
        maand, _, dag = one.dag.partition("-")
        if one.soort == "vast" and not (maand.isdigit() and dag.isdigit()):
            raise here.wrong("dag", "hier hoort maand-dag, zoals 12-25")


def check_bouwstenen(value: Bouwstenen, spot: Spot) -> None:
    """Every block has a place and a domain, and nothing of the back office is offered to a resident."""
    for index, one in enumerate(value.bouwsteen):
        here = spot.below("bouwsteen", index)
        if one.plaats not in PLACES:
            raise here.wrong("plaats", f"plaats '{one.plaats}' bestaat niet")
        if not one.domein or not set(one.domein) <= DOMAINS:
            raise here.wrong("domein", "kies uit J, W en P")
        if one.aan_inwoner and not one.omschrijving:
            raise here.wrong("omschrijving", "wat aan een inwoner wordt getoond, heeft uitleg nodig")
