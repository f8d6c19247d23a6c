"""What a laptop is answered: the same for a repeated act, and the rows in which it had not seen everything."""

from collections.abc import Iterable, Mapping, Sequence

from app.server.database import Sql, every
from app.server.refused import Refused
from app.server.rights import sound_head
from app.server.taking import ERASE, WAS_ERASED, Taken, cells_of, count
from app.server.world import PENDING, World, number
from app.sync.judge import Row as Key
from app.wire.codes import Code
from app.wire.messages import Act, ActAnswer, Row

KNOWN = """SELECT n, grp, seq, conflicten, geweigerd, cellen, tot FROM daad
WHERE tenant = %s AND apparaat = %s AND n = ANY (%s::bigint[])"""
SAID = """SELECT l.seq, l.entity, l.rid, l.field, l.new FROM log l
JOIN unnest(%s::bigint[], %s::bigint[]) AS a(van, tot) ON l.seq BETWEEN a.van AND a.tot
WHERE l.tenant = %s AND l.zout IS NOT NULL"""
REVIVED = """SELECT l.entity, l.rid FROM log l JOIN unnest(%s::bigint[], %s::bigint[]) AS a(van, tot)
ON l.seq BETWEEN a.van AND a.tot WHERE l.tenant = %s"""


def split(acts: Sequence[Act], last_n: int, epoch: str) -> tuple[list[Act], list[Act]]:
    """Return the acts that are known and those that are new.  Raises Refused when numbers are missing."""
    known: list[Act] = []
    new: list[Act] = []
    expected = last_n + 1
    for act in acts:
        cells = count(act) if sound_head(act) else 0
        if cells and act.n <= last_n and not new:
            known.append(act)
        elif cells and act.n == expected:
            new.append(act)
            expected += cells
        else:
            raise Refused(Code.GAT if cells else Code.ONLEESBAAR, epoch=epoch, last_n=last_n)
    return known, new


async def known_answers(
    sql: Sql, tenant: int, nr: int, known: Sequence[Act], epoch: str, last_n: int
) -> tuple[dict[int, ActAnswer], list[Key]]:
    """Return the answers that were given before, with the rows they brought back.  Raises Refused for a clone."""
    if not known:
        return {}, []
    found = {line[0]: line for line in await every(sql, KNOWN, (tenant, nr, [act.n for act in known]))}
    for act in known:
        line = found.get(act.n)
        if line is None or (line[1], line[5]) != (act.grp, count(act)):
            raise Refused(Code.GEKLOOND, epoch=epoch, last_n=last_n)
    firsts = {n: line[2] for n, line in found.items() if not line[4]}
    if not await _says_the_same(sql, tenant, [(act, firsts[act.n]) for act in known if act.n in firsts]):
        raise Refused(Code.GEKLOOND, epoch=epoch, last_n=last_n)
    answers = {n: ActAnswer(n, grp, seq, tuple(places), why) for n, grp, seq, places, why, _, _ in found.values()}
    # Behind the cells of an act stand the tombstones that it took away.
    longer = [line for line in found.values() if not line[4] and line[2] + line[5] <= line[6]]
    starts, ends = [line[2] + line[5] for line in longer], [line[6] for line in longer]
    if not longer:
        return answers, []
    return answers, [(entity, rid) for entity, rid in await every(sql, REVIVED, (starts, ends, tenant))]


async def _says_the_same(sql: Sql, tenant: int, known: Sequence[tuple[Act, int]]) -> bool:
    """Tell whether acts say what was stored: a copy made while somebody typed has the same act, in other words."""
    starts, ends = [first for _, first in known], [first + count(act) - 1 for act, first in known]
    stored = {line[0]: line[1:] for line in await every(sql, SAID, (starts, ends, tenant))} if known else {}
    return all(
        change.op in {ERASE, WAS_ERASED} or (change.entity, change.rid, cell.field, cell.new) == stored[first + place]
        for act, first in known
        for place, (change, cell) in enumerate(cells_of(act))
        # What was erased since stands there without words.
        if first + place in stored
    )


def new_answers(
    new: Sequence[Act], taken: Iterable[Taken], aside: Mapping[int, str], head: int
) -> dict[int, ActAnswer]:
    """Return the answers to acts that were judged now."""
    answers = {one.act.n: ActAnswer(one.act.n, one.act.grp, head + 1 + one.at, one.conflicts) for one in taken}
    answers |= {new[i].n: ActAnswer(new[i].n, new[i].grp, 0, (), why) for i, why in aside.items()}
    return answers


def stale_rows(world: World, acts: Iterable[Act], revived: Iterable[Key], head: int) -> tuple[Row, ...]:
    """Return, whole, the rows in which somebody else wrote what the author had not seen."""
    seen: dict[Key, int] = {}
    for act in acts:
        for change, cell in cells_of(act):
            if change.op not in {ERASE, WAS_ERASED}:
                key = (change.entity, change.rid)
                seen[key] = min(seen.get(key, cell.base), cell.base)
    keys = [key for key, base in seen.items() if _changed_by_others(world, key, base)]
    keys += [key for key in dict.fromkeys(revived) if key not in keys and key in world.places]
    return tuple(whole(world, key, head) for key in keys)


def _changed_by_others(world: World, key: Key, base: int) -> bool:
    if key in world.gone and base < world.seqs[key] < PENDING:
        return True
    return any(held.apparaat != world.me and held.seq > base for held in world.fields.get(key, {}).values())


def whole(world: World, key: Key, head: int) -> Row:
    """Return a row as it is now."""
    huishouden, vak = world.places[key]
    gone = key in world.gone
    fields = {} if gone else {name: held.value for name, held in world.fields[key].items()}
    return Row(*key, huishouden, vak, number(world.seqs[key], head), fields, gone)
