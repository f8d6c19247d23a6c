"""A signature is strokes, a fold is made when it opens, a tick is pressed by its words, a date is typed in Dutch."""

import json
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.components.date_field import DateField
from ui.theme.apply import apply_theme
from ui.widgets.fold import Fold
from ui.widgets.signature import HIGH, WIDE, SignaturePad
from ui.widgets.tick import Tick

TODAY = date(2026, 11, 23)
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> None:
    apply_theme(qapp, "licht", 100)


def pad(qtbot: QtBot) -> SignaturePad:
    made = SignaturePad("Handtekening")
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


def draw(made: SignaturePad, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(made, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(made, end)
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton, pos=end)


def test_strokes_are_thousandths_and_stay_inside_the_box(qtbot: QtBot) -> None:
    made = pad(qtbot)
    assert made.strokes() == ""

    draw(made, QPoint(100, 50), QPoint(200, 25))
    draw(made, QPoint(0, 0), QPoint(399, 99))

    first, second = json.loads(made.strokes())
    assert first[0] == [250, 500]
    assert first[-1] == [500, 250]
    assert all(0 <= value <= 1000 for point in second for value in point)


def test_ink_can_be_taken_away_by_key(qtbot: QtBot) -> None:
    made = pad(qtbot)
    draw(made, QPoint(10, 10), QPoint(50, 50))
    with qtbot.waitSignal(made.changed):
        QTest.keyClick(made, Qt.Key.Key_Delete)
    assert made.strokes() == ""


def test_the_box_has_the_shape_of_the_paper(qtbot: QtBot) -> None:
    assert pad(qtbot).heightForWidth(WIDE * 2) == HIGH * 2


def test_a_fold_makes_its_contents_when_it_first_opens(qtbot: QtBot) -> None:
    made: list[QWidget] = []

    def make() -> QWidget:
        made.append(QLabel("stappen"))
        return made[-1]

    fold = Fold("Stappen", make)
    qtbot.addWidget(fold)
    fold.show()
    assert made == []

    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert made[0].isVisible()
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert len(made) == 1


def test_the_words_tick_the_box_and_setting_is_no_signal(qtbot: QtBot) -> None:
    tick = Tick("Ik vraag ook hulp aan.")
    qtbot.addWidget(tick)
    tick.resize(400, 60)
    tick.show()
    with qtbot.assertNotEmitted(tick.toggled):
        tick.set_ticked(ticked=False)
    with qtbot.waitSignal(tick.toggled):
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert tick.is_ticked()


def day_field(qtbot: QtBot) -> tuple[DateField, list[object]]:
    field = DateField("Op welke dag?", today=TODAY, near=(("Vandaag", TODAY),))
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    seen: list[object] = []
    field.day_changed.connect(seen.append)
    return field, seen


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2-3-2027", date(2027, 3, 2)),
        ("2 maart 2027", date(2027, 3, 2)),
        ("02032027", date(2027, 3, 2)),
        ("1 dec", date(2026, 12, 1)),
        ("2 mrt", date(2027, 3, 2)),
    ],
)
def test_a_day_is_typed_in_dutch_and_without_a_year_it_is_the_next(qtbot: QtBot, typed: str, day: date) -> None:
    field, seen = day_field(qtbot)
    field.line.setFocus()
    QTest.keyClicks(field.line, typed)
    QTest.keyClick(field.line, Qt.Key.Key_Tab)

    assert seen[-1] == day
    assert field.day() == day


def test_half_a_date_is_wrong_only_when_it_is_left(qtbot: QtBot) -> None:
    field, seen = day_field(qtbot)
    field.line.setFocus()
    QTest.keyClicks(field.line, "31-2-2027")
    field.flush()
    said = [one.text() for one in field.findChildren(QLabel) if one.isVisibleTo(field)]
    assert "Dit is geen datum. Schrijf hem zo: 2-3-2026." not in said

    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    said = [one.text() for one in field.findChildren(QLabel) if one.isVisibleTo(field)]
    assert "Dit is geen datum. Schrijf hem zo: 2-3-2026." in said
    assert seen == []


def test_an_emptied_field_says_so_and_a_shown_day_does_not(qtbot: QtBot) -> None:
    field, seen = day_field(qtbot)
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    field.set_day(date(2027, 3, 2))
    assert seen == []
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert seen == [None]


def test_what_is_no_date_stays_when_the_page_shows_itself_again(qtbot: QtBot) -> None:
    field = DateField("Vanaf", today=TODAY)
    qtbot.addWidget(field)
    field.set_day(TODAY)
    field.line.set_text("31-02-2020")
    field.line.left.emit()

    field.set_day(TODAY)
    assert field.line.text() == "31-02-2020"

    field.set_day(date(2026, 12, 1))
    assert field.line.text() == "1-12-2026"
