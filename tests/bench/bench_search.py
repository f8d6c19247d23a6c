"""Finding while you type, on a laptop with 10,000 dossiers and 200,000 notes."""

import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

from app.store.reading import Reading
from app.store.search import Hit, find_names, find_words
from app.store.store import Store
from tests.bench.laptop import Dice, fill_laptop, open_store
from tests.bench.record import Record, p95

TARGET_MS = 50.0
QUERIES = 200


def records(*, peers: bool) -> Iterator[Record]:
    """Yield p50 and p95 of what a page waits for: the reader's turn and the hits."""
    del peers
    dice = Dice(7)
    with open_store() as store:
        fill_laptop(store)
        size_mb = store.path.stat().st_size / 2**20
        for name, find, asked in (
            ("search_words", find_words, [dice.words(1 + number % 2) for number in range(QUERIES)]),
            ("search_words_typed", find_words, [dice.words(1)[: 2 + number % 3] for number in range(QUERIES)]),
            ("search_names", find_names, [_name(dice, number) for number in range(QUERIES)]),
        ):
            times_ms = [_time_ms(partial(_ask, store, find, words)) for words in asked]
            note = f"p50 {statistics.median(times_ms):.1f}, max {max(times_ms):.1f}, file {size_mb:.0f} MB"
            yield Record(f"{name}_p95", p95(times_ms), "ms", TARGET_MS, note=note)


def _ask(store: Store, find: Callable[[Reading, str], list[Hit]], words: str) -> list[Hit]:
    return store.read(lambda tx: find(tx, words)).result()


def _name(dice: Dice, number: int) -> str:
    words = ("ja", "r", "riet", "jansen", "fam", "wolt", "te brake", "riet ruurlo", "jan vries", "geurts neede")
    return words[number % len(words)] + ("" if number % 3 else f" {dice.words(1)[:2]}")


def _time_ms(act: Callable[[], object]) -> float:
    began_s = time.perf_counter()
    act()
    return (time.perf_counter() - began_s) * 1000
