"""The keyboard stays in the page: when a part goes, the part beside it has the focus, never the rail."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.context import Notice
from ui.shell.focus import FocusKeeper
from ui.shell.notices import NoticeArea
from ui.widgets.button import Button
from ui.widgets.card import Card

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@dataclass(frozen=True)
class Room:
    """A window with a rail, a notice area and a page of two cards."""

    window: QMainWindow
    page: QWidget
    notices: NoticeArea
    buttons: dict[str, Button]

    def focused(self) -> str:
        """Let the window live for a turn, and tell who has the keyboard."""
        for _turn in range(3):
            QApplication.processEvents()
        now = QApplication.focusWidget()
        return now.accessibleName() if now is not None else ""


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    window, middle, page = QMainWindow(), QWidget(), QWidget()
    notices = NoticeArea()
    buttons = {name: Button(name) for name in ("Even rust", "eerste", "tweede", "derde", "vierde")}
    row, right = QHBoxLayout(middle), QVBoxLayout()
    row.addWidget(buttons["Even rust"])
    row.addLayout(right)
    right.addWidget(notices)
    right.addWidget(page)
    page.setAccessibleName("de bladzijde")
    column = QVBoxLayout(page)
    for pair in (("eerste", "tweede"), ("derde", "vierde")):
        card = Card(parent=page)
        for name in pair:
            card.add(buttons[name])
        column.addWidget(card)
    window.setCentralWidget(middle)
    qtbot.addWidget(window)
    keeper = FocusKeeper(window)
    keeper.set_page(page)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    yield Room(window, page, notices, buttons)
    window.close()


def test_what_hides_hands_the_focus_to_what_is_beside_it(room: Room) -> None:
    room.buttons["vierde"].setFocus()
    room.buttons["vierde"].hide()

    assert room.focused() == "derde"


def test_what_is_switched_off_hands_the_focus_on(room: Room) -> None:
    room.buttons["vierde"].setFocus()
    room.buttons["vierde"].setEnabled(False)

    assert room.focused() == "derde"


def test_what_ends_hands_the_focus_to_the_next(room: Room) -> None:
    room.buttons["derde"].setFocus()
    assert room.focused() == "derde"
    room.buttons["derde"].deleteLater()
    QApplication.sendPostedEvents(None, 52)

    assert room.focused() == "vierde"


def test_an_empty_page_has_the_focus_itself(room: Room) -> None:
    room.buttons["derde"].setFocus()
    for name in ("eerste", "tweede", "derde", "vierde"):
        room.buttons[name].hide()

    assert room.focused() == "de bladzijde"


def test_closing_a_notice_leads_back(room: Room) -> None:
    room.buttons["tweede"].setFocus()
    room.notices.show_notice(Notice("Opgeslagen"))
    close = next(one for one in room.notices.findChildren(Button) if one.accessibleName() == "Bericht sluiten")
    close.setFocus()
    assert room.focused() == "Bericht sluiten"
    QTest.keyClick(close, Qt.Key.Key_Return)

    assert room.focused() == "tweede"


def test_who_leaves_the_page_by_tab_is_let_go(room: Room) -> None:
    room.buttons["vierde"].setFocus()
    QTest.keyClick(room.buttons["vierde"], Qt.Key.Key_Tab)

    assert room.focused() == "Even rust"
