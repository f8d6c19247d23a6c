"""The routes of what was put aside."""

from psycopg.errors import UniqueViolation
from starlette.requests import Request
from starlette.responses import Response

from app.server import bodies, epochs
from app.server.database import reading, tenant
from app.server.identity import batches
from app.server.record import Raced
from app.server.refused import Refused
from app.server.service import Serve, Service
from app.server.terzijde import deciding
from app.server.terzijde import reading as aside
from app.server.terzijde.deciding import Signed
from app.wire import identity
from app.wire import terzijde as wire
from app.wire.codes import Code
from app.wire.messages import Access

HIGHEST = 1 << 62
LONGEST_SIGNATURE = 2_000
TRIES = 3


async def listed(service: Service, request: Request) -> Response:
    """List what waits for this team leader, or what was decided; that somebody looked is written down."""
    caller = await service.caller(request)
    asked = await bodies.message(request, wire.Lijstvraag)
    aside.only_leaders(caller)
    clock = service.clock
    async with tenant(service.pool, caller.tenant) as sql:
        found, total = await (aside.decided if asked.besloten else aside.waiting)(sql, caller)
        line = Access(clock.new_id(), clock.moment(), caller.medewerker, "", "gewoon", "zoek", "terzijde", "")
        await deciding.note(sql, caller, clock, (line,) if found else ())
    return bodies.answer(request, wire.Lijst(clock.moment(), found, total))


async def shown(service: Service, request: Request) -> Response:
    """Show one with what is in it."""
    caller = await service.caller(request)
    asked = await bodies.message(request, wire.Aanwijzing)
    _sound(asked.apparaat, asked.n)
    aside.only_leaders(caller)
    async with tenant(service.pool, caller.tenant) as sql:
        kept = await aside.find(sql, caller, asked.apparaat, asked.n)
        await deciding.looked(sql, caller, service.clock, kept)
    return bodies.answer(request, wire.Getoond(service.clock.moment(), kept.stuk, kept.daad))


async def decided(service: Service, request: Request) -> Response:
    """Take one over, or refuse it."""
    caller = await service.caller(request)
    asked = await bodies.message(request, wire.Beslissing)
    _sound(asked.apparaat, asked.n)
    aside.only_leaders(caller)
    refuses = asked.besluit == wire.GEWEIGERD
    if asked.besluit not in {wire.OVERGENOMEN, wire.GEWEIGERD} or (refuses and not asked.waarom.strip()):
        raise Refused(Code.ONLEESBAAR)
    signature = request.headers.get(identity.SIGNATURE, "")
    if len(asked.waarom) > wire.LONGEST_WHY or len(signature) > LONGEST_SIGNATURE:
        raise Refused(Code.TE_GROOT)
    if "\0" in asked.waarom:
        raise Refused(Code.ONLEESBAAR)
    batches.check(signature, caller, request.state.sha256)
    return bodies.answer(request, await decide(service, Signed(caller, asked, signature)))


async def decide(service: Service, signed: Signed) -> wire.Besloten:
    """Decide; again when somebody else wrote in the same place meanwhile.  Raises Refused."""
    number = signed.caller.tenant
    for _ in range(TRIES):
        try:
            async with tenant(service.pool, number) as sql:
                epoch = await epochs.read(sql, number)
                if epoch.here:
                    return await deciding.decide(sql, service.clock, signed)
            await epochs.renew(service.pool, number, service.clock)
        except (Raced, UniqueViolation):
            continue
    raise Refused(Code.DRUK, retry_s=1)


async def mine(service: Service, request: Request) -> Response:
    """Tell a laptop what was decided about its own."""
    caller = await service.caller(request)
    asked = await bodies.message(request, wire.Mijnvraag)
    if len(asked.nummers) > wire.MOST_MINE or any(not 0 < n < HIGHEST for n in asked.nummers):
        raise Refused(Code.ONLEESBAAR)
    async with reading(service.pool, caller.tenant) as sql:
        found = await aside.mine(sql, caller, asked.nummers)
    return bodies.answer(request, wire.Mijn(service.clock.moment(), found))


def _sound(apparaat: str, n: int) -> None:
    if "\0" in apparaat or not 0 < n < HIGHEST:
        raise Refused(Code.ONLEESBAAR)


ROUTES: tuple[tuple[str, str, str, Serve], ...] = (
    ("terzijde", "POST", wire.LIJST, listed),
    ("terzijde_toon", "POST", wire.TOON, shown),
    ("terzijde_besluit", "POST", wire.BESLUIT, decided),
    ("terzijde_mijn", "POST", wire.MIJN, mine),
)
