"""From a save to words that a power cut cannot take: milliseconds on the writer's queue and disk."""

import statistics
import time
from collections.abc import Callable, Iterator

from app.domain.hulpvraag import Hulpvraag
from app.store.store import Store
from app.store.writing import Writing
from tests.bench.laptop import open_store
from tests.bench.record import Record, p95

TARGET_MS = 50.0
SAVES = 300
PARAGRAPH = "Ik wil graag weer zelf boodschappen doen. "


def records(*, peers: bool) -> Iterator[Record]:
    """Yield p50 and p95 of a save while somebody types on, and of a save of a long report."""
    del peers
    with open_store() as store:
        for name, length in (("durable", 20), ("durable_100_kb", 2400)):
            times_ms = _type(store, PARAGRAPH * length)
            note = f"{SAVES} saves, synchronous=FULL, encrypted, max {max(times_ms):.1f}"
            yield Record(f"{name}_p50", statistics.median(times_ms), "ms", TARGET_MS, note=note)
            yield Record(f"{name}_p95", p95(times_ms), "ms", TARGET_MS, note=note)


def _type(store: Store, words: str) -> list[float]:
    record = store.write("Vraag", "huis", lambda tx: tx.insert(Hulpvraag, "huis")).result().value
    times_ms = []
    for number in range(SAVES):
        job = _saying(record, f"{words}{number}")
        began_s = time.perf_counter()
        store.write("Woorden", "huis", job, key=f"veld-{number // 30}").result()
        times_ms.append((time.perf_counter() - began_s) * 1000)
    return times_ms


def _saying(record: Hulpvraag, words: str) -> Callable[[Writing], Hulpvraag]:
    return lambda tx: tx.change(record, woorden=words)
