"""Giving whole dossiers, page by page in the order of the keys: for a new laptop or a gained household."""

from app.clock import Clock
from app.server import epochs, scope
from app.server.caller import Caller
from app.server.database import Pool, Sql, every, one, reading
from app.server.epochs import Epoch
from app.server.fitting import fitting
from app.server.pull import place
from app.server.refused import Refused
from app.wire.codes import Code
from app.wire.messages import Row, Snapshot, SnapshotAnswer

MOST_ROWS = 5_000
PAGE = """SELECT entity, rid, huishouden, vak, seq, doc FROM rij
WHERE tenant = %s AND huishouden = ANY (%s) AND vak = ANY (%s) AND NOT gone AND (huishouden, entity, rid) > (%s, %s, %s)
ORDER BY huishouden, entity, rid LIMIT %s"""
COUNT = "SELECT count(*) FROM rij WHERE tenant = %s AND huishouden = ANY (%s) AND vak = ANY (%s) AND NOT gone"
START = ("", "", "")


async def snapshot(pool: Pool, clock: Clock, caller: Caller, asked: Snapshot) -> SnapshotAnswer:
    """Return a page.  Raises Refused."""
    if any("\0" in text for text in asked.after or ()):
        raise Refused(Code.ONLEESBAAR)
    async with reading(pool, caller.tenant) as sql:
        epoch = await epochs.read(sql, caller.tenant)
        if epoch.here:
            return await _snapshot(sql, clock, caller, asked, epoch)
    await epochs.renew(pool, caller.tenant, clock)
    return await snapshot(pool, clock, caller, asked)


async def _snapshot(sql: Sql, clock: Clock, caller: Caller, asked: Snapshot, epoch: Epoch) -> SnapshotAnswer:
    head, _ = await place(sql, caller, epoch, asked.epoch, 0)
    mine = await scope.households(sql, caller)
    if not set(asked.huishoudens) <= {*mine, ""}:
        raise Refused(Code.GEEN_TOEGANG)
    wanted = sorted(set(asked.huishoudens) or {*mine, ""})
    limit = max(1, min(asked.limit, MOST_ROWS))
    what = (caller.tenant, wanted, sorted(caller.vakken))
    lines = await every(sql, PAGE, (*what, *(asked.after or START), limit + 1))
    total = await one(sql, COUNT, what)
    shown = fitting(sum(len(value or "") for value in line[5].values()) for line in lines[:limit])
    rows = tuple(Row(*line) for line in lines[:shown])
    last = rows[-1] if len(lines) > shown else None
    after = (last.huishouden, last.entity, last.rid) if last else None
    return SnapshotAnswer(epoch.now, head, clock.moment(), rows, after, int(total[0]) if total else 0)
