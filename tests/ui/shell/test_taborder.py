"""Tab goes as one reads, also through what was made later, over columns and grids."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.shell.taborder import go_on
from ui.widgets.button import Button

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Window(QMainWindow):
    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return go_on(self, QApplication.focusWidget(), forward=next)


def _walk(first: QWidget, key: Qt.Key, steps: int) -> list[str]:
    first.setFocus()
    seen: list[str] = []
    for _step in range(steps):
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now.accessibleName())
        QTest.keyClick(
            now, key, Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier(0)
        )
    return seen


def test_tab_reads_the_layouts(qtbot: QtBot) -> None:
    window, page = Window(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(page)
    column, columns, grid = QVBoxLayout(page), QHBoxLayout(), QGridLayout()
    left, right = QVBoxLayout(), QVBoxLayout()
    parts = {name: Button(name, parent=page) for name in ("zes", "vijf", "vier", "drie", "twee", "een", "weg", "uit")}
    column.addLayout(columns)
    column.addLayout(grid)
    columns.addLayout(left)
    columns.addLayout(right)
    for name, where in (("twee", left), ("weg", left), ("drie", right), ("uit", right)):
        where.addWidget(parts[name])
    left.insertWidget(0, parts["een"])
    grid.addWidget(parts["zes"], 1, 0)
    grid.addWidget(parts["vijf"], 0, 1)
    grid.addWidget(parts["vier"], 0, 0)
    parts["weg"].hide()
    parts["uit"].setEnabled(False)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    assert _walk(parts["een"], Qt.Key.Key_Tab, 7) == ["een", "twee", "drie", "vier", "vijf", "zes", "een"]
    assert _walk(parts["drie"], Qt.Key.Key_Backtab, 4) == ["drie", "twee", "een", "zes"]
    window.close()
