"""Nine o'clock: 500 laptops hand in 200 changes each and fetch what is new, all at once, against some workers.

Usage: python -m tests.bench.sync_morning [--laptops 500] [--changes 200] [--workers 2].  The laptops run here too, in
one process; each proves its requests with its key.  A 503 is obeyed; any other refusal ends it.
"""

import argparse
import asyncio
import os
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

import httpx2
import msgspec

from app.uplink.transport import PULL, PUSH
from app.wire.codec import pack, unpack
from app.wire.identity import PROOF, SIGNATURE
from app.wire.messages import Act, Pull, PullAnswer, Push, PushAnswer, Refusal
from tests.bench.laptop import Dice
from tests.bench.signed import SignedClient, enrol
from tests.server.client import change, new_id
from tests.server.running import running
from tests.server.town import make_town

LETTERS, OPEN_S = 120, 300.0
OK, BUSY = 200, 503
TARGET_S, TARGET_P99_S = 60.0, 2.0


@dataclass
class Morning:
    """What was seen."""

    accepted_s: list[float] = field(default_factory=list)
    said: Counter[str] = field(default_factory=Counter)


async def _ask(http: httpx2.AsyncClient, laptop: SignedClient, path: str, message: object, seen: Morning) -> bytes:
    """Send until it is taken, as the uplink does; return the unpacked answer's bytes."""
    body, packed = pack(message)
    while True:
        url = f"http://{laptop.address[0]}:{laptop.address[1]}{path}"
        headers = {
            "authorization": f"DPoP {laptop.token}", "content-encoding": "zstd" if packed else "identity",
            PROOF: laptop.device.prove("POST", url, int(time.time()), laptop.token),
        }  # fmt: skip
        if path == PUSH:
            headers[SIGNATURE] = laptop.device.sign_batch(body)
        began = time.perf_counter()
        answer = await http.post(url, content=body, headers=headers)
        if answer.status_code == OK:
            seen.accepted_s.append(time.perf_counter() - began)
            return answer.content
        code = unpack(answer.content, Refusal, packed=False).code
        seen.said[f"{answer.status_code} {code}"] += 1
        wait = answer.headers.get("retry-after", "")
        if answer.status_code != BUSY or not wait.isdecimal():
            raise SystemExit(f"{path}: {answer.status_code} {code}")
        await asyncio.sleep(int(wait))


async def _one(http: httpx2.AsyncClient, laptop: SignedClient, acts: tuple[Act, ...], seen: Morning) -> None:
    pushed = msgspec.json.decode(await _ask(http, laptop, PUSH, Push("", acts), seen), type=PushAnswer)
    if any(act.refused for act in pushed.acts) or len(pushed.acts) != len(acts):
        raise SystemExit("an act was not taken")
    more = True
    while more:
        asked = Pull(pushed.epoch, laptop.cursor)
        page = msgspec.json.decode(await _ask(http, laptop, PULL, asked, seen), type=PullAnswer)
        laptop.cursor, more = page.cursor, page.more


async def _all(laptops: list[tuple[SignedClient, tuple[Act, ...]]], seen: Morning) -> None:
    limits = httpx2.Limits(max_connections=len(laptops), max_keepalive_connections=len(laptops))
    async with httpx2.AsyncClient(timeout=OPEN_S, limits=limits, headers={"accept-encoding": "identity"}) as http:
        await asyncio.gather(*(_one(http, laptop, acts, seen) for laptop, acts in laptops))


def main(laptops: int, changes: int, workers: int) -> int:
    """Play the morning and print what was seen."""
    dice, seen = Dice(9), Morning()
    with running({"KEUKENTAFEL_WORKERS": str(workers)}) as server:
        town = make_town(server)
        ready: list[tuple[SignedClient, tuple[Act, ...]]] = []
        for number in range(laptops):
            laptop = enrol(town, team=f"team {number // 8}")
            homes = [new_id() for _ in range(5)]
            acts = tuple(
                laptop.act(change("kladregel", new_id(), homes[at % 5], woorden=dice.words(20)[:LETTERS]))
                for at in range(changes)
            )
            ready.append((laptop, acts))
        ready[0][0].raw("GET", "/ready")  # not the start of the program is measured
        load, began = os.getloadavg()[0], time.perf_counter()
        asyncio.run(_all(ready, seen))
        took = time.perf_counter() - began
        town.close()
    p99 = statistics.quantiles(seen.accepted_s, n=100)[98]
    sys.stdout.write(
        f"{laptops} laptops x {changes} changes, {workers} workers, {os.cpu_count()} cores with the laptops on them,"
        f" load {load:.1f} before\nall in sync {took:.1f} s (target {TARGET_S:g}),"
        f" {laptops * changes / took:.0f} changes/s\nanswers that were taken: p50"
        f" {statistics.median(seen.accepted_s):.2f} s, p99 {p99:.2f} s (target {TARGET_P99_S:g});"
        f" sent back: {dict(seen.said) or 'none'}\n"
    )
    return 0 if took <= TARGET_S and p99 <= TARGET_P99_S else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.sync_morning")
    for name, value in (("laptops", 500), ("changes", 200), ("workers", 2)):
        parser.add_argument(f"--{name}", type=int, default=value)
    given = parser.parse_args()
    sys.exit(main(given.laptops, given.changes, given.workers))
