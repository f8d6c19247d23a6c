"""The charts look as they were approved: exact pictures, small, made on the offscreen platform.

After a wanted change: delete the picture, run the test twice, look at it, and commit it.
"""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.drawing.spider_data import EarlierWeb
from app.drawing.values import NIET_RELEVANT
from tests.drawing.charts import THREE, TWELVE, round_table, web
from ui.theme.apply import apply_theme
from ui.theme.tokens import THEMES
from ui.widgets.spider_chart import SpiderChart
from ui.widgets.wheel_chart import WheelChart

GOLDEN = Path(__file__).parent / "golden"
EARLIER = (EarlierWeb("3 november 2025", (4, 6, 8, 5, 2, None)),)
CASES = [
    ("web-twee", "licht"),
    ("web-nul-niet-relevant", "licht"),
    ("web-zes-eerder", "licht"),
    ("web-zes-eerder", "donker"),
    ("web-zes-eerder", "contrast"),
    ("wiel-drie", "licht"),
    ("wiel-twaalf", "donker"),
    ("wiel-twaalf", "contrast"),
]


def _make(name: str, theme: str) -> QWidget:
    colours = THEMES[theme].chart
    if name == "wiel-drie":
        return WheelChart("Gesprekswiel", round_table(THREE, marked=3, colours=colours))
    if name == "wiel-twaalf":
        return WheelChart("Gesprekswiel", round_table(TWELVE, marked=7, colours=colours))
    if name == "web-twee":
        return SpiderChart("Spinnenweb", web((None, 4, None, None, 3, None), marked=4, colours=colours))
    if name == "web-nul-niet-relevant":
        return SpiderChart("Spinnenweb", web((0, NIET_RELEVANT, None, 10, None, None), colours=colours))
    return SpiderChart("Spinnenweb", web((6, 4, 7, 5, 3, 8), marked=1, previous=EARLIER, colours=colours))


@pytest.mark.parametrize(("name", "theme"), CASES)
def test_the_chart_looks_as_approved(qapp: QApplication, qtbot: QtBot, name: str, theme: str) -> None:
    tokens = apply_theme(qapp, theme, 100)
    chart = _make(name, theme)
    qtbot.addWidget(chart)
    chart.resize(*((560, 500) if name.startswith("web") else (760, 600)))
    chart.setStyleSheet(f"background: {tokens.surface}")
    seen = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    path = GOLDEN / f"{name}-{theme}.png"
    if not path.exists():
        seen.save(str(path))
        pytest.fail(f"there was no approved picture: look at {path.name}")
    assert seen == QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
