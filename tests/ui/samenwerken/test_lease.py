"""Too long without the server: the dossiers stay closed until it answers, and say why."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.clock import Clock
from app.services import lease
from app.services.profiel import WhoIs, create_store
from app.uplink.transport import CONNECT_S
from tests.ui.pages.seeking import find, press, texts
from ui.bootstrap.lease import LeaseTask

PATIENCE_MS = round(2 * CONNECT_S * 1000)
"""The line itself gives up after `CONNECT_S`: whoever waits less sees nothing of it."""
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_it_stays_closed_and_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    clock = Clock(lambda: LONG_AGO + timedelta(days=30))
    store = create_store(tmp_path, b"k" * 32, clock, WhoIs("E", "", "", "", ""))
    store.remember(lease.SEEN, LONG_AGO.isoformat()).result()
    store.remember(lease.DAYS, "7").result()
    store.remember("sync_server", "http://127.0.0.1:1").result()
    task = LeaseTask(store, tmp_path)
    qtbot.addWidget(task.page)
    task.page.show()
    opened: list[bool] = []
    task.done.connect(lambda: opened.append(True))

    press(task.page, "Maak contact")

    qtbot.waitUntil(lambda: "Ik zoek de server" not in texts(task.page), timeout=PATIENCE_MS)
    assert "Geen netwerk" in texts(task.page)
    assert store.read(lease.load).result().verlopen
    assert opened == []
    task.page.grab().save(str(tmp_path / "lease.png"))
    store.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_file_that_gives_no_answer_does_not_leave_one_waiting(tmp_path: Path, qtbot: QtBot) -> None:
    store = create_store(tmp_path, b"k" * 32, Clock(), WhoIs("E", "", "", "", ""))
    task = LeaseTask(store, tmp_path)
    qtbot.addWidget(task.page)
    task.page.show()
    store.close()

    press(task.page, "Maak contact")

    qtbot.waitUntil(lambda: "Ik zoek de server" not in texts(task.page), timeout=PATIENCE_MS)
    assert "Er ging iets mis" in texts(task.page)
    assert find(task.page, QAbstractButton, "Maak contact").isEnabled()
