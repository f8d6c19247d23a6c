"""A file that is not whole, not ours or not of this version is told apart and never used."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.store import migrate
from app.store.check import CHECK_EVERY, check_file_now, check_when_due, is_due
from app.store.connection import PAGE_BYTES, connect
from app.store.errors import StoreDamaged, StoreForeign, StoreMissing, StoreNewer
from app.store.schema import VERSION
from tests.store.files import HOUSE, KEY, START, Desk, Hands, fill_house, open_desk

FLIPS = 60


def _open(path: Path) -> None:
    migrate.prepare(path, KEY, Hands().clock())


@pytest.fixture
def full(file: Path) -> Path:
    """Give a file with some pages of words."""
    desk = open_desk(file)
    desk.store.write("Begin", "", fill_house).result()
    for number in range(200):
        desk.store.remember(f"naam-{number}", "woord " * 200).result()
    desk.store.close()
    return file


def test_a_whole_file_opens(full: Path) -> None:
    _open(full)


def test_a_missing_file_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        _open(tmp_path / "dossier.db")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"SQLite format 3\x00" + b"\0" * 4080, b"SQLite format 3\x00"])
def test_a_plain_database_is_foreign(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "dossier.db"
    path.write_bytes(content)

    with pytest.raises(StoreForeign):
        _open(path)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7\n", hashlib.shake_256(b"x").digest(3 * PAGE_BYTES), b"\0" * PAGE_BYTES]
)
def test_something_else_is_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "dossier.db"
    path.write_bytes(content)

    with pytest.raises(StoreDamaged):
        _open(path)

    assert path.read_bytes() == content


def test_another_key_does_not_open_it(full: Path) -> None:
    with pytest.raises(StoreDamaged):
        migrate.prepare(full, b"x" * 32, Hands().clock())


@pytest.mark.parametrize("key", [b"", b"kort", b"x" * 31, b"x" * 33])
def test_a_key_of_another_length_is_a_bug(full: Path, key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(full, key)


@pytest.mark.parametrize("left", [1, 100, PAGE_BYTES, PAGE_BYTES + 1, 10 * PAGE_BYTES, -PAGE_BYTES, -1])
def test_a_file_that_was_cut_short_is_damaged(full: Path, left: int) -> None:
    content = full.read_bytes()
    full.write_bytes(content[:left])

    with pytest.raises(StoreDamaged):
        _check(full)


def _check(path: Path) -> None:
    _open(path)
    raw = connect(path, KEY)
    try:
        check_file_now(raw)
    finally:
        raw.close()


def test_one_flipped_bit_anywhere_is_found(full: Path, tmp_path: Path) -> None:
    content = full.read_bytes()
    harmless = []
    for number in range(FLIPS):
        place = number * 7919 * 4093 % len(content)
        flipped = bytearray(content)
        flipped[place] ^= 1 << number % 8
        broken = tmp_path / "flipped.db"
        broken.write_bytes(flipped)
        try:
            _check(broken)
            harmless.append(place)
        except StoreDamaged:
            continue

    assert [place for place in harmless if place % PAGE_BYTES < PAGE_BYTES - 16] == []
    assert len(harmless) < FLIPS / 10


def _read_everything(path: Path) -> None:
    desk = open_desk(path)
    try:
        desk.read(lambda tx: tx.rows("SELECT * FROM lokaal"))
    finally:
        desk.store.close()


def test_a_damaged_page_is_told_when_a_page_of_the_program_meets_it(full: Path) -> None:
    content = bytearray(full.read_bytes())
    for page in range(2, len(content) // PAGE_BYTES):
        content[page * PAGE_BYTES + 100] ^= 255
    full.write_bytes(content)

    with pytest.raises(StoreDamaged):
        _read_everything(full)


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        (f"PRAGMA user_version = {VERSION + 1}", StoreNewer),
        ("DROP TRIGGER log_hulpvraag_update", StoreDamaged),
        ("CREATE TRIGGER extra AFTER INSERT ON taak BEGIN SELECT 1; END", StoreDamaged),
    ],
)
def test_a_file_with_another_version_or_other_triggers_is_refused(
    full: Path, statement: str, error: type[Exception]
) -> None:
    raw = connect(full, KEY)
    raw.execute(statement)
    raw.close()
    before = full.read_bytes()

    with pytest.raises(error):
        _open(full)

    assert full.read_bytes() == before


def test_a_wal_of_another_file_changes_nothing(full: Path, template: Path, tmp_path: Path) -> None:
    other = open_desk(Path(shutil.copy(template, tmp_path / "other.db")))
    other.write(lambda tx: tx.remember("van", "een ander"))
    shutil.copy(f"{other.store.path}-wal", f"{full}-wal")
    other.store.close()

    with pytest.raises(StoreDamaged):
        _check(full)


def test_a_check_is_done_once_a_week(desk: Desk) -> None:
    assert check_when_due(desk.store)
    assert not check_when_due(desk.store)
    desk.hands.now += CHECK_EVERY

    assert check_when_due(desk.store)


@pytest.mark.parametrize(
    ("last", "due"), [("", True), ("2026-11-22T09:00:00.000Z", False), ("2027-01-01T09:00:00.000Z", True)]
)
def test_when_a_check_is_due(last: str, *, due: bool) -> None:
    assert is_due(last, START) is due


def test_a_second_program_cannot_break_what_the_first_writes(desk: Desk) -> None:
    raw = desk.store.open_another()
    raw.execute("BEGIN IMMEDIATE")
    waiting = desk.store.write("Test", HOUSE, lambda tx: tx.remember("a", "b"))
    raw.execute("ROLLBACK")
    raw.close()

    waiting.result()
    assert desk.read(lambda tx: tx.local("a")) == "b"


def test_nothing_is_said_on_the_terminal(full: Path) -> None:
    content = bytearray(full.read_bytes())
    content[200] ^= 1
    full.write_bytes(content)
    code = (
        "import sys; from pathlib import Path; from app.store.connection import connect\n"
        "from app.store.errors import StoreDamaged\n"
        "try: connect(Path(sys.argv[1]), bytes(range(32)))\n"
        "except StoreDamaged: print('told')"
    )

    done = subprocess.run([sys.executable, "-c", code, str(full)], capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("told\n", "")
