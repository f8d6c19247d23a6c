"""How a text came to be what it is, for those texts of a push that somebody else changed meanwhile.

Read only for them: a push in which nobody was overtaken asks nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields

from app.domain.kinds import KINDS, kind_of
from app.domain.record import Vak
from app.server.caller import Caller
from app.server.database import Sql, every
from app.server.taking import cells_of
from app.server.world import Line, World
from app.sync.judge import Held, Row
from app.wire.messages import Act, Cell

TEXTS: Mapping[str, Collection[str]] = {
    kind_of(kind): frozenset(one.name for one in fields(kind) if one.metadata.get("zoek")) for kind in KINDS
}
"""The fields in which people write sentences."""
LINES = """
SELECT a.entity, a.rid, a.field, l.seq, l.apparaat, l.new, l.effect
FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::bigint[]) AS a(entity, rid, field, huishouden, base)
CROSS JOIN LATERAL (
  (SELECT b.* FROM log b WHERE b.tenant = %s AND b.huishouden = a.huishouden AND b.entity = a.entity AND b.rid = a.rid
    AND b.field = a.field AND b.effect AND b.seq <= a.base ORDER BY b.seq DESC LIMIT 1)
  UNION ALL
  (SELECT b.* FROM log b WHERE b.tenant = %s AND b.huishouden = a.huishouden AND b.entity = a.entity AND b.rid = a.rid
    AND b.field = a.field AND b.seq > a.base)) AS l
ORDER BY l.seq"""


async def load(sql: Sql, caller: Caller, world: World, acts: Sequence[Act]) -> None:
    """Fill the history of the texts that somebody else changed after an author looked."""
    bases = _overtaken(world, acts)
    if not bases:
        return
    rows, names = [row for row, _ in bases], [name for _, name in bases]
    kinds, ids, homes = [row[0] for row in rows], [row[1] for row in rows], [world.places[row][0] for row in rows]
    values = (kinds, ids, names, homes, list(bases.values()), caller.tenant, caller.tenant)
    for entity, rid, name, seq, apparaat, new, effect in await every(sql, LINES, values):
        world.history.setdefault(((entity, rid), name), []).append(Line(seq, str(apparaat), new, effect))


def _overtaken(world: World, acts: Sequence[Act]) -> dict[tuple[Row, str], int]:
    """Return the texts with the oldest base from which they were written; never of a closed part."""
    found: dict[tuple[Row, str], int] = {}
    for act in acts:
        for change, cell in cells_of(act):
            if change.vak != Vak.GEWOON:
                continue
            row = (change.entity, change.rid)
            held = world.fields.get(row, {}).get(cell.field)
            if cell.new and held and cell.field in TEXTS.get(change.entity, ()) and _is_overtaken(held, cell, world.me):
                found[row, cell.field] = min(cell.base, found.get((row, cell.field), cell.base))
    return found


def _is_overtaken(held: Held, cell: Cell, me: str) -> bool:
    return bool(held.value) and held.value != cell.new and held.seq > cell.base and held.apparaat != me
