"""A text that two people wrote on without having seen each other: whole sentences of both, for a person to check.

Pure.  What came in first stays the server's own side, whatever was brought together with it
before: when the same author hands in more words, these take the place of the earlier ones.
"""

from collections.abc import Sequence

from app.server.world import PENDING, SERVER, Line, Place, World
from app.sync.judge import Held, Offered, Quarrel
from app.sync.sentences import merge


def settle(world: World, place: Place, offer: Offered, held: Held) -> tuple[Quarrel, Held]:
    """Return what a conflict of a field is about and what stood there first; make one text of both when that goes."""
    key = (offer.row, offer.field)
    lines = world.history.get(key, [])
    base, first = _fork(lines, offer.base, world.me)
    if first is None:
        return Quarrel.VELD, held
    text = merge(base, first.value or "", offer.new or "")
    value = first.value if text is None else text
    lines.append(Line(PENDING, world.me, offer.new, effect=False))
    if value != held.value:
        lines.append(Line(PENDING, str(SERVER), value, effect=True))
        world.put(offer.row, place, offer.field, value, world.cells, SERVER)
        world.woven[key] = place
    return (Quarrel.VELD if text is None else Quarrel.SAMENGEVOEGD), first


def _fork(lines: Sequence[Line], base: int, me: str) -> tuple[str, Held | None]:
    """Return the text that both began with, and what somebody else made of it."""
    begun, first, author = "", None, ""
    for line in lines:
        if not line.effect:
            author = line.apparaat
        elif line.seq <= base or (line.apparaat == me and first is None):
            begun = line.value or ""
        elif line.apparaat != str(SERVER) or author != me or first is None:
            first = Held(line.value, line.seq, line.apparaat)
    return begun, first
