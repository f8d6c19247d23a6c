"""Really erasing a dossier by hand: an act of the server itself, so that every laptop hears of it."""

import asyncio

from app.clock import Clock
from app.server import record, state
from app.server.caller import Caller
from app.server.database import every, make_pool, tenant
from app.server.record import Batch
from app.server.settings import Settings
from app.server.taking import ALL, ERASE, LogCell
from app.server.terzijde import stukken
from app.server.world import SERVER, World

ROWS = """SELECT entity, rid, vak FROM rij WHERE tenant = %s AND huishouden = %s AND NOT gone
AND (%s = '' OR rid = %s) ORDER BY entity, rid"""


def erase(settings: Settings, number: int, huishouden: str, clock: Clock, *, rid: str = "", by: str = "") -> int:
    """Erase a household, or one row of it; return how many rows went."""
    return asyncio.run(_erase(settings, number, huishouden, clock, rid, by))


async def _erase(settings: Settings, number: int, huishouden: str, clock: Clock, rid: str, by: str) -> int:
    caller = Caller(number, "server", by)
    async with make_pool(settings) as pool, tenant(pool, number) as sql:
        await state.lock(sql, caller, {huishouden})
        world, cells = World(SERVER), []
        for entity, row_id, vak in await every(sql, ROWS, (number, huishouden, rid, rid)):
            row, place = (entity, row_id), (huishouden, vak)
            world.erase(row, place, None, world.cells)
            cells.append(LogCell(row, place, ERASE, ALL, 0, None, effect=True))
            world.cells += 1
        if not rid:
            await sql.execute("SELECT wis_terzijde(%s, %s)", (number, huishouden))
            await stukken.tidy(sql, number, huishouden)
        if cells:
            batch = Batch((), cells, clock.new_id(), {}, (), (), by, "", clock.moment())
            await record.record(sql, number, world, batch)
    return len(cells)
