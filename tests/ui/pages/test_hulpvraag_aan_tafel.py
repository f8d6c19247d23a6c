"""The page of a question, typed and clicked."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from app.domain.hulpvraag import Hulpvraag, Instemming, Melder, Signaal
from app.services import hulpvragen
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, press, texts, type_into
from ui.components.place import Place
from ui.pages.hulpvraag.page import HulpvraagPage
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine

TODAY = date(2026, 11, 23)


def show(world: World, place: Place) -> HulpvraagPage:
    page = HulpvraagPage(world.context, place)
    world.bot.addWidget(page)
    page.resize(1100, 1500)
    page.show()
    world.wait_idle()
    return page


def stored(world: World, vraag: Hulpvraag) -> Hulpvraag:
    return world.read(lambda tx: tx.get(Hulpvraag, vraag.id))


@pytest.fixture
def vraag(world: World) -> Hulpvraag:
    """Give the question of mevrouw Jansen, of today."""
    return world.write(lambda tx: hulpvragen.begin(tx, "mevrouw Riet Jansen", "Silvolde"))


@pytest.fixture
def page(world: World, vraag: Hulpvraag) -> HulpvraagPage:
    """Give the page of that question."""
    return show(world, Place("hulpvraag", vraag.huishouden))


def test_a_household_and_its_question_begin_with_a_name_and_a_village(world: World) -> None:
    page = show(world, Place("hulpvraag"))
    name, village = page.findChildren(QLineEdit)
    QTest.keyClicks(name, "mevrouw Jansen")
    QTest.keyClicks(village, "Silvolde")
    QTest.keyClick(village, Qt.Key.Key_Return)
    world.wait_idle()

    made = world.read(lambda tx: tx.all(Hulpvraag))[0]
    assert world.places[-1] == Place("hulpvraag", made.huishouden, made.id)
    assert made.ontvangen_op == TODAY


def test_own_words_are_kept_as_typed(world: World, vraag: Hulpvraag, page: HulpvraagPage) -> None:
    type_into(page, AutosaveEdit, "In eigen woorden", "Ik wil 'n scootmobiel")
    type_into(page, AutosaveLine, "Wat wordt gevraagd?", "een scootmobiel")
    page.flush()
    world.wait_idle()

    assert (stored(world, vraag).woorden, stored(world, vraag).gevraagd) == ("Ik wil 'n scootmobiel", "een scootmobiel")
    assert stored(world, vraag).open


def test_the_need_counts_after_klopt_and_no_longer_in_other_words(
    world: World, vraag: Hulpvraag, page: HulpvraagPage
) -> None:
    for name in ("Klopt", "Anders: …", "Niet gevraagd"):
        assert not find(page, QAbstractButton, name).isChecked()
    type_into(page, AutosaveEdit, "Waar gaat het om?", "Mensen ontmoeten")
    page.flush()
    world.wait_idle()
    press(page, "Klopt")
    world.wait_idle()
    assert stored(world, vraag).need_counts
    assert "Dit telt als de behoefte" in texts(page)

    type_into(page, AutosaveEdit, "Waar gaat het om?", " in het dorp")
    page.flush()
    world.wait_idle()

    assert stored(world, vraag).instemming is Instemming.NIET_GEVRAAGD
    assert not find(page, QAbstractButton, "Klopt").isChecked()
    assert "Het telt pas als de inwoner zegt: klopt." in texts(page)


def test_a_melding_is_one_click_away(world: World, vraag: Hulpvraag, page: HulpvraagPage) -> None:
    press(page, "Inwoner doet melding")

    assert world.places[-1] == Place("triage", vraag.huishouden, vraag.id, "melding")


def test_the_reporter_of_a_signal_is_written_and_never_read_here(
    world: World, vraag: Hulpvraag, page: HulpvraagPage
) -> None:
    press(page, "Een ander maakt zich zorgen (signaal)")
    press(page, "Signaal opschrijven")
    world.wait_idle()
    type_into(page, AutosaveLine, "Naam en telefoon van de melder", "Buurman Piet 0612345678")
    for line in page.findChildren(AutosaveLine):
        line.flush()
    world.wait_idle()
    assert [one.naam for one in world.read(lambda tx: tx.all(Melder))] == ["Buurman Piet 0612345678"]
    assert world.read(lambda tx: tx.all(Signaal))[0].vertellen_voor == date(2026, 12, 23)

    again = show(world, Place("hulpvraag", vraag.huishouden))
    press(again, "Een ander maakt zich zorgen (signaal)")
    world.wait_idle()

    assert all("Piet" not in line.text() for line in again.findChildren(QLineEdit))
    assert "Piet" not in texts(again)


def test_the_resident_who_speaks_begins_an_own_question(world: World, vraag: Hulpvraag) -> None:
    world.write(lambda tx: hulpvragen.add_signal(tx, world.context.packs, vraag.huishouden), vraag.huishouden)
    again = show(world, Place("hulpvraag", vraag.huishouden))
    press(again, "Een ander maakt zich zorgen (signaal)")
    press(again, "De inwoner vertelt het nu zelf")
    world.wait_idle()

    assert len(world.read(lambda tx: tx.all(Hulpvraag))) == 2
    assert world.places[-1].page == "hulpvraag"


def test_f2_tells_what_to_record_and_what_not(page: HulpvraagPage) -> None:
    page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert "Uw eigen uitleg van de vraag." in texts(page)
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert "Uw eigen uitleg van de vraag." not in texts(page)
