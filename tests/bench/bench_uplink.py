"""Two laptops and a real server over loopback: 10,000 notes up, down and to a fresh laptop, while the user saves.

The notes are prose as it packs; both files are encrypted, every change is judged, logged and chained.
"""

import itertools
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from app.domain.agenda import Contactmoment
from app.services.work import Writing
from app.store import migrate
from app.uplink.transport import open_transport
from tests.bench.laptop import Dice
from tests.bench.record import Record, p95, wall_ms
from tests.bench.slow_line import slow_line
from tests.server.running import running
from tests.server.town import make_town
from tests.store.files import KEY, Hands
from tests.uplink.desks import Laptop, Street

NOTES, HOMES, LETTERS = 10_000, 200, 585
TARGET_SAVE_MS, TARGET_NOTHING_MS, TARGET_NEW_S = 100.0, 10.0, 60.0
MBIT_S, ROUND_TRIP_MS = 2.0, 60.0
PAUSE_S = 0.02
IDLE_ROUNDS = 40


def records(*, peers: bool) -> Iterator[Record]:
    """Yield seconds for 10,000 notes, and the user's own save meanwhile."""
    del peers
    with _street() as street:
        first, second = street.laptop(), street.laptop()
        homes = [first.home(f"Fam. {number}") for number in range(HOMES)]
        first.sync()
        second.sync()
        own = second.goal(homes[0], "begin")
        second.sync()
        first.sync()
        dice = Dice(7)
        for home in homes:
            first.write(partial(_write_notes, home=home, dice=dice), home)
        yield Record("uplink_push", _seconds(first.sync), "s", note=f"{NOTES} notes of {LETTERS} letters, new rows")
        saves: list[float] = []
        with _saving(second, own.id, saves):
            pulled = _seconds(second.sync)
        yield Record("uplink_pull", pulled, "s", note="while the user saves")
        yield Record("save_while_pulling_p95", p95(saves), "ms", TARGET_SAVE_MS, note=f"{len(saves)} saves")
        yield Record("save_while_pulling_max", max(saves), "ms", TARGET_SAVE_MS, note="the slowest")
        yield Record("uplink_fresh", _seconds(street.laptop().sync), "s", note="a laptop with nothing")
        with slow_line(street.town.server.address, MBIT_S, ROUND_TRIP_MS) as line:
            new = street.laptop()
            new.line = open_transport(line.url, new.line.sign)
            note = f"{HOMES} dossiers, {NOTES} notes, {MBIT_S:.0f} Mbit/s with {ROUND_TRIP_MS:.0f} ms"
            yield Record("uplink_new_laptop", _seconds(new.sync), "s", TARGET_NEW_S, note=note)
            new.line.close()
        second.sync()
        idle = p95(wall_ms(first.sync, IDLE_ROUNDS))
        yield Record("uplink_nothing_new", idle, "ms", TARGET_NOTHING_MS, note=f"p95 of {IDLE_ROUNDS} rounds")


@contextmanager
def _street() -> Iterator[Street]:
    folder = Path(tempfile.mkdtemp(prefix="kt-bench-"))
    template = folder / "sjabloon.db"
    migrate.create(template, KEY, Hands().clock())
    try:
        with running() as server:
            town = make_town(server)
            street = Street(town, template, folder)
            yield street
            for laptop in street.laptops:
                laptop.close()
            town.close()
    finally:
        shutil.rmtree(folder)


def _write_notes(tx: Writing, home: str, dice: Dice) -> None:
    for _ in range(NOTES // HOMES):
        tx.insert(Contactmoment, home, tekst=dice.words(LETTERS // 5)[:LETTERS])


def _seconds(job: Callable[[], object]) -> float:
    start_s = time.perf_counter()
    job()
    return time.perf_counter() - start_s


@contextmanager
def _saving(laptop: Laptop, rid: str, times_ms: list[float]) -> Iterator[None]:
    """Let a user save over and over while something else is done."""
    done = threading.Event()

    def save() -> None:
        numbers = itertools.count()
        while not done.wait(PAUSE_S):
            seen = laptop.see(rid)
            times_ms.extend(wall_ms(partial(laptop.say, seen, f"woord {next(numbers)}"), 1))

    thread = threading.Thread(target=save)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
