"""What a page of paper costs: tagged, archivable, with its chart."""

import io
import time
from collections.abc import Iterator
from functools import partial

import pikepdf

from app.reports.make import make
from app.reports.values import Formaat
from tests.bench.record import Record, p95, wall_ms
from tests.reports import samples

RUNS = 20
TARGET_MS = 100.0


def records(*, peers: bool) -> Iterator[Record]:
    """Yield the first paper of a process, and then the milliseconds a page in normal and large print."""
    del peers
    start_s = time.perf_counter()
    make(samples.plan())
    yield Record("pdf_first_plan", (time.perf_counter() - start_s) * 1000, "ms", note="with the imports")
    for formaat in Formaat:
        values = samples.plan(formaat)
        pages = _pages(make(values))
        times_ms = wall_ms(partial(make, values), RUNS)
        note = f"p95 of {RUNS}, {pages} pages"
        yield Record(f"pdf_page_{formaat.value}", p95(times_ms) / pages, "ms", TARGET_MS, note=note)


def _pages(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as paper:
        return len(paper.pages)
