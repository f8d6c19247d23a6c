"""A notice goes with its page or after a calm time; a way back stays while it takes back the right thing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.context import Notice
from ui.shell.notice_place import best_place
from ui.shell.notices import NoticeArea

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

HOME = "huis-1"
TOLD = Notice("Het plan is vastgesteld.", kind="ok")
LINK = Notice("De hulpvraag is gemaakt", kind="ok", action="Bekijken", run=lambda: None)
UNDO = Notice("Taak afgerond", kind="ok", action="Terugdraaien", run=lambda: None, undoes=HOME)
PROGRAM = Notice("De schijf is vol", kind="danger", everywhere=True)


@pytest.fixture
def area(qtbot: QtBot) -> Iterator[NoticeArea]:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(600, 400)
    made = NoticeArea(around, calm_ms=1)
    # Away from the corner: the mouse of the platform without a screen stands there.
    made.setGeometry(20, 300, 560, 80)
    around.show()
    yield made
    around.hide()


def calm(area: NoticeArea) -> QTimer:
    return next(one for one in area.findChildren(QTimer) if one.parent() is area)


@pytest.mark.parametrize(
    ("notice", "to", "stays"),
    [(TOLD, HOME, False), (LINK, HOME, False), (UNDO, HOME, True), (UNDO, "huis-2", False), (UNDO, "", False),
     (PROGRAM, "huis-2", True)],
)  # fmt: skip
def test_what_is_left_of_a_notice_when_the_page_is_left(
    area: NoticeArea, notice: Notice, to: str, *, stays: bool
) -> None:
    area.show_notice(notice)

    area.leave(to)

    assert area.isHidden() is not stays


@pytest.mark.parametrize(("home", "stays"), [(HOME, False), ("huis-2", True), ("", True)])
def test_a_way_back_counts_until_the_next_act_of_its_household(area: NoticeArea, home: str, *, stays: bool) -> None:
    area.show_notice(UNDO)

    area.pass_by(home)

    assert area.isHidden() is not stays


def test_an_act_takes_no_other_notice_away(area: NoticeArea) -> None:
    area.show_notice(PROGRAM)

    area.pass_by("")
    area.pass_by(HOME)

    assert not area.isHidden()


def test_what_asks_nothing_goes_after_a_calm_time(area: NoticeArea, qtbot: QtBot) -> None:
    area.show_notice(TOLD)

    qtbot.waitUntil(area.isHidden)


def test_what_asks_something_or_warns_waits(area: NoticeArea) -> None:
    for notice in (LINK, UNDO, PROGRAM, Notice("Er is iets mis", kind="warning")):
        area.show_notice(TOLD)
        area.show_notice(notice)
        assert not calm(area).isActive()
        assert not area.isHidden()


def test_nothing_goes_from_under_the_keyboard(area: NoticeArea, qtbot: QtBot) -> None:
    area.window().activateWindow()
    area.show_notice(TOLD)
    close = area.findChildren(QPushButton)[0]
    close.setFocus()
    qtbot.waitUntil(close.hasFocus)
    calm(area).timeout.emit()
    assert not area.isHidden()

    close.clearFocus()

    qtbot.waitUntil(area.isHidden)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 500)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit(made))
    column.addStretch(1)
    column.addWidget(QLineEdit(made))
    made.show()
    made.activateWindow()
    yield made
    made.hide()


def test_nothing_moves_for_a_notice(page: QWidget, qtbot: QtBot) -> None:
    area = NoticeArea()
    area.float_over(page)
    before = [one.geometry() for one in page.findChildren(QLineEdit)]

    for notice in (TOLD, UNDO, Notice("Er is iets mis", "Met heel veel woorden. " * 12, kind="danger")):
        area.show_notice(notice)
        qtbot.waitUntil(area.isVisible)

        assert [one.geometry() for one in page.findChildren(QLineEdit)] == before
        assert page.rect().contains(area.geometry())


def test_a_notice_is_never_over_the_field_with_the_keyboard(page: QWidget) -> None:
    area = NoticeArea()
    area.float_over(page)
    area.show_notice(TOLD)

    for field in page.findChildren(QLineEdit):
        field.setFocus()
        assert not area.geometry().intersects(field.geometry())


def test_a_notice_lies_low_and_right_unless_something_is_needed_there() -> None:
    room, size, nobody = QSize(1000, 600), QSize(300, 60), QRect()
    free = best_place(room, size, [], nobody)
    button = QRect(800, 540, 150, 48)

    assert (free.right() > 980, free.bottom() > 580) == (True, True)
    assert best_place(room, size, [button], nobody) == QRect(8, 532, 300, 60)
    assert not best_place(room, size, [], QRect(0, 500, 1000, 100)).intersects(QRect(0, 500, 1000, 100))
