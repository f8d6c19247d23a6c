"""A person signs in at the provider, in the system browser: authorization code with PKCE, as a public client.

State, issuer (RFC 9207) and nonce are checked; the signature of the token is the server's to check, which must not
believe us anyway.  The nonce begins with the thumbprint of the laptop's key, so the token is of use here only.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx2
import msgspec
from httpx2 import QueryParams

from app.uplink.identity.errors import NoLogin
from app.uplink.identity.loopback import Landing, landing
from app.wire.identity import Aanmelding

DISCOVERY = "/.well-known/openid-configuration"
LONGEST_S, WAIT_S = 300.0, 20.0
LARGEST = 500_000
HERE = frozenset({"127.0.0.1", "localhost", "::1"})
Browse = Callable[[str], object]
"""Open an address in the system browser."""


class Endpoints(msgspec.Struct):
    """What the provider says of itself."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    authorization_response_iss_parameter_supported: bool = False
    acr_values_supported: tuple[str, ...] = ()


class Tokens(msgspec.Struct):
    """What the provider gives for a code, as far as it is of use."""

    id_token: str
    access_token: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to sign in; its secrets never leave this laptop, but for the verifier at the end."""

    state: str
    nonce: str
    verifier: str
    omleiding: str


def sign_in(client: httpx2.Client, where: Aanmelding, thumbprint: str, browse: Browse,
            started: Callable[[Landing], None] = lambda _landing: None) -> Tokens:  # fmt: skip
    """Return the tokens of who signed in.  Raises NoLogin or LoginTooLate."""
    ends = _discover(client, where.issuer)
    with landing(where.omleiding) as here:
        started(here)
        nonce = f"{thumbprint}.{secrets.token_urlsafe(24)}"
        attempt = Attempt(secrets.token_urlsafe(32), nonce, secrets.token_urlsafe(48), here.address)
        browse(address_of(ends, where, attempt))
        answer = here.wait(LONGEST_S)
    code = check_answer(answer, ends, attempt)
    return _exchange(client, ends, where, attempt, code)


def address_of(ends: Endpoints, where: Aanmelding, attempt: Attempt) -> str:
    """Return the address for the browser."""
    asked = {
        "response_type": "code", "client_id": where.client_id, "redirect_uri": attempt.omleiding,
        "scope": where.scope, "state": attempt.state, "nonce": attempt.nonce,
        "code_challenge": challenge_of(attempt.verifier), "code_challenge_method": "S256",
    }  # fmt: skip
    # Asked only of who knows it: some providers refuse a way that they do not know.
    if strong := [one for one in where.mfa if one in ends.acr_values_supported]:
        asked["acr_values"] = " ".join(strong)
    joint = "&" if urlsplit(ends.authorization_endpoint).query else "?"
    return f"{ends.authorization_endpoint}{joint}{QueryParams(asked)}"


def challenge_of(verifier: str) -> str:
    """Return what the provider is told of the verifier beforehand (RFC 7636, S256)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def check_answer(answer: dict[str, str], ends: Endpoints, attempt: Attempt) -> str:
    """Return the code that the browser brought back.  Raises NoLogin."""
    if not secrets.compare_digest(answer.get("state", "").encode(), attempt.state.encode()):
        raise NoLogin(reden="state")
    wanted = ends.authorization_response_iss_parameter_supported or "iss" in answer
    if wanted and answer.get("iss") != ends.issuer:
        raise NoLogin(reden="iss")
    if "error" in answer or not answer.get("code"):
        raise NoLogin(reden="geweigerd")
    return answer["code"]


def _exchange(client: httpx2.Client, ends: Endpoints, where: Aanmelding, attempt: Attempt, code: str) -> Tokens:
    asked = {
        "grant_type": "authorization_code", "code": code, "redirect_uri": attempt.omleiding,
        "client_id": where.client_id, "code_verifier": attempt.verifier,
    }  # fmt: skip
    try:
        answer = client.post(_safe(ends.token_endpoint), data=asked, follow_redirects=False, timeout=WAIT_S)
        answer.raise_for_status()
        tokens = msgspec.json.decode(answer.content[:LARGEST], type=Tokens)
        claims = json.loads(base64.urlsafe_b64decode(tokens.id_token.split(".")[1] + "=="))
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, LookupError) as problem:
        raise NoLogin(reden="token") from problem
    if not isinstance(claims, dict) or claims.get("nonce") != attempt.nonce:
        raise NoLogin(reden="nonce")
    if claims.get("iss") != ends.issuer:
        raise NoLogin(reden="iss")
    return tokens


def _discover(client: httpx2.Client, issuer: str) -> Endpoints:
    try:
        answer = client.get(_safe(issuer.rstrip("/") + DISCOVERY), follow_redirects=False, timeout=WAIT_S)
        answer.raise_for_status()
        ends = msgspec.json.decode(answer.content[:LARGEST], type=Endpoints)
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as problem:
        raise NoLogin(reden="aanbieder") from problem
    if ends.issuer != issuer:
        raise NoLogin(reden="iss")
    _safe(ends.authorization_endpoint)
    return ends


def _safe(url: str) -> str:
    """Return an address that may be used: https, or this machine itself.  Raises NoLogin."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in HERE):
        raise NoLogin(reden="https")
    return url
