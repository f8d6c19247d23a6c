"""The program on a fresh profile, without a keyring."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.program import Program
from tests.ui.pages.printer import LP, LPSTAT, put
from ui.theme.apply import apply_theme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what the platform without a screen says of every window that is shown."""
    for item in items:
        if HERE in item.path.parents:
            # A shortcut is no key of the widget that has the focus.
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", "Keyboard event not accepted"))


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, profile_dir: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Program]:
    """Give the program; whatever a test leaves open is closed as the user would, and a bug in it fails the test."""
    qtbot.wait(0)
    # The keyring of who runs the tests stays out of it.
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")
    apply_theme(qapp, "licht", 100)
    profile_dir.mkdir()
    made = Program(qapp, profile_dir)
    yield made
    made.end()
    sys.excepthook, threading.excepthook = made.hooks
    qapp.setQuitOnLastWindowClosed(True)


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a printer on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    put(folder, "lpstat", LPSTAT)
    put(folder, "lp", LP)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder
