"""Reading all that a dossier with five years of history holds, beside others like it."""

import statistics
from collections.abc import Iterator

from app.domain.record import Record as Row
from app.store.reading import Reading
from tests.bench.laptop import FIVE_YEARS, add_five_years, open_store
from tests.bench.record import Record, p95, wall_ms

TARGET_MS = 100.0
HOUSE = "huis-1"
DOSSIERS = 4


def records(*, peers: bool) -> Iterator[Record]:
    """Yield the first read, and the read of a dossier that was open before."""
    del peers
    with open_store() as store:
        for number in range(DOSSIERS):
            add_five_years(store, f"huis-{number}")
        times_ms = wall_ms(lambda: store.read(_everything).result(), 20)
        rows = len(store.read(_everything).result())
        note = f"{rows} rows; p95 {p95(times_ms):.1f}"
        yield Record("dossier_read_first", times_ms[0], "ms", TARGET_MS, note=note)
        yield Record("dossier_read", statistics.median(times_ms[1:]), "ms", TARGET_MS, note=note)


def _everything(tx: Reading) -> list[Row]:
    return [row for kind in FIVE_YEARS for row in tx.all(kind, huishouden=HOUSE)]
