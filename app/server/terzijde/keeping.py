"""Deciding from the command line, where there is no team leader: who it is, is said and written down.

The keeper of the server sees that something waits, never what is in it.
"""

import asyncio
from dataclasses import dataclass

from app.clock import Clock
from app.server.admin import Unknown, keeper
from app.server.caller import Caller
from app.server.database import Pool, make_pool
from app.server.refused import Refused
from app.server.service import Service
from app.server.settings import Settings
from app.server.terzijde.deciding import Signed
from app.server.terzijde.routes import decide
from app.wire.terzijde import Beslissing, Besloten

LINES = """SELECT a.id, q.n, z.ontvangen, coalesce(m.naam, a.medewerker), a.naam, q.reden, d.label,
  coalesce(b.besluit, '') FROM quarantaine q
JOIN daad d ON d.tenant = q.tenant AND d.apparaat = q.apparaat AND d.n = q.n
JOIN zending z ON z.tenant = q.tenant AND z.nr = q.zending
JOIN apparaat a ON a.tenant = q.tenant AND a.nr = q.apparaat
LEFT JOIN medewerker m ON m.tenant = q.tenant AND m.id = a.medewerker
LEFT JOIN besluit b ON b.tenant = q.tenant AND b.apparaat = q.apparaat AND b.n = q.n
WHERE q.tenant = %s AND NOT 'meldcode' = ANY (q.vakken) ORDER BY q.zending, q.n"""
LEADER = """SELECT m.id, m.vakken, array_agg(l.team) FROM medewerker m
JOIN lid l ON l.tenant = m.tenant AND l.medewerker = m.id AND l.leidt
WHERE m.tenant = %s AND lower(m.aanmeldnaam) = lower(%s) AND m.actief GROUP BY m.id, m.vakken"""


@dataclass(frozen=True, slots=True)
class Line:
    """One that was put aside, without what is in it."""

    naam: str
    """How the commands call it: laptop and number."""
    ontvangen: str
    wie: str
    laptop: str
    reden: str
    label: str
    besluit: str


def lines(url: str, tenant: int) -> list[Line]:
    """Return all that was put aside; of the meldcode nothing."""
    with keeper(url, tenant) as sql:
        return [Line(f"{rid}:{n}", *rest) for rid, n, *rest in sql.execute(LINES, (tenant,))]


def decide_for(settings: Settings, tenant: int, leader: str, asked: Beslissing) -> Besloten:
    """Decide in the name of a team leader, with the rights of that leader.  Raises Unknown."""
    with keeper(settings.owner, tenant) as sql:
        found = sql.execute(LEADER, (tenant, leader)).fetchone()
    if found is None:
        raise Unknown(leader)
    caller = Caller(
        tenant, "server", str(found[0]), frozenset(found[2]), leidt=frozenset(found[2]), vakken=frozenset(found[1])
    )
    try:
        return asyncio.run(_decide(settings, Signed(caller, asked)))
    except Refused as problem:
        raise Unknown(f"{asked.apparaat}:{asked.n}") from problem


async def _decide(settings: Settings, signed: Signed) -> Besloten:
    pool: Pool = make_pool(settings)
    async with pool:
        return await decide(Service(settings, pool, Clock()), signed)
