"""What follows triage: one button that goes on, a task for spoed, a melding put right, and the besluit."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from app.domain.agenda import Taak
from app.domain.hulpvraag import Deur, Hulpvraag
from app.domain.melding import Besluit, Besluituitkomst, Melding
from app.services import meldingen
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, press, texts
from tests.ui.pages.triaging import CAME_IN, ask, show
from ui.components.place import Place
from ui.pages.hulpvraag.page import HulpvraagPage
from ui.pages.triage.page import TriagePage
from ui.widgets.button import Button


@pytest.fixture
def vraag(world: World) -> Hulpvraag:
    """Give the question."""
    return ask(world)


def blue(page: TriagePage) -> list[str]:
    buttons = [one for one in page.findChildren(Button) if one.isVisibleTo(page)]
    return [one.text() for one in buttons if one.property("rol") == "primair"]


def offered(page: TriagePage) -> list[str]:
    return [one.text() for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]


@pytest.mark.parametrize(
    ("chosen", "on"),
    [
        ("Eerst samen kijken", "Naar het gesprek"),
        ("Melding doen", "Leg de melding vast"),
        ("Allebei", "Leg de melding vast"),
        ("Nog niet gevraagd", "Naar het gesprek"),
    ],
)
def test_there_is_one_button_that_goes_on_and_it_follows_the_choice(
    world: World, vraag: Hulpvraag, chosen: str, on: str
) -> None:
    page = show(world, vraag)
    press(page, chosen)
    world.wait_idle()
    world.bot.waitUntil(lambda: blue(page) == [on])

    assert ("Leg de melding vast" in offered(page)) is (on == "Leg de melding vast")
    if on != "Leg de melding vast":
        press(page, "Melding vastleggen")
        world.bot.waitUntil(lambda: blue(page) == ["Leg de melding vast"])


def test_the_shorter_term_is_told_when_one_doubts_between_two_days(world: World, vraag: Hulpvraag) -> None:
    page = show(world, vraag, "melding")
    assert "Het onderzoek is dan klaar op 28 december 2026, en niet pas op 4 januari 2027." in texts(page)

    press(page, "Vandaag, maandag 23 november")
    assert "maandag 4 januari 2027. Twijfelt u? Kies de vroegste dag." in texts(page)


def test_the_day_and_the_door_of_a_melding_are_put_right_in_the_page(world: World, vraag: Hulpvraag) -> None:
    world.write(lambda tx: meldingen.report(tx, vraag, date(2026, 11, 20)))
    page = show(world, vraag)
    press(page, "De dag of de deur klopt niet")
    world.bot.waitUntil(lambda: "Verbeter de melding" in offered(page))
    doors = find(page, QComboBox, "Hoe kwam de vraag binnen?")
    assert doors.currentText() == "Nog niet gezegd"
    doors.setCurrentIndex(doors.findText("Huisarts"))
    day = find(page, QLineEdit, "Of een andere dag")
    QTest.keyClicks(day, "18-11-2026")
    QTest.keyClicks(find(page, QLineEdit, "Waarom een andere dag?"), "Eerder gebeld")
    press(page, "Verbeter de melding")
    world.wait_idle()

    (found,) = world.read(lambda tx: tx.all(Melding))
    assert (found.datum, found.deur, found.reden) == (date(2026, 11, 18), Deur.HUISARTS, "Eerder gebeld")


def test_spoed_makes_a_task_with_a_day_and_somebody(world: World, vraag: Hulpvraag) -> None:
    page = show(world, vraag)
    press(page, "Spoed: nu tijdelijke hulp")
    world.wait_idle()
    who = find(page, QLineEdit, "Wie belt de gemeente?")
    who.selectAll()
    QTest.keyClicks(who, "Ellen")
    page.flush()
    world.wait_idle()

    (task,) = world.read(lambda tx: tx.all(Taak))
    assert (task.wie, task.voor) == ("Ellen", date(2026, 11, 23))
    press(page, "Gebeld")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Taak))[0].klaar_op == date(2026, 11, 23)


def test_spoed_that_was_a_mistake_leaves_no_task(world: World, vraag: Hulpvraag) -> None:
    page = show(world, vraag)
    for _ in range(2):
        press(page, "Spoed: nu tijdelijke hulp")
        world.wait_idle()

    assert world.read(lambda tx: tx.all(Taak)) == []


def test_the_besluit_is_written_down_as_the_letter_says_it(world: World, vraag: Hulpvraag) -> None:
    melding = world.write(lambda tx: meldingen.report(tx, vraag, CAME_IN))
    world.write(lambda tx: meldingen.apply_for(tx, melding, CAME_IN))
    page = show(world, vraag)
    press(page, "Besluit gekomen")
    world.bot.waitUntil(lambda: "Leg het besluit vast" in offered(page))
    QTest.keyClicks(find(page, QLineEdit, "Nummer of kenmerk"), "Z-12")
    press(page, "Afgewezen")
    press(page, "Leg het besluit vast")
    world.wait_idle()

    (found,) = world.read(lambda tx: tx.all(Besluit))
    assert (found.waarop, found.uitkomst, found.kenmerk) == ("een scootmobiel", Besluituitkomst.AFGEWEZEN, "Z-12")
    assert "Besluit van 23 november 2026 over een scootmobiel: afgewezen, kenmerk Z-12." in texts(page)


def test_a_new_question_has_no_door_and_begins_in_the_own_words(world: World, vraag: Hulpvraag) -> None:
    page = HulpvraagPage(world.context, Place("hulpvraag", vraag.huishouden))
    world.bot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    world.wait_idle()
    page.setFocus()

    assert find(page, QComboBox, "Hoe kwam de vraag binnen?").currentText() == "Nog niet gezegd"
    focus = page.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "In eigen woorden"
