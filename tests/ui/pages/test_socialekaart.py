"""The sociale kaart answers residents' own words, the nearest village first."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, texts
from ui.components.place import Place
from ui.components.resultlist import ResultList
from ui.pages.socialekaart.page import VILLAGE, SocialekaartPage
from ui.pages.socialekaart.state import to_detail


def show(world: World, **extra: str) -> SocialekaartPage:
    page = SocialekaartPage(world.context, Place("socialekaart", extra=extra))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page


def choose(combo: QComboBox, text: str) -> None:
    combo.setCurrentIndex(combo.findText(text))
    combo.activated.emit(combo.currentIndex())


def test_own_words_find_what_is_near(world: World) -> None:
    page = show(world, dorp="Terborg")

    QTest.keyClicks(find(page, QLineEdit, "Zoeken"), "ik wil weer kaarten")
    world.wait_idle()

    assert find(page, ResultList, "Gevonden voorzieningen").rows()[0].said.startswith("Kaartclub De Vier Azen")
    assert "0555 60 00 10" in texts(page)
    assert "namen en nummers zijn verzonnen" in texts(page)


def test_down_shows_the_next_while_one_goes_on_typing(world: World) -> None:
    page = show(world)
    field, rows = find(page, QLineEdit, "Zoeken"), find(page, ResultList, "Gevonden voorzieningen")
    first = rows.key()

    QTest.keyClick(field, Qt.Key.Key_Down)
    world.wait_idle()

    assert rows.key() != first
    found = world.context.packs.socialekaart.van(rows.key())
    assert found is not None
    assert found.naam in texts(page)


def test_a_need_narrows_and_the_village_is_remembered(world: World) -> None:
    page = show(world)
    rows = find(page, ResultList, "Gevonden voorzieningen")
    everything = len(rows.rows())

    choose(find(page, QComboBox, "Waar gaat het over?"), "Vervoer")
    choose(find(page, QComboBox, "Dorp"), "Ulft")
    world.wait_idle()

    assert 0 < len(rows.rows()) < everything
    assert world.read(lambda tx: tx.local(VILLAGE)) == "Ulft"
    assert find(show(world), QComboBox, "Dorp").currentText() == "Ulft"


def test_nothing_found_says_what_to_try(world: World) -> None:
    page = show(world)

    QTest.keyClicks(find(page, QLineEdit, "Zoeken"), "xyzzyq")
    world.wait_idle()

    assert "Probeer een ander woord of alle dorpen" in texts(page)


def test_every_facility_can_be_shown(world: World) -> None:
    for one in world.context.packs.socialekaart.voorziening:
        assert to_detail(one).regels
