"""A list to choose from: lines that a finger finds, all of them in sight, and none cut."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme.qss import TARGET
from ui.widgets.combo import Combo

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_its_lines_are_high_enough_and_all_in_sight(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItems(["Mijn plan", "Voor op de koelkast, van Wilhelmina, 23 november 2026", "Leeg formulier"])
    combo.setFixedWidth(160)
    combo.show()

    combo.showPopup()
    QApplication.processEvents()

    view = combo.view()
    assert view.sizeHintForRow(0) >= TARGET
    assert view.viewport().height() >= combo.count() * TARGET
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    combo.hidePopup()
