"""What every test of the screen gets: a part that stands alone wears the style sheet, as in a window of the program."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.theme.apply import dress


class DressingBot(QtBot):
    """The robot of pytest-qt: what it looks after is a window."""

    @override
    def addWidget(self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None) -> None:
        dress(widget)
        super().addWidget(widget, before_close_func=before_close_func)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Give the robot of this application."""
    assert qapp is QApplication.instance()
    return DressingBot(request)
