"""A migration leaves the old file or the new one, with everything in it, and a copy of the old one."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.store import migrate, triggers
from app.store.connection import connect
from app.store.errors import MigrationFailed
from app.store.schema import VERSION
from app.store.search import find_words
from tests.store.files import KEY, Hands, open_desk
from tests.store.old_file import REVISIONS, ROWS, make_old_file

KILLS = 8
COUNT_FROM = {0: "count(voor_wie) FROM hulpvraag", VERSION: "count(namens) FROM hulpvraag"}
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def old_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("old") / "dossier.db"
    make_old_file(path)
    return path


@pytest.fixture
def old(old_template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "dossier.db"
    shutil.copy(old_template, path)
    return path


def _upgrade(path: Path, revisions: Path = REVISIONS) -> None:
    migrate.prepare(path, KEY, Hands().clock(), revisions=revisions)


def _look(path: Path, query: str) -> list[tuple[object, ...]]:
    raw = connect(path, KEY)
    rows = raw.execute(query).fetchall()
    raw.close()
    return [tuple(row) for row in rows]


def _copy_of(path: Path) -> Path:
    return path.with_name(path.name + migrate.COPY_SUFFIX.format(version=0))


def test_the_file_is_brought_to_this_version_with_all_its_rows(old: Path) -> None:
    _upgrade(old)

    assert _look(old, "PRAGMA user_version") == [(VERSION,)]
    assert _look(old, "SELECT count(*), min(namens) FROM hulpvraag WHERE woorden LIKE '%(overgezet)'") == [
        (ROWS, "zus")
    ]


def test_trap_one_a_rebuilt_parent_keeps_its_children(old: Path) -> None:
    _upgrade(old)

    assert _look(old, "SELECT id FROM kind ORDER BY id") == [("k1",), ("k2",)]
    assert _look(old, "SELECT naam, leeftijd FROM ouder") == [("Riet", None)]


def test_trap_two_every_trigger_is_there_after_a_rebuild(old: Path) -> None:
    _upgrade(old)

    found = _look(old, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    assert set(found) == set(triggers.generate().items())


def test_nothing_that_a_migration_does_is_in_the_log(old: Path) -> None:
    before = _look(old, "SELECT id, old, new FROM change ORDER BY rowid_")

    _upgrade(old)

    assert _look(old, "SELECT id, old, new FROM change ORDER BY rowid_") == before
    assert _look(old, "SELECT capture, sv FROM sync_ctx") == [(1, VERSION)]


def test_search_finds_what_the_migration_made_of_the_words(old: Path) -> None:
    _upgrade(old)
    desk = open_desk(old)
    hits = desk.read(lambda tx: find_words(tx, "overgezet", limit=3))
    desk.store.close()

    assert [hit.rid for hit in hits] == [f"v{ROWS - 1:04}", f"v{ROWS - 2:04}", f"v{ROWS - 3:04}"]


def test_acts_from_before_are_sealed_and_not_undone(old: Path) -> None:
    _upgrade(old)
    desk = open_desk(old)
    undone = desk.undo()
    desk.store.close()

    assert undone is None
    numbers = [row[0] for row in _look(old, "SELECT n FROM change ORDER BY n")]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_copy_is_the_old_file_and_goes_when_the_new_one_opened_again(old: Path) -> None:
    rows = _look(old, "SELECT * FROM hulpvraag")

    _upgrade(old)
    assert _look(_copy_of(old), "SELECT * FROM hulpvraag") == rows
    assert _look(_copy_of(old), "PRAGMA user_version") == [(0,)]
    _upgrade(old)

    assert not _copy_of(old).exists()


@pytest.mark.parametrize("problem", ["raise ZeroDivisionError", "op.execute('SELECT * FROM nergens')"])
def test_a_migration_that_breaks_leaves_the_old_file(old: Path, tmp_path: Path, problem: str) -> None:
    broken = tmp_path / "revisions"
    shutil.copytree(REVISIONS, broken, ignore=shutil.ignore_patterns("__pycache__"))
    last = broken / "versions" / "t0002_present.py"
    last.write_text(last.read_text(encoding="utf-8") + f"    {problem}\n", encoding="utf-8")
    before = _look(old, "SELECT name, sql FROM sqlite_master ORDER BY name")

    with pytest.raises(MigrationFailed):
        _upgrade(old, broken)

    assert _look(old, "SELECT name, sql FROM sqlite_master ORDER BY name") == before
    assert _look(old, "PRAGMA user_version") == [(0,)]
    _upgrade(old)
    assert _look(old, "PRAGMA user_version") == [(VERSION,)]


def test_a_migration_that_is_killed_leaves_the_old_file_or_the_new_one(old: Path, old_template: Path) -> None:
    command = [sys.executable, "-m", "tests.store.old_file", str(old)]
    began = time.monotonic()
    subprocess.run(command, cwd=ROOT, check=True)
    whole_s = time.monotonic() - began
    found = set()
    for number in range(KILLS):
        for left in old.parent.glob("dossier.db*"):
            left.unlink()
        shutil.copy(old_template, old)
        process = subprocess.Popen(command, cwd=ROOT)
        try:
            process.wait(timeout=whole_s * (0.4 + 0.6 * number / KILLS))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        version = int(str(_look(old, "PRAGMA user_version")[0][0]))
        found.add(version)
        assert _look(old, f"SELECT {COUNT_FROM[version]}") == [(ROWS,)]
        assert _look(old, "PRAGMA integrity_check") == [("ok",)]
        assert _look(old, "SELECT count(*) FROM kind") == [(2,)]
        _upgrade(old)
        assert _look(old, "PRAGMA user_version") == [(VERSION,)]

    assert found <= {0, VERSION}


def test_a_new_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "dossier.db"
    path.with_name("dossier.db.nieuw").write_bytes(b"half van de vorige keer")

    migrate.create(path, KEY, Hands().clock())

    assert [one.name for one in tmp_path.iterdir()] == ["dossier.db"]
    _upgrade(path)
