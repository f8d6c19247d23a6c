"""What gets the keyboard is seen whole, with its words and room below it; who scrolls away is left in peace."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.sight import keep_together, show_block
from ui.widgets.text import label

ROOM = 40


def _page(qtbot: QtBot) -> ScrollPage:
    page = ScrollPage()
    qtbot.addWidget(page)
    page.resize(500, 400)
    page.show()
    page.activateWindow()
    page.add(label("Een zin die over meer regels gaat als er weinig plaats is."))
    page.add(_block(900))
    return page


def _block(height: int) -> QWidget:
    made = QWidget()
    made.setFixedHeight(height)
    return made


def _settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()


def _top(page: ScrollPage, part: QWidget) -> int:
    return part.mapTo(page.viewport(), QPoint(0, 0)).y()


def _below(page: ScrollPage, part: QWidget) -> int:
    return page.viewport().height() - _top(page, part) - part.height()


def test_a_field_that_was_just_made_is_seen_whole_with_its_label(qtbot: QtBot) -> None:
    page = _page(qtbot)
    _settle()
    field = Field("Wat wil ik?", AutosaveEdit("Wat wil ik?"), hint="In eigen woorden.")
    page.add(field)
    page.add(_block(900))

    field.input.setFocus()
    _settle()

    assert _top(page, field) >= 0
    assert _below(page, field) >= ROOM


def test_it_stays_in_sight_when_something_comes_above_it(qtbot: QtBot) -> None:
    page = _page(qtbot)
    line = QLineEdit()
    page.add(line)
    page.add(_block(900))
    line.setFocus()
    _settle()

    page.body.insertWidget(0, _block(600))
    _settle()

    assert _top(page, line) >= 0
    assert _below(page, line) >= ROOM


def test_who_scrolls_away_is_left_there(qtbot: QtBot) -> None:
    page = _page(qtbot)
    line = QLineEdit()
    page.add(line)
    line.setFocus()
    _settle()
    page.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)

    page.add(_block(300))
    _settle()

    assert page.verticalScrollBar().value() == 0


def test_what_belongs_together_is_seen_together(qtbot: QtBot) -> None:
    page = _page(qtbot)
    block = _block(200)
    line = QLineEdit(block)
    keep_together(block)
    page.add(block)
    page.add(_block(900))

    line.setFocus()
    _settle()

    assert _below(page, block) >= ROOM


def test_a_block_too_high_for_the_window_begins_at_its_top(qtbot: QtBot) -> None:
    page = _page(qtbot)
    block = _block(700)
    block.hide()
    page.add(block)
    page.add(_block(900))
    _settle()

    block.show()
    show_block(block)
    _settle()

    assert 0 <= _top(page, block) <= ROOM


def test_a_page_that_was_still_being_filled_stands_where_it_began(qtbot: QtBot) -> None:
    page = _page(qtbot)
    line = QLineEdit()
    page.body.insertWidget(1, line)
    filling = _block(500)
    page.body.insertWidget(0, filling)
    line.setFocus()
    _settle()
    assert page.verticalScrollBar().value() > 0

    filling.hide()
    _settle()

    assert page.verticalScrollBar().value() == 0
