"""The resident's extract: who looked in a household, when, from which organisation.

Who it was is taken from the laptop that the server knows, never from what the laptop says.  Of a closed compartment
nothing is told, not even a number, unless the keeper asks for it: it can be read by the very person it is about.
"""

import asyncio
from collections.abc import Collection

from app.clock import Clock, local_day
from app.domain.record import Vak
from app.server import epochs, record, scope
from app.server.caller import Caller
from app.server.database import Pool, Sql, every, make_pool, one, tenant
from app.server.record import Batch
from app.server.refused import Refused
from app.server.settings import Settings
from app.server.terzijde.deciding import number
from app.server.world import World
from app.wire.codes import Code
from app.wire.inzage import Inzageregel, Inzages
from app.wire.messages import Access

MOST = 5_000
LINES = """
SELECT i.moment, coalesce(m.naam, CASE WHEN a.nr IS NULL THEN i.actor ELSE a.medewerker END), coalesce(t.naam, ''),
  coalesce(nullif(t.organisatie, ''), g.naam), i.soort, i.wat,
  EXISTS (SELECT FROM lid l JOIN toegang o ON o.tenant = l.tenant AND o.team = l.team
    WHERE l.tenant = m.tenant AND l.medewerker = m.id AND o.huishouden = i.huishouden)
FROM inzage i JOIN gemeente g ON g.tenant = i.tenant
LEFT JOIN apparaat a ON a.tenant = i.tenant AND a.nr = i.apparaat
LEFT JOIN medewerker m ON m.tenant = a.tenant AND m.id = a.medewerker
LEFT JOIN lid h ON h.tenant = m.tenant AND h.medewerker = m.id AND h.volg = 0
LEFT JOIN team t ON t.tenant = h.tenant AND t.id = h.team
WHERE i.tenant = %s AND i.huishouden = %s AND i.vak = ANY (%s) ORDER BY i.moment DESC LIMIT %s"""
NAME = "SELECT naam FROM gemeente WHERE tenant = %s"


async def told(pool: Pool, clock: Clock, caller: Caller, huishouden: str) -> Inzages:
    """Return the extract of a household of the caller's teams, and write down that it was made.  Raises Refused."""
    async with tenant(pool, caller.tenant) as sql:
        epoch = await epochs.read(sql, caller.tenant)
        if epoch.here:
            if huishouden not in await scope.households(sql, caller):
                raise Refused(Code.GEEN_TOEGANG)
            found = await _read(sql, clock, caller.tenant, huishouden, (str(Vak.GEWOON),))
            await _note(sql, clock, caller, huishouden)
            return found
    await epochs.renew(pool, caller.tenant, clock)
    return await told(pool, clock, caller, huishouden)


def extract(settings: Settings, tenant_nr: int, huishouden: str, by: str, *, closed: bool, clock: Clock) -> Inzages:
    """Return the extract for who keeps the server; that it was made, and by whom, is written down."""
    parts = tuple(map(str, Vak)) if closed else (str(Vak.GEWOON),)
    return asyncio.run(_extract(settings, Caller(tenant_nr, "server", by), huishouden, parts, clock))


async def _extract(
    settings: Settings, caller: Caller, huishouden: str, parts: Collection[str], clock: Clock
) -> Inzages:
    pool: Pool = make_pool(settings)
    async with pool, tenant(pool, caller.tenant) as sql:
        found = await _read(sql, clock, caller.tenant, huishouden, parts)
        await _note(sql, clock, caller, huishouden)
    return found


async def _note(sql: Sql, clock: Clock, caller: Caller, huishouden: str) -> None:
    line = Access(
        clock.new_id(), clock.moment(), caller.medewerker, huishouden, str(Vak.GEWOON), "export", "inzage", ""
    )
    batch = Batch((), (), clock.new_id(), {}, (), (line,), caller.medewerker, "", clock.moment())
    await record.record(sql, caller.tenant, World(await number(sql, caller)), batch)


async def _read(sql: Sql, clock: Clock, nr: int, huishouden: str, parts: Collection[str]) -> Inzages:
    lines = await every(sql, LINES, (nr, huishouden, list(parts), MOST + 1))
    days: dict[tuple[object, ...], Inzageregel] = {}
    for moment, wie, team, organisatie, soort, wat, own in lines[:MOST]:
        what = wat if soort == "open" or wat == "inzage" else ""
        key = (_day(moment), wie, organisatie, soort, what)
        times = days[key].keer + 1 if key in days else 1
        days[key] = Inzageregel(moment, wie, team, organisatie, soort, what, times, own)
    name = await one(sql, NAME, (nr,))
    return Inzages(clock.moment(), str(name[0]) if name else "", tuple(days.values()), len(lines) > MOST)


def _day(moment: str) -> str:
    """Return the Dutch day of a moment; what a laptop sent may be of any make."""
    try:
        return local_day(moment).isoformat()
    except ValueError:
        return moment[:10]
