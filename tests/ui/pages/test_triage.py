"""Triage with mouse and keyboard: nothing is preselected, and safety looks like any other referral."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Aanspreekvorm
from app.domain.melding import Melding
from app.domain.triage import Keuze, Triage, Uitkomst
from app.services import hulpvragen, triage
from tests.ui.pages.conftest import World
from ui.components.place import Place
from ui.pages.triage.page import TriagePage
from ui.pages.triage.state import Reden, Route, outcome_of, reason_of, route_of, what_is_a_melding
from ui.widgets.button import Button


@pytest.fixture
def vraag(world: World) -> Hulpvraag:
    return world.write(lambda tx: hulpvragen.begin(tx, "Riet Jansen", "Terborg"))


@pytest.fixture
def page(qtbot: QtBot, world: World, vraag: Hulpvraag) -> TriagePage:
    made = TriagePage(world.context, Place("triage", vraag.huishouden, vraag.id))
    qtbot.addWidget(made)
    made.resize(1100, 900)
    world.wait_idle()
    return made


def _press(world: World, page: QWidget, text: str) -> None:
    button = next(one for one in page.findChildren(Button) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    world.wait_idle()


def test_every_outcome_has_its_button_and_comes_back_as_it() -> None:
    for outcome in Uitkomst:
        assert outcome_of(route_of(outcome), reason_of(outcome)) is outcome


def test_all_direct_referrals_share_one_button() -> None:
    assert {route_of(outcome_of(Route.DIRECT, reason)) for reason in Reden} == {Route.DIRECT}


def test_the_sentence_follows_the_form_of_address() -> None:
    assert "nodig hebt" in what_is_a_melding(Aanspreekvorm.U)
    assert "je" in what_is_a_melding(Aanspreekvorm.JE).split()


def test_nothing_is_preselected(page: TriagePage) -> None:
    assert [one.text() for one in page.findChildren(Button) if one.isCheckable() and one.isChecked()] == []


def test_choice_of_the_resident_is_kept(world: World, page: TriagePage, vraag: Hulpvraag) -> None:
    _press(world, page, "Eerst samen kijken")

    kept = world.read(lambda tx: tx.all(Triage, hulpvraag=vraag.id))
    assert [one.keuze for one in kept] == [Keuze.EERST_SAMEN_KIJKEN]


def test_melding_is_kept_on_the_day_that_was_pressed(world: World, page: TriagePage, vraag: Hulpvraag) -> None:
    _press(world, page, "Leg de melding vast")
    assert world.read(lambda tx: tx.all(Melding)) == []

    _press(world, page, "Vandaag, maandag 23 november")
    _press(world, page, "Leg de melding vast")

    kept = world.read(lambda tx: tx.all(Melding, hulpvraag=vraag.id))
    assert [one.datum for one in kept] == [date(2026, 11, 23)]


def test_pictures_are_equal_with_and_without_a_closed_case(
    qtbot: QtBot, world: World, page: TriagePage, vraag: Hulpvraag
) -> None:
    before = page.grab().toImage()

    world.write(lambda tx: triage.set_step(tx, vraag.huishouden, 1, "blauwe plekken"), vraag.huishouden)
    again = TriagePage(world.context, Place("triage", vraag.huishouden, vraag.id))
    qtbot.addWidget(again)
    again.resize(1100, 900)
    world.wait_idle()

    assert again.grab().toImage() == before


def test_safety_reads_like_any_other_referral(world: World, page: TriagePage, vraag: Hulpvraag) -> None:
    world.write(lambda tx: triage.conclude(tx, vraag, Uitkomst.DIRECT_VEILIG), vraag.huishouden)

    words = " ".join(one.text() for one in page.findChildren(QLabel)).lower()
    assert "meldcode" not in words
    assert "onveilig" not in words
