"""10,000 changes between enrolled laptops and the server, on loopback and on 2 Mbit/s with 60 ms, beside the limit.

Every request is proven with a key and every push signed, judged, logged and chained.  The limit is the same words in
zstandard, over the same line, copied into a plain table.  Client work is packing and unpacking: bench_uplink measures
the laptop's own file.
"""

import statistics
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import msgspec
import psycopg
import zstandard

from app.clock import Clock
from app.domain.record import Vak
from app.wire.messages import MAX_CELLS, Act, Push, PushAnswer
from app.wire.scope import scope_hash
from tests.bench import sync_peers
from tests.bench.laptop import Dice
from tests.bench.record import Record, wall_ms
from tests.bench.signed import enrol
from tests.bench.slow_line import NO_LIMIT, Line, slow_line
from tests.server.client import Client, change
from tests.server.running import Running, running
from tests.server.town import make_town

CHANGES, HUIZEN, LETTERS = 10_000, 200, 585
PUSHED_PER_S, PULLED_PER_S, MOST_BYTES = 6_500, 13_000, 200
BYTES_PER_MS = 125.0
"""Of one Mbit/s."""
NOTHING_MS, NOTHING_BYTES, TIMES_THE_LIMIT = 10.0, 1_000, 1.7


@dataclass(frozen=True)
class Road:
    """A kind of line, and how often it is measured."""

    name: str
    mbit_s: float
    round_trip_ms: float
    rounds: int


ROADS = (Road("loopback", NO_LIMIT, 0.0, 3), Road("2mbit", 2.0, 60.0, 1))


def records(*, peers: bool) -> Iterator[Record]:
    """Yield seconds and bytes for push, pull, snapshot and a sync with nothing new."""
    if peers:
        sync_peers.install()
    dice = Dice(7)
    words = [dice.words(120)[:LETTERS] for _ in range(CHANGES)]
    with running() as server:
        for road in ROADS:
            _count_tables(server)
            others: Mapping[str, sync_peers.Figures] = {}
            if peers:
                others = sync_peers.measure(words, road.mbit_s, road.round_trip_ms)
            with slow_line(server.address, road.mbit_s, road.round_trip_ms) as line:
                found = [_round(server, line, words) for _ in range(road.rounds)]
                yield from _records(road, found, others, _limit_s(server, words, road))


def _records(
    road: Road, found: list[dict[str, float]], others: Mapping[str, sync_peers.Figures], limit_s: float
) -> Iterator[Record]:
    fast = {"push": CHANGES / PUSHED_PER_S, "pull": CHANGES / PULLED_PER_S}
    for name in ("push", "pull", "snapshot"):
        value = statistics.median(one[name] for one in found)
        target = fast.get(name) if road.mbit_s == NO_LIMIT else TIMES_THE_LIMIT * limit_s
        beside = tuple((peer, figures[name]) for peer, figures in others.items())
        note = ", ".join([f"limit {limit_s:.2f}", *(f"{peer} {seconds:.2f}" for peer, seconds in beside)])
        yield Record(f"sync_{road.name}_{name}", value, "s", target, beside, note)
    first = found[0]
    yield Record(f"sync_{road.name}_up_per_note", first["up"] / CHANGES, "bytes", MOST_BYTES, note="headers too")
    yield Record(f"sync_{road.name}_down_per_note", first["down"] / CHANGES, "bytes", MOST_BYTES, note="headers too")
    alone = first["nothing"] - (0.0 if road.mbit_s == NO_LIMIT else _on_the_line_ms(road, first["nothing_bytes"]))
    yield Record(f"sync_{road.name}_nothing_new", alone, "ms", NOTHING_MS, note="without the line")
    yield Record(f"sync_{road.name}_nothing_new_bytes", first["nothing_bytes"], "bytes", NOTHING_BYTES, note="no TLS")


def _count_tables(server: Running) -> None:
    """Do what PostgreSQL does by itself within minutes: the tenants of the rounds that follow are not counted."""
    with psycopg.connect(server.owner, autocommit=True) as sql:
        sql.execute("ANALYZE")


def _limit_s(server: Running, words: list[str], road: Road) -> float:
    began = time.perf_counter()
    body = zstandard.ZstdCompressor(level=3).compress(msgspec.json.encode(words))
    with psycopg.connect(server.owner) as sql:
        sql.execute("CREATE TEMP TABLE grens (woorden text)")
        with sql.cursor().copy("COPY grens FROM STDIN") as copy:
            for text in msgspec.json.decode(zstandard.decompress(body)):
                copy.write_row((text,))
    return time.perf_counter() - began + _on_the_line_ms(road, len(body)) / 1_000


def _on_the_line_ms(road: Road, size: float) -> float:
    """Return how long so many bytes and one round trip are under way."""
    return road.round_trip_ms + size / road.mbit_s / BYTES_PER_MS


def _round(server: Running, line: Line, words: list[str]) -> dict[str, float]:
    town = make_town(server)
    jan, els, new = (enrol(town, line.address) for _ in range(3))
    ids = Clock()
    huizen = [ids.new_id() for _ in range(HUIZEN)]
    acts = [
        jan.act(change("kladregel", ids.new_id(), huizen[i % HUIZEN], woorden=text), grp=ids.new_id())
        for i, text in enumerate(words)
    ]
    els.pull()
    up = line.up.passed
    twin = jan.beside()
    found = {"push": _timed(lambda: _push([jan, twin], acts))}
    found["up"] = line.up.passed - up
    down = line.down.passed
    found["pull"] = _timed(els.pull_all)
    found["down"] = line.down.passed - down
    found["snapshot"] = _timed(lambda: _all(new))
    scope = scope_hash(huizen, Vak)
    found["nothing"] = statistics.median(wall_ms(lambda: els.pull(scope=scope), 30))
    passed = line.up.passed + line.down.passed
    els.pull(scope=scope)
    found["nothing_bytes"] = line.up.passed + line.down.passed - passed
    town.close()
    return found


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _batches(acts: list[Act]) -> Iterator[list[Act]]:
    return (acts[at : at + MAX_CELLS] for at in range(0, len(acts), MAX_CELLS))


def _push(lines: Sequence[Client], acts: list[Act]) -> None:
    """Hand in, with two under way as the laptop does."""

    def hand_in(client: Client, batch: list[Act], *, early: bool) -> None:
        client.call("/v1/push", Push("", tuple(batch), early=early), PushAnswer)

    under_way: deque[Future[None]] = deque()
    with ThreadPoolExecutor(len(lines)) as pool:
        for at, batch in enumerate(_batches(acts)):
            if len(under_way) == len(lines):
                under_way.popleft().result()
            under_way.append(pool.submit(hand_in, lines[at % len(lines)], batch, early=at > 0))
        for each in under_way:
            each.result()


def _all(client: Client) -> None:
    page = client.snapshot()
    while page.after:
        page = client.snapshot(after=page.after)
