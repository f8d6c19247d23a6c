"""Too long without the server: the dossiers stay closed until it answers, and say why."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.clock import Clock
from app.services import lease
from app.services.profiel import WhoIs, create_store
from tests.ui.pages.seeking import press, texts
from ui.bootstrap.lease import LeaseTask

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

    qtbot.waitUntil(lambda: "Geen netwerk" in texts(task.page), timeout=10_000)
    assert store.read(lease.load).result().verlopen
    assert opened == []
    task.page.grab().save(str(tmp_path / "lease.png"))
    store.close()
