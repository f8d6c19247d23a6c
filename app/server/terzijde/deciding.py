"""Deciding about what was put aside: taken over as an ordinary act of its author, or refused with a reason that stays.

It is judged under the locks of its author's laptop and its households, with the rights of who decides.  What the author
wrote later in the same field counts as somebody else's here: an old word never goes over a newer one in silence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from msgspec.structs import replace as changed

from app.clock import Clock
from app.server import bijlagen, record, state
from app.server.caller import Caller
from app.server.database import Sql, every, one
from app.server.own import own_cells
from app.server.record import Batch, Decided
from app.server.rights import Households, claim, malformed, why_aside
from app.server.taking import ERASE, Taken, cells_of, take
from app.server.terzijde.reading import Kept, find
from app.server.world import PENDING, World
from app.sync.judge import Held, Row
from app.wire.codes import Hinder
from app.wire.messages import Access, Act
from app.wire.terzijde import GEWEIGERD, OVERGENOMEN, Beslissing, Besloten

LOCK = "SELECT nr FROM apparaat WHERE tenant = %s AND id = %s FOR UPDATE"
NR = "SELECT nr FROM apparaat WHERE tenant = %s AND id = %s"
EARLIER = """SELECT 1 FROM quarantaine q
LEFT JOIN besluit b ON b.tenant = q.tenant AND b.apparaat = q.apparaat AND b.n = q.n
WHERE q.tenant = %s AND q.apparaat = %s AND q.n < %s AND b.besluit IS NULL AND q.daad IS NOT NULL AND q.rijen && %s
LIMIT 1"""
NUMBERS = """SELECT l.seq, d.n FROM log l JOIN daad d ON d.tenant = l.tenant AND d.seq = l.daad
WHERE l.tenant = %s AND l.seq = ANY (%s) AND l.apparaat = %s"""
CLAIM = """INSERT INTO toegang (tenant, huishouden, team)
SELECT %s, unnest(%s::text[]), (SELECT l.team FROM lid l WHERE l.tenant = %s AND l.medewerker = %s AND l.team = ANY (%s)
  ORDER BY l.volg, l.team LIMIT 1) ON CONFLICT DO NOTHING"""
LATER = "later"
"""Stands for the author's own laptop where it wrote after this act."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A decision with who made it and the signature under it."""

    caller: Caller
    asked: Beslissing
    handtekening: str = ""


async def looked(sql: Sql, caller: Caller, clock: Clock, kept: Kept) -> None:
    """Write down that somebody looked at it."""
    await note(sql, caller, clock, _looks(caller, clock, kept, "open"))


async def note(sql: Sql, caller: Caller, clock: Clock, lines: tuple[Access, ...]) -> None:
    """Write down who read what, as an own batch in the chain."""
    if lines:
        batch = Batch((), (), clock.new_id(), {}, (), lines, caller.medewerker, "", clock.moment())
        await record.record(sql, caller.tenant, World(await number(sql, caller)), batch)


async def decide(sql: Sql, clock: Clock, signed: Signed) -> Besloten:
    """Decide, or say how it was decided before.  Raises Refused or Raced."""
    caller, asked = signed.caller, signed.asked
    await one(sql, LOCK, (caller.tenant, asked.apparaat))
    kept = await find(sql, caller, asked.apparaat, asked.n)
    if kept.stuk.besluit:
        return Besloten(clock.moment(), kept.stuk)
    if asked.besluit == GEWEIGERD:
        await _write(sql, clock, signed, kept, World(await number(sql, caller)), None)
        return Besloten(clock.moment(), (await find(sql, caller, asked.apparaat, asked.n)).stuk)
    if kept.daad is None:
        return Besloten(clock.moment(), kept.stuk, "gewist")
    return await _accept(sql, clock, signed, kept, kept.daad)


