"""Giving what others did after a cursor: only its effect, only of households in scope, in whole acts."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from psycopg.rows import TupleRow

from app.clock import Clock
from app.domain.record import ALGEMEEN
from app.server import epochs, scope
from app.server.caller import Caller
from app.server.database import Pool, Sql, Value, every, one, reading
from app.server.epochs import Epoch
from app.server.fitting import fitting
from app.server.refused import Refused
from app.server.taking import ALL, ERASE, WAS_ERASED
from app.wire.codes import Code
from app.wire.messages import PAGE_ROWS, Effect, Pull, PullAnswer, Row
from app.wire.scope import scope_hash

PLACE = """SELECT t.seq, a.nr, a.last_n FROM teller t JOIN apparaat a ON a.tenant = t.tenant
WHERE t.tenant = %s AND a.id = %s"""
PAGE = """
SELECT l.* FROM unnest(%s::text[]) AS mine(huishouden) CROSS JOIN LATERAL (
  SELECT c.seq, c.daad, c.entity, c.rid, c.huishouden, c.vak, c.op, c.field, c.new, c.zout IS NULL
  FROM log c
  WHERE c.tenant = %s AND c.huishouden = mine.huishouden AND c.seq > %s AND (c.apparaat <> %s OR c.voor_allen)
    AND c.effect AND c.vak = ANY (%s)
  ORDER BY c.seq LIMIT %s) AS l
ORDER BY l.seq LIMIT %s"""
"""Household by household: what the rest of the tenant did since is not read, however much it is."""
ACTS = """
SELECT found.* FROM unnest(%s::bigint[]) AS wanted(seq) CROSS JOIN LATERAL (
  SELECT d.seq, d.tot, d.grp, d.actor, a.id, d.hlc
  FROM daad d LEFT JOIN apparaat a ON a.tenant = d.tenant AND a.nr = d.apparaat
  WHERE d.tenant = %s AND d.seq = wanted.seq LIMIT 1) AS found"""
"""One by one through the index, also when nobody counted the table yet: else each page reads all of it."""
SERVER_ID = "server"


async def pull(pool: Pool, clock: Clock, caller: Caller, asked: Pull) -> PullAnswer:
    """Return a page.  Raises Refused."""
    async with reading(pool, caller.tenant) as sql:
        epoch = await epochs.read(sql, caller.tenant)
        if epoch.here:
            return await _pull(sql, clock, caller, asked, epoch)
    await epochs.renew(pool, caller.tenant, clock)
    return await pull(pool, clock, caller, asked)


async def _pull(sql: Sql, clock: Clock, caller: Caller, asked: Pull, epoch: Epoch) -> PullAnswer:
    head, nr = await place(sql, caller, epoch, asked.epoch, asked.cursor)
    mine = await scope.households(sql, caller)
    limit = max(1, min(asked.limit, PAGE_ROWS))
    cells, more = list[TupleRow](), False
    if asked.cursor < head:
        what = ([ALGEMEEN, *mine], caller.tenant, asked.cursor, nr, sorted(caller.vakken))
        cells, more = _light(await _page(sql, what, limit))
    effects = await _effects(sql, caller, cells) if cells else ()
    same = scope_hash(mine, caller.vakken) == asked.scope
    named, parts = (None, None) if same else (tuple(mine), tuple(sorted(caller.vakken)))
    return PullAnswer(epoch.now, effects[-1].seq if more else head, head, clock.moment(), effects, more, named, parts)


async def _page(sql: Sql, what: Sequence[Value], limit: int) -> tuple[list[TupleRow], bool]:
    """Return the cells of whole acts, up to the limit but at least of one act, and whether there are more."""
    cells = await every(sql, PAGE, (*what, limit + 1, limit + 1))
    while len(cells) > limit:
        whole = [cell for cell in cells if cell[1] != cells[-1][1]]
        if whole:
            return whole, True
        limit *= 2
        cells = await every(sql, PAGE, (*what, limit + 1, limit + 1))
    return cells, False


def _light(page: tuple[list[TupleRow], bool]) -> tuple[list[TupleRow], bool]:
    """Return as many whole acts of a page as fit in one answer."""
    cells, more = page
    acts = [list(found) for _daad, found in groupby(cells, key=lambda cell: cell[1])]
    shown = fitting(sum(len(cell[8] or "") for cell in act) for act in acts)
    return [cell for act in acts[:shown] for cell in act], more or shown < len(acts)


async def place(sql: Sql, caller: Caller, epoch: Epoch, said: str, cursor: int) -> tuple[int, int]:
    """Return the last number, and the laptop's own.  Raises Refused for another epoch."""
    found = await one(sql, PLACE, (caller.tenant, caller.apparaat))
    if found is None:
        raise Refused(Code.AANMELDEN)
    head, nr, last_n = found
    epoch.check(said, last_n)
    if cursor > head or cursor < 0:
        raise Refused(Code.ANDERE_EPOCH, epoch=epoch.now, last_n=last_n, head=head)
    return head, nr


async def _effects(sql: Sql, caller: Caller, cells: Sequence[TupleRow]) -> tuple[Effect, ...]:
    acts = {line[0]: line for line in await every(sql, ACTS, (sorted({cell[1] for cell in cells}), caller.tenant))}
    return tuple(
        Effect(
            acts[daad][1], acts[daad][2], acts[daad][3], acts[daad][4] or SERVER_ID, acts[daad][5], tuple(_rows(found))
        )
        for daad, found in groupby(cells, key=lambda cell: cell[1])
    )


def _rows(cells: Iterator[TupleRow]) -> Iterator[Row]:
    """Return what an act made of each row; words that were erased later are not told."""
    found: dict[tuple[str, str], list[TupleRow]] = {}
    for cell in cells:
        found.setdefault((cell[2], cell[3]), []).append(cell)
    for (entity, rid), of_row in found.items():
        fields: dict[str, str | None] = {}
        gone = False
        for _, _, _, _, _, _, op, name, new, emptied in of_row:
            if op == ERASE:
                gone = gone or name == ALL
                fields |= dict.fromkeys(name.split(",") if name != ALL else ())
            elif op != WAS_ERASED and not emptied:
                fields[name] = new
        if fields or gone:
            yield Row(entity, rid, of_row[0][4], of_row[0][5], of_row[-1][0], {} if gone else fields, gone)
