"""A key and a drag on the real pages, until their pixels are there; and until the words are kept."""

import statistics
import time
from collections.abc import Iterator
from itertools import cycle

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.gesprek import Gesprekswoord
from tests.bench.desktop import Desktop, application, begin
from tests.bench.profile import full_profile
from tests.bench.record import Record, p95, wall_ms
from ui.components.place import Place
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.spider_chart import SpiderChart

RUNS = 200
TARGET_MS = 16.0
TARGET_DURABLE_MS = 1000.0
DURABLE_RUNS = 10
SAVES = 50


def records(*, peers: bool) -> Iterator[Record]:
    """Yield p95 of key and drag to pixels, and from the last key to the row in the file."""
    del peers
    app = application()
    with full_profile() as (profile, homes):
        desktop = begin(app, profile)
        desktop.give_passphrase()
        desktop.go(Place("kort_gesprek", homes[0]))
        yield from _typing(desktop)
        desktop.go(Place("gesprek", homes[0], tab="spinnenweb"))
        yield from _dragging(desktop)
        desktop.close()


def _typing(desktop: Desktop) -> Iterator[Record]:
    edit = desktop.page.findChildren(AutosaveEdit)[0]
    edit.setFocus()
    letters: Iterator[str] = cycle("wij lopen weer naar de markt ")

    def press() -> None:
        QTest.keyClicks(edit, next(letters))
        desktop.app.processEvents()

    yield Record("key_to_pixels", p95(wall_ms(press, RUNS)), "ms", TARGET_MS, note=f"p95 of {RUNS}, kort gesprek")
    desktop.settle()

    def hand_over() -> float:
        QTest.keyClicks(edit, next(letters))
        start_s = time.perf_counter()
        edit.flush()
        took_ms = (time.perf_counter() - start_s) * 1000
        desktop.settle()
        return took_ms

    handed_ms = [hand_over() for _ in range(SAVES)]
    note = f"p95 of {SAVES}; what the writer takes is durable_p95"
    yield Record("save_in_window", p95(handed_ms), "ms", TARGET_MS, note=note)

    def until_kept() -> None:
        press()
        typed = edit.text()

        def in_file() -> bool:
            return typed in desktop.desk._store.read(lambda tx: [one.tekst for one in tx.all(Gesprekswoord)]).result()

        desktop.wait(in_file)

    kept_ms = p95(wall_ms(until_kept, DURABLE_RUNS))
    yield Record("key_to_durable", kept_ms, "ms", TARGET_DURABLE_MS, note=f"p95 of {DURABLE_RUNS}, second connection")


def _dragging(desktop: Desktop) -> Iterator[Record]:
    shown = [chart for chart in desktop.page.findChildren(SpiderChart) if chart.isVisible()]
    if not shown:
        raise RuntimeError("the page shows no web")
    chart = shown[0]
    layout = chart.chart_layout()
    points = cycle([QPoint(*(round(side) for side in layout.point(0, value))) for value in (2, 3, 4, 5, 6, 7, 8, 7, 5)])
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=next(points))

    seen: set[object] = set()

    def move() -> None:
        QTest.mouseMove(chart, next(points))
        desktop.app.processEvents()
        seen.add(chart.data().axes[0].value)

    times_ms = wall_ms(move, RUNS)
    if len(seen) == 1:
        raise RuntimeError("the drag moved nothing")
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=next(points))
    desktop.settle()
    note = f"p95 of {RUNS}, median {statistics.median(times_ms):.1f}, gesprek"
    yield Record("drag_to_pixels", p95(times_ms), "ms", TARGET_MS, note=note)
