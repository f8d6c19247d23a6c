"""Servers and database processes that are killed while laptops hand in, and many laptops at once."""

import contextlib
import http.client
import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from app.server.practice.postgres import temporary
from app.server.verify import verify
from tests.server.client import Client, Denied, change, new_id
from tests.server.postgres import Databases, prepare
from tests.server.running import Running, running, start, stop
from tests.server.town import make_town

ACTS, KILLS, WRITERS, EACH = 240, 3, 8, 8
LAST_TRY, TOO_BUSY = 3_000, 503
BACKENDS = """SELECT pid FROM pg_stat_activity
WHERE datname = %s AND pid <> pg_backend_pid() AND backend_type = 'client backend'"""


def _push_until_it_is_in(client: Client, address: Callable[[], tuple[str, int]], n: int) -> None:
    acts = [client.act(change("doel", new_id(), "h1", woorden=f"{n}-{i}", volgorde=str(i))) for i in range(4)]
    pause = threading.Event()
    for _ in range(LAST_TRY):
        client.address = address()
        try:
            client.send(*acts)
        except (OSError, http.client.HTTPException):
            pause.wait(0.02)
        except Denied as refused:
            client.close()
            if refused.status != TOO_BUSY:
                raise
            pause.wait(0.02)
        else:
            return
    raise AssertionError("never came in")


def _check(server: Running, tenant: int, cells: int) -> None:
    with psycopg.connect(server.owner) as sql:
        found = sql.execute(
            "SELECT count(*), count(DISTINCT (apparaat, seq)), min(seq), max(seq) FROM log WHERE tenant = %s", (tenant,)
        ).fetchone()
    assert found == (cells, cells, 1, cells)
    assert verify(server.owner, tenant).problems == []


@contextlib.contextmanager
def _handing_in(servers: list[Running]) -> Iterator[tuple["queue.Queue[int]", int]]:
    """Hand in acts in a thread, against whatever server is the last of the list."""
    town = make_town(servers[-1])
    client, progress = town.laptop(), queue.Queue[int]()

    def hand_in() -> None:
        for n in range(ACTS // 4):
            _push_until_it_is_in(client, lambda: servers[-1].address, n)
            progress.put(n)

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(hand_in)
        yield progress, town.tenant
        done.result()
    town.close()


@pytest.fixture
def servers() -> Iterator[list[Running]]:
    """Give a server that may be killed, on a PostgreSQL of its own; who starts another puts it behind it."""
    with temporary() as cluster:
        found = prepare(Databases(cluster.url(), cluster))
        servers = [start(found.fresh(), where=found)]
        yield servers
        stop(servers[-1])


def test_a_server_that_is_killed_loses_and_doubles_nothing(servers: list[Running]) -> None:
    with _handing_in(servers) as (progress, tenant):
        for _ in range(KILLS):
            for _ in range(5):
                progress.get(timeout=60)
            servers[-1].process.kill()
            stop(servers[-1])
            servers.append(start(servers[-1].database, where=servers[-1].where))

    _check(servers[-1], tenant, 2 * ACTS)


def test_a_database_process_that_is_killed_loses_and_doubles_nothing(servers: list[Running]) -> None:
    with _handing_in(servers) as (progress, tenant):
        for _ in range(KILLS):
            for _ in range(5):
                progress.get(timeout=60)
            with psycopg.connect(servers[-1].owner) as sql:
                pids = [line[0] for line in sql.execute(BACKENDS, (servers[-1].database,))]
            os.kill(pids[0], signal.SIGKILL)

    _check(servers[-1], tenant, 2 * ACTS)


def test_no_cursor_passes_what_is_still_to_come() -> None:
    with running({"KEUKENTAFEL_WORKERS": "2", "KEUKENTAFEL_PUSHES_PER_TENANT": "16"}) as server:
        town = make_town(server)
        reader, writers = town.laptop(), [town.laptop() for _ in range(WRITERS)]
        seen: list[int] = []
        stopped = threading.Event()

        def write(client: Client) -> None:
            for n in range(EACH):
                _push_until_it_is_in(client, lambda: server.address, n)
            client.close()

        def read() -> None:
            while True:
                last = stopped.is_set()
                for page in reader.pull_all(limit=7):
                    seen.extend(row.seq for effect in page.effects for row in effect.rows)
                if last:
                    return

        with ThreadPoolExecutor(WRITERS + 1) as pool:
            reading = pool.submit(read)
            for done in [pool.submit(write, client) for client in writers]:
                done.result()
            stopped.set()
            reading.result()
        total = WRITERS * EACH * 4
        assert seen == [2 * n for n in range(1, total + 1)]
        _check(server, town.tenant, 2 * total)
        town.close()
