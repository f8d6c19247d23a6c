"""What every test gets: no screen, no home, no leaks.

The environment is set before Qt is imported.  Three guards run around every test: no
canary in a log record, no window left open, no thread left running.
"""

import gc
import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from typing_extensions import override

from tests.canary import CANARY

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A Dutch program must be right on an English machine.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

MANY_OBJECTS = 50_000

settings.register_profile("ci", derandomize=True, max_examples=50, deadline=None)
settings.register_profile("long", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


class _CanaryListener(logging.Handler):
    """Keeps the log lines in which a canary sings."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        line = logging.Formatter().format(record)
        if CANARY in line:
            self.lines.append(line)


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test out of the home folder of who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_garbage() -> Iterator[None]:
    """Collect garbage between tests, in the thread of the windows, as the program does."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _no_garbage_left(_own_garbage: None) -> Iterator[None]:
    """What a test leaves is collected; what survives it is of the run itself, and never looked through again."""
    yield
    if gc.get_count()[0] > MANY_OBJECTS:
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def _no_name_in_a_log() -> Iterator[None]:
    listener = _CanaryListener()
    root = logging.getLogger()
    root.addHandler(listener)
    for name in ("app", "ui"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield
    root.removeHandler(listener)
    assert not listener.lines, f"a name reached the log: {listener.lines}"


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(timeout=2)
    assert not [thread.name for thread in left if thread.is_alive()], "a thread was left running"


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication, QWidget

    if QApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def visible() -> list[QWidget]:
        return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.parent() is None]

    if visible():
        gc.collect()
    left = visible()
    names = [type(widget).__name__ for widget in left]
    for widget in left:
        widget.close()
    assert not names, f"a window was left open: {names}"


@pytest.fixture
def profile_dir(tmp_path: Path) -> Path:
    """Return the path of a profile folder that is not there yet."""
    return tmp_path / "profiel"
