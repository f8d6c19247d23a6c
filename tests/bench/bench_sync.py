"""10,000 changes between a laptop and the server on loopback, beside the least that could be done.

The limit is the same words in zstandard, unpacked and copied into a plain table.  Client work is
only packing and unpacking: the laptop's own file is measured elsewhere.
"""

import statistics
import time
from collections.abc import Iterator

import msgspec
import psycopg
import zstandard

from app.wire.codec import pack
from app.wire.messages import MAX_CELLS, Act, Pull, Push, PushAnswer
from app.wire.scope import scope_hash
from tests.bench.laptop import Dice
from tests.bench.record import Record, wall_ms
from tests.server.client import Client, change, new_id
from tests.server.running import Running, running
from tests.server.town import make_town

CHANGES, ROUNDS, HUIZEN, LETTERS = 10_000, 3, 200, 585
PUSHED_PER_S, PULLED_PER_S, MOST_BYTES = 6_500, 13_000, 200
NOTHING_MS, NOTHING_BYTES = 10.0, 1_000


def records(*, peers: bool) -> Iterator[Record]:
    """Yield seconds and bytes for push, pull, snapshot and a sync with nothing new."""
    del peers
    dice = Dice(7)
    words = [dice.words(120)[:LETTERS] for _ in range(CHANGES)]
    with running() as server:
        limit_s = statistics.median(_limit_s(server, words) for _ in range(ROUNDS))
        found = [_round(server, words) for _ in range(ROUNDS)]
    for name, target_s in (("push", CHANGES / PUSHED_PER_S), ("pull", CHANGES / PULLED_PER_S), ("snapshot", None)):
        times = [one[name] for one in found]
        note = f"limit {limit_s:.2f} s, {CHANGES / statistics.median(times):.0f} changes/s"
        yield Record(f"sync_{name}_10000", statistics.median(times), "s", target_s, note=note)
    yield Record("sync_push_bytes_per_note", found[0]["bytes"] / CHANGES, "bytes", MOST_BYTES)
    yield Record("sync_nothing_new", found[0]["nothing"], "ms", NOTHING_MS)
    yield Record("sync_nothing_new_bytes", found[0]["nothing_bytes"], "bytes", NOTHING_BYTES, note="without TLS")


def _limit_s(server: Running, words: list[str]) -> float:
    began = time.perf_counter()
    body = zstandard.ZstdCompressor(level=3).compress(msgspec.json.encode(words))
    with psycopg.connect(server.owner) as sql:
        sql.execute("CREATE TEMP TABLE grens (woorden text)")
        with sql.cursor().copy("COPY grens FROM STDIN") as copy:
            for line in msgspec.json.decode(zstandard.decompress(body)):
                copy.write_row((line,))
    return time.perf_counter() - began


def _round(server: Running, words: list[str]) -> dict[str, float]:
    town = make_town(server)
    jan, els, new = town.laptop(), town.laptop(), town.laptop()
    huizen = [new_id() for _ in range(HUIZEN)]
    acts = [jan.act(change("kladregel", new_id(), huizen[i % HUIZEN], woorden=text)) for i, text in enumerate(words)]
    els.pull()
    found = {
        "push": _timed(lambda: _push(jan, acts)),
        "pull": _timed(els.pull_all),
        "snapshot": _timed(lambda: _all(new)),
    }
    found["bytes"] = sum(len(pack(Push(jan.epoch, tuple(batch)))[0]) for batch in _batches(acts))
    scope = scope_hash(huizen)
    found["nothing"] = statistics.median(wall_ms(lambda: els.pull(scope=scope), 50))
    answer, body = els.raw("POST", "/v1/pull", msgspec.json.encode(Pull(els.epoch, els.cursor, scope)))
    found["nothing_bytes"] = len(body) + len(str(answer.headers)) + len(els.token) + NOTHING_OVERHEAD
    town.close()
    return found


NOTHING_OVERHEAD = 250
"""Request line and headers of a client."""


def _timed(act: object) -> float:
    assert callable(act)
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _batches(acts: list[Act]) -> Iterator[list[Act]]:
    return (acts[at : at + MAX_CELLS] for at in range(0, len(acts), MAX_CELLS))


def _push(client: Client, acts: list[Act]) -> None:
    for batch in _batches(acts):
        answer = client.call("/v1/push", Push(client.epoch, tuple(batch)), PushAnswer)
        client.epoch = answer.epoch


def _all(client: Client) -> None:
    page = client.snapshot()
    while page.after:
        page = client.snapshot(after=page.after)
