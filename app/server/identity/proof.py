"""The proof that a request comes from the laptop that holds the key (RFC 9449): each proof counts once.

Method, address, time, token and key are checked; the number of the proof is kept in the database, so that any
number of workers see it.
"""

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeGuard

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey
from starlette.requests import Request

from app.clock import Clock, format_moment
from app.server.database import Sql
from app.server.refused import Refused
from app.wire.codes import Code
from app.wire.identity import ALGORITHM, CLOCK_S, PROOF, PROOF_TYPE

LONGEST = 4_000
LONGEST_JTI = 100
ONCE = "INSERT INTO bewijs (tenant, jti, tot) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
TIDY_ONE_IN = 50


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof whose signature, method, address and time are right."""

    thumbprint: str
    sleutel: str
    """The public key, as it is stored."""
    jti: str
    ath: str


def read(request: Request, clock: Clock) -> Proof:
    """Return the proof of a request.  Raises Refused."""
    found = request.headers.getlist(PROOF)
    if len(found) != 1 or len(found[0]) > LONGEST:
        raise Refused(Code.BEWIJS)
    try:
        head, claims, key = _verified(found[0])
        thumbprint = key.thumbprint()
    except (JoseError, ValueError, TypeError, KeyError, RecursionError) as problem:
        raise Refused(Code.BEWIJS) from problem
    jti, ath, iat = claims.get("jti"), claims.get("ath", ""), claims.get("iat")
    right = (
        head.get("typ") == PROOF_TYPE
        and claims.get("htm") == request.method
        and _same_place(claims.get("htu"), request)
        and type(iat) is int
        and abs(iat - int(clock.now().timestamp())) <= CLOCK_S
    )
    if not right or not isinstance(jti, str) or not 0 < len(jti) <= LONGEST_JTI or not isinstance(ath, str):
        raise Refused(Code.BEWIJS)
    return Proof(thumbprint, public_text(key), jti, ath)


async def use(sql: Sql, tenant: int, proof: Proof, clock: Clock) -> None:
    """Let a proof count, once.  Raises Refused."""
    until = format_moment(clock.now() + timedelta(seconds=2 * CLOCK_S))
    name = f"{proof.thumbprint} {proof.jti}".replace("\0", "")
    if not (await sql.execute(ONCE, (tenant, name, until))).rowcount:
        raise Refused(Code.BEWIJS)
    if not secrets.randbelow(TIDY_ONE_IN):
        await sql.execute("DELETE FROM bewijs WHERE tenant = %s AND tot < %s", (tenant, clock.moment()))


def of_token(proof: Proof, token: str) -> bool:
    """Whether a proof was made for this token."""
    return secrets.compare_digest(proof.ath.encode(), access_hash(token).encode())


def access_hash(token: str) -> str:
    """Return what a proof says of its token."""
    return base64.urlsafe_b64encode(hashlib.sha256(token.encode()).digest()).rstrip(b"=").decode()


def public_text(key: ECKey) -> str:
    """Return a public key as it is stored: always the same text for the same key."""
    return json.dumps({name: key.as_dict(private=False)[name] for name in ("crv", "kty", "x", "y")}, sort_keys=True)


def _verified(text: str) -> tuple[dict[str, object], dict[str, object], ECKey]:
    head: object = json.loads(_unpadded(text.split(".", maxsplit=1)[0]))
    if not _is_object(head) or head.get("alg") != ALGORITHM or not _is_object(jwk := head.get("jwk")):
        raise ValueError
    public = {name: str(jwk[name]) for name in ("kty", "crv", "x", "y")}
    if "d" in jwk or public["kty"] != "EC" or public["crv"] != "P-256":
        raise ValueError
    key = ECKey.import_key({**public})
    said: object = json.loads(jws.deserialize_compact(text, key, algorithms=[ALGORITHM]).payload)
    if not _is_object(said):
        raise ValueError
    return head, said, key


def _unpadded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _is_object(found: object) -> TypeGuard[dict[str, object]]:
    return isinstance(found, dict)


def _same_place(said: object, request: Request) -> bool:
    """A proxy in front changes scheme and port, never host and path: these two count."""
    if not isinstance(said, str):
        return False
    scheme, _, rest = said.partition("://")
    host, slash, path = rest.partition("/")
    asked = request.headers.get("host", "")
    return scheme in {"http", "https"} and host.lower() == asked.lower() and slash + path == request.url.path
