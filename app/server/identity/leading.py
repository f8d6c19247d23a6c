"""What a team leader does with the laptops of the team: see them, let one in by its digits, revoke, let it ask anew.

A laptop that is not of the own team does not exist here.  One that was revoked and is let in again shows new digits
and signs in anew: who found it, must be able to read them out.
"""

import hmac

from app.clock import Clock
from app.server.caller import Caller
from app.server.database import Sql, every, one
from app.server.identity import families
from app.server.identity.enrolling import LAPTOP, new_code
from app.server.refused import Refused
from app.wire.codes import Code
from app.wire.identity import Akkoord, Apparaten, Laptopregel, Standwens, Wachtend

LAPTOPS = """SELECT a.id, a.naam, m.naam, ARRAY (SELECT t.naam FROM lid l
  JOIN team t ON t.tenant = l.tenant AND t.id = l.team WHERE l.tenant = m.tenant AND l.medewerker = m.id
  ORDER BY l.volg, 1), a.stand, a.gezien, a.wachtend, a.oudste, a.id = %s, a.aangemeld, a.code <> ''
FROM apparaat a JOIN medewerker m ON m.tenant = a.tenant AND m.id = a.medewerker
WHERE a.tenant = %s AND EXISTS (
  SELECT FROM lid l WHERE l.tenant = m.tenant AND l.medewerker = m.id AND l.team = ANY (%s))
ORDER BY a.aangemeld, a.nr"""
APPROVE = """UPDATE apparaat SET stand = 'toegelaten', code = '', akkoord = %s
WHERE tenant = %s AND id = %s AND stand = 'wacht'"""
REVOKE = "UPDATE apparaat SET stand = 'ingetrokken', code = '', ingetrokken = %s WHERE tenant = %s AND id = %s"
ANEW = "UPDATE apparaat SET stand = 'wacht', code = %s, ingetrokken = %s WHERE tenant = %s AND id = %s"
REVOCABLE, RETURNABLE = frozenset({"wacht", "toegelaten"}), frozenset({"ingetrokken"})


async def laptops(sql: Sql, clock: Clock, caller: Caller) -> Apparaten:
    """Return the laptops of the own teams.  Raises Refused."""
    if not caller.leidt:
        raise Refused(Code.GEEN_TOEGANG)
    waiting: list[Wachtend] = []
    others: list[Laptopregel] = []
    for rid, naam, who, teams, stand, seen, waits, oldest, own, since, has_code in await every(
        sql, LAPTOPS, (caller.apparaat, caller.tenant, sorted(caller.leidt))
    ):
        if stand != "wacht":
            others.append(Laptopregel(rid, naam, who, tuple(teams), stand, seen, waits, oldest, own))
        elif has_code:
            waiting.append(Wachtend(rid, naam, who, since, tuple(teams)))
    return Apparaten(clock.moment(), tuple(waiting), tuple(others))


async def approve(sql: Sql, clock: Clock, caller: Caller, asked: Akkoord) -> None:
    """Let a laptop of the own teams in.  Raises Refused."""
    await _of_team(sql, clock, caller, asked.apparaat)
    laptop = await one(sql, LAPTOP, (caller.tenant, asked.apparaat))
    if (
        laptop is None
        or laptop[1] != "wacht"
        or not laptop[4]
        or not hmac.compare_digest(laptop[4].encode(), asked.code.replace(" ", "").encode())
    ):
        raise Refused(Code.GEEN_TOEGANG)
    await sql.execute(APPROVE, (_mark(clock, caller), caller.tenant, asked.apparaat))


async def set_state(sql: Sql, clock: Clock, caller: Caller, asked: Standwens) -> None:
    """Revoke a laptop of the own teams, or let it ask anew; twice is as good as once.  Raises Refused."""
    await _of_team(sql, clock, caller, asked.apparaat)
    laptop = await one(sql, LAPTOP, (caller.tenant, asked.apparaat))
    if laptop is None or laptop[1] == asked.stand:
        return
    if asked.stand == "ingetrokken" and laptop[1] in REVOCABLE:
        await sql.execute(REVOKE, (_mark(clock, caller), caller.tenant, asked.apparaat))
    elif asked.stand == "wacht" and laptop[1] in RETURNABLE:
        await families.end(sql, caller.tenant, asked.apparaat)
        await sql.execute(ANEW, (new_code(), _mark(clock, caller), caller.tenant, asked.apparaat))
    else:
        raise Refused(Code.GEEN_TOEGANG)


async def _of_team(sql: Sql, clock: Clock, caller: Caller, apparaat: str) -> None:
    found = await laptops(sql, clock, caller)
    mine = {each.apparaat for each in found.wachtend} | {each.apparaat for each in found.laptops}
    if apparaat not in mine:
        raise Refused(Code.GEEN_TOEGANG)


def _mark(clock: Clock, caller: Caller) -> str:
    return f"{clock.moment()} {caller.medewerker}"
