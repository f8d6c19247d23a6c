"""The routes of the service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
from psycopg_pool import PoolTimeout
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from app.server import bijlagen, bodies, digest, inzage, logs, turn
from app.server.database import Pool, make_pool
from app.server.identity import batches
from app.server.identity.routes import Identity
from app.server.practice.people import PEOPLE
from app.server.practice.provider import PracticeProvider
from app.server.pull import pull
from app.server.push import Handed, push
from app.server.refused import Refused
from app.server.service import Serve, Service, fenced
from app.server.settings import Settings, load
from app.server.snapshot import snapshot
from app.server.terzijde.routes import ROUTES as TERZIJDE
from app.wire import identity as wire
from app.wire.codes import Code
from app.wire.digest import NAGAAN, Nagaan
from app.wire.inzage import INZAGE, Inzagevraag
from app.wire.messages import BLOCK_BYTES, Pull, Push, PushAnswer, Snapshot

LONGEST_SIGNATURE = 2_000
HEALTH_WAIT_S = 2.0


async def _push(service: Service, request: Request) -> Response:
    caller = await service.caller(request, handing_in=True)
    # A slow line must not hold a place while its body comes in.
    asked = await bodies.message(request, Push)
    signature = request.headers.get(wire.SIGNATURE, "")
    if len(signature) > LONGEST_SIGNATURE:
        raise Refused(Code.TE_GROOT)
    await turn.wait(service.pool, caller, asked)
    if service.pushing[caller.tenant] >= service.settings.pushes_per_tenant:
        raise service.busy()
    service.pushing[caller.tenant] += 1
    try:
        batches.check(signature, caller, request.state.sha256)
        said = await push(service.pool, service.clock, Handed(caller, asked, signature))
    finally:
        service.pushing[caller.tenant] -= 1
    _count(service, asked, said)
    return bodies.answer(request, said)


def _count(service: Service, asked: Push, said: PushAnswer) -> None:
    service.metrics.cells.inc(sum(len(change.cells) for act in asked.acts for change in act.rows))
    service.metrics.conflicts.inc(sum(len(act.conflicts) for act in said.acts))
    for act in said.acts:
        if act.refused:
            service.metrics.aside.labels(act.refused).inc()


async def _pull(service: Service, request: Request) -> Response:
    caller = await service.caller(request)
    asked = await bodies.message(request, Pull)
    service.check_shape(asked.sv)
    return bodies.answer(request, await pull(service.pool, service.clock, caller, asked))


async def _snapshot(service: Service, request: Request) -> Response:
    caller = await service.caller(request)
    asked = await bodies.message(request, Snapshot)
    service.check_shape(asked.sv)
    return bodies.answer(request, await snapshot(service.pool, service.clock, caller, asked))


async def _inzage(service: Service, request: Request) -> Response:
    caller = await service.caller(request)
    asked = await bodies.message(request, Inzagevraag)
    if "\0" in asked.huishouden:
        raise Refused(Code.ONLEESBAAR)
    return bodies.answer(request, await inzage.told(service.pool, service.clock, caller, asked.huishouden))


async def _compare(service: Service, request: Request) -> Response:
    caller = await service.caller(request)
    asked = await bodies.message(request, Nagaan)
    said = await digest.compare(service.pool, service.clock, caller, asked)
    service.metrics.unequal.inc(len(said.anders))
    return bodies.answer(request, said)


async def _put_block(service: Service, request: Request) -> Response:
    caller = await service.caller(request, handing_in=True)
    body = await bodies.raw(request, BLOCK_BYTES)
    sha256, nr = request.path_params["hash"], request.path_params["nr"]
    return bodies.answer(request, await bijlagen.put(service.pool, caller, sha256, nr, body))


async def _get_block(service: Service, request: Request) -> Response:
    caller = await service.caller(request)
    body = await bijlagen.get(service.pool, caller, request.path_params["hash"], request.path_params["nr"])
    return Response(body, headers={"content-type": "application/octet-stream", "cache-control": "no-store"})


async def _held_blocks(service: Service, request: Request) -> Response:
    caller = await service.caller(request, handing_in=True)
    return bodies.answer(request, await bijlagen.held(service.pool, caller, request.path_params["hash"]))


async def _ready(service: Service, _request: Request) -> Response:
    try:
        async with service.pool.connection(timeout=HEALTH_WAIT_S) as sql:
            await sql.execute("SELECT version_num FROM alembic_version")
    except (psycopg.Error, PoolTimeout):
        return PlainTextResponse("database\n", 503)
    return PlainTextResponse("ready\n")


async def _health(_service: Service, _request: Request) -> Response:
    return PlainTextResponse("ok\n")


async def _metrics(service: Service, _request: Request) -> Response:
    return Response(service.metrics.page(), media_type="text/plain; version=0.0.4")


ROUTES: tuple[tuple[str, str, str, Serve], ...] = (
    ("push", "POST", "/v1/push", _push),
    ("pull", "POST", "/v1/pull", _pull),
    ("snapshot", "POST", "/v1/snapshot", _snapshot),
    ("inzage", "POST", INZAGE, _inzage),
    ("nagaan", "POST", NAGAAN, _compare),
    ("bijlage_put", "PUT", "/v1/bijlage/{hash:str}/{nr:int}", _put_block),
    ("bijlage_get", "GET", "/v1/bijlage/{hash:str}/{nr:int}", _get_block),
    ("bijlage_held", "GET", "/v1/bijlage/{hash:str}", _held_blocks),
    ("health", "GET", "/health", _health),
    ("ready", "GET", "/ready", _ready),
    ("metrics", "GET", "/metrics", _metrics),
)


def _identity() -> tuple[tuple[str, str, str, Serve], ...]:
    made = Identity()
    return (
        ("aanmelding", "POST", wire.AANMELDING, made.where),
        ("sessie", "POST", wire.SESSIE, made.begin),
        ("ververs", "POST", wire.VERVERS, made.renew),
        ("gewist", "POST", wire.GEWIST, made.wiped),
        ("apparaten", "POST", wire.APPARATEN, made.laptops),
        ("akkoord", "POST", wire.AKKOORD, made.approve),
        ("stand", "POST", wire.STAND, made.state),
    )


def build_app(settings: Settings, pool: Pool | None = None, service: Service | None = None) -> Starlette:
    """Return the program; it opens and closes its pool."""
    made = service or Service(settings, pool or make_pool(settings))
    routes: list[BaseRoute] = [
        Route(path, fenced(made, name, serve), methods=[method], name=name)
        for name, method, path, serve in (*ROUTES, *TERZIJDE, *_identity())
    ]

    if settings.practice:
        routes += PracticeProvider(settings.practice, PEOPLE).routes()

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await made.pool.open()
        yield
        await made.pool.close()

    app = Starlette(routes=routes, lifespan=lifespan)
    app.state.service = made
    return app


def from_environment() -> Starlette:
    """Return the program as the environment says: for uvicorn, in each worker."""
    logs.start()
    return build_app(load())
