"""From choosing a place to what is in sight painted, for each page of the real window, and to all of it being there.

The median of some visits in a mixed order: the first visit of a session, which may load modules, is told in the note.
What lies below what is in sight may be made after it is painted (ui/widgets/late.py), a paper that is new is drawn
meanwhile, and the log is written: the second figure, `..._whole`, is from choosing the place until all of that is done
and painted, so that nothing is hidden.
"""

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.bench.desktop import Desktop, application, begin
from tests.bench.profile import full_profile
from tests.bench.record import Record
from ui.components.place import Place

TARGET_MS = 100.0
ROUNDS = 7
OUTSIDE = ("vandaag", "dossiers", "socialekaart", "instellingen")
INSIDE = ("huishouden", "hulpvraag", "triage", "gesprek", "kort_gesprek", "plan", "papier", "overnemen", "tijdlijn")
TABS = (("gesprek", "spinnenweb"), ("gesprek", "gesprekswiel"))


@dataclass(frozen=True, slots=True)
class _Visit:
    painted_ms: float
    cpu_ms: float
    whole_ms: float


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
        times: list[list[_Visit]] = [[] for _ in places]
        for _ in range(ROUNDS):
            for place, taken in zip(places, times, strict=True):
                taken.append(_visit(desktop, place))
        desktop.close()
    for place, taken in zip(places, times, strict=True):
        name = f"page_{place.page}" + (f"_{place.tab}" if place.tab else "")
        later = taken[1:]
        cpu_ms = statistics.median(one.cpu_ms for one in later)
        note = f"median of {ROUNDS - 1}, first {taken[0].painted_ms:.0f}, CPU of the window {cpu_ms:.0f}"
        yield Record(name, statistics.median(one.painted_ms for one in later), "ms", TARGET_MS, note=note)
        whole_ms = statistics.median(one.whole_ms for one in later)
        yield Record(f"{name}_whole", whole_ms, "ms", note="the same visits, until all of it is there")


def _visit(desktop: Desktop, place: Place) -> _Visit:
    start_s, start_cpu_s = time.perf_counter(), time.thread_time()
    desktop.show(place)
    painted_ms, cpu_ms = (time.perf_counter() - start_s) * 1000, (time.thread_time() - start_cpu_s) * 1000
    desktop.settle()
    desktop.desk._window.repaint()
    return _Visit(painted_ms, cpu_ms, (time.perf_counter() - start_s) * 1000)
