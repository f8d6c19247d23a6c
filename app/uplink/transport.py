"""One line to the server: HTTPS with two connections that stay open, and every failure as a value.

Bodies are bounded and unpacked here: what answers may be anything.  Who asks is said by the
headers that `sign` returns for a request, so that signing in is somebody else's business.
"""

import ssl
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

import httpx2

from app.uplink.answers import Failed, Trouble
from app.wire.codec import CONTENT_TYPE, ENCODING, Unreadable, pack, unpack
from app.wire.codes import Code
from app.wire.messages import BLOCK_BYTES, MAX_ANSWER_BYTES, Blocks, Refusal

T = TypeVar("T")
Sign = Callable[[str, str, bytes], Mapping[str, str]]
"""From method, address and body of a request to the headers that say who asks."""
PUSH, PULL, SNAPSHOT, ATTACHMENT = "/v1/push", "/v1/pull", "/v1/snapshot", "/v1/bijlage"
CONNECT_S, ANSWER_S = 10.0, 60.0
SLOWEST = 1_000.0
"""Bytes a second: an answer that comes in slower than this after its first minute is given up."""
_REFUSED = 400
_CUT = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
_NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST"})
"""Something answered in the clear: no stranger with a certificate, but a network that wants something first."""


class Transport(Protocol):
    """What the uplink asks of the line."""

    def post(self, path: str, message: object, kind: type[T]) -> T | Failed:
        """Send a message and return the answer."""

    def held(self, sha256: str) -> Blocks | Failed:
        """Return which pieces of an attachment the server has."""

    def put_block(self, sha256: str, number: int, piece: bytes) -> Blocks | Failed:
        """Send a piece of an attachment."""

    def get_block(self, sha256: str, number: int) -> bytes | Failed:
        """Fetch a piece of an attachment."""

    def close(self) -> None:
        """Break off what is under way."""


@dataclass(frozen=True, slots=True)
class _Raw:
    """An answer as it came in."""

    status: int
    headers: httpx2.Headers
    body: bytes


@dataclass(frozen=True, slots=True)
class HttpTransport:
    """The line over HTTPS."""

    client: httpx2.Client
    address: str
    sign: Sign
    answer_s: float = ANSWER_S

    def post(self, path: str, message: object, kind: type[T]) -> T | Failed:
        """Send a message and return the answer."""
        body, packed = pack(message)
        headers = {"content-type": CONTENT_TYPE, **({"content-encoding": ENCODING} if packed else {})}
        return self._read(self._send("POST", path, body, headers), kind)

    def held(self, sha256: str) -> Blocks | Failed:
        """Return which pieces of an attachment the server has."""
        return self._read(self._send("GET", f"{ATTACHMENT}/{sha256}"), Blocks)

    def put_block(self, sha256: str, number: int, piece: bytes) -> Blocks | Failed:
        """Send a piece of an attachment."""
        headers = {"content-type": "application/octet-stream"}
        return self._read(self._send("PUT", f"{ATTACHMENT}/{sha256}/{number}", piece, headers), Blocks)

    def get_block(self, sha256: str, number: int) -> bytes | Failed:
        """Fetch a piece of an attachment."""
        raw = self._send("GET", f"{ATTACHMENT}/{sha256}/{number}")
        if isinstance(raw, Failed):
            return raw
        if raw.status >= _REFUSED:
            return _refused(raw)
        is_piece = raw.headers.get("content-type", "").startswith("application/octet-stream")
        return raw.body if is_piece and len(raw.body) <= BLOCK_BYTES else Failed(Trouble.INLOGPAGINA)

    def close(self) -> None:
        """Break off what is under way."""
        self.client.close()

    def _send(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> _Raw | Failed:
        url = self.address.rstrip("/") + path
        said = {**(headers or {}), **self.sign(method, url, body), "accept-encoding": ENCODING}
        try:
            with self.client.stream(method, url, content=body, headers=said) as answer:
                return _Raw(answer.status_code, answer.headers, _bounded(answer, self.answer_s))
        except (
            httpx2.HTTPError,
            httpx2.InvalidURL,
            httpx2.StreamError,
            OSError,
            RuntimeError,
            UnicodeError,
        ) as problem:
            return Failed(_trouble(problem))

    def _read(self, raw: _Raw | Failed, kind: type[T]) -> T | Failed:
        if isinstance(raw, Failed):
            return raw
        if raw.status >= _REFUSED:
            return _refused(raw)
        try:
            return unpack(raw.body, kind, packed=_is_packed(raw), limit=MAX_ANSWER_BYTES)
        except Unreadable:
            return Failed(Trouble.INLOGPAGINA if _is_foreign(raw) else Code.ONLEESBAAR)


def open_transport(
    address: str, sign: Sign, authority: Path | None = None, answer_s: float = ANSWER_S
) -> HttpTransport:
    """Return the line to a server; `authority` is a certificate of the organisation's own CA.

    Without one, those count that the system trusts.
    """
    context = ssl.create_default_context(cafile=authority) if authority else httpx2.create_ssl_context()
    client = httpx2.Client(
        verify=context,
        timeout=httpx2.Timeout(answer_s, connect=CONNECT_S),
        limits=httpx2.Limits(max_connections=2, max_keepalive_connections=2, keepalive_expiry=300.0),
        follow_redirects=False,
    )
    # What the library would say of itself is nobody's business, and a fifth of a question that has nothing to tell.
    for name in ("accept", "connection", "user-agent"):
        client.headers.pop(name, None)
    return HttpTransport(client, address, sign, answer_s)


def _bounded(answer: httpx2.Response, answer_s: float) -> bytes:
    """Read an answer; who sends a byte now and then does not hold the line for ever."""
    parts: list[bytes] = []
    size, began = 0, time.monotonic()
    for part in answer.iter_raw():
        size += len(part)
        if size > MAX_ANSWER_BYTES:
            break
        if time.monotonic() - began > answer_s + size / SLOWEST:
            raise httpx2.ReadTimeout("too slow")
        parts.append(part)
    return b"".join(parts)


def _is_packed(raw: _Raw) -> bool:
    return raw.headers.get("content-encoding", "").lower() == ENCODING


def _is_foreign(raw: _Raw) -> bool:
    return not raw.headers.get("content-type", "").startswith(CONTENT_TYPE)


def _refused(raw: _Raw) -> Failed:
    wait = raw.headers.get("retry-after", "")
    retry_s = float(wait) if wait.isdecimal() else 0.0
    with suppress(Unreadable):
        refusal = unpack(raw.body, Refusal, packed=_is_packed(raw))
        return Failed(refusal.code, refusal, retry_s)
    busy = raw.status in {429, 502, 503, 504}
    return Failed(Code.DRUK if busy else Trouble.INLOGPAGINA, None, retry_s)


def _trouble(problem: BaseException) -> Trouble:
    cause: BaseException | None = problem
    while cause is not None:
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, _CUT):
            return Trouble.INLOGPAGINA if cause.reason in _NO_TLS else Trouble.CERTIFICAAT
        cause = cause.__cause__ or cause.__context__
    slow = isinstance(problem, httpx2.TimeoutException) and not isinstance(problem, httpx2.ConnectTimeout)
    return Trouble.TRAAG if slow else Trouble.GEEN_NETWERK


def nobody(_method: str, _url: str, _body: bytes) -> Mapping[str, str]:
    """Sign nothing: before anybody signed in."""
    return {}
