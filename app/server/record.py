"""Writing down what a push became: the counter last, then log, acts, rows and the chain, in one transaction.

The row of the counter is locked to the commit, so numbers come out in the order of commits and
nobody's cursor can pass a number that is still to come.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from app.server import chain
from app.server.database import Sql, as_json, one
from app.server.taking import LogCell, Taken
from app.server.terzijde import stukken
from app.server.world import SERVER, World, number
from app.wire.messages import Access, Act

TAKE = "SELECT seq, zending, keten FROM teller WHERE tenant = %s FOR UPDATE"
PUT = "UPDATE teller SET seq = %s, zending = %s, keten = %s WHERE tenant = %s"
LOG = """
INSERT INTO log (tenant, seq, daad, apparaat, entity, rid, huishouden, vak, op, field, base, new, effect, zout, hash,
  voor_allen)
SELECT %s, q, d, a, e, r, h, v, o, f, b, w, x, decode(z, 'hex'), decode(s, 'hex'), %s
FROM json_to_recordset(%s::json) AS c(q bigint, d bigint, a integer, e text, r text, h text, v text, o text, f text,
  b bigint, w text, x boolean, z text, s text)"""
ACTS = """
INSERT INTO daad (tenant, zending, volg, apparaat, n, cellen, grp, seq, tot, actor, label, hlc, sv, undoes, conflicten,
  geweigerd)
