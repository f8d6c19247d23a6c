"""Households: opening one, and the people in it."""

from dataclasses import dataclass

from app.domain.huishouden import Huishouden
from app.services.work import Reading


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rail shows of a household."""

    naam: str
    dorp: str


def heading(tx: Reading, huishouden: str) -> Heading:
    """Return the name on the door and the village.  Raises NotFound."""
    found = tx.get(Huishouden, huishouden)
    return Heading(found.naam, found.dorp)
