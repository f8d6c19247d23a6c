"""F1: help beside the page, by keyboard alone, and back to where one typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.wording import handleiding
from tests.ui.practice_window import PracticeWindow, practice_window
from ui.bootstrap.pages import makers
from ui.components.place import Place
from ui.shell.help import HelpPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[PracticeWindow]:
    with practice_window(qapp, tmp_path / "profiel") as made:
        made.window.show()
        made.look()
        yield made


def panel_of(desk: PracticeWindow) -> HelpPanel:
    return desk.window.findChildren(HelpPanel)[0]


def press(desk: PracticeWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, key)
    desk.settle()


def words(panel: HelpPanel) -> str:
    return panel.text.toPlainText()


def test_every_page_opens_at_its_own_chapter(desk: PracticeWindow) -> None:
    panel = panel_of(desk)
    for page in makers():
        desk.show(desk.home(Place(page), "jansen"))
        press(desk, Qt.Key.Key_F1)
        assert panel.isVisible()
        assert words(panel).startswith(handleiding.chapter_of(page).titel)
        assert panel.text.hasFocus()
        press(desk, Qt.Key.Key_F1)
        assert not panel.isVisible()


def test_escape_goes_back_to_the_field_where_one_typed(desk: PracticeWindow) -> None:
    page = desk.show(Place("dossiers"))
    field = next(one for one in page.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    press(desk, Qt.Key.Key_F1)
    press(desk, Qt.Key.Key_Escape)
    assert not panel_of(desk).isVisible()
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize("percent", [100, 200])
def test_a_search_is_done_by_keyboard_alone(desk: PracticeWindow, percent: int) -> None:
    desk.look("licht", percent)
    desk.show(Place("vandaag"))
    press(desk, Qt.Key.Key_F1)
    panel = panel_of(desk)
    panel.sought.setFocus()
    QTest.keyClicks(panel.sought, "reservekopie")
    assert "Gevonden" in words(panel)
    press(desk, Qt.Key.Key_Return)
    press(desk, Qt.Key.Key_Tab)
    press(desk, Qt.Key.Key_Return)
    assert words(panel).startswith(handleiding.look_for("reservekopie")[0].hoofdstuk.titel)
    assert panel.sought.text() == ""


def test_what_is_typed_is_never_drawn(desk: PracticeWindow) -> None:
    desk.show(Place("vandaag"))
    press(desk, Qt.Key.Key_F1)
    panel = panel_of(desk)
    panel.sought.setText("<h1>Riet</h1> [Riet](riet.md)")
    desk.settle()
    assert words(panel) == "Niets gevonden. Probeer een ander woord, of kies Inhoud."


def test_help_follows_to_another_page(desk: PracticeWindow) -> None:
    desk.show(Place("vandaag"))
    press(desk, Qt.Key.Key_F1)
    desk.show(Place("socialekaart"))
    assert words(panel_of(desk)).startswith("Sociale kaart")


def test_beside_the_page_there_is_room_for_both_and_with_large_text_it_takes_the_place(desk: PracticeWindow) -> None:
    page = desk.show(Place("vandaag"))
    press(desk, Qt.Key.Key_F1)
    panel = panel_of(desk)
    assert page.isVisible()
    assert panel.mapTo(desk.window, QPoint()).x() >= page.mapTo(desk.window, QPoint(page.width(), 0)).x()
    desk.look("licht", 200)
    assert not page.isVisible()
    assert panel.isVisible()
    desk.look("licht", 100)
    assert page.isVisible()


def test_in_samen_kijken_the_key_does_nothing(desk: PracticeWindow) -> None:
    desk.show(desk.home(Place("gesprek"), "jansen"))
    press(desk, Qt.Key.Key_F11)
    press(desk, Qt.Key.Key_F1)
    assert not panel_of(desk).isVisible()
    press(desk, Qt.Key.Key_Escape)