async def _accept(sql: Sql, clock: Clock, signed: Signed, kept: Kept, act: Act) -> Besloten:
    caller = signed.caller
    if wrong := malformed(act):
        return Besloten(clock.moment(), kept.stuk, str(wrong))
    judge, world = replace(caller, teams=caller.leidt), World(kept.nr)
    homes = await state.lock(sql, judge, {change.huishouden for change in act.rows})
    await state.load(sql, judge, world, [act])
    if why := why_aside(act, judge, homes, world) or await _hindered(sql, caller, kept, act, world):
        return Besloten(clock.moment(), kept.stuk, str(why))
    claim(act, homes)
    taken = await _take(sql, caller, act, world)
    await _write(sql, clock, signed, kept, world, taken)
    await bijlagen.take_over(sql, caller, kept.nr, act)
    await _claim(sql, caller, kept, homes)
    found = await find(sql, caller, kept.stuk.apparaat, kept.stuk.n)
    return Besloten(clock.moment(), found.stuk, verschillen=len(taken.quarrels))


async def _hindered(sql: Sql, caller: Caller, kept: Kept, act: Act, world: World) -> str:
    names = sorted({f"{change.entity} {change.rid}" for change in act.rows})
    if await one(sql, EARLIER, (caller.tenant, kept.nr, act.n, names)):
        return Hinder.EERST_EERDER
    made = {(change.entity, change.rid) for change in act.rows if change.op == "insert"}
    changes = {(change.entity, change.rid) for change in act.rows if change.op in {"update", ERASE}}
    return Hinder.GEEN_RIJ if changes - made - world.places.keys() else ""


async def _take(sql: Sql, caller: Caller, act: Act, world: World) -> Taken:
    """Judge the act, with what its author wrote later in the place of another's."""
    later = await _written_later(sql, caller, act, world)
    for (row, name), held in later.items():
        world.fields[row][name] = changed(held, apparaat=LATER)
    taken = take(act, world)
    for (row, name), held in later.items():
        if (now := world.fields[row].get(name)) is not None and now.apparaat == LATER:
            world.fields[row][name] = held
    return taken


async def _written_later(sql: Sql, caller: Caller, act: Act, world: World) -> Mapping[tuple[Row, str], Held]:
    found: dict[tuple[Row, str], Held] = {}
    for change, cell in cells_of(act):
        row = (change.entity, change.rid)
        held = world.fields.get(row, {}).get(cell.field)
        if held is not None and held.apparaat == world.me and cell.base < held.seq < PENDING:
            found[row, cell.field] = held
    lines = await every(sql, NUMBERS, (caller.tenant, sorted({held.seq for held in found.values()}), world.apparaat))
    later = {seq for seq, n in lines if n is not None and n > act.n}
    return {key: held for key, held in found.items() if held.seq in later}


async def _write(sql: Sql, clock: Clock, signed: Signed, kept: Kept, world: World, taken: Taken | None) -> None:
    caller = signed.caller
    own = await own_cells(sql, caller, world, [taken], clock) if taken else []
    decision = Decided(
        kept.nr, kept.stuk.n, OVERGENOMEN if taken else GEWEIGERD, signed.asked.waarom.strip() if not taken else "",
    )  # fmt: skip
    batch = Batch(
        (taken,) if taken else (), own, clock.new_id(), {}, (taken.act,) if taken else (),
        _looks(caller, clock, kept, "beslist"), caller.medewerker, signed.handtekening, clock.moment(), (decision,),
        await number(sql, caller),
    )  # fmt: skip
    await record.record(sql, caller.tenant, world, batch)


def _looks(caller: Caller, clock: Clock, kept: Kept, soort: str) -> tuple[Access, ...]:
    rid = f"{kept.stuk.apparaat} {kept.stuk.n}"
    return tuple(
        Access(clock.new_id(), clock.moment(), caller.medewerker, huis, vak, soort, "terzijde", rid)
        for huis, vak in kept.places
    )


async def _claim(sql: Sql, caller: Caller, kept: Kept, homes: Households) -> None:
    if homes.claimed:
        who = (caller.tenant, kept.medewerker, sorted(caller.leidt))
        await sql.execute(CLAIM, (caller.tenant, list(homes.claimed), *who))


async def number(sql: Sql, caller: Caller) -> int:
    """Return the number of the caller's laptop in the log."""
    found = await one(sql, NR, (caller.tenant, caller.apparaat))
    return int(found[0]) if found else 0
