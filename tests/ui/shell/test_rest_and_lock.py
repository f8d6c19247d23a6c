"""Even rust, the silence that locks, and the fresh process after it."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.clock import Clock
from app.keys.rest_code import RestCode
from ui.shell.autolock import AutoLock
from ui.shell.idle import Doing, Limits, Lock, Nothing, Rest, Warn, what_now
from ui.shell.lock_warning import LockWarning
from ui.shell.relock import command
from ui.shell.rest import RestScreen

LIMITS = Limits(lock=10, gesprek=5, rest=30)


@dataclass
class Silence:
    """Two clocks in the hand of the test."""

    running: float = 0.0
    wall: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def pass_by(self, seconds: float, *, asleep: bool = False) -> None:
        self.running += 0 if asleep else seconds
        self.wall += timedelta(seconds=seconds)


@pytest.fixture
def silence() -> Silence:
    return Silence()


@pytest.fixture
def watcher(qapp: QApplication, silence: Silence) -> Iterator[AutoLock]:
    result = AutoLock(qapp, Clock(lambda: silence.wall), LIMITS, lambda: silence.running)
    yield result
    result.deleteLater()


@pytest.mark.parametrize(
    ("idle", "doing", "answer"),
    [
        (579, "werk", Nothing()),
        (580, "werk", Warn(20)),
        (599, "werk", Warn(1)),
        (600, "werk", Lock()),
        (299, "gesprek", Nothing()),
        (300, "gesprek", Rest()),
        (1799, "rust", Nothing()),
        (1800, "rust", Lock()),
    ],
)
def test_what_silence_means(idle: float, doing: Doing, answer: object) -> None:
    assert what_now(idle, doing, LIMITS) == answer


def test_one_key_takes_the_warning_away(qtbot: QtBot, qapp: QApplication, watcher: AutoLock, silence: Silence) -> None:
    silence.pass_by(590)
    with qtbot.waitSignal(watcher.warned) as warned:
        watcher.look()
    assert warned.args == [10]
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    watcher.look()
    with qtbot.waitSignal(watcher.extended):
        qapp.sendEvent(
            widget.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
        )
    silence.pass_by(100)
    with qtbot.assertNotEmitted(watcher.lock_wanted):
        watcher.look()


def test_silence_locks_and_a_conversation_rests_first(qtbot: QtBot, watcher: AutoLock, silence: Silence) -> None:
    watcher.set_doing("gesprek")
    silence.pass_by(300)
    with qtbot.waitSignal(watcher.rest_wanted):
        watcher.look()
    watcher.set_doing("rust")
    silence.pass_by(1800)
    with qtbot.waitSignal(watcher.lock_wanted):
        watcher.look()


def test_a_closed_lid_locks_and_a_clock_set_back_does_not_help(
    qtbot: QtBot, watcher: AutoLock, silence: Silence
) -> None:
    silence.pass_by(-86_400, asleep=True)
    silence.running += 600
    with qtbot.waitSignal(watcher.lock_wanted):
        watcher.look()
    watcher.touch()
    silence.pass_by(3600, asleep=True)
    with qtbot.waitSignal(watcher.lock_wanted):
        watcher.look()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """Give a window to lie over, and keep it alive."""
    result = QWidget()
    result.resize(900, 600)
    qtbot.addWidget(result)
    yield result
    result.close()


def _resting(window: QWidget, gate: RestCode | None) -> RestScreen:
    screen = RestScreen(gate, window)
    screen.resize(window.size())
    window.show()
    return screen


def test_the_first_key_only_shows_the_field(qtbot: QtBot, window: QWidget) -> None:
    screen = _resting(window, RestCode("204816"))
    QTest.keyClick(screen, Qt.Key.Key_4)
    assert screen.card.isVisible()
    assert screen.line.text() == ""
    with qtbot.waitSignal(screen.back):
        QTest.keyClicks(screen.line, "204816")


def test_three_wrong_codes_ask_the_passphrase(qtbot: QtBot, window: QWidget) -> None:
    screen = _resting(window, RestCode("204816"))
    QTest.mouseClick(screen, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(screen.lock_wanted):
        QTest.keyClicks(screen.line, "111111")
        QTest.keyClicks(screen.line, "222222")
    with qtbot.waitSignal(screen.lock_wanted):
        QTest.keyClicks(screen.line, "333333")


def test_without_a_code_the_passphrase_leads_back(qtbot: QtBot, window: QWidget) -> None:
    screen = _resting(window, None)
    QTest.keyClick(screen, Qt.Key.Key_Space)
    with qtbot.waitSignal(screen.lock_wanted):
        QTest.keyClick(screen.passphrase, Qt.Key.Key_Return)
    QTest.keyClick(screen.stay, Qt.Key.Key_Return)
    assert screen.card.isHidden()


def test_the_warning_keeps_the_focus_where_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    warning = LockWarning(window)
    warning.show_seconds(12)
    assert "12 seconden" in warning.words.text()
    assert warning.focusPolicy() == Qt.FocusPolicy.NoFocus
    window.resize(500, 300)
    assert window.rect().contains(warning.geometry())


def test_the_command_that_starts_again() -> None:
    assert command("py", ["--demo"], bundled=False) == ["py", "-m", "ui", "--demo"]
    assert command("keukentafel", ["--demo"], bundled=True) == ["keukentafel", "--demo"]


def test_the_process_is_really_replaced(tmp_path: Path) -> None:
    package = tmp_path / "ui"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text("import os, sys; print(os.getpid(), sys.argv[1:])")
    program = f"""
import os, sys
sys.path.insert(0, {str(Path(__file__).parents[3])!r})
from ui.shell.relock import start_again
os.chdir({str(tmp_path)!r})
print(os.getpid())
start_again(["--profile", "een map"])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    before, after = done.stdout.splitlines()
    assert after == f"{before} ['--profile', 'een map']"
