"""Two threads, one queue, one clock."""

import threading
from datetime import timedelta
from pathlib import Path

from app.domain.hulpvraag import Hulpvraag
from app.store.reading import Reading
from app.store.worker import Priority
from app.store.writing import Writing
from tests.store.files import HOUSE, START, Desk, Hands, open_desk


def test_a_save_does_not_wait_for_a_long_read(desk: Desk) -> None:
    reading, go_on = threading.Event(), threading.Event()

    def long_read(tx: Reading) -> int:
        reading.set()
        assert go_on.wait(10)
        return len(tx.all(Hulpvraag))

    waiting = desk.store.read(long_read)
    assert reading.wait(10)
    made = desk.store.write("Test", HOUSE, lambda tx: tx.insert(Hulpvraag, HOUSE)).result(timeout=5)
    go_on.set()

    assert made.value.id
    assert waiting.result() in {0, 1}


def test_a_read_does_not_wait_for_a_long_write(desk: Desk) -> None:
    writing, go_on = threading.Event(), threading.Event()

    def long_write(tx: Writing) -> None:
        tx.insert(Hulpvraag, HOUSE)
        writing.set()
        assert go_on.wait(10)

    waiting = desk.store.write("Test", HOUSE, long_write)
    assert writing.wait(10)
    assert desk.store.read(lambda tx: tx.all(Hulpvraag)).result(timeout=5) == []
    go_on.set()
    waiting.result()

    assert len(desk.read(lambda tx: tx.all(Hulpvraag))) == 1


def test_the_users_save_goes_before_sync_and_the_access_log(desk: Desk) -> None:
    blocked, go_on, order = threading.Event(), threading.Event(), []

    def hold(_tx: Writing) -> None:
        blocked.set()
        assert go_on.wait(10)

    desk.store.write("Test", HOUSE, hold)
    assert blocked.wait(10)
    desk.store.write("Sync", HOUSE, lambda _tx: order.append("sync"), priority=Priority.SYNC)
    desk.store.write("Log", HOUSE, lambda _tx: order.append("log"), priority=Priority.LOG)
    last = desk.store.write("User", HOUSE, lambda _tx: order.append("user"))
    go_on.set()
    last.result()
    desk.store.write("Sync", HOUSE, lambda _tx: None, priority=Priority.SYNC).result()

    assert order == ["user", "log", "sync"]


def test_a_use_case_tells_which_rows_it_touched(desk: Desk) -> None:
    written = desk.store.write("Test", HOUSE, lambda tx: tx.insert(Hulpvraag, HOUSE)).result()

    assert {(one.kind, one.id, one.huishouden) for one in written.touched} == {("hulpvraag", written.value.id, HOUSE)}


def test_a_clock_that_was_set_back_breaks_no_order(desk: Desk) -> None:
    first = desk.question("eerst")
    stamp = desk.log()[-1]["hlc"]
    desk.hands.now -= timedelta(days=400)
    second = desk.question("later")

    assert first.id < second.id
    assert stamp < desk.log()[-1]["hlc"]
    assert 399 * 86_400 < desk.store.clock_behind_s() < 401 * 86_400


def test_a_clock_that_was_set_back_before_the_start_is_noticed(file: Path) -> None:
    desk = open_desk(file)
    first = desk.question("eerst")
    assert desk.store.clock_behind_s() < 1
    desk.store.close()

    again = open_desk(file, Hands(START - timedelta(hours=5)))
    behind_s = again.store.clock_behind_s()
    second = again.question("later")
    rows = again.read(lambda tx: [row.woorden for row in tx.all(Hulpvraag)])
    undone = again.undo()
    again.store.close()

    assert 4.9 * 3600 < behind_s < 5.1 * 3600
    assert first.id < second.id
    assert rows == ["eerst", "later"]
    assert undone is not None


def test_what_a_laptop_remembers_for_itself_is_not_in_the_log(desk: Desk) -> None:
    before = len(desk.log())

    desk.store.remember("plek", "vandaag").result()
    desk.store.remember("plek", "dossier").result()

    assert desk.read(lambda tx: (tx.local("plek"), tx.local("niets", "leeg"))) == ("dossier", "leeg")
    assert len(desk.log()) == before


def test_bytes_and_packs_are_kept_once(desk: Desk) -> None:
    content = bytes(range(256)) * 4096

    def keep(tx: Writing) -> str:
        tx.keep_pack("hash", "wiel", "1", "inhoud")
        return tx.keep_blob(content)

    first, second = desk.write(keep), desk.write(keep)
    empty = desk.write(lambda tx: tx.keep_blob(b""))

    assert first == second
    assert desk.read(lambda tx: (tx.blob(first), tx.blob(empty), tx.pack("hash"), tx.pack("x"))) == (
        content, b"", "inhoud", None,
    )  # fmt: skip
