"""How long a scribble stays: four weeks, with a warning in the last one."""

from datetime import date, timedelta

from app.domain.gesprek import Kladregel

BEWAAR_DAGEN = 28
WAARSCHUW_DAGEN = 7


def verloopt(vandaag: date) -> date:
    """Return the last day of a scribble that is made today."""
    return vandaag + timedelta(days=BEWAAR_DAGEN)


def is_verlopen(regel: Kladregel, vandaag: date) -> bool:
    """Tell whether a scribble is to be erased."""
    return regel.verloopt_op is not None and regel.verloopt_op < vandaag


def verloopt_bijna(regel: Kladregel, vandaag: date) -> bool:
    """Tell whether its author should choose soon what becomes of it."""
    return regel.verloopt_op is not None and (regel.verloopt_op - vandaag).days <= WAARSCHUW_DAGEN
