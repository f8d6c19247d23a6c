"""The question with the keyboard: own words durable, the need waits for klopt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.hulpvraag import Hulpvraag, Instemming
from app.services import huishoudens, hulpvragen
from tests.ui.pages.conftest import World
from ui.components.place import Place
from ui.pages.hulpvraag.page import HulpvraagPage
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button

WORDS = "Ik wil een scootmobiel. Dan kan ik weer ergens komen."


@pytest.fixture
def vraag(world: World) -> Hulpvraag:
    return world.write(lambda tx: hulpvragen.begin(tx, "Riet Jansen", "Terborg"))


@pytest.fixture
def page(qtbot: QtBot, world: World, vraag: Hulpvraag) -> HulpvraagPage:
    made = HulpvraagPage(world.context, Place("hulpvraag", vraag.huishouden, vraag.id))
    qtbot.addWidget(made)
    made.resize(1100, 900)
    world.wait_idle()
    return made


def _editor(page: HulpvraagPage, name: str) -> AutosaveEdit:
    return next(one for one in page.findChildren(AutosaveEdit) if one.accessibleName() == name)


def test_own_words_are_kept_to_the_letter(world: World, page: HulpvraagPage, vraag: Hulpvraag) -> None:
    QTest.keyClicks(_editor(page, "In eigen woorden"), WORDS)
    page.flush()
    world.wait_idle()

    assert world.read(lambda tx: tx.get(Hulpvraag, vraag.id)).woorden == WORDS


def test_who_types_on_writes_behind_what_stands_there(qtbot: QtBot, world: World, vraag: Hulpvraag) -> None:
    long = "Het lukt niet meer. " * 60
    world.write(lambda tx: hulpvragen.change_question(tx, vraag, woorden=long))
    again = HulpvraagPage(world.context, Place("hulpvraag", vraag.huishouden, vraag.id))
    qtbot.addWidget(again)
    again.resize(1100, 900)
    again.show()
    world.wait_idle()
    field = _editor(again, "In eigen woorden")
    assert field.verticalScrollBar().value() == 0

    field.setFocus()
    QTest.keyClicks(field, "Echt")

    assert field.text() == f"{long}Echt"


def test_klopt_is_taken_back_when_the_need_is_worded_anew(world: World, page: HulpvraagPage, vraag: Hulpvraag) -> None:
    need = _editor(page, "Waar gaat het om?")
    QTest.keyClicks(need, "mensen ontmoeten")
    page.flush()
    world.wait_idle()
    yes = next(one for one in page.findChildren(Button) if one.text() == "Klopt")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    world.wait_idle()
    assert world.read(lambda tx: tx.get(Hulpvraag, vraag.id)).need_counts

    QTest.keyClicks(need, " en kaarten")
    page.flush()
    world.wait_idle()

    kept = world.read(lambda tx: tx.get(Hulpvraag, vraag.id))
    assert kept.behoefte == "mensen ontmoeten en kaarten"
    assert kept.instemming is Instemming.NIET_GEVRAAGD


def test_without_a_household_a_name_and_a_village_make_the_question(qtbot: QtBot, world: World) -> None:
    page = HulpvraagPage(world.context, Place("hulpvraag"))
    qtbot.addWidget(page)
    name, village = page.findChildren(QLineEdit)[:2]

    QTest.keyClicks(name, "Bos")
    world.wait_idle()
    QTest.keyClicks(village, "Ulft")
    QTest.keyClick(village, Qt.Key.Key_Return)
    world.wait_idle()

    made = world.read(lambda tx: tx.all(Hulpvraag))
    assert len(made) == 1
    assert world.places[-1] == Place("hulpvraag", made[0].huishouden, made[0].id)


def test_without_a_question_the_keyboard_is_where_one_begins(qtbot: QtBot, world: World) -> None:
    home = world.write(lambda tx: huishoudens.create(tx, "mevrouw Bos", "Ulft"))
    made = HulpvraagPage(world.context, Place("hulpvraag", home.id))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    world.wait_idle()

    now = made.window().focusWidget()
    assert isinstance(now, Button)
    assert now.text() == "Nieuwe vraag"
