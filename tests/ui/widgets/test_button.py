"""A button does the same for a hand, a key, a screen reader and a voice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def made(qtbot: QtBot) -> tuple[Button, list[bool]]:
    button = Button("Hierover praten")
    button.setCheckable(True)
    qtbot.addWidget(button)
    told: list[bool] = []

    def tell() -> None:
        told.append(button.isChecked())

    button.clicked.connect(tell)
    button.show()
    return button, told


def test_a_screen_reader_that_toggles_presses_once(qtbot: QtBot) -> None:
    button, told = made(qtbot)
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()

    actions.doAction(QAccessibleActionInterface.toggleAction())
    actions.doAction(QAccessibleActionInterface.toggleAction())

    assert told == [True, False]


def test_a_hand_and_a_key_press_once(qtbot: QtBot) -> None:
    button, told = made(qtbot)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)

    assert told == [True, False, True]


def test_what_the_program_shows_is_no_press(qtbot: QtBot) -> None:
    button, told = made(qtbot)

    button.setChecked(True)
    button.setChecked(False)

    assert told == []


def test_a_step_counts_each_press(qtbot: QtBot) -> None:
    button, told = made(qtbot)
    button.setCheckable(False)
    button.every_press = True

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)

    assert len(told) == 2
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton


def test_a_double_press_counts_once(qtbot: QtBot) -> None:
    button, told = made(qtbot)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    assert told == [True], "the second half of a double press is none"
    # Qt holds a button down after a double press that was not let go, and nothing of the next tests would be collected.
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton
