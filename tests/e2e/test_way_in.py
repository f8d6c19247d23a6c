"""First start, unlock, a wrong passphrase, the recovery sheet, and lock and back."""

import re
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.services import huishoudens, profiel
from app.store.connection import PAGE_BYTES
from tests.e2e.program import NAAM, WACHTZIN, Program
from tests.ui.pages.seeking import find, names, press, texts, type_into
from ui.components.place import Place
from ui.widgets.autosave_edit import AutosaveEdit

NEW = "vier hazen slapen achter het hek"


def code_on(sheet: QWidget) -> str:
    """Read the recovery code from the sheet, as one copies it by hand."""
    told = [name for name in names(sheet, QWidget) if name.startswith("Herstelcode: ")]
    assert len(told) == 1
    return told[0].removeprefix("Herstelcode: ")


def test_the_first_start_asks_who_and_ends_at_today(program: Program) -> None:
    program.first_start()

    code = code_on(program.gate)
    assert re.fullmatch(r"([0-9A-Z]{4} ){8}[0-9A-Z]{4}", code)
    press(program.gate, "Ik heb geen printer")
    asked = next(name for name in names(program.gate, QLineEdit) if name.startswith("Typ groep"))
    groups = [code.split()[int(number) - 1] for number in re.findall(r"\d", asked)]
    type_into(program.gate, QLineEdit, asked, "".join(groups))
    press(program.gate, "Ik heb het blad")
    program.wait_open()

    assert program.window.place == Place("vandaag")
    assert "Hier staat straks uw dag" in texts(program.page)
    store = program.desk._store
    assert store.read(profiel.me).result().naam == NAAM
    assert store.read(lambda tx: tx.local(profiel.SHEET_ON)).result()


def _says(program: Program, words: str) -> bool:
    return words in texts(program.gate)


def test_a_weak_passphrase_makes_no_profile(program: Program) -> None:
    program.start()
    type_into(program.gate, QLineEdit, "Uw naam", NAAM)
    type_into(program.gate, QLineEdit, "Nieuwe wachtzin", "welkom1234567")
    type_into(program.gate, QLineEdit, "Nog een keer dezelfde wachtzin", "welkom1234567")
    press(program.gate, "Begin")

    assert "makkelijk te raden" in texts(program.gate)
    assert not list(program.profile.glob("*.db"))


def test_wrong_tries_wait_also_after_a_restart(program: Program) -> None:
    program.begin_new()
    program.end()
    program.start()
    for count in range(1, 4):
        program.give("iets heel anders dan dit")
        said = f"{count} keer een verkeerde wachtzin"
        program.wait(partial(_says, program, said))
    assert not find(program.gate, QLineEdit, "Wachtzin").isEnabled()
    program.end()

    program.start()

    assert "3 keer een verkeerde wachtzin" in texts(program.gate)
    field = find(program.gate, QLineEdit, "Wachtzin")
    assert not field.isEnabled()
    program.wait(field.isEnabled)
    program.give(WACHTZIN)
    program.wait_open()


def test_the_recovery_code_gives_a_new_passphrase(program: Program) -> None:
    program.first_start()
    code = code_on(program.gate)
    press(program.gate, "Later doen")
    program.wait_open()
    program.end()

    program.start()
    press(program.gate, "Wachtzin vergeten?")
    type_into(program.gate, QLineEdit, "De code van het herstelblad", code.replace(" ", "").lower())
    type_into(program.gate, QLineEdit, "Nieuwe wachtzin", NEW)
    type_into(program.gate, QLineEdit, "Nog een keer dezelfde wachtzin", NEW)
    press(program.gate, "Herstel en open")
    program.wait_open()
    program.end()

    program.start()
    program.give(WACHTZIN)
    program.wait(lambda: "1 keer een verkeerde wachtzin" in texts(program.gate))
    program.give(NEW)
    program.wait_open()


