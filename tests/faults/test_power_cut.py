"""The power fails at any moment between two system calls: the file opens and holds every act that was confirmed."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.clock import Clock
from app.domain.hulpvraag import Hulpvraag
from app.store import migrate
from app.store.check import check_file_now
from app.store.connection import connect
from app.store.errors import StoreDamaged
from app.store.store import Store
from tests.faults.recording import Chance, Cut, Disk, Event, Put, Said, Synced, put_down, record
from tests.faults.visitor import ACTS
from tests.store.files import KEY, ME

ROOT = Path(__file__).parents[2]
CUTS = 5_000 if os.environ.get("LONG") else 100
LIES = 20
FILE = "dossier.db"


@dataclass(frozen=True, slots=True)
class Work:
    """What was done to a file, and the file before it."""

    events: tuple[Event, ...]
    before: bytes


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    folder = tmp_path_factory.mktemp("profiel")
    migrate.create(folder / FILE, KEY, Clock())
    before = (folder / FILE).read_bytes()
    trace = tmp_path_factory.mktemp("spoor") / "calls"
    command = [sys.executable, "-m", "tests.faults.visitor", str(folder / FILE)]
    events = record(command, folder, trace, ROOT)
    trace.unlink()
    return Work(tuple(events), before)


def test_the_work_is_seen_whole(work: Work) -> None:
    disk = Disk({FILE: bytearray(work.before)})
    for event in work.events:
        disk.do(event)

    assert sum(isinstance(event, Synced) for event in work.events) > ACTS
    assert not any(disk.under_way.get(name) for name in (FILE, f"{FILE}-wal"))
    assert sum(isinstance(event, Said) for event in work.events) == ACTS + 1
    # The log was written back into the file, and emptied, while the work went on.
    assert any(isinstance(event, Put) and event.name == FILE for event in work.events[: len(work.events) // 2])
    assert any(isinstance(event, Cut) for event in work.events[: len(work.events) // 2])


@pytest.mark.parametrize("number", range(CUTS))
def test_what_was_confirmed_is_there_after_a_power_cut(work: Work, tmp_path: Path, number: int) -> None:
    rid, confirmed = _cut(work, tmp_path / "na", Chance(number))

    assert _number_in(tmp_path / "na" / FILE, rid) in {confirmed, confirmed + 1}
    raw = connect(tmp_path / "na" / FILE, KEY)
    check_file_now(raw)
    raw.close()


def test_a_disk_that_lies_about_its_syncs_is_caught(work: Work, tmp_path: Path) -> None:
    caught = 0
    for number in range(LIES):
        folder = tmp_path / str(number)
        rid, confirmed = _cut(work, folder, Chance(number), barriers=False)
        try:
            caught += _number_in(folder / FILE, rid) not in {confirmed, confirmed + 1}
        except StoreDamaged:
            caught += 1
        shutil.rmtree(folder)

    assert caught


def _cut(work: Work, folder: Path, chance: Chance, *, barriers: bool = True) -> tuple[str, int]:
    """Put down what a cut at some moment leaves; return the row, and the number that was confirmed by then."""
    disk, said = Disk({FILE: bytearray(work.before)}), ""
    first = next(at for at, event in enumerate(work.events) if isinstance(event, Said))
    for event in work.events[: first + 1 + chance.below(len(work.events) - first)]:
        disk.do(event, barriers=barriers)
        if isinstance(event, Said):
            said = event.line
    put_down(disk.after_cut(chance), folder)
    rid, number = said.split()
    return rid, int(number)


def _number_in(path: Path, rid: str) -> int:
    store = Store(path, KEY, Clock(), actor=ME, apparaat="laptop-1")
    try:
        found = store.read(lambda tx: tx.find(Hulpvraag, rid)).result()
        log = store.read(lambda tx: tx.rows("SELECT n FROM change ORDER BY n")).result()
        assert [row["n"] for row in log] == list(range(1, len(log) + 1))
        return int(found.woorden.split()[0]) if found else -1
    finally:
        store.close()
