"""People whom the keeper brought in become rows that every laptop of the tenant gets: an act of the server itself.

Only what differs is written, so bringing in the same list twice changes nothing.
"""

import asyncio
from collections.abc import Iterator, Mapping

from app.clock import Clock
from app.domain.kinds import kind_of
from app.domain.mensen import Medewerker
from app.domain.record import ALGEMEEN, Vak
from app.server import record, state
from app.server.caller import Caller
from app.server.database import Pool, every, make_pool, tenant
from app.server.record import Batch
from app.server.settings import Settings
from app.server.taking import LogCell
from app.server.world import SERVER, World
from app.sync.judge import Held, Row

KIND = kind_of(Medewerker)
PEOPLE = """SELECT m.id, m.naam, coalesce(t.id, ''), coalesce(t.naam, ''), coalesce(t.organisatie, '')
FROM medewerker m
LEFT JOIN lid l ON l.tenant = m.tenant AND l.medewerker = m.id AND l.volg = 0
LEFT JOIN team t ON t.tenant = l.tenant AND t.id = l.team
WHERE m.tenant = %s AND m.actief ORDER BY m.id"""
ROWS = "SELECT rid, huishouden, vak, seq, doc, fv FROM rij WHERE tenant = %s AND entity = %s AND rid = ANY (%s)"
AUTHOR = "server"


def publish(settings: Settings, number: int, clock: Clock) -> int:
    """Write the people of a tenant; return how many rows changed."""
    return asyncio.run(_publish(settings, number, clock))


async def _publish(settings: Settings, number: int, clock: Clock) -> int:
    pool: Pool = make_pool(settings)
    async with pool, tenant(pool, number) as sql:
        await state.lock(sql, Caller(number, AUTHOR, AUTHOR), {ALGEMEEN})
        people = await every(sql, PEOPLE, (number,))
        world, cells = World(SERVER), list[LogCell]()
        for rid, home, vak, seq, doc, versions in await every(sql, ROWS, (number, KIND, [line[0] for line in people])):
            world.places[KIND, rid], world.seqs[KIND, rid] = (home, vak), seq
            world.fields[KIND, rid] = {name: Held(doc[name], at, str(by)) for name, (at, by) in versions.items()}
        for rid, naam, team, team_naam, organisatie in people:
            wanted = {"naam": naam, "team": team, "team_naam": team_naam, "organisatie_naam": organisatie}
            cells += _cells(world, (KIND, rid), wanted, clock)
        if cells:
            batch = Batch((), cells, clock.new_id(), {}, (), (), AUTHOR, "", clock.moment())
            await record.record(sql, number, world, batch)
    return len(world.changed)


def _cells(world: World, row: Row, wanted: Mapping[str, str], clock: Clock) -> Iterator[LogCell]:
    held = world.fields.get(row, {})
    if not held:
        wanted = {"gemaakt_op": clock.moment(), "gemaakt_door": AUTHOR, "betreft": "[]", **wanted}
    place = world.places.get(row, (ALGEMEEN, str(Vak.GEWOON)))
    for name, value in wanted.items():
        if name not in held or held[name].value != value:
            world.put(row, place, name, value, world.cells, SERVER)
            world.cells += 1
            yield LogCell(row, place, "update" if held else "insert", name, 0, value, effect=True)
