"""Reading what the judge needs: the touched rows, those above them, and those under what is removed.

The households are locked first, in order: acts on one household are judged one after the other,
and two pushes can never wait for each other.
"""

from collections.abc import Collection, Iterable, Sequence

from psycopg.rows import TupleRow

from app.server.caller import Caller
from app.server.conflicts import KIND as CONFLICT
from app.server.database import Sql, every
from app.server.rights import PERSON, Households
from app.server.taking import ERASE, cells_of
from app.server.world import World
from app.sync.judge import TOMBSTONE, Held, Row
from app.sync.parents import PARENTS
from app.wire.messages import Act

LOCK_NEW = (
    """INSERT INTO dossier (tenant, huishouden) SELECT %s, unnest(%s::text[]) ORDER BY 2 ON CONFLICT DO NOTHING"""
)
LOCK = """SELECT huishouden FROM dossier WHERE tenant = %s AND huishouden = ANY (%s) ORDER BY huishouden FOR UPDATE"""
LOOK = """
SELECT d.huishouden,
  EXISTS (SELECT FROM toegang t WHERE t.tenant = d.tenant AND t.huishouden = d.huishouden AND t.team = ANY (%s)),
  NOT EXISTS (SELECT FROM toegang t WHERE t.tenant = d.tenant AND t.huishouden = d.huishouden)
    AND NOT EXISTS (SELECT FROM rij r WHERE r.tenant = d.tenant AND r.huishouden = d.huishouden),
  EXISTS (SELECT FROM rij r WHERE r.tenant = d.tenant AND r.entity = 'huishouden' AND r.rid = d.huishouden AND r.gone)
FROM dossier d WHERE d.tenant = %s AND d.huishouden = ANY (%s)"""
ROWS = """
SELECT found.* FROM unnest(%s::text[], %s::text[]) AS a(entity, rid) CROSS JOIN LATERAL (
  SELECT r.entity, r.rid, r.huishouden, r.vak, r.gone, r.seq, r.doc, r.fv
  FROM rij r WHERE r.tenant = %s AND r.entity = a.entity AND r.rid = a.rid LIMIT 1) AS found"""
"""One by one through the key, also when nobody counted the table yet."""
UNDER = """
SELECT r.entity, r.rid, r.huishouden, r.vak, r.gone, r.seq, r.doc, r.fv FROM rij r
WHERE r.tenant = %s AND r.huishouden = ANY (%s) AND r.entity = ANY (%s) AND NOT r.gone"""
ABOUT = """
SELECT r.entity, r.rid, r.huishouden, r.vak, r.gone, r.seq, r.doc, r.fv FROM rij r
WHERE r.tenant = %s AND r.entity = 'conflict' AND r.huishouden = ANY (%s)
  AND (r.doc ->> 'rij' = ANY (%s) OR r.doc ->> 'veld' = ANY (%s)) AND NOT r.gone"""


async def lock(sql: Sql, caller: Caller, named: Collection[str]) -> Households:
    """Lock the households that a push names, and tell which the caller may see."""
    names = sorted(named)
    await sql.execute(LOCK_NEW, (caller.tenant, names))
    await sql.execute(LOCK, (caller.tenant, names))
    households = Households()
    for huishouden, visible, free, gone in await every(sql, LOOK, (sorted(caller.teams), caller.tenant, names)):
        if visible:
            households.visible.add(huishouden)
        elif free:
            households.free.add(huishouden)
        if gone:
            households.erased.add(huishouden)
    return households


async def load(sql: Sql, caller: Caller, world: World, acts: Sequence[Act]) -> None:
    """Fill the world for a number of acts."""
    rows = {(change.entity, change.rid) for act in acts for change in act.rows}
    rows |= {(PERSON, act.actor) for act in acts if act.actor != caller.medewerker}
    links: dict[Row, set[Row]] = {}
    for act in acts:
        for change, cell in cells_of(act):
            if cell.new and cell.field in PARENTS.get(change.entity, ()):
                links.setdefault((change.entity, change.rid), set()).add((cell.field, cell.new))
    await _load_with_above(sql, caller, world, rows | {above for found in links.values() for above in found})
    households = sorted({change.huishouden for act in acts for change in act.rows})
    if kinds := _kinds_under(acts):
        _fill(world, await every(sql, UNDER, (caller.tenant, households, kinds)))
    if erased := [change.rid for act in acts for change in act.rows if change.op == ERASE]:
        _fill(world, await every(sql, ABOUT, (caller.tenant, households, erased, erased)))


async def _load_with_above(sql: Sql, caller: Caller, world: World, rows: set[Row]) -> None:
    asked: set[Row] = set()
    while rows:
        asked |= rows
        kinds, ids = [row[0] for row in rows], [row[1] for row in rows]
        found = _fill(world, await every(sql, ROWS, (kinds, ids, caller.tenant)))
        rows = {above for row in found for above in _above(row, world)} - asked


def _above(row: Row, world: World) -> Iterable[Row]:
    held = world.fields[row]
    return ((link, rid) for link in PARENTS.get(row[0], ()) if link in held and (rid := held[link].value))


def _kinds_under(acts: Sequence[Act]) -> list[str]:
    removed = {
        change.entity
        for act in acts
        for change, cell in cells_of(act)
        if cell.field == TOMBSTONE and cell.new is not None
    }
    return sorted(kind for kind, links in PARENTS.items() if removed & set(links) and kind != CONFLICT)


def _fill(world: World, found: list[TupleRow]) -> list[Row]:
    rows: list[Row] = []
    for entity, rid, huishouden, vak, gone, seq, doc, versions in found:
        row = (entity, rid)
        rows.append(row)
        if row in world.places:
            continue
        world.places[row] = (huishouden, vak)
        world.seqs[row] = seq
        if gone:
            world.gone.add(row)
        world.fields[row] = {name: Held(doc[name], at, str(by)) for name, (at, by) in versions.items()}
    return rows
