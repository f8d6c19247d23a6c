"""What every route needs, and the fence around it: who asks, how long it took, what is said when it fails.

A log line holds a route, an answer, a time and the number of a tenant: never a body, a name or
the words of an error, which may quote a row.
"""

import logging
import secrets
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import psycopg
from psycopg_pool import PoolTimeout, TooManyRequests
from starlette.requests import Request
from starlette.responses import Response

from app.clock import Clock
from app.server import bodies
from app.server.caller import Caller
from app.server.database import Pool
from app.server.logs import without_words
from app.server.metrics import Metrics
from app.server.refused import Refused
from app.server.session import authenticate
from app.server.settings import Settings
from app.wire.codes import Code

LOG = logging.getLogger(__name__)
LOG.addFilter(without_words)


@dataclass
class Service:
    """Nothing is kept between requests but figures, so any number of workers may run."""

    settings: Settings
    pool: Pool
    clock: Clock = field(default_factory=Clock)
    metrics: Metrics = field(default_factory=Metrics)
    pushing: Counter[int] = field(default_factory=Counter)
    """How many pushes of each tenant are being taken now."""

    async def caller(self, request: Request, *, handing_in: bool = False) -> Caller:
        """Return who asks.  Raises Refused."""
        caller = await authenticate(request, self.pool, self.clock, handing_in=handing_in)
        request.state.tenant = caller.tenant
        return caller

    def check_shape(self, sv: int) -> None:
        """Refuse to tell anything to a program that is too old to understand it.  Raises Refused."""
        if 0 < sv < self.settings.oldest_schema:
            raise Refused(Code.TE_OUD, sv=self.settings.oldest_schema)

    def busy(self) -> Refused:
        """Return the refusal for who comes while it is too busy; not all are to come back at once."""
        return Refused(Code.DRUK, retry_s=self.settings.retry_s + secrets.randbelow(self.settings.retry_s + 1))


Serve = Callable[[Service, Request], Awaitable[Response]]


def fenced(service: Service, name: str, serve: Serve) -> Callable[[Request], Awaitable[Response]]:
    """Return the route with its fence."""

    async def route(request: Request) -> Response:
        began = time.perf_counter()
        code = "ok"
        try:
            return await serve(service, request)
        except Refused as refused:
            code = str(refused.code)
            return bodies.refusal(refused, service.clock.moment())
        except psycopg.DataError:
            code = str(Code.ONLEESBAAR)
            LOG.exception("data in %s", name)
            return bodies.refusal(Refused(Code.ONLEESBAAR), service.clock.moment())
        except (psycopg.OperationalError, PoolTimeout, TooManyRequests):
            code = str(Code.DRUK)
            LOG.exception("database in %s", name)
            return bodies.refusal(service.busy(), service.clock.moment())
        except Exception:
            code = str(Code.STORING)
            LOG.exception("bug in %s", name)
            return bodies.refusal(Refused(Code.STORING), service.clock.moment())
        finally:
            took = time.perf_counter() - began
            service.metrics.requests.labels(name, code).inc()
            service.metrics.seconds.labels(name).observe(took)
            LOG.info("%s %s %.0f ms tenant %s", name, code, took * 1000, getattr(request.state, "tenant", "-"))

    return route
