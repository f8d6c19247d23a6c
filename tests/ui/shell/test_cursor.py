"""The cursor comes back in the field where one typed, and never from under a hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import profiel
from tests.ui.practice_window import PracticeWindow, practice_window
from ui.components.place import Place

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
FIRST = "Wat is er?"
SECOND = '["Wat is nu het belangrijkst?", 0]'


@pytest.fixture
def practice(qapp: QApplication, tmp_path: Path) -> Iterator[PracticeWindow]:
    with practice_window(qapp, tmp_path / "profiel") as made:
        made.window.show()
        made.window.activateWindow()
        yield made
        made.window.hide()


def name_of_field() -> str:
    now = QApplication.focusWidget()
    return now.accessibleName() if now is not None else ""


def test_the_field_is_remembered_by_its_name_alone_and_found_again(practice: PracticeWindow, qtbot: QtBot) -> None:
    keeper = practice.window.cursor_keeper
    practice.show(Place("kort_gesprek", next(iter(practice.homes.values()))))
    qtbot.waitUntil(lambda: name_of_field() == FIRST)

    for text in ("", "[]", "geen json", '["Dit veld is er niet", 0]', '["Wat is er?", 9]'):
        keeper.go_back(text)
        practice.settle()
        assert name_of_field() == FIRST

    # Who types already keeps the cursor.
    keeper.go_back(SECOND)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A)
    practice.settle()
    assert name_of_field() == FIRST

    keeper.go_back(SECOND)
    qtbot.waitUntil(lambda: name_of_field() == "Wat is nu het belangrijkst?")

    def kept() -> str:
        found: list[str] = []
        practice.context.ask(lambda tx: tx.local(profiel.CURSOR), found.append)
        practice.settle()
        return found[0]

    qtbot.waitUntil(lambda: kept() == SECOND)


def test_a_press_beside_the_fields_leaves_the_cursor_where_one_types(practice: PracticeWindow, qtbot: QtBot) -> None:
    practice.show(Place("kort_gesprek", next(iter(practice.homes.values()))))
    qtbot.waitUntil(lambda: name_of_field() == FIRST)
    practice.window.cursor_keeper.go_back(SECOND)
    qtbot.waitUntil(lambda: name_of_field() == "Wat is nu het belangrijkst?")
    page = practice.window.page
    assert page is not None

    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    practice.settle()

    assert name_of_field() == "Wat is nu het belangrijkst?"
