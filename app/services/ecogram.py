"""The people around a resident as a drawing: from rows to places and back.

An idea ("zou kunnen") is drawn only where the conversation is held: not in samen kijken, not on paper.
"""

from collections.abc import Iterable

from app.domain.netwerk import Nabijheid, Netwerklid
from app.drawing.ecogram_data import Naaste
from app.services import netwerk
from app.services.work import Writing

RINGS = tuple(Nabijheid)


def people_of(leden: Iterable[Netwerklid]) -> tuple[Naaste, ...]:
    """Return everybody in the drawing of the conversation."""
    return tuple(naaste(one) for one in leden)


def naaste(one: Netwerklid) -> Naaste:
    """Return somebody as the drawing needs it."""
    return Naaste(
        id=one.id, naam=one.naam, relatie=one.relatie, ring=ring_of(one.nabijheid), hoek=one.hoek,
        organisatie=one.organisatie, helpt=one.helpt_met, idee=one.zou_kunnen,
    )  # fmt: skip


def ring_of(nabijheid: Nabijheid | None) -> int | None:
    """Return the ring of a closeness, counted from the resident."""
    return None if nabijheid is None else RINGS.index(nabijheid)


def nabijheid_of(ring: int | None) -> Nabijheid | None:
    """Return the closeness of a ring."""
    return None if ring is None else RINGS[ring]


def place(tx: Writing, lid: str, ring: int | None, hoek: int) -> Netwerklid:
    """Put somebody nearer or further, and around.  Raises NotFound."""
    return netwerk.change_lid(tx, tx.get(Netwerklid, lid), nabijheid=nabijheid_of(ring), hoek=hoek)
