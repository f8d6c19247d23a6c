"""A backup is made and put back in the window, by hand; the profile that grew from it is a new apparaat."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from app.clock import Clock
from app.domain.huishouden import Huishouden
from app.domain.mensen import Apparaat
from app.services import huishoudens
from app.store.backup import restore_backup
from tests.e2e.program import Program
from tests.ui.pages.seeking import press, texts
from ui.components.place import Place

LOOK_MS = 50


def _choose(folder: Path) -> None:
    """Type a folder in the dialog that will open, and take it."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QFileDialog):
        QTimer.singleShot(LOOK_MS, partial(_choose, folder))
        return
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(folder))
    dialog.accept()


def _add_house(program: Program, naam: str) -> None:
    program.desk._store.write("Test", "", lambda tx: huishoudens.create(tx, naam, "Silvolde")).result()


def _choose_and_press(program: Program, tab: str, button: str, folder: Path) -> None:
    program.go(Place("sleutels", tab=tab))
    QTimer.singleShot(LOOK_MS, partial(_choose, folder))
    press(program.page, button)


def test_a_backup_is_made_and_put_back_as_a_new_apparaat(program: Program, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    program.begin_new()
    before = program.desk._store.apparaat
    _add_house(program, "Jansen")
    _choose_and_press(program, "reservekopie", "Kies een map", stick)
    program.wait(lambda: any("gemaakt en nagekeken" in one.title for one in program.notices))
    _add_house(program, "Wissink")
    (backup,) = stick.iterdir()

    _choose_and_press(program, "terugzetten", "Kies de reservekopie", backup)
    session = program.session
    assert session is not None
    program.wait(lambda: session.restore is not None)
    program.end()
    restore_backup(backup, program.profile, Clock())
    program.unlock()

    store = program.desk._store
    assert [one.naam for one in store.read(lambda tx: tx.all(Huishouden)).result()] == ["Jansen"]
    assert store.apparaat not in {"", before}
    assert {one.id for one in store.read(lambda tx: tx.all(Apparaat)).result()} == {before, store.apparaat}
    program.end()
    again = store.apparaat
    program.unlock()
    assert program.desk._store.apparaat == again


def test_a_folder_without_a_backup_is_refused_and_nothing_closes(program: Program, tmp_path: Path) -> None:
    program.begin_new()

    _choose_and_press(program, "terugzetten", "Kies de reservekopie", tmp_path)

    assert "reservekopie" in texts(program.page)
    session = program.session
    assert session is not None
    assert session.restore is None
    assert program.window.isEnabled()
