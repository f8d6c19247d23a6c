"""From choosing a place to its contents painted, for each page of the real window.

The median of some visits in a mixed order: the first visit of a session, which may load modules, is told in the note.
"""

import statistics
import time
from collections.abc import Iterator

from tests.bench.desktop import Desktop, application, begin
from tests.bench.profile import full_profile
from tests.bench.record import Record
from ui.components.place import Place

TARGET_MS = 100.0
ROUNDS = 7
OUTSIDE = ("vandaag", "dossiers", "socialekaart", "instellingen")
INSIDE = ("huishouden", "hulpvraag", "triage", "gesprek", "kort_gesprek", "plan", "papier", "overnemen", "tijdlijn")
TABS = (("gesprek", "spinnenweb"), ("gesprek", "wiel"))


def records(*, peers: bool) -> Iterator[Record]:
    """Yield a figure per page."""
    del peers
    app = application()
    with full_profile() as (profile, homes):
        desktop = begin(app, profile)
        desktop.give_passphrase()
        places = [Place(page) for page in OUTSIDE]
        places += [Place(page, homes[0]) for page in INSIDE]
        places += [Place(page, homes[0], tab=tab) for page, tab in TABS]
        times_ms: list[list[tuple[float, float]]] = [[] for _ in places]
        for _ in range(ROUNDS):
            for place, taken_ms in zip(places, times_ms, strict=True):
                taken_ms.append(_visit(desktop, place))
        desktop.close()
    for place, taken in zip(places, times_ms, strict=True):
        wall_ms, cpu_ms = zip(*taken[1:], strict=True)
        name = f"page_{place.page}" + (f"_{place.tab}" if place.tab else "")
        note = f"median of {ROUNDS - 1}, first {taken[0][0]:.0f}, CPU of the window {statistics.median(cpu_ms):.0f}"
        yield Record(name, statistics.median(wall_ms), "ms", TARGET_MS, note=note)


def _visit(desktop: Desktop, place: Place) -> tuple[float, float]:
    start_s, start_cpu_s = time.perf_counter(), time.thread_time()
    desktop.show(place)
    took = (time.perf_counter() - start_s) * 1000, (time.thread_time() - start_cpu_s) * 1000
    desktop.settle()
    return took
