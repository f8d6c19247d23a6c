"""The coach above the page: begin, see that a step was done, pass one over, stop and go on, all by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.services import hulpvragen, oefengesprek
from tests.ui.practice_window import PracticeWindow, practice_window
from ui.bootstrap.pages import makers
from ui.components.place import Place
from ui.shell.coach import CALM_MS, CoachArea
from ui.shell.coach_words import words_of
from ui.shell.help import HelpPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[PracticeWindow]:
    with practice_window(qapp, tmp_path / "profiel") as made:
        made.window.show()
        made.look()
        made.show(Place("vandaag"))
        yield made


def coach_of(desk: PracticeWindow) -> CoachArea:
    return desk.window.findChildren(CoachArea)[0]


def press(desk: PracticeWindow, name: str) -> None:
    found = [one for one in desk.window.findChildren(QAbstractButton) if one.text() == name and one.isVisible()]
    found[0].setFocus()
    QTest.keyClick(found[0], Qt.Key.Key_Return)
    desk.settle()


def said(desk: PracticeWindow) -> str:
    return " ".join(one.text() for one in coach_of(desk).findChildren(QLabel))


def test_it_goes_on_by_itself_when_a_step_was_done_and_leaves_the_keyboard_alone(desk: PracticeWindow) -> None:
    assert not coach_of(desk).isVisible()
    press(desk, "Beginnen")
    assert "Stap 1 van 10" in said(desk)
    home = desk.window.place.huishouden
    assert desk.window.place.page == "hulpvraag"
    focus = QApplication.focusWidget()
    desk.window._context.act("", home, lambda tx: hulpvragen.add_question(tx, home, woorden="Mag ik een scootmobiel?"))
    desk.settle()
    assert "Stap 1 van 10" in said(desk)
    desk.wait(CALM_MS + 200)
    desk.settle()
    assert "Stap 2 van 10" in said(desk)
    assert QApplication.focusWidget() is not None
    assert focus is None or not coach_of(desk).isAncestorOf(QApplication.focusWidget() or focus)


def test_by_keyboard_to_the_next_step_over_one_and_out(desk: PracticeWindow) -> None:
    press(desk, "Beginnen")
    press(desk, "Sla over")
    assert "Stap 2 van 10" in said(desk)
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is coach_of(desk).go_there
    QTest.keyClick(coach_of(desk).go_there, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.place.page == "triage"
    press(desk, "Stoppen")
    assert not coach_of(desk).isVisible()
    focus = QApplication.focusWidget()
    assert desk.window.page is not None
    assert focus is not None
    assert focus is desk.window.page or desk.window.page.isAncestorOf(focus)
    desk.show(Place("vandaag"))
    press(desk, "Verdergaan")
    assert "Stap 2 van 10" in said(desk)


def test_it_leads_to_another_tab_of_the_same_page(desk: PracticeWindow) -> None:
    press(desk, "Beginnen")
    for _step in range(5):
        press(desk, "Sla over")
    assert "Stap 6 van 10" in said(desk)
    home = desk.window.place.huishouden
    desk.show(Place("gesprek", home, tab="spinnenweb"))
    assert coach_of(desk).go_there.isVisible()

    press(desk, "Ga erheen")

    assert (desk.window.here().page, desk.window.here().tab) == ("gesprek", "gesprekswiel")
    assert not coach_of(desk).go_there.isVisible()


def test_it_begins_from_help_too(desk: PracticeWindow) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_F1)
    press(desk, "Oefen een eerste gesprek")
    assert not desk.window.findChildren(HelpPanel)[0].isVisible()
    assert coach_of(desk).isVisible()


@pytest.mark.parametrize("step", [*oefengesprek.STEPS])
def test_every_step_leads_to_a_page_and_says_what_to_do(step: str) -> None:
    words = words_of(step)
    assert words.page in makers()
    assert words.title
    assert words.text
