"""An hour at the table in a minute: pages, keys and drags; what the process holds before and after."""

import os
from collections.abc import Iterator
from itertools import cycle, islice, product

from PySide6.QtTest import QTest

from tests.bench.desktop import application, begin
from tests.bench.machine import memory_mb
from tests.bench.profile import full_profile
from tests.bench.record import Record
from ui.components.place import Place
from ui.widgets.autosave_edit import AutosaveEdit

PAGES = ("vandaag", "dossiers", "huishouden", "hulpvraag", "triage", "gesprek", "kort_gesprek", "plan", "papier")
OUTSIDE = frozenset({"vandaag", "dossiers"})
WARM, CHANGES = 60, 600
TARGET_MB = 150.0


def records(*, peers: bool) -> Iterator[Record]:
    """Yield RSS at the end, and how much it grew with each change of page."""
    del peers
    app = application()
    with full_profile() as (profile, homes):
        desktop = begin(app, profile)
        desktop.give_passphrase()
        route = cycle(product(homes, PAGES))

        def walk(count: int) -> float:
            for home, page in islice(route, count):
                desktop.go(Place(page) if page in OUTSIDE else Place(page, home))
                for edit in desktop.page.findChildren(AutosaveEdit)[:1]:
                    QTest.keyClicks(edit, "goed ")
                desktop.desk._window.flush()
            desktop.settle()
            return memory_mb(os.getpid())[0]

        before, after = walk(WARM), walk(CHANGES)
        desktop.close()
    yield Record("memory_after_use", after, "MB", TARGET_MB, note=f"RSS after {WARM + CHANGES} pages")
    yield Record("memory_growth", (after - before) * 1024 / CHANGES, "KB/page", note=f"{before:.0f} MB to {after:.0f}")
