"""The keys of a provider: fetched from where its discovery document says, kept a while, fetched again when unknown.

Only addresses that the keeper of the server wrote down are asked; no redirect is followed and no long answer read.
"""

import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx2
import msgspec
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.server.identity.idtoken import Expected, UnknownKey, verify

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


@dataclass(frozen=True, slots=True)
class _Kept:
    keys: KeySet
    since: float


@dataclass
class Providers:
    """The keys of all providers, per worker."""

    _kept: dict[str, _Kept] = field(default_factory=dict)
    _again: dict[str, float] = field(default_factory=dict)

    async def verify(self, token: str, expected: Expected, thumbprint: str, now_s: int) -> str:
        """Return the sign-in name in a token; with an unknown key the provider is asked once more."""
        keys = await self._keys(expected.issuer)
        try:
            return verify(token, keys, expected, thumbprint, now_s)
        except UnknownKey:
            if time.monotonic() - self._again.get(expected.issuer, -AGAIN_S) < AGAIN_S:
                raise
            self._again[expected.issuer] = time.monotonic()
            self._kept.pop(expected.issuer, None)
            return verify(token, await self._keys(expected.issuer), expected, thumbprint, now_s)

    async def _keys(self, issuer: str) -> KeySet:
        kept = self._kept.get(issuer)
        if kept is None or time.monotonic() - kept.since > KEEP_S:
            kept = _Kept(await _fetch(issuer), time.monotonic())
            self._kept[issuer] = kept
        return kept.keys


async def _fetch(issuer: str) -> KeySet:
    try:
        async with httpx2.AsyncClient(follow_redirects=False, timeout=WAIT_S) as client:
            found = msgspec.json.decode(await _get(client, issuer.rstrip("/") + DISCOVERY), type=_Discovery)
            if found.issuer != issuer:
                raise NoProvider("issuer")
            return KeySet.import_key_set(msgspec.json.decode(await _get(client, found.jwks_uri)))
    except (httpx2.HTTPError, httpx2.InvalidURL, msgspec.DecodeError, JoseError, ValueError, KeyError) as problem:
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
