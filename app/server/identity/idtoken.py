"""What the provider says of a person: believed only when signed by its key, meant for us, fresh, and for this laptop.

`alg: none` and every symmetric algorithm are refused.  The nonce begins with the thumbprint of the key of the
laptop, so a token that was seen on its way is of no use on another laptop.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.wire.identity import CLOCK_S

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
LONGEST = 20_000


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


def verify(token: str, keys: KeySet, expected: Expected, thumbprint: str, now_s: int) -> str:
    """Return the sign-in name.  Raises NotBelieved."""
    if len(token) > LONGEST:
        raise NotBelieved("lengte")
    claims = _signed(token, keys)
    _check_meant(claims, expected, thumbprint)
    _check_time(claims, now_s)
    if expected.groep and expected.groep not in _words(claims.get(expected.groepveld)):
        raise NotBelieved("groep")
    if expected.mfa and not set(expected.mfa) & {*_words(claims.get("amr")), *_words(claims.get("acr"))}:
        raise NotBelieved("mfa")
    name = claims.get(expected.naamveld)
    if not isinstance(name, str) or not name.strip():
        raise NotBelieved("naam")
    return name.strip()


def _signed(token: str, keys: KeySet) -> Mapping[str, object]:
    try:
        return jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims
    except JoseError as problem:
        if problem.error in {"invalid_key_id", "missing_key"}:
            raise UnknownKey("sleutel") from problem
        raise NotBelieved("handtekening") from problem
    except (ValueError, TypeError, KeyError, RecursionError) as problem:
        raise NotBelieved("vorm") from problem


def _check_meant(claims: Mapping[str, object], expected: Expected, thumbprint: str) -> None:
    if claims.get("iss") != expected.issuer:
        raise NotBelieved("iss")
    audience = _words(claims.get("aud"))
    if expected.client_id not in audience or claims.get("azp", expected.client_id) != expected.client_id:
        raise NotBelieved("aud")
    nonce = claims.get("nonce")
    if not isinstance(nonce, str) or not nonce.startswith(f"{thumbprint}."):
        raise NotBelieved("nonce")


def _check_time(claims: Mapping[str, object], now_s: int) -> None:
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
