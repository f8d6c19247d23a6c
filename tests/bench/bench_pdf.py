"""From values to a tagged, archivable PDF: milliseconds of this thread per page, with the web drawn.

The first paper of a process loads the engine and the fonts; it is measured apart.
"""

import io
import statistics
import time
from collections.abc import Iterator
from functools import partial

import pikepdf

from app.reports.make import make
from app.reports.values import Formaat
from tests.bench.record import Record, cpu_ms, wall_ms
from tests.reports import samples

RUNS = 20
TARGET_MS = 100.0


def records(*, peers: bool) -> Iterator[Record]:
    """Yield the time per page for both sizes; the other engines are not installed for this."""
    del peers
    began_s = time.perf_counter()
    make(samples.plan())
    first_ms = (time.perf_counter() - began_s) * 1000
    yield Record("pdf_first", first_ms, "ms", note="engine and fonts loaded")
    for size in Formaat:
        values = samples.plan(size)
        pdf = make(values)
        pages = _pages(pdf)
        times = cpu_ms(partial(make, values), RUNS)
        clock = wall_ms(partial(make, values), RUNS)
        note = f"{pages} pages, {len(pdf)} bytes, wall {statistics.median(clock) / pages:.1f} ms a page"
        yield Record(f"pdf_{size.value}_page", statistics.median(times) / pages, "ms", TARGET_MS, note=note)


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as paper:
        return len(paper.pages)
