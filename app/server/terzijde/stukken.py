"""The bytes of attachments whose row was put aside: under a name of the laptop, for nobody to see until it is decided.

A laptop that was revoked may be there for the last time, so it may hand these in as well; only what its own acts name.
"""

from collections.abc import Iterator
from itertools import islice

import msgspec

from app.server.caller import Caller
from app.server.database import Sql, every
from app.server.refused import Refused
from app.wire.codes import Code
from app.wire.messages import Act

WAITS = """SELECT a.nr, q.daad FROM quarantaine q JOIN apparaat a ON a.tenant = q.tenant AND a.nr = q.apparaat
LEFT JOIN besluit b ON b.tenant = q.tenant AND b.apparaat = q.apparaat AND b.n = q.n
WHERE q.tenant = %s AND a.id = %s AND q.daad IS NOT NULL AND b.besluit IS NULL
AND EXISTS (SELECT FROM unnest(q.rijen) r WHERE starts_with(r, 'bijlage ')) ORDER BY q.n"""
LEFT = """SELECT q.daad FROM quarantaine q
WHERE q.tenant = %s AND q.daad IS NOT NULL AND %s = ANY (q.huishoudens)
AND EXISTS (SELECT FROM unnest(q.rijen) r WHERE starts_with(r, 'bijlage '))"""
TIDY = """DELETE FROM bijlage_blok WHERE tenant = %s AND NOT hash = ANY (%s)
AND huishouden IN (SELECT 'terzijde ' || nr || ' ' || %s FROM apparaat WHERE tenant = %s)"""
MOVE = """INSERT INTO bijlage_blok (tenant, huishouden, hash, nr, bytes)
SELECT tenant, %s, hash, nr, bytes FROM bijlage_blok WHERE tenant = %s AND huishouden = %s AND hash = %s
ON CONFLICT DO NOTHING"""
DROP = "DELETE FROM bijlage_blok WHERE tenant = %s AND huishouden = %s AND hash = %s"

MOST_LETTERS = 50
"""Of one laptop: who stole it cannot fill the disk."""


def place(nr: int, huishouden: str) -> str:
    """Return under which name the bytes stand while nobody decided."""
    return f"terzijde {nr} {huishouden}"


def attachments(act: Act) -> Iterator[tuple[str, str, int]]:
    """Give household, hash and size of each attachment that an act makes."""
    for change in act.rows:
        said = {cell.field: cell.new or "" for cell in change.cells}
        if change.entity == "bijlage" and change.op == "insert" and said.get("hash"):
            size = said.get("grootte", "")
            yield change.huishouden, said["hash"], int(size) if size.isdecimal() else 0


async def places(sql: Sql, caller: Caller, sha256: str) -> list[tuple[str, int]]:
    """Return where a laptop may put pieces of what it handed in and nobody decided about.  Raises Refused."""
    waits = {
        (name, place(nr, huishouden)): size
        for nr, body in await every(sql, WAITS, (caller.tenant, caller.apparaat))
        for huishouden, name, size in attachments(msgspec.json.decode(bytes(body), type=Act))
    }
    found = {where: size for (name, where), size in islice(waits.items(), MOST_LETTERS) if name == sha256}
    if not found and any(name == sha256 for name, _where in waits):
        raise Refused(Code.TE_GROOT)
    return sorted(found.items())


async def take_over(sql: Sql, tenant: int, nr: int, act: Act) -> list[tuple[str, str, int]]:
    """Bring the bytes of an act that was taken over to its households; return which."""
    found = list(attachments(act))
    for huishouden, sha256, _size in found:
        here = place(nr, huishouden)
        await sql.execute(MOVE, (huishouden, tenant, here, sha256))
        await sql.execute(DROP, (tenant, here, sha256))
    return found


async def tidy(sql: Sql, tenant: int, huishouden: str) -> None:
    """Drop the bytes of which the act was erased."""
    acts = [msgspec.json.decode(bytes(body), type=Act) for (body,) in await every(sql, LEFT, (tenant, huishouden))]
    left = sorted({sha256 for act in acts for _huis, sha256, _size in attachments(act)})
    await sql.execute(TIDY, (tenant, left, huishouden, tenant))
