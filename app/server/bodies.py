"""Bodies in and out: bounded while they come in, packed when the other side can unpack."""

import hashlib
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from app.server.refused import Refused
from app.wire.codec import CONTENT_TYPE, ENCODING, TooLarge, Unreadable, pack, unpack
from app.wire.codes import STATUS, Code
from app.wire.messages import MAX_BODY_BYTES, Refusal

T = TypeVar("T")


async def raw(request: Request, limit: int = MAX_BODY_BYTES) -> bytes:
    """Return the body; stop reading as soon as it is too large.  Raises Refused."""
    said = request.headers.get("content-length", "0")
    if not said.isdecimal() or int(said) > limit:
        raise Refused(Code.TE_GROOT)
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise Refused(Code.TE_GROOT)
        parts.append(part)
    return b"".join(parts)


async def message(request: Request, kind: type[T]) -> T:
    """Return the message in a body; the hash of the body stays with the request.  Raises Refused."""
    packed = request.headers.get("content-encoding", "").lower() == ENCODING
    body = await raw(request)
    request.state.sha256 = hashlib.sha256(body).hexdigest()
    try:
        return unpack(body, kind, packed=packed)
    except TooLarge as problem:
        raise Refused(Code.TE_GROOT) from problem
    except Unreadable as problem:
        raise Refused(Code.ONLEESBAAR) from problem


def answer(request: Request, said: object) -> Response:
    """Return a message as an answer."""
    headers = {"content-type": CONTENT_TYPE, "cache-control": "no-store"}
    body, packed = pack(said)
    if packed and ENCODING not in request.headers.get("accept-encoding", ""):
        return Response(msgspec.json.encode(said), headers=headers)
    if packed:
        headers["content-encoding"] = ENCODING
    return Response(body, headers=headers)


def refusal(problem: Refused, now: str) -> Response:
    """Return why a request was not served."""
    body = Refusal(str(problem.code), problem.epoch, problem.last_n, problem.head, now, problem.order, problem.sv)
    headers = {"content-type": CONTENT_TYPE, "cache-control": "no-store"}
    if problem.retry_s:
        headers["retry-after"] = str(problem.retry_s)
    return Response(msgspec.json.encode(body), STATUS[problem.code], headers)
