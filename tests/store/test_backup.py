"""A backup is whole, dated, closed with the same key, and becomes a new apparaat."""

from pathlib import Path

import pytest

from app.clock import parse_moment
from app.store import migrate
from app.store.backup import is_restored, make_backup, restore_backup
from app.store.errors import BackupIncomplete, StoreDamaged
from tests.store.files import KEY, Desk, open_desk


@pytest.fixture
def small(tmp_path: Path) -> list[Path]:
    keys = tmp_path / "sleutels.json"
    keys.write_text("sleutels", encoding="utf-8")
    return [keys]


def test_a_backup_made_while_typing_holds_everything(desk: Desk, tmp_path: Path, small: list[Path]) -> None:
    made = desk.question("eerst")
    desk.say(made, "nog open", key="woorden")

    backup = make_backup(desk.store, tmp_path / "stick", small)

    assert backup.name == "keukentafel-reservekopie-2026-11-23-100000"
    assert {path.name for path in backup.iterdir()} == {"dossier.db", "sleutels.json"}
    assert b"nog open" not in (backup / "dossier.db").read_bytes()
    restore_backup(backup, tmp_path / "nieuw", desk.store.clock)
    migrate.prepare(tmp_path / "nieuw" / "dossier.db", KEY, desk.store.clock)
    again = open_desk(tmp_path / "nieuw" / "dossier.db")
    assert again.now(made) == desk.now(made)
    assert parse_moment(again.read(is_restored)) <= desk.hands.now
    assert again.rows("SELECT 1 FROM grp WHERE sealed IS NULL") == []
    again.store.close()


def test_the_profile_itself_is_not_marked_as_a_copy(desk: Desk, tmp_path: Path) -> None:
    make_backup(desk.store, tmp_path / "stick")

    assert desk.read(is_restored) == ""


def test_a_damaged_file_gives_no_backup(desk: Desk, tmp_path: Path) -> None:
    desk.store._writer.submit(lambda: desk.store._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()).result()
    content = bytearray(desk.store.path.read_bytes())
    content[30 * 4096 + 7] ^= 1
    desk.store.path.write_bytes(content)

    with pytest.raises(StoreDamaged):
        make_backup(desk.store, tmp_path / "stick")

    assert list((tmp_path / "stick").iterdir()) == []


def test_what_was_in_the_folder_is_moved_aside(desk: Desk, tmp_path: Path, small: list[Path]) -> None:
    backup = make_backup(desk.store, tmp_path / "stick", small)
    profile = tmp_path / "profiel"
    profile.mkdir()
    (profile / "dossier.db").write_bytes(b"kapot")
    (profile / "dossier.db-wal").write_bytes(b"oud")
    (profile / "logo.png").write_bytes(b"logo")

    restore_backup(backup, profile, desk.store.clock)

    aside = next(path for path in profile.iterdir() if path.is_dir())
    assert (aside / "dossier.db").read_bytes() == b"kapot"
    assert {path.name for path in aside.iterdir()} == {"dossier.db", "dossier.db-wal"}
    assert {path.name for path in profile.iterdir() if path.is_file()} == {"dossier.db", "sleutels.json", "logo.png"}


@pytest.mark.parametrize("name", ["leeg", "er-niet", "bestand"])
def test_a_folder_that_holds_no_backup_is_refused(desk: Desk, tmp_path: Path, name: str) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "bestand").write_text("x")

    with pytest.raises(BackupIncomplete):
        restore_backup(tmp_path / name, tmp_path / "profiel", desk.store.clock)

    assert not (tmp_path / "profiel").exists()


def test_a_backup_beside_a_backup(desk: Desk, tmp_path: Path) -> None:
    first = make_backup(desk.store, tmp_path)
    desk.hands.now = desk.hands.now.replace(hour=12)
    second = make_backup(desk.store, tmp_path)

    assert first != second
    assert (first / "dossier.db").exists()
