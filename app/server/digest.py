"""Telling a laptop in which dossiers it holds something else than the server: reads only, and no words."""

from app.clock import Clock
from app.domain.record import ALGEMEEN
from app.server import epochs, scope
from app.server.caller import Caller
from app.server.database import Pool, Sql, every, reading
from app.server.epochs import Epoch
from app.server.pull import place
from app.server.refused import Refused
from app.wire.codes import Code
from app.wire.digest import BYTES, MOST_PARTS, Nagaan, Nagegaan

PARTS = """SELECT huishouden, vak, count(*) FILTER (WHERE NOT gone), max(seq),
  encode(substr(sha256(convert_to(coalesce(string_agg(entity || ' ' || rid || ' ' || seq, E'\\n'
    ORDER BY entity COLLATE "C", rid COLLATE "C") FILTER (WHERE NOT gone), ''), 'UTF8')), 1, %s), 'base64')
FROM rij WHERE tenant = %s AND huishouden = ANY (%s) AND vak = ANY (%s) GROUP BY huishouden, vak"""


async def compare(pool: Pool, clock: Clock, caller: Caller, asked: Nagaan) -> Nagegaan:
    """Return the households that differ.  Raises Refused."""
    if len(asked.delen) > MOST_PARTS:
        raise Refused(Code.TE_GROOT)
    async with reading(pool, caller.tenant) as sql:
        epoch = await epochs.read(sql, caller.tenant)
        if epoch.here:
            return await _compare(sql, clock, caller, asked, epoch)
    await epochs.renew(pool, caller.tenant, clock)
    return await compare(pool, clock, caller, asked)


async def _compare(sql: Sql, clock: Clock, caller: Caller, asked: Nagaan, epoch: Epoch) -> Nagegaan:
    await place(sql, caller, epoch, asked.epoch, asked.cursor)
    mine = {ALGEMEEN, *await scope.households(sql, caller)}
    lines = await every(sql, PARTS, (BYTES, caller.tenant, sorted(mine), sorted(caller.vakken)))
    newer = {line[0] for line in lines if line[3] > asked.cursor}
    here = {(line[0], line[1]): (line[2], line[4]) for line in lines if line[2]}
    there = {
        (one.huishouden, one.vak): (one.aantal, one.hash)
        for one in asked.delen
        if one.huishouden in mine and one.vak in caller.vakken
    }
    differ = {key[0] for key in here.keys() | there.keys() if here.get(key) != there.get(key)}
    return Nagegaan(clock.moment(), tuple(sorted(differ - newer)))
