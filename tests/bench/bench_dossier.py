"""A dossier with five years of history, beside others like it: reading all it holds, and opening it in the window.

The first read comes after what every unlock does (`opening.make_ready`), as in the program.
"""

import statistics
from collections.abc import Iterator

from app.domain.record import Record as Row
from app.services import opening
from app.store.reading import Reading
from tests.bench.desktop import Desktop, application, begin
from tests.bench.laptop import FIVE_YEARS, add_five_years, open_store
from tests.bench.profile import full_profile
from tests.bench.record import Record, p95, wall_ms
from ui.components.place import Place

TARGET_MS = 100.0
HOUSE = "huis-1"
DOSSIERS = 4


def records(*, peers: bool) -> Iterator[Record]:
    """Yield the first read, and the read of a dossier that was open before."""
    del peers
    with open_store() as store:
        for number in range(DOSSIERS):
            add_five_years(store, f"huis-{number}")
        opening.make_ready(store)
        times_ms = wall_ms(lambda: store.read(_everything).result(), 20)
        rows = len(store.read(_everything).result())
        note = f"{rows} rows; p95 {p95(times_ms):.1f}"
        yield Record("dossier_read_first", times_ms[0], "ms", TARGET_MS, note=note)
        yield Record("dossier_read", statistics.median(times_ms[1:]), "ms", TARGET_MS, note=note)
    app = application()
    with full_profile() as (profile, _homes):
        desktop = begin(app, profile)
        desktop.give_passphrase()
        add_five_years(desktop.desk._store, HOUSE)
        desktop.settle()
        opened_ms = wall_ms(lambda: _open(desktop), 7)
        desktop.close()
    note = f"median of 7, first {opened_ms[0]:.0f}"
    yield Record("dossier_to_paint", statistics.median(opened_ms), "ms", TARGET_MS, note=note)


def _open(desktop: Desktop) -> None:
    desktop.show(Place("huishouden", HOUSE))


def _everything(tx: Reading) -> list[Row]:
    return [row for kind in FIVE_YEARS for row in tx.all(kind, huishouden=HOUSE)]
