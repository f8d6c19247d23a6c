"""A finger moves a long page on a screen that can be touched; elsewhere nothing is kept for it."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.scroll import ScrollPage


def test_a_finger_moves_a_page_only_where_it_can_touch(qtbot: QtBot) -> None:
    without = ScrollPage()
    qtbot.addWidget(without)
    assert not QScroller.hasScroller(without.viewport())

    device = QTest.createTouchDevice()
    assert device is not None
    page = ScrollPage()
    qtbot.addWidget(page)
    tall = QWidget()
    tall.setFixedHeight(2_000)
    page.add(tall)

    assert QScroller.hasScroller(page.viewport())
