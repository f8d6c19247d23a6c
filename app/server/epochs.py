"""Noticing that the database was put back from a copy.

A restored database is another system, or goes on in another timeline of PostgreSQL.  The timeline is read from where
it writes now: its control file knows it only after a checkpoint, minutes after a replica took over.  From there the
numbers mean something else, so a new epoch begins, and a laptop of the old one is told up to which number both agree
and hands in what came after.
"""

from dataclasses import dataclass

from app.clock import Clock
from app.server.database import Pool, Sql, every, one, tenant
from app.server.refused import Refused
from app.wire.codes import Code

HISTORY = """
SELECT e.epoch, e.vanaf, e.nr, e.systeem = s.system_identifier || '/' || t.lijn, s.system_identifier || '/' || t.lijn
FROM epoch e, pg_control_system() s,
  (SELECT ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::integer AS lijn) t
WHERE e.tenant = %s ORDER BY e.nr"""
FIRST = """INSERT INTO epoch (tenant, nr, epoch, vanaf, begonnen, systeem)
SELECT %s, 1, %s, 0, %s, s.system_identifier || '/' || t.lijn FROM pg_control_system() s,
  (SELECT ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::integer AS lijn) t"""
BEGIN = "INSERT INTO epoch (tenant, nr, epoch, vanaf, begonnen, systeem) VALUES (%s, %s, %s, %s, %s, %s)"


@dataclass(frozen=True, slots=True)
class Epoch:
    """The epoch of now, and from where each earlier one is no longer true."""

    now: str
    agreed: dict[str, int]
    here: bool
    """Whether it began in this very database."""

    def check(self, said: str, last_n: int) -> None:
        """Refuse a laptop of another epoch.  Raises Refused."""
        if said and said != self.now:
            raise Refused(Code.ANDERE_EPOCH, epoch=self.now, last_n=last_n, head=self.agreed.get(said, 0))


async def read(sql: Sql, number: int) -> Epoch:
    """Return the epoch as it stands in the database."""
    agreed: dict[str, int] = {}
    now, here = "", False
    for name, start, _, same, _ in await every(sql, HISTORY, (number,)):
        agreed = {each: min(seq, start) for each, seq in agreed.items()}
        agreed[name] = 1 << 60
        now, here = name, bool(same)
    return Epoch(now, agreed, here)


async def begin(sql: Sql, number: int, clock: Clock) -> None:
    """Begin a new epoch, unless somebody else just did."""
    counter = await one(sql, "SELECT seq FROM teller WHERE tenant = %s FOR UPDATE", (number,))
    lines = await every(sql, HISTORY, (number,))
    if counter is None or not lines or lines[-1][3]:
        return
    nr, system = lines[-1][2] + 1, lines[-1][4]
    await sql.execute(BEGIN, (number, nr, clock.new_id(), counter[0], clock.moment(), system))


async def renew(pool: Pool, number: int, clock: Clock) -> None:
    """Begin a new epoch in a transaction of its own: it must stay, also when the request is refused for it."""
    async with tenant(pool, number) as sql:
        await begin(sql, number, clock)
