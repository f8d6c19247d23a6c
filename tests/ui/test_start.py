"""The program does not start on a Qt that would kill it, and a crash report holds no words of a resident."""

import sys
import threading

import PySide6
import pytest
from PySide6.QtCore import QObject

from tests.canary import with_canary
from ui import crash
from ui.guard import refusal


def test_the_broken_pyside_is_refused_before_python_3_12() -> None:
    why = refusal("6.12.0", (3, 11))

    assert why is not None
    assert "6.11.3" in why


@pytest.mark.parametrize(("pyside", "python"), [("6.12.0", (3, 12)), ("6.11.3", (3, 11)), ("6.12.1", (3, 11))])
def test_other_versions_may_start(pyside: str, python: tuple[int, int]) -> None:
    assert refusal(pyside, python) is None


def test_the_installed_pyside_may_start() -> None:
    assert refusal(PySide6.__version__, sys.version_info[:2]) is None


def test_20_000_void_calls_leave_none_alive() -> None:
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(2_000):
        thing.setObjectName("")
    lost = before - sys.getrefcount(None)
    assert lost < 200, "every void call takes a reference from None: the process will end"

    for _ in range(18_000):
        thing.setObjectName("")
    assert thing.objectName() == ""


def _fail(words: str) -> None:
    raise ValueError(words)


def test_a_crash_report_names_places_and_no_words() -> None:
    secret = with_canary("Mevrouw")

    with pytest.raises(ValueError, match="Mevrouw") as caught:
        _fail(secret)
    report = crash.redacted(caught.value)

    assert secret not in report
    assert "ValueError" in report
    assert "test_start.py" in report
    assert "_fail" in report


def test_an_error_in_a_thread_is_reported_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    reports: list[str] = []
    crash.install(reports.append)

    thread = threading.Thread(target=_fail, args=("woorden",))
    thread.start()
    thread.join()

    assert [report.splitlines()[1] for report in reports] == ["ValueError"]
