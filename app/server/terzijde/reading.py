"""Reading what was put aside, as far as a team leader may know of it.

Of a household that a team works on, its leader decides.  What belongs to no team yet, or to no household at all, is
for who leads a team of the author.  Nobody is told of a compartment that is closed for them, nor of its number.
"""

from collections.abc import Collection
from dataclasses import dataclass

import msgspec
from msgspec.structs import replace
from psycopg.rows import TupleRow

from app.server.caller import Caller
from app.server.database import Sql, Value, every, one
from app.server.refused import Refused
from app.wire.codes import Code
from app.wire.messages import Act
from app.wire.terzijde import Mijnbesluit, Stuk

MOST = 200
FIELDS, HOMES = 14, 8
"""How many columns make a Stuk, and which of them are the households."""
FROM = """
FROM quarantaine q JOIN daad d ON d.tenant = q.tenant AND d.apparaat = q.apparaat AND d.n = q.n
JOIN zending z ON z.tenant = q.tenant AND z.nr = q.zending
JOIN apparaat a ON a.tenant = q.tenant AND a.nr = q.apparaat
LEFT JOIN medewerker m ON m.tenant = q.tenant AND m.id = a.medewerker
LEFT JOIN besluit b ON b.tenant = q.tenant AND b.apparaat = q.apparaat AND b.n = q.n
LEFT JOIN medewerker w ON w.tenant = q.tenant AND w.id = b.door
WHERE q.tenant = %s"""
MAY = """ AND q.vakken <@ %s AND NOT EXISTS (
  SELECT FROM unnest(q.huishoudens) h WHERE NOT CASE
    WHEN h = '' OR NOT EXISTS (SELECT FROM toegang t WHERE t.tenant = q.tenant AND t.huishouden = h)
      AND NOT EXISTS (SELECT FROM rij r WHERE r.tenant = q.tenant AND r.huishouden = h)
    THEN EXISTS (SELECT FROM lid l WHERE l.tenant = q.tenant AND l.medewerker = a.medewerker AND l.team = ANY (%s))
    ELSE EXISTS (SELECT FROM toegang t WHERE t.tenant = q.tenant AND t.huishouden = h AND t.team = ANY (%s)) END)"""
COLUMNS = """SELECT a.id, q.n, coalesce(m.naam, ''), a.naam, d.label, d.hlc, z.ontvangen, q.reden, q.huishoudens,
q.daad IS NULL, coalesce(b.besluit, ''), coalesce(b.waarom, ''), coalesce(w.naam, b.door, ''), coalesce(b.op, '')"""
WAITS, DONE = " AND b.besluit IS NULL", " AND b.besluit IS NOT NULL"
MINE = """SELECT q.n, b.besluit, coalesce(b.waarom, ''), coalesce(w.naam, b.door), b.op FROM quarantaine q
JOIN apparaat a ON a.tenant = q.tenant AND a.nr = q.apparaat
JOIN besluit b ON b.tenant = q.tenant AND b.apparaat = q.apparaat AND b.n = q.n
LEFT JOIN medewerker w ON w.tenant = q.tenant AND w.id = b.door
WHERE q.tenant = %s AND a.id = %s AND q.n = ANY (%s) ORDER BY q.n"""


@dataclass(frozen=True, slots=True)
class Kept:
    """One act that was put aside, as it came in."""

    stuk: Stuk
    nr: int
    """The number of the laptop that made it."""
    medewerker: str
    daad: Act | None
    vakken: tuple[str, ...]

    @property
    def places(self) -> list[tuple[str, str]]:
        """Return the households and compartments that it is about."""
        rows = self.daad.rows if self.daad else ()
        return sorted({(row.huishouden, row.vak) for row in rows})


def only_leaders(caller: Caller) -> None:
    """Refuse who leads no team.  Raises Refused."""
    if not caller.leidt:
        raise Refused(Code.GEEN_TOEGANG)


async def waiting(sql: Sql, caller: Caller) -> tuple[tuple[Stuk, ...], int]:
    """Return the oldest that wait, and how many wait."""
    where, values = FROM + MAY + WAITS, _values(caller)
    lines = await every(sql, f"{COLUMNS} {where} ORDER BY q.zending, q.n LIMIT {MOST}", values)
    total = await one(sql, f"SELECT count(*) {where}", values)
    return tuple(map(_stuk, lines)), int(total[0]) if total else 0


async def decided(sql: Sql, caller: Caller) -> tuple[tuple[Stuk, ...], int]:
    """Return the newest decisions, and how many there are."""
    where, values = FROM + MAY + DONE, _values(caller)
    lines = await every(sql, f"{COLUMNS} {where} ORDER BY b.zending DESC, q.n DESC LIMIT {MOST}", values)
    total = await one(sql, f"SELECT count(*) {where}", values)
    return tuple(map(_stuk, lines)), int(total[0]) if total else 0


async def find(sql: Sql, caller: Caller, apparaat: str, n: int) -> Kept:
    """Return one that this caller may know of.  Raises Refused."""
    query = f"{COLUMNS}, q.daad, q.apparaat, a.medewerker, q.vakken {FROM}{MAY} AND a.id = %s AND q.n = %s"
    line = await one(sql, query, (*_values(caller), apparaat, n))
    if line is None:
        raise Refused(Code.GEEN_TOEGANG)
    *_, body, nr, medewerker, parts = line
    daad = msgspec.json.decode(bytes(body), type=Act) if body is not None else None
    kept = Kept(_stuk(line), nr, medewerker, daad, tuple(parts))
    # The columns are for finding; what the act itself says decides.
    if {vak for _, vak in kept.places} - caller.vakken:
        raise Refused(Code.GEEN_TOEGANG)
    return kept


async def mine(sql: Sql, caller: Caller, numbers: Collection[int]) -> tuple[Mijnbesluit, ...]:
    """Return what was decided about acts of the caller's own laptop."""
    lines = await every(sql, MINE, (caller.tenant, caller.apparaat, sorted(numbers)))
    return tuple(Mijnbesluit(*line) for line in lines)


def _values(caller: Caller) -> tuple[Value, ...]:
    teams = sorted(caller.leidt)
    return caller.tenant, sorted(caller.vakken), teams, teams


def _stuk(line: TupleRow) -> Stuk:
    return replace(Stuk(*line[:FIELDS]), huishoudens=tuple(line[HOMES]))
