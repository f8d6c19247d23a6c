"""Taking in what a laptop hands in: whole acts, in one transaction, with a receipt that may be repeated.

In order: the laptop's own line is locked, so that a repeated request waits for the first; the
epoch and the numbers are checked; what is known gets its old answer; the rest is judged under
the locks of its households; the counter is taken last.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from app.clock import Clock
from app.server import epochs, history, record, state
from app.server.caller import Caller
from app.server.database import Pool, Sql, every, one, tenant
from app.server.epochs import Epoch
from app.server.own import own_cells
from app.server.receipts import known_answers, new_answers, split, stale_rows
from app.server.record import Batch, Raced, Recorded
from app.server.refused import Refused
from app.server.rights import Households, claim, in_another_name, malformed, why_aside
from app.server.taking import Taken, count, take
from app.server.world import World
from app.wire.codes import Aside, Code
from app.wire.messages import Access, Act, Push, PushAnswer

MOST_CELLS = 20_000
MOST_ACCESSES = 5_000
LAPTOP = "SELECT nr, last_n FROM apparaat WHERE tenant = %s AND id = %s FOR UPDATE"
SEEN = "UPDATE apparaat SET last_n = %s, gezien = %s, oudste = %s, wachtend = %s WHERE tenant = %s AND id = %s"
CLAIM = "INSERT INTO toegang (tenant, huishouden, team) SELECT %s, unnest(%s::text[]), %s ON CONFLICT DO NOTHING"
HEAD = "SELECT seq FROM teller WHERE tenant = %s"
TRIES = 3
LONGEST_MOMENT = 40
MOST_WAITING = 10**9


@dataclass(frozen=True, slots=True)
class Handed:
    """A push with who handed it in and the signature under it."""

    caller: Caller
    message: Push
    handtekening: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of the new acts, before they are numbered."""

    taken: tuple[Taken, ...]
    aside: dict[int, str]
    """Why, for those that were put aside, by place among the new acts."""


async def push(pool: Pool, clock: Clock, handed: Handed) -> PushAnswer:
    """Take a push.  Raises Refused."""
    cells = sum(map(count, handed.message.acts))
    if (cells > MOST_CELLS and len(handed.message.acts) > 1) or len(handed.message.accesses) > MOST_ACCESSES:
        raise Refused(Code.TE_GROOT)
    for _ in range(TRIES):
        try:
            async with tenant(pool, handed.caller.tenant) as sql:
                epoch = await epochs.read(sql, handed.caller.tenant)
                if epoch.here:
                    return await _push(sql, clock, handed, epoch)
            await epochs.renew(pool, handed.caller.tenant, clock)
        except Raced:
            continue
    raise Refused(Code.DRUK, retry_s=1)


async def _push(sql: Sql, clock: Clock, handed: Handed, epoch: Epoch) -> PushAnswer:
    caller, message = handed.caller, handed.message
    laptop = await one(sql, LAPTOP, (caller.tenant, caller.apparaat))
    if laptop is None:
        raise Refused(Code.AANMELDEN)
    nr, last_n = laptop
    epoch.check(message.epoch, last_n)
    known, new = split(message.acts, last_n, epoch.now)
    answers, revived = await known_answers(sql, caller.tenant, nr, known, epoch.now, last_n)
    aside = {n for n, answer in answers.items() if answer.refused}
    wrong = {act.n: why for act in new if (why := malformed(act))}
    sound = [act for act in message.acts if act.n not in aside and act.n not in wrong]
    households = await state.lock(sql, caller, {change.huishouden for act in sound for change in act.rows})
    world = World(nr)
    await state.load(sql, caller, world, sound)
    await history.load(sql, caller, world, sound)
    judged = _judge(new, wrong, caller, households, world)
    recorded = await _record(sql, clock, handed, world, new, judged)
    await _claim(sql, caller, households)
    answers |= new_answers(new, judged.taken, judged.aside, recorded.head)
    last_n = new[-1].n + count(new[-1]) - 1 if new else last_n
    moment = clock.moment()
    oldest, waiting = message.oldest[:LONGEST_MOMENT].replace("\0", ""), min(max(message.waiting, 0), MOST_WAITING)
    await sql.execute(SEEN, (last_n, moment, oldest, waiting, caller.tenant, caller.apparaat))
    mine = households.visible | households.claimed.keys()
    shown = [act for act in message.acts if not answers[act.n].refused and _may_see(act, caller, mine)]
    back = [*revived, *(row for each in judged.taken for row in each.revived)]
    rows = stale_rows(world, shown, [row for row in back if world.places[row][0] in mine], recorded.head)
    return PushAnswer(epoch.now, last_n, recorded.last, moment, tuple(answers[act.n] for act in message.acts), rows)


def _judge(
    new: Sequence[Act], wrong: Mapping[int, str], caller: Caller, households: Households, world: World
) -> Judged:
    taken: list[Taken] = []
    aside: dict[int, str] = {}
    for i, act in enumerate(new):
        why = wrong.get(act.n) or why_aside(act, caller, households, world)
        if not why and in_another_name(act, caller, world):
            why = Aside.ANDERE_AUTEUR
        if why:
            aside[i] = str(why)
        else:
            claim(act, households)
            taken.append(take(act, world))
    return Judged(tuple(taken), aside)


async def _record(sql: Sql, clock: Clock, handed: Handed, world: World, new: Sequence[Act], judged: Judged) -> Recorded:
    caller = handed.caller
    accesses = await _new_accesses(sql, caller, handed.message.accesses)
    if not new and not accesses:
        found = await one(sql, HEAD, (caller.tenant,))
        head = int(found[0]) if found else 0
        return Recorded(head, head)
    own = await own_cells(sql, caller, world, judged.taken, clock)
    batch = Batch(
        judged.taken, own, clock.new_id(), judged.aside, new, accesses, caller.medewerker, handed.handtekening,
        clock.moment(),
    )  # fmt: skip
    return await record.record(sql, caller.tenant, world, batch)


async def _claim(sql: Sql, caller: Caller, households: Households) -> None:
    """Give the households that came in to the team of who brought them."""
    if households.claimed:
        await sql.execute(CLAIM, (caller.tenant, list(households.claimed), caller.hoofdteam))


async def _new_accesses(sql: Sql, caller: Caller, accesses: Sequence[Access]) -> list[Access]:
    """Return the lines that did not come in before, without what no table can hold."""
    if not accesses:
        return []
    clean = {access.id: access for access in map(_storable, accesses)}
    ids = list(clean)
    found = await every(sql, "SELECT id FROM inzage WHERE tenant = %s AND id = ANY (%s)", (caller.tenant, ids))
    known = {line[0] for line in found}
    return [access for access in clean.values() if access.id not in known]


def _storable(access: Access) -> Access:
    return Access(*(str(value).replace("\0", "")[:2_000] for value in msgspec.structs.astuple(access)))


def _may_see(act: Act, caller: Caller, households: set[str]) -> bool:
    return all(change.huishouden in households and change.vak in caller.vakken for change in act.rows)
