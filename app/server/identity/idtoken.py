"""What the provider says of a person: believed only when signed by its key, meant for us, fresh, and for this laptop.

`alg: none` and every symmetric algorithm are refused.  The nonce begins with the thumbprint of the key of the
laptop, so a token that was seen on its way is of no use on another laptop.  Many providers tell a name or a group at
their userinfo only: what is found there fills up what the token leaves out, and never says how somebody signed in.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.wire.identity import CLOCK_S

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
LONGEST = 20_000
Claims = Mapping[str, object]


class NotBelieved(ValueError):
    """The token is not what it should be; says which rule."""


class UnknownKey(NotBelieved):
    """Signed by a key that the provider did not show: perhaps it has new ones."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a token must say, by the settings of the tenant."""

    issuer: str
    client_id: str
    naamveld: str = "preferred_username"
    groepveld: str = "groups"
    groep: str = ""
    mfa: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a laptop brings of a signing-in."""

    id_token: str
    access_token: str = ""
    """For the provider's userinfo; empty when the provider gave none."""


def believe(token: str, keys: KeySet, expected: Expected, thumbprint: str, now_s: int) -> Claims:
    """Return what a token says.  Raises NotBelieved."""
    if len(token) > LONGEST:
        raise NotBelieved("lengte")
    claims = _signed(token, keys)
    _check_meant(claims, expected, thumbprint)
    _check_time(claims, now_s)
    if expected.mfa and not set(expected.mfa) & {*_words(claims.get("amr")), *_words(claims.get("acr"))}:
        raise NotBelieved("mfa")
    return claims


def is_short(claims: Claims, expected: Expected) -> bool:
    """Whether the token leaves out what must be known."""
    return expected.naamveld not in claims or (bool(expected.groep) and expected.groepveld not in claims)


def filled_up(claims: Claims, told: Claims) -> Claims:
    """Return what a token says, with what userinfo told of the same person.  Raises NotBelieved."""
    if not isinstance(told.get("sub"), str) or told["sub"] != claims.get("sub"):
        raise NotBelieved("sub")
    return {**told, **claims}


def goes_with(claims: Claims, access_token: str) -> bool:
    """Whether an access token came with this ID token, as far as that one says (OIDC core, 3.1.3.6)."""
    said = claims.get("at_hash")
    bits = {name[2:] for name in ALGORITHMS}
    halves = (hashlib.new(f"sha{size}", access_token.encode()).digest() for size in bits)
    return said is None or said in {
        urlsafe_b64encode(whole[: len(whole) // 2]).rstrip(b"=").decode() for whole in halves
    }  # fmt: skip


def name_in(claims: Claims, expected: Expected) -> str:
    """Return the sign-in name of who may come in.  Raises NotBelieved."""
    if expected.groep and expected.groep not in _words(claims.get(expected.groepveld)):
        raise NotBelieved("groep")
    name = claims.get(expected.naamveld)
    if not isinstance(name, str) or not name.strip():
        raise NotBelieved("naam")
    return name.strip()


def _signed(token: str, keys: KeySet) -> Claims:
    try:
        return jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims
    except JoseError as problem:
        if problem.error in {"invalid_key_id", "missing_key"}:
            raise UnknownKey("sleutel") from problem
        raise NotBelieved("handtekening") from problem
    except (ValueError, TypeError, KeyError, RecursionError) as problem:
        raise NotBelieved("vorm") from problem


def _check_meant(claims: Claims, expected: Expected, thumbprint: str) -> None:
    if claims.get("iss") != expected.issuer:
        raise NotBelieved("iss")
    audience = _words(claims.get("aud"))
    if expected.client_id not in audience or claims.get("azp", expected.client_id) != expected.client_id:
        raise NotBelieved("aud")
    nonce = claims.get("nonce")
    if not isinstance(nonce, str) or not nonce.startswith(f"{thumbprint}."):
        raise NotBelieved("nonce")


def _check_time(claims: Claims, now_s: int) -> None:
    expires, issued, before = claims.get("exp"), claims.get("iat"), claims.get("nbf", 0)
    if not isinstance(expires, int) or not isinstance(issued, int) or not isinstance(before, int):
        raise NotBelieved("tijd")
    if expires + CLOCK_S <= now_s:
        raise NotBelieved("verlopen")
    if max(issued, before) > now_s + CLOCK_S:
        raise NotBelieved("toekomst")


def _words(found: object) -> Sequence[str]:
    if isinstance(found, str):
        return (found,)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else ()