def test_lock_comes_back_at_the_same_place(program: Program) -> None:
    program.begin_new()
    home = program.desk._store.write("Test", "", lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Silvolde"))
    place = Place("huishouden", home.result().value.id)
    program.go(place)

    program.lock()
    program.unlock()

    assert program.window.place == place
    assert program.window.windowTitle() == "Keukentafel"


def test_even_rust_covers_the_window_and_leads_to_the_passphrase(program: Program) -> None:
    program.begin_new()

    program.keys(Qt.Key.Key_F9)
    rest = program.desk._quiet._screen
    assert rest is not None
    assert rest.geometry() == program.window.rect()
    program.keys(Qt.Key.Key_Space)
    press(rest, "Met mijn wachtzin")

    program.wait(lambda: bool(program.locked))
    program.end()
    program.unlock()


def test_typed_words_are_taken_back_and_put_again(program: Program) -> None:
    program.begin_new()
    home = program.desk._store.write("Test", "", lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Silvolde"))
    program.go(Place("huishouden", home.result().value.id))
    edit = program.page.findChildren(AutosaveEdit)[0]
    edit.setFocus()
    QTest.keyClicks(edit, "bel eerst dochter")
    program.settle()

    program.keys(Qt.Key.Key_Z, ctrl=True)
    program.wait(lambda: any(one.title.startswith("Teruggedraaid") for one in program.notices))
    program.settle()
    assert program.page.findChildren(AutosaveEdit)[0].text() == ""

    program.keys(Qt.Key.Key_Z, ctrl=True, shift=True)
    program.wait(lambda: any(one.title.startswith("Opnieuw gedaan") for one in program.notices))
    program.settle()
    assert program.page.findChildren(AutosaveEdit)[0].text() == "bel eerst dochter"


def test_under_even_rust_no_key_reaches_the_page_and_back_is_where_one_was(program: Program) -> None:
    program.begin_new()
    home = program.desk._store.write("Test", "", lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Silvolde"))
    program.go(Place("huishouden", home.result().value.id))
    edit = program.page.findChildren(AutosaveEdit)[0]
    edit.setFocus()
    QTest.keyClicks(edit, "bel eerst dochter")
    program.settle()
    program.desk._quiet.set_code("204816")

    program.keys(Qt.Key.Key_F9)
    rest = program.desk._quiet._screen
    assert rest is not None
    for _press in range(3):
        program.keys(Qt.Key.Key_Tab)
        assert rest.isAncestorOf(QApplication.focusWidget() or program.window)
    program.keys(Qt.Key.Key_Z, ctrl=True)
    program.settle()
    assert not program.notices
    find(rest, QLineEdit, "Uw zes cijfers").setFocus()
    QTest.keyClicks(find(rest, QLineEdit, "Uw zes cijfers"), "204816")
    program.wait(lambda: QApplication.focusWidget() is edit)
    assert edit.text() == "bel eerst dochter"


def test_what_is_taken_back_elsewhere_is_named_with_its_page(program: Program) -> None:
    program.begin_new()
    home = program.desk._store.write("Test", "", lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Silvolde"))
    hid = home.result().value.id
    program.go(Place("huishouden", hid))
    edit = program.page.findChildren(AutosaveEdit)[0]
    edit.setFocus()
    QTest.keyClicks(edit, "bel eerst dochter")
    program.settle()
    program.go(Place("plan", hid))

    program.keys(Qt.Key.Key_Z, ctrl=True)
    program.wait(lambda: any(one.title.startswith("Teruggedraaid") for one in program.notices))

    assert "Dat staat op de pagina Huishouden." in program.notices[-1].text


def test_a_page_that_turns_out_to_be_damaged_is_told_on_the_unlock_screen(program: Program) -> None:
    program.begin_new()
    where = "SELECT rootpage FROM sqlite_master WHERE name = 'apparaat'"
    page = int(program.desk._store.read(lambda tx: tx.rows(where)[0]["rootpage"]).result())
    program.end()
    path = program.profile / profiel.DOSSIER
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE_BYTES)
        file.write(bytes(PAGE_BYTES))
    program.start()
    program.give(WACHTZIN)

    program.wait(lambda: _says(program, "beschadigd"))

    field = find(program.gate, QLineEdit, "Wachtzin")
    assert field.isEnabled()
    assert f"Dit is de map {program.profile}" in texts(program.gate).replace("\u200b", "")
