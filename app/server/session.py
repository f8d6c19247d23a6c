"""From a token to who is asking: looked up on every request, so that a revocation works on the next one.

A token is opaque: the number of the tenant and 32 random bytes.  Only its hash is stored.  A laptop that was enrolled
proves with its key that the token is its own; one without a key can only be put there by who keeps the server.
"""

import hashlib
import secrets
from datetime import datetime

from starlette.requests import Request

from app.clock import Clock, format_moment
from app.server.caller import Caller
from app.server.database import Pool, Sql, one
from app.server.database import tenant as within
from app.server.identity import proof as proofs
from app.server.refused import Refused
from app.wire.codes import Code

TOKEN_BYTES = 32
MOST_DIGITS = 9
TEAMLEIDER = "teamleider"
WHO = """
SELECT s.apparaat, s.verloopt, a.stand, a.opdracht, m.id, m.actief, m.rollen, m.vakken,
  ARRAY (SELECT l.team FROM lid l WHERE l.tenant = m.tenant AND l.medewerker = m.id ORDER BY l.volg, l.team),
  ARRAY (SELECT l.team FROM lid l WHERE l.tenant = m.tenant AND l.medewerker = m.id AND l.leidt), a.sleutel, s.familie
FROM sessie s JOIN apparaat a ON a.tenant = s.tenant AND a.id = s.apparaat
JOIN medewerker m ON m.tenant = s.tenant AND m.id = s.medewerker
WHERE s.tenant = %s AND s.token = %s"""
USED = "UPDATE familie SET gebruikt = true WHERE tenant = %s AND id = %s AND NOT gebruikt"
BEGIN = """INSERT INTO sessie (tenant, token, apparaat, medewerker, verloopt, familie)
VALUES (%s, %s, %s, %s, %s, %s)"""


def new_token(tenant: int) -> str:
    """Return a token for a tenant."""
    return f"{tenant}.{secrets.token_urlsafe(TOKEN_BYTES)}"


def token_hash(token: str) -> bytes:
    """Return what is stored of a token."""
    return hashlib.sha256(token.encode()).digest()


def tenant_of(token: str) -> int:
    """Return the tenant that a token says it is of.  Raises Refused."""
    number, dot, _ = token.partition(".")
    if not dot or not number.isdecimal() or not number.isascii() or len(number) > MOST_DIGITS:
        raise Refused(Code.AANMELDEN)
    return int(number)


async def begin(sql: Sql, tenant: int, apparaat: str, medewerker: str, until: datetime, familie: str = "") -> str:
    """Store a new session and return its token."""
    token = new_token(tenant)
    await sql.execute(BEGIN, (tenant, token_hash(token), apparaat, medewerker, format_moment(until), familie))
    return token


async def authenticate(request: Request, pool: Pool, clock: Clock, *, handing_in: bool = False) -> Caller:
    """Return who asks.  Raises Refused; a revoked laptop may still hand in."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() not in {"bearer", "dpop"} or not token.isascii():
        raise Refused(Code.AANMELDEN)
    tenant = tenant_of(token)
    async with within(pool, tenant) as sql:
        found = await one(sql, WHO, (tenant, token_hash(token)))
        if found is None or found[1] <= clock.moment():
            raise Refused(Code.AANMELDEN)
        *_, sleutel, familie = found
        if sleutel:
            await _check_proof(sql, request, tenant, token, sleutel, clock)
            await sql.execute(USED, (tenant, familie))
    apparaat, _, stand, order, medewerker, active, roles, parts, teams, leads, sleutel, _ = found
    if stand == "wacht":
        raise Refused(Code.WACHT_OP_AKKOORD)
    if stand in {"wissen", "gewist"}:
        raise Refused(Code.WISSEN, order=order)
    revoked = stand == "ingetrokken" or not active
    if revoked and not handing_in:
        raise Refused(Code.INGETROKKEN)
    return Caller(
        tenant, apparaat, medewerker, frozenset(teams), teams[0] if teams else "",
        frozenset(leads if TEAMLEIDER in roles else ()), frozenset(roles), frozenset(parts), revoked, sleutel,
    )  # fmt: skip


async def _check_proof(sql: Sql, request: Request, tenant: int, token: str, sleutel: str, clock: Clock) -> None:
    """Let a request of an enrolled laptop pass only with a fresh proof of its key for this very token."""
    proof = proofs.read(request, clock)
    if proof.sleutel != sleutel or not proofs.of_token(proof, token):
        raise Refused(Code.BEWIJS)
    await proofs.use(sql, tenant, proof, clock)