SELECT %s, %s, volg, apparaat, n, cellen, grp, seq, tot, actor, label, hlc, sv, undoes, conflicten, geweigerd
FROM json_to_recordset(%s::json) AS c(volg integer, apparaat integer, n bigint, cellen integer, grp text, seq bigint,
  tot bigint, actor text, label text, hlc text, sv integer, undoes text, conflicten integer[], geweigerd text)"""
ROWS = """
INSERT INTO rij AS r (tenant, entity, rid, huishouden, vak, seq, gone, doc, fv)
SELECT %s, e, i, h, v, q, g, d, f
FROM json_to_recordset(%s::json) AS c(e text, i text, h text, v text, q bigint, g boolean, d jsonb, f jsonb)
ON CONFLICT (tenant, entity, rid) DO UPDATE SET seq = excluded.seq, gone = excluded.gone, doc = excluded.doc,
  fv = excluded.fv WHERE r.huishouden = excluded.huishouden AND r.vak = excluded.vak"""
BATCH = """INSERT INTO zending (tenant, nr, apparaat, door, ontvangen, van, tot, handtekening, keten)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"""
ASIDE = """INSERT INTO quarantaine (tenant, apparaat, n, zending, reden, rijen, huishoudens, vakken, daad, zout, hash)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""
DECIDED = """INSERT INTO besluit (tenant, apparaat, n, zending, besluit, door, op, waarom, zout, hash)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""
ACCESS = """
INSERT INTO inzage (tenant, id, zending, volg, apparaat, moment, actor, huishouden, vak, soort, wat, rid)
SELECT %s, id, %s, volg, %s, moment, actor, huishouden, vak, soort, wat, rid
FROM json_to_recordset(%s::json) AS c(id text, volg integer, moment text, actor text, huishouden text, vak text,
  soort text, wat text, rid text)"""
DROP_BLOCKS = """
DELETE FROM bijlage_blok b WHERE b.tenant = %s AND b.huishouden = %s AND NOT EXISTS (
  SELECT FROM rij r WHERE r.tenant = b.tenant AND r.entity = 'bijlage' AND r.huishouden = b.huishouden
    AND r.doc ->> 'hash' = b.hash)"""
ERASE = "SELECT wis(%s, %s, %s, %s, %s, %s)"


class Raced(Exception):
    """Somebody else made a row with the same id in another household at this very moment: judge again."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided about an act that was put aside."""

    apparaat: int
    n: int
    besluit: str
    waarom: str


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one push became."""

    taken: Sequence[Taken]
    own: Sequence[LogCell]
    """What the server itself wrote: conflicts, and what their erasure needs."""
    own_grp: str
    aside: Mapping[int, str]
    """For acts that were put aside, by place in `acts`: why."""
    acts: Sequence[Act]
    accesses: Sequence[Access]
    door: str
    handtekening: str
    moment: str
    besluiten: Sequence[Decided] = ()
    via: int | None = None
    """The number of the laptop that handed it in, when that is not the one that made the acts."""

    @property
    def later(self) -> bool:
        """Whether the acts were put aside before: their numbers are used, and their author must hear of them too."""
        return self.via is not None


@dataclass(frozen=True, slots=True)
class Recorded:
    """The numbers that were given out: `head` is the last one before this push."""

    head: int
    last: int


async def record(sql: Sql, tenant: int, world: World, batch: Batch) -> Recorded:
    """Number and write a batch.  Raises Raced."""
    cells = [cell for taken in batch.taken for cell in taken.cells] + list(batch.own)
    sealed = chain.seal([cell.new for cell in cells])
    asides = [(place, why, msgspec.json.encode(batch.acts[place])) for place, why in batch.aside.items()]
    sealed_asides = chain.seal([body.decode() for _, _, body in asides])
    sealed_decided = chain.seal([each.waarom for each in batch.besluiten])
    found = await one(sql, TAKE, (tenant,))
    if found is None:
        raise LookupError("a tenant without a counter")
    head, nr, before = found[0], found[1] + 1, bytes(found[2])
    last = head + len(cells)
    via = world.apparaat if batch.via is None else batch.via
    top = (nr, via, batch.door, batch.moment, head, last, batch.handtekening)
    # What is sent is written by PostgreSQL while the next is made here.
    async with sql.pipeline():
        acts = _acts(world, batch, head)
        await sql.execute(ACTS, (tenant, nr, as_json(acts)))
        log = _log(world, batch, head, cells, sealed)
        done = None
        if log:
            await sql.execute(LOG, (tenant, batch.later, as_json(log)))
            done = await sql.execute(ROWS, (tenant, as_json(_rows(world, head))))
        others = _others(batch, asides, sealed_asides) + [
            decided_line(each.apparaat, each.n, each.besluit, batch.door, batch.moment, digest)
            for each, (_, digest) in zip(batch.besluiten, sealed_decided, strict=True)
        ]
        keten = chain.link(before, top, [act_line(one) for one in acts], [cell_line(one) for one in log], others)
        await sql.execute(PUT, (last, nr, keten, tenant))
        await sql.execute(BATCH, (tenant, *top, keten))
    if done is not None and done.rowcount != len(world.changed):
        raise Raced
    for (place, why, body), (salt, digest) in zip(asides, sealed_asides, strict=True):
        act = batch.acts[place]
        rows = sorted({f"{change.entity} {change.rid}".replace("\0", "") for change in act.rows})
        homes, parts = sorted({one.huishouden for one in act.rows}), sorted({one.vak for one in act.rows})
        about = (rows, [home.replace("\0", "") for home in homes], [part.replace("\0", "") for part in parts])
        await sql.execute(ASIDE, (tenant, world.apparaat, act.n, nr, why, *about, body, salt, digest))
    for each, (salt, digest) in zip(batch.besluiten, sealed_decided, strict=True):
        what = (each.apparaat, each.n, nr, each.besluit, batch.door, batch.moment, each.waarom)
        await sql.execute(DECIDED, (tenant, *what, salt, digest))
    if batch.accesses:
        lines = [{"volg": i, **msgspec.structs.asdict(one)} for i, one in enumerate(batch.accesses)]
        await sql.execute(ACCESS, (tenant, nr, via, as_json(lines)))
    await _erase(sql, tenant, batch, head)
    return Recorded(head, last)


def _others(
    batch: Batch, asides: Sequence[tuple[int, str, bytes]], sealed: Sequence[tuple[bytes, bytes]]
) -> list[Sequence[object]]:
    lines: list[Sequence[object]] = [msgspec.structs.astuple(access) for access in batch.accesses]
    for (place, why, _), (_, digest) in zip(asides, sealed, strict=True):
        lines.append((batch.acts[place].n, why, digest.hex()))
    return lines


def _acts(world: World, batch: Batch, head: int) -> list[dict[str, object]]:
    taken = {id(one.act): one for one in batch.taken}
    lines: list[dict[str, object]] = []
    for place, act in enumerate(batch.acts):
        line: dict[str, object] = {
            "volg": place, "apparaat": world.apparaat, "n": None if batch.later else act.n,
            "cellen": sum(len(one.cells) for one in act.rows),
            "grp": act.grp, "seq": 0, "tot": 0, "actor": act.actor, "label": act.label, "hlc": act.hlc, "sv": act.sv,
            "undoes": act.undoes, "conflicten": [], "geweigerd": batch.aside.get(place, ""),
        }  # fmt: skip
        if found := taken.get(id(act)):
            first = head + 1 + found.at
            line |= {"seq": first, "tot": first + len(found.cells) - 1, "conflicten": list(found.conflicts)}
        lines.append(line)
    if batch.own:
        first = head + 1 + world.cells - len(batch.own)
        lines.append({
            "volg": len(batch.acts), "apparaat": SERVER, "n": None, "cellen": len(batch.own), "grp": batch.own_grp,
            "seq": first, "tot": first + len(batch.own) - 1, "actor": "server", "label": "", "hlc": batch.moment,
            "sv": 0, "undoes": None, "conflicten": [], "geweigerd": "",
        })  # fmt: skip
    return lines


def _log(
    world: World, batch: Batch, head: int, cells: Sequence[LogCell], sealed: Sequence[tuple[bytes, bytes]]
) -> list[dict[str, object]]:
    starts = [(head + 1 + one.at, world.apparaat) for one in batch.taken for _ in one.cells]
    starts += [(head + 1 + len(starts), SERVER)] * len(batch.own)
    return [
        {
            "q": head + 1 + i, "d": daad, "a": apparaat, "e": cell.row[0], "r": cell.row[1], "h": cell.place[0],
            "v": cell.place[1], "o": cell.op, "f": cell.field, "b": cell.base, "w": cell.new, "x": cell.effect,
            "z": salt.hex(), "s": digest.hex(),
        }
        for i, (cell, (daad, apparaat), (salt, digest)) in enumerate(zip(cells, starts, sealed, strict=True))
    ]  # fmt: skip


def _rows(world: World, head: int) -> list[dict[str, object]]:
    return [
        {
            "e": row[0], "i": row[1], "h": world.places[row][0], "v": world.places[row][1],
            "q": number(world.seqs[row], head), "g": row in world.gone,
            "d": {name: held.value for name, held in world.fields[row].items()},
            "f": {name: [number(held.seq, head), int(held.apparaat)] for name, held in world.fields[row].items()},
        }
        for row in world.changed
    ]  # fmt: skip


async def _erase(sql: Sql, tenant: int, batch: Batch, head: int) -> None:
    for taken in batch.taken:
        for gone in taken.erased:
            names = None if gone.names is None else list(gone.names)
            await sql.execute(ERASE, (tenant, *gone.row, gone.place[0], names, head + 1 + gone.at))
    for cell in batch.own:
        if cell.op == "erase":
            await sql.execute(ERASE, (tenant, *cell.row, cell.place[0], None, head + 1))
    places = {one.place[0] for taken in batch.taken for one in taken.erased if one.row[0] == "bijlage"}
    places |= {cell.place[0] for cell in batch.own if cell.op == "erase" and cell.row[0] == "bijlage"}
    for huishouden in sorted(places):
        await sql.execute(DROP_BLOCKS, (tenant, huishouden))
        await stukken.tidy(sql, tenant, huishouden)


def decided_line(apparaat: int, n: int, besluit: str, door: str, op: str, digest: bytes) -> list[object]:
    """Return what the chain holds of a decision."""
    return [apparaat, n, besluit, door, op, digest.hex()]


def act_line(line: Mapping[str, object]) -> list[object]:
    """Return what the chain holds of an act."""
    return [line[name] for name in ACT_FIELDS]


def cell_line(line: Mapping[str, object]) -> list[object]:
    """Return what the chain holds of a line of the log: all but the words and their salt."""
    return [line[name] for name in CELL_FIELDS]


ACT_FIELDS = (
    "volg", "apparaat", "n", "cellen", "grp", "seq", "tot", "actor", "label", "hlc", "sv", "undoes", "conflicten",
    "geweigerd",
)  # fmt: skip
CELL_FIELDS = ("q", "d", "a", "e", "r", "h", "v", "o", "f", "b", "x", "s")
