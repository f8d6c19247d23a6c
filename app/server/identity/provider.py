"""What a provider shows: its keys, kept a while and fetched again when unknown; and what it tells of who signed in.

Only addresses that the keeper of the server wrote down are asked; no redirect is followed and no long answer read.
"""

import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx2
import msgspec
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet

from app.server.identity.idtoken import (
    Claims,
    Expected,
    Shown,
    UnknownKey,
    believe,
    filled_up,
    goes_with,
    is_short,
    name_in,
)

DISCOVERY = "/.well-known/openid-configuration"
KEEP_S, AGAIN_S, WAIT_S = 3_600.0, 10.0, 10.0
"""How long keys are kept; how often at most an unknown key makes us ask again; how long an answer may take."""
LARGEST = 500_000
HERE = frozenset({"127.0.0.1", "localhost", "::1"})


class NoProvider(RuntimeError):
    """The provider does not answer as one."""


class _Discovery(msgspec.Struct):
    issuer: str
    jwks_uri: str
    userinfo_endpoint: str = ""


class _Keys(msgspec.Struct):
    keys: list[msgspec.Raw]


@dataclass(frozen=True, slots=True)
class _Kept:
    keys: KeySet
    userinfo: str
    since: float


@dataclass
class Providers:
    """The keys of all providers, per worker."""

    _kept: dict[str, _Kept] = field(default_factory=dict)
    _again: dict[str, float] = field(default_factory=dict)

    async def verify(self, shown: Shown, expected: Expected, thumbprint: str, now_s: int) -> str:
        """Return the sign-in name of who signed in.  Raises NotBelieved or NoProvider."""
        claims = await self._believed(shown.id_token, expected, thumbprint, now_s)
        where = (await self._shown_by(expected.issuer)).userinfo
        if where and is_short(claims, expected) and shown.access_token and goes_with(claims, shown.access_token):
            claims = filled_up(claims, await _userinfo(where, shown.access_token))
        return name_in(claims, expected)

    async def _believed(self, token: str, expected: Expected, thumbprint: str, now_s: int) -> Claims:
        """Return what a token says; with an unknown key the provider is asked once more."""
        keys = (await self._shown_by(expected.issuer)).keys
        try:
            return believe(token, keys, expected, thumbprint, now_s)
        except UnknownKey:
            if time.monotonic() - self._again.get(expected.issuer, -AGAIN_S) < AGAIN_S:
                raise
            self._again[expected.issuer] = time.monotonic()
            self._kept.pop(expected.issuer, None)
            return believe(token, (await self._shown_by(expected.issuer)).keys, expected, thumbprint, now_s)

    async def _shown_by(self, issuer: str) -> _Kept:
        kept = self._kept.get(issuer)
        if kept is None or time.monotonic() - kept.since > KEEP_S:
            kept = await _fetch(issuer)
            self._kept[issuer] = kept
        return kept


_WRONG = (httpx2.HTTPError, httpx2.InvalidURL, msgspec.DecodeError, JoseError, ValueError, KeyError)


def known_keys(found: Iterable[bytes]) -> KeySet:
    """Return the keys that can be used: one of an unknown kind takes nothing from the others (RFC 7517, 5)."""
    known: list[Key] = []
    for one in found:
        with suppress(JoseError, msgspec.MsgspecError, ValueError, KeyError, TypeError):
            said = msgspec.json.decode(one, type=dict[str, object])
            # A number (from when, until when) is nothing of the key itself, and the library does not take it.
            key = {name: value for name, value in said.items() if isinstance(value, str)}
            known += KeySet.import_key_set({"keys": [{**key}]}).keys
    return KeySet(known)


async def _fetch(issuer: str) -> _Kept:
    try:
        async with httpx2.AsyncClient(follow_redirects=False, timeout=WAIT_S) as client:
            found = msgspec.json.decode(await _get(client, issuer.rstrip("/") + DISCOVERY), type=_Discovery)
            if found.issuer != issuer:
                raise NoProvider("issuer")
            keys = msgspec.json.decode(await _get(client, found.jwks_uri), type=_Keys).keys
            return _Kept(known_keys(keys), found.userinfo_endpoint, time.monotonic())
    except _WRONG as problem:
        raise NoProvider(type(problem).__name__) from problem


async def _userinfo(url: str, access_token: str) -> Claims:
    """Return what userinfo tells; what is not plain JSON (a signed answer) is no answer."""
    try:
        async with httpx2.AsyncClient(follow_redirects=False, timeout=WAIT_S) as client:
            client.headers["authorization"] = f"Bearer {access_token}"
            return msgspec.json.decode(await _get(client, url), type=dict[str, object])
    except _WRONG as problem:
        raise NoProvider(type(problem).__name__) from problem


async def _get(client: httpx2.AsyncClient, url: str) -> bytes:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in HERE):
        raise NoProvider("https")
    body = bytearray()
    async with client.stream("GET", url) as answer:
        answer.raise_for_status()
        async for part in answer.aiter_bytes():
            body += part
            if len(body) > LARGEST:
                raise NoProvider("te groot")
    return bytes(body)
