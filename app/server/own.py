"""What the server itself writes after judging: conflicts, texts made from two, and what an erasure takes with it."""

from collections.abc import Sequence

from app.clock import Clock
from app.server import conflicts
from app.server.caller import Caller
from app.server.conflicts import Wrote
from app.server.database import Sql, every
from app.server.taking import ALL, ERASE, LogCell, Taken
from app.server.world import SERVER, World

WROTE = """SELECT l.seq, d.actor, d.hlc FROM log l JOIN daad d ON d.tenant = l.tenant AND d.seq = l.daad
WHERE l.tenant = %s AND l.seq = ANY (%s::bigint[])"""


async def own_cells(sql: Sql, caller: Caller, world: World, taken: Sequence[Taken], clock: Clock) -> list[LogCell]:
    """Write the server's own cells into the world, and return them."""
    cells = _erase_conflicts(world, taken)
    cells += _woven(world, world.cells + len(cells))
    if quarrels := conflicts.merge(taken):
        lines = await every(sql, WROTE, (caller.tenant, [quarrel.held.seq for quarrel in quarrels]))
        wrote = {seq: Wrote(actor, hlc) for seq, actor, hlc in lines}
        made = conflicts.rows(quarrels, wrote, [clock.new_id() for _ in quarrels], clock.moment())
        conflicts.write(world, made, world.cells + len(cells))
        cells += made
    world.cells += len(cells)
    return cells


def _woven(world: World, at: int) -> list[LogCell]:
    """Write what the server put in a field itself, unless this push erased or replaced it."""
    cells: list[LogCell] = []
    for (row, name), place in world.woven.items():
        held = world.fields[row].get(name)
        if held is not None and held.apparaat == str(SERVER):
            world.put(row, place, name, held.value, at + len(cells), SERVER)
            cells.append(LogCell(row, place, "update", name, 0, held.value, effect=True))
    return cells


def _erase_conflicts(world: World, taken: Sequence[Taken]) -> list[LogCell]:
    cells: list[LogCell] = []
    for gone in (one for each in taken for one in each.erased):
        for row, place in conflicts.about(world, gone.row, gone.names):
            world.erase(row, place, None, world.cells + len(cells))
            cells.append(LogCell(row, place, ERASE, ALL, 0, None, effect=True))
    return cells
