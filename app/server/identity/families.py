"""The tokens that come of one signing-in: short, renewed by a token that works once, ended when one is used again.

A renewing token that was used already ends the whole family, because somebody copied it; except when what
it brought was never used: then the answer was lost on the way, and the same laptop asks again.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from app.clock import Clock, format_moment
from app.server.database import Sql, one
from app.server.refused import Refused
from app.server.session import TOKEN_BYTES, begin, tenant_of
from app.wire.codes import Code

TOKEN_S = 300
"""How long a token is good for; a revocation does not wait for it."""
PARTS, LONGEST = 3, 200
OPEN = """INSERT INTO familie (tenant, id, apparaat, medewerker, verloopt, ververs) VALUES (%s, %s, %s, %s, %s, %s)"""
FIND = "SELECT apparaat, medewerker, verloopt, ververs, vorige, gebruikt FROM familie WHERE tenant = %s AND id = %s"
NEXT = """UPDATE familie SET ververs = %s, vorige = %s, gebruikt = false WHERE tenant = %s AND id = %s"""


@dataclass(frozen=True, slots=True)
class Family:
    """One signing-in, found by a renewing token."""

    tenant: int
    id: str
    apparaat: str
    medewerker: str
    verloopt: str
    reused: bool
    """The token was used before, and what it brought was used too: somebody has a copy."""


def parse(text: str) -> tuple[int, str]:
    """Return tenant and family of a renewing token.  Raises Refused."""
    parts = text.split(".")
    if len(parts) != PARTS or len(text) > LONGEST or "\0" in text:
        raise Refused(Code.AANMELDEN)
    return tenant_of(text), parts[1]


async def open_family(sql: Sql, clock: Clock, tenant: int, apparaat: str, medewerker: str, hours: int) -> str:
    """Begin a family in the place of earlier ones of this laptop, and return its renewing token."""
    await end(sql, tenant, apparaat)
    name = clock.new_id()
    text = _new(tenant, name)
    until = format_moment(clock.now() + timedelta(hours=hours))
    await sql.execute(OPEN, (tenant, name, apparaat, medewerker, until, _hash(text)))
    return text


async def find(sql: Sql, clock: Clock, text: str) -> Family:
    """Return the family of a renewing token, locked.  Raises Refused."""
    tenant, name = parse(text)
    found = await one(sql, FIND + " FOR UPDATE", (tenant, name))
    if found is None or found[2] <= clock.moment():
        raise Refused(Code.AANMELDEN)
    apparaat, medewerker, until, current, previous, used = found
    is_current, is_previous = (hmac.compare_digest(_hash(text), bytes(each)) for each in (current, previous))
    if not is_current and not is_previous:
        # Older than the one before, or made up: only the laptop itself could prove it, and it had newer ones.
        return Family(tenant, name, apparaat, medewerker, until, reused=True)
    return Family(tenant, name, apparaat, medewerker, until, reused=is_previous and not is_current and used)


async def renew(sql: Sql, clock: Clock, family: Family, text: str) -> tuple[str, str]:
    """Return a new token and a new renewing token."""
    new = _new(family.tenant, family.id)
    await sql.execute("DELETE FROM sessie WHERE tenant = %s AND familie = %s", (family.tenant, family.id))
    until = clock.now() + timedelta(seconds=TOKEN_S)
    token = await begin(sql, family.tenant, family.apparaat, family.medewerker, until, family.id)
    await sql.execute(NEXT, (_hash(new), _hash(text), family.tenant, family.id))
    return token, new


async def end(sql: Sql, tenant: int, apparaat: str) -> None:
    """End all families of a laptop."""
    await sql.execute("DELETE FROM sessie WHERE tenant = %s AND apparaat = %s", (tenant, apparaat))
    await sql.execute("DELETE FROM familie WHERE tenant = %s AND apparaat = %s", (tenant, apparaat))


def _new(tenant: int, name: str) -> str:
    return f"{tenant}.{name}.{secrets.token_urlsafe(TOKEN_BYTES)}"


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
