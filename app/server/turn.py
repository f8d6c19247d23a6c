"""Waiting for the push before this one: a laptop may have two under way, so that neither line nor server rests.

Nothing is held meanwhile: no connection, no lock, no place among the pushes of the tenant.
"""

import asyncio

from app.server.caller import Caller
from app.server.database import Pool, one, reading
from app.wire.messages import Push

LAST = "SELECT last_n FROM apparaat WHERE tenant = %s AND id = %s"
STEP_S = 0.02
TRIES = 150
"""Three seconds: who is still too early after that is told that there is a gap, and hands it in again."""


async def wait(pool: Pool, caller: Caller, message: Push) -> None:
    """Return when it is the turn of a push that was sent early, or when that takes too long."""
    if not message.early or not message.acts:
        return
    for _ in range(TRIES):
        async with reading(pool, caller.tenant) as sql:
            found = await one(sql, LAST, (caller.tenant, caller.apparaat))
        if found is None or found[0] + 1 >= message.acts[0].n:
            return
        await asyncio.sleep(STEP_S)
