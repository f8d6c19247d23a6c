"""Checks of a pack that its schema cannot say."""

from app.domain.termijn import Eenheid
from app.packs.gesprek import Dimensies, Segmenten
from app.packs.recht import Feestdagenpak, Termijnen
from app.packs.schema import Spot

DIMENSION_COUNT = 6
SEGMENTS_MIN = 6
SEGMENTS_MAX = 16


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
