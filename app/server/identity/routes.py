"""The routes of signing in: each checks the proof itself, because there is no session yet."""

from dataclasses import dataclass, field

from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import Response

from app.server import bodies
from app.server.database import Sql, one, tenant
from app.server.identity import enrolling, families, leading, proof
from app.server.identity.idtoken import NotBelieved, Shown
from app.server.identity.provider import NoProvider, Providers
from app.server.refused import Refused
from app.server.service import Service
from app.wire import identity as wire
from app.wire.codes import Code
from app.wire.versions import SCHEMA

HIGHEST_TENANT = 10**9
LONGEST_TOKEN = 20_000
TOLD = {"mfa": Code.TWEEDE_STAP, "groep": Code.GEEN_TOEGANG}
"""What a person can do something about; of the rest only that it was not believed."""
STATE = "SELECT stand, sleutel, opdracht FROM apparaat WHERE tenant = %s AND id = %s"
GONE = "UPDATE apparaat SET stand = 'gewist', code = '' WHERE tenant = %s AND id = %s AND stand = 'wissen'"


@dataclass
class Identity:
    """What the routes share: the keys of the providers."""

    providers: Providers = field(default_factory=Providers)

    async def where(self, service: Service, request: Request) -> Response:
        """Tell where people of a municipality sign in."""
        asked = await bodies.message(request, wire.Vraag)
        naam = asked.gemeente.replace("\0", "")
        async with service.pool.connection() as sql:
            found = await one(sql, "SELECT zoek_gemeente(%s)", (naam,))
        if found is None or found[0] is None:
            raise Refused(Code.GEEN_TOEGANG)
        async with tenant(service.pool, found[0]) as sql:
            kept = await enrolling.settings(sql, found[0], service.clock)
        shapes = {"sv_van": service.settings.oldest_schema, "sv_tot": SCHEMA}
        return bodies.answer(request, replace(kept.aanmelding, **shapes))

    async def begin(self, service: Service, request: Request) -> Response:
        """Take the provider's word for a person, and the key for a laptop."""
        shown = proof.read(request, service.clock)
        asked = await bodies.message(request, wire.Toelating)
        texts = (asked.apparaat, asked.naam)
        if not 0 < asked.tenant < HIGHEST_TENANT or not asked.apparaat or any(
            len(text) > enrolling.LONGEST_NAME or "\0" in text for text in texts
        ) or len(asked.herstel) > enrolling.LONGEST_ENVELOPE or "\0" in asked.herstel:  # fmt: skip
            raise Refused(Code.ONLEESBAAR)
        async with tenant(service.pool, asked.tenant) as sql:
            await _exists(sql, asked.tenant)
            await proof.use(sql, asked.tenant, shown, service.clock)
            kept = await enrolling.settings(sql, asked.tenant, service.clock)
        now_s = int(service.clock.now().timestamp())
        try:
            brought = Shown(asked.id_token, asked.access_token[:LONGEST_TOKEN])
            name = await self.providers.verify(brought, kept.expected, shown.thumbprint, now_s)
        except NotBelieved as problem:
            raise Refused(TOLD.get(str(problem), Code.AANMELDEN)) from problem
        except NoProvider as problem:
            raise Refused(Code.AANBIEDER, retry_s=service.settings.retry_s) from problem
        async with tenant(service.pool, asked.tenant) as sql:
            said = await enrolling.admit(sql, service.clock, kept, asked, shown, name)
        return bodies.answer(request, said)

    async def renew(self, service: Service, request: Request) -> Response:
        """Give a laptop its next token; a copied one ends the family."""
        shown = proof.read(request, service.clock)
        asked = await bodies.message(request, wire.Ververs)
        number, _name = families.parse(asked.ververs)
        async with tenant(service.pool, number) as sql:
            await _exists(sql, number)
            await proof.use(sql, number, shown, service.clock)
            family = await families.find(sql, service.clock, asked.ververs)
            laptop = await one(sql, STATE, (number, family.apparaat))
            if laptop is None or laptop[1] != shown.sleutel:
                raise Refused(Code.BEWIJS)
            if family.reused:
                await families.end(sql, number, family.apparaat)
            elif laptop[0] in {"toegelaten", "ingetrokken"}:
                kept = await enrolling.settings(sql, number, service.clock)
                said = await enrolling.hand_out(sql, service.clock, kept, family, asked.ververs, laptop[0])
                return bodies.answer(request, said)
        if family.reused:
            raise Refused(Code.AANMELDEN)
        if laptop[0] == "wacht":
            raise Refused(Code.WACHT_OP_AKKOORD)
        raise Refused(Code.WISSEN, order=laptop[2])

    async def wiped(self, service: Service, request: Request) -> Response:
        """Note that a laptop did what it was ordered; only its own key can say so."""
        shown = proof.read(request, service.clock)
        asked = await bodies.message(request, wire.Gewist)
        if not 0 < asked.tenant < HIGHEST_TENANT or "\0" in asked.apparaat:
            raise Refused(Code.ONLEESBAAR)
        async with tenant(service.pool, asked.tenant) as sql:
            laptop = await one(sql, STATE, (asked.tenant, asked.apparaat))
            if laptop is None or laptop[1] != shown.sleutel or laptop[0] not in {"wissen", "gewist"}:
                raise Refused(Code.BEWIJS)
            await proof.use(sql, asked.tenant, shown, service.clock)
            await families.end(sql, asked.tenant, asked.apparaat)
            await sql.execute(GONE, (asked.tenant, asked.apparaat))
        return bodies.answer(request, wire.Gedaan(service.clock.moment()))

    async def laptops(self, service: Service, request: Request) -> Response:
        """List the laptops of the teams of this team leader."""
        caller = await service.caller(request)
        await bodies.message(request, wire.Apparaatvraag)
        async with tenant(service.pool, caller.tenant) as sql:
            return bodies.answer(request, await leading.laptops(sql, service.clock, caller))

    async def approve(self, service: Service, request: Request) -> Response:
        """Let a laptop in."""
        caller = await service.caller(request)
        asked = await bodies.message(request, wire.Akkoord)
        async with tenant(service.pool, caller.tenant) as sql:
            await leading.approve(sql, service.clock, caller, asked)
        return bodies.answer(request, wire.Gedaan(service.clock.moment()))

    async def state(self, service: Service, request: Request) -> Response:
        """Revoke a laptop, or let it ask anew."""
        caller = await service.caller(request)
        asked = await bodies.message(request, wire.Standwens)
        async with tenant(service.pool, caller.tenant) as sql:
            await leading.set_state(sql, service.clock, caller, asked)
        return bodies.answer(request, wire.Gedaan(service.clock.moment()))


async def _exists(sql: Sql, number: int) -> None:
    """Refuse a tenant that is not there.  Raises Refused."""
    if await one(sql, "SELECT FROM gemeente WHERE tenant = %s", (number,)) is None:
        raise Refused(Code.AANMELDEN)
