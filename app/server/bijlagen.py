"""The bytes of attachments, in pieces that can be sent again: kept with the household that has the row.

Who may see a row of an attachment may send and fetch its pieces; nobody else learns that they
exist.  The laptop that made the row may hand the pieces in after the dossier went to another team, or after it was
revoked; those of a row that was put aside wait with it.
When the last piece is in, the whole must have the hash and size that the row says.
"""

import hashlib

from app.server import scope
from app.server.caller import Caller
from app.server.database import Pool, Sql, every, one, reading, tenant
from app.server.refused import Refused
from app.server.terzijde import stukken
from app.wire.codes import Code
from app.wire.messages import BLOCK_BYTES, Act, Blocks

MOST_BLOCKS = 80
HASH_LENGTH = 64
WHERE = """SELECT DISTINCT huishouden, doc ->> 'grootte' FROM rij WHERE tenant = %s AND entity = 'bijlage'
AND doc ->> 'hash' = %s AND vak = ANY (%s) AND NOT gone AND (huishouden = ANY (%s)
  OR (fv -> 'hash' ->> 1)::int = (SELECT nr FROM apparaat WHERE tenant = %s AND id = %s)) ORDER BY huishouden"""
PUT = (
    "INSERT INTO bijlage_blok (tenant, huishouden, hash, nr, bytes) VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
)
HELD = (
    "SELECT nr, octet_length(bytes) FROM bijlage_blok WHERE tenant = %s AND huishouden = %s AND hash = %s ORDER BY nr"
)
GET = "SELECT bytes FROM bijlage_blok WHERE tenant = %s AND huishouden = ANY (%s) AND hash = %s AND nr = %s LIMIT 1"
ALL = "SELECT bytes FROM bijlage_blok WHERE tenant = %s AND huishouden = %s AND hash = %s ORDER BY nr"
DROP = "DELETE FROM bijlage_blok WHERE tenant = %s AND huishouden = %s AND hash = %s"


def check_name(sha256: str, nr: int = 0) -> None:
    """Refuse what is no piece of anything.  Raises Refused."""
    good = len(sha256) == HASH_LENGTH and set(sha256) <= set("0123456789abcdef") and 0 <= nr < MOST_BLOCKS
    if not good:
        raise Refused(Code.GEEN_TOEGANG)


async def put(pool: Pool, caller: Caller, sha256: str, nr: int, body: bytes) -> Blocks:
    """Keep a piece.  Raises Refused."""
    check_name(sha256, nr)
    if not body or len(body) > BLOCK_BYTES:
        raise Refused(Code.TE_GROOT)
    async with tenant(pool, caller.tenant) as sql:
        places = await _places(sql, caller, sha256, sending=True)
        for huishouden, _ in places:
            await sql.execute(PUT, (caller.tenant, huishouden, sha256, nr, body))
        found = [await _held(sql, caller, sha256, *place) for place in places]
        full = [place[0] for place, blocks in zip(places, found, strict=True) if blocks.complete]
        bad = [huishouden for huishouden in full if not await _is_whole(sql, caller, sha256, huishouden)]
        for huishouden in bad:
            await sql.execute(DROP, (caller.tenant, huishouden, sha256))
    if bad:
        raise Refused(Code.ONLEESBAAR)
    return _least(found)


async def held(pool: Pool, caller: Caller, sha256: str) -> Blocks:
    """Return which pieces are here, in every household that has the row.  Raises Refused."""
    check_name(sha256)
    async with reading(pool, caller.tenant) as sql:
        places = await _places(sql, caller, sha256, sending=True)
        return _least([await _held(sql, caller, sha256, *place) for place in places])


async def take_over(sql: Sql, caller: Caller, nr: int, act: Act) -> None:
    """Give the bytes that waited with an act their place; what is not the whole after all is to be sent again."""
    for huishouden, sha256, size in await stukken.take_over(sql, caller.tenant, nr, act):
        blocks = await _held(sql, caller, sha256, huishouden, size)
        if blocks.complete and not await _is_whole(sql, caller, sha256, huishouden):
            await sql.execute(DROP, (caller.tenant, huishouden, sha256))


async def get(pool: Pool, caller: Caller, sha256: str, nr: int) -> bytes:
    """Return a piece.  Raises Refused."""
    check_name(sha256, nr)
    async with reading(pool, caller.tenant) as sql:
        mine = [huishouden for huishouden, _ in await _places(sql, caller, sha256)]
        found = await one(sql, GET, (caller.tenant, mine, sha256, nr))
    if found is None:
        raise Refused(Code.GEEN_TOEGANG)
    return bytes(found[0])


def _least(found: list[Blocks]) -> Blocks:
    """Return what all places have: the same letter in two dossiers is kept in each."""
    numbers = frozenset.intersection(*(frozenset(one.numbers) for one in found))
    return Blocks(found[0].hash, tuple(sorted(numbers)), complete=all(one.complete for one in found))


async def _places(sql: Sql, caller: Caller, sha256: str, *, sending: bool = False) -> list[tuple[str, int]]:
    mine = [] if caller.ingetrokken else [*await scope.households(sql, caller), ""]
    laptop = caller.apparaat if sending else ""
    lines = await every(sql, WHERE, (caller.tenant, sha256, sorted(caller.vakken), mine, caller.tenant, laptop))
    found = [(huishouden, int(size) if (size or "").isdecimal() else 0) for huishouden, size in lines]
    found += await stukken.places(sql, caller, sha256) if sending else []
    if not found:
        raise Refused(Code.GEEN_TOEGANG)
    return found


async def _held(sql: Sql, caller: Caller, sha256: str, huishouden: str, size: int) -> Blocks:
    lines = await every(sql, HELD, (caller.tenant, huishouden, sha256))
    numbers = tuple(line[0] for line in lines)
    whole = sum(line[1] for line in lines) == size and numbers == tuple(range(len(numbers)))
    return Blocks(sha256, numbers, complete=whole and bool(numbers))


async def _is_whole(sql: Sql, caller: Caller, sha256: str, huishouden: str) -> bool:
    digest = hashlib.sha256()
    for (piece,) in await every(sql, ALL, (caller.tenant, huishouden, sha256)):
        digest.update(piece)
    return digest.hexdigest() == sha256
