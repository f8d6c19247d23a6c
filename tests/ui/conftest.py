"""What every test of the screen gets: a part that stands alone wears the style sheet, as in a window of the program."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.theme.apply import apply_theme, dress


class DressingBot(QtBot):
    """The robot of pytest-qt: what it looks after is a window."""

    @override
    def addWidget(self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None) -> None:
        dress(widget)
        super().addWidget(widget, before_close_func=before_close_func)


@pytest.fixture(scope="session")
def letters(qapp: QApplication) -> None:
    """Give the program its own letters, whatever the machine has, and whichever test is first."""
    apply_theme(qapp, "licht")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest, letters: None) -> QtBot:
    """Give the robot of this application."""
    del letters
    assert qapp is QApplication.instance()
    return DressingBot(request)
