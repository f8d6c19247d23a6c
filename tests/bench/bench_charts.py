"""One frame of the spinnenweb and the gesprekswiel at 1920x1080, and one key until its pixels are there.

A frame is the painting alone, in CPU time of the thread; a key goes through Qt's own
queue, changes the value and paints, on the clock.
"""

import os
from collections.abc import Iterator
from itertools import cycle

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.drawing.spider_data import EarlierWeb
from tests.bench.record import Record, cpu_ms, p95, wall_ms
from tests.drawing.charts import TWELVE, round_table, web
from ui.theme.apply import apply_theme
from ui.widgets.spider_chart import SpiderChart
from ui.widgets.wheel_chart import WheelChart

RUNS = 200
SIZE = (1920, 1080)
FILLED = (7, 3, 8, 5, 2, 6)
EARLIER = (EarlierWeb("mei", (5, 2, 6, 5, 3, 4)), EarlierWeb("januari", (3, 3, 4, 6, 2, 2)))
TARGET_FRAME_MS = 6.0
TARGET_KEY_MS = 16.0


def records(*, peers: bool) -> Iterator[Record]:
    """Yield the p95 of a frame of each chart, and of a key on the spinnenweb."""
    del peers
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    apply_theme(app)
    spider, wheel = SpiderChart("web", web()), WheelChart("wiel", round_table())
    full_spider = SpiderChart("web", web(FILLED, marked=1, previous=EARLIER))
    full_wheel = WheelChart("wiel", round_table(TWELVE, marked=1))
    charts = {"spider": spider, "wheel": wheel, "spider_filled": full_spider, "wheel_filled": full_wheel}
    for name, chart in charts.items():
        _show(app, chart)
        yield Record(
            f"{name}_frame", p95(cpu_ms(chart.repaint, RUNS)), "ms CPU", TARGET_FRAME_MS, note=f"p95 of {RUNS}"
        )
    slider = full_spider.slider(0)
    keys = cycle([Qt.Key.Key_Up, Qt.Key.Key_Down])

    def press() -> None:
        QTest.keyClick(slider, next(keys))
        app.processEvents()

    yield Record("spider_key_to_pixels", p95(wall_ms(press, RUNS)), "ms", TARGET_KEY_MS, note=f"p95 of {RUNS}")
    # Before the application goes: a widget that outlives it ends the process.
    for chart in charts.values():
        chart.close()
        chart.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _show(app: QApplication, chart: QWidget) -> None:
    chart.resize(*SIZE)
    chart.show()
    app.processEvents()
