"""The screens before the dossiers are open, with the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.ontgrendelen.change import ChangePage
from ui.pages.ontgrendelen.first_start import FirstStart
from ui.pages.ontgrendelen.frame import Frame
from ui.pages.ontgrendelen.page import UnlockPage
from ui.pages.ontgrendelen.recovery import RecoveryPage
from ui.pages.ontgrendelen.rest_code import RestCodePage
from ui.pages.ontgrendelen.sheet import SheetPage
from ui.pages.ontgrendelen.state import Begin, Sheet, Unlock, in_groups, is_copied, wait_words
from ui.theme.apply import apply_theme

ZIN = "merel fluit boven de akkerwal"
CODE = "AB01 CD23 EF45 GH67 JK89 MNPQ RSTV WXYZ 0123"


def judge(text: str) -> tuple[int, str]:
    return (4, "sterk") if len(text) >= 12 else (0, "kort")


def press(widget: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(widget, key)


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.show()


def words_of(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_the_passphrase_is_typed_and_given(qtbot: QtBot) -> None:
    page = UnlockPage(Unlock())
    shown(qtbot, page)
    QTest.keyClicks(page.field.line, ZIN)
    with qtbot.waitSignal(page.passphrase_given) as given:
        press(page.field.line)
    assert given.args == [ZIN]
    assert not page.open.isEnabled()


def test_a_wrong_one_is_told_and_the_wait_counts_down(qtbot: QtBot) -> None:
    page = UnlockPage(Unlock())
    shown(qtbot, page)
    page.field.line.setText("fout")
    page.show_failure("Deze wachtzin klopt niet", "Probeer het nog een keer.", Unlock(3, 1))
    assert "Deze wachtzin klopt niet" in words_of(page)
    assert "3 keer" in page.tries.text()
    assert "nog 1 seconde" in page.tries.text()
    assert not page.field.line.isEnabled()
    assert page.field.text() == ""
    qtbot.waitUntil(page.field.line.isEnabled, timeout=3000)
    assert "seconde" not in page.tries.text()


def test_while_one_waits_there_is_no_cursor_and_no_button_takes_the_keys(qtbot: QtBot) -> None:
    page = UnlockPage(Unlock())
    shown(qtbot, page)
    page.setFocus()
    qtbot.waitUntil(page.field.line.hasFocus)
    QTest.keyClicks(page.field.line, "fout")
    with qtbot.waitSignal(page.passphrase_given):
        press(page.field.line)
    assert QApplication.focusWidget() is None

    page.show_failure("Deze wachtzin klopt niet", "Probeer het nog een keer.", Unlock(3, 1))

    assert QApplication.focusWidget() is None
    qtbot.waitUntil(page.field.line.hasFocus, timeout=3000)


def test_an_empty_passphrase_is_not_a_try(qtbot: QtBot) -> None:
    page = UnlockPage(Unlock())
    shown(qtbot, page)
    with qtbot.assertNotEmitted(page.passphrase_given):
        press(page.field.line)
    assert "Typ eerst uw wachtzin" in words_of(page)


def test_the_eye_shows_and_hides(qtbot: QtBot) -> None:
    page = UnlockPage(Unlock())
    shown(qtbot, page)
    press(page.field.eye, Qt.Key.Key_Space)
    assert page.field.line.echoMode() == QLineEdit.EchoMode.Normal
    assert page.field.eye.accessibleName() == "Verberg de wachtzin: Wachtzin"
    page.field.clear()
    assert page.field.line.echoMode() == QLineEdit.EchoMode.Password


def test_the_practice_environment_says_its_passphrase(qtbot: QtBot) -> None:
    page = UnlockPage(Unlock(0, 0, "oefenen mag altijd"))
    shown(qtbot, page)
    assert "oefenen mag altijd" in words_of(page)
    assert "Oefenomgeving" in words_of(page)
    with qtbot.waitSignal(page.recovery_wanted):
        press(page.recover)


def test_the_first_start_gives_who_and_passphrase(qtbot: QtBot) -> None:
    page = FirstStart(judge)
    shown(qtbot, page)
    press(page.begin)
    assert "Vul uw naam in" in words_of(page)
    for field, text in ((page.naam, "Sanne Wissink "), (page.functie, "consulent"), (page.team, "Neede")):
        QTest.keyClicks(field.input, text)
    QTest.keyClicks(page.new.first.line, "te kort")
    press(page.begin)
    assert "minstens 12 tekens" in words_of(page)
    page.new.clear()
    QTest.keyClicks(page.new.first.line, ZIN)
    assert "Sterk" in page.new.meter.accessibleName()
    QTest.keyClicks(page.new.second.line, "iets anders hier")
    press(page.begin)
    assert "niet gelijk" in words_of(page)
    page.new.second.line.setText(ZIN)
    with qtbot.waitSignal(page.ready) as ready:
        press(page.new.second.line)
    assert ready.args == [Begin("Sanne Wissink", "consulent", "", "Neede", ZIN)]
    assert ZIN not in repr(ready.args)


def test_return_in_the_last_field_shows_that_one_works_on_it(qtbot: QtBot) -> None:
    page = FirstStart(judge)
    page.ready.connect(lambda _begin: page.set_busy(busy=True))
    shown(qtbot, page)
    page.resize(500, 320)
    QTest.keyClicks(page.naam.input, "Sanne Wissink")
    page.new.first.line.setText(ZIN)
    page.new.second.line.setText(ZIN)
    page.new.second.line.setFocus()

    with qtbot.waitSignal(page.ready):
        press(page.new.second.line)

    assert page.begin.text() == "Even geduld"
    assert page.viewport().rect().intersects(page.begin.rect().translated(page.begin.mapTo(page.viewport(), QPoint())))
    with qtbot.assertNotEmitted(page.ready):
        QTest.keyClick(page.new.second.line, Qt.Key.Key_Return)
    page.set_busy(busy=False)
    assert page.begin.text() == "Begin"
    assert page.new.isEnabled()


def test_the_recovery_code_falls_into_groups(qtbot: QtBot) -> None:
    page = RecoveryPage(judge)
    shown(qtbot, page)
    QTest.keyClicks(page.line, CODE.lower().replace(" ", ""))
    assert page.line.text() == CODE
    assert page.groups[2].text() == "3  EF45"
    page.new.first.line.setText(ZIN)
    page.new.second.line.setText(ZIN)
    with qtbot.waitSignal(page.given) as given:
        press(page.open)
    assert given.args == [CODE, ZIN]
    page.show_failure("Typefout", "Kijk groep 3 na.", 3)
    assert page.line.selectedText() == "EF45"
    assert page.groups[2].property("soort") == "fout"
    assert page.open.isEnabled()


def test_the_sheet_is_copied_by_hand_and_typed_back(qtbot: QtBot) -> None:
    page = SheetPage(Sheet(CODE, ask=(1, 9)))
    shown(qtbot, page)
    for group in CODE.split():
        assert group in words_of(page)
    press(page.by_hand)
    assert page.by_hand.isHidden(), "what it opened stands there now"
    with qtbot.assertNotEmitted(page.confirmed):
        QTest.keyClicks(page.line, "AB010124")
        press(page.line)
    assert "niet gelijk" in words_of(page)
    page.line.clear()
    QTest.keyClicks(page.line, "aboi o123")
    with qtbot.waitSignal(page.confirmed):
        press(page.done)


def test_the_sheet_is_printed_and_looked_at(qtbot: QtBot) -> None:
    page = SheetPage(Sheet(CODE))
    shown(qtbot, page)
    with qtbot.waitSignal(page.print_wanted):
        press(page.print_button)
    page.ask_printed()
    with qtbot.waitSignal(page.confirmed):
        press(page.notice.actions_shown()[0])
    with qtbot.waitSignal(page.postponed):
        press(page.later)


def test_the_passphrase_is_changed(qtbot: QtBot) -> None:
    page = ChangePage(judge)
    shown(qtbot, page)
    press(page.change)
    assert "Typ eerst de wachtzin" in words_of(page)
    QTest.keyClicks(page.old.line, "de oude zin")
    page.new.first.line.setText(ZIN)
    page.new.second.line.setText(ZIN)
    with qtbot.waitSignal(page.given) as given:
        press(page.new.second.line)
    assert given.args == ["de oude zin", ZIN]
    page.show_failure("Deze wachtzin klopt niet", "Probeer het nog een keer.")
    assert page.old.text() == ""
    page.show_done()
    assert page.new.first.text() == ""


@pytest.mark.parametrize(("seconds", "part"), [(0, ""), (1, "1 seconde."), (61, "61 seconden"), (850, "15 minuten")])
def test_the_wait_in_words(seconds: int, part: str) -> None:
    assert part in wait_words(seconds)


def test_groups_and_copies() -> None:
    assert in_groups("ab-01cd") == "AB01 CD"
    assert is_copied(Sheet(CODE, ask=(2, 3)), "cd23-ef45")
    assert not is_copied(Sheet(CODE, ask=(2, 3)), "")


PAGES: tuple[Callable[[], Frame], ...] = (
    lambda: UnlockPage(Unlock(3, 300, ZIN)),
    lambda: FirstStart(judge),
    lambda: RecoveryPage(judge),
    lambda: SheetPage(Sheet(CODE)),
    lambda: ChangePage(judge),
)


@pytest.mark.parametrize("make", PAGES)
@pytest.mark.parametrize("percent", [100, 200])
def test_all_fits_beside_each_other_and_can_be_touched(
    qtbot: QtBot, qapp: QApplication, make: Callable[[], Frame], percent: int
) -> None:
    apply_theme(qapp, "licht", percent)
    page = make()
    shown(qtbot, page)
    page.resize(800, 600)
    qapp.processEvents()
    try:
        assert page.horizontalScrollBar().maximum() == 0
        for child in page.findChildren(QWidget):
            if child.focusPolicy() and child.isVisible() and isinstance(child, QAbstractButton | QLineEdit):
                assert child.height() >= 44
                assert child.accessibleName()
    finally:
        apply_theme(qapp, "licht", 100)


def test_a_code_for_rest_is_no_row(qtbot: QtBot) -> None:
    page = RestCodePage(lambda text: text == "204816")
    shown(qtbot, page)
    QTest.keyClicks(page.line, "123456")
    press(page.keep)
    assert "geen rij" in words_of(page)
    page.line.clear()
    QTest.keyClicks(page.line, "204816")
    with qtbot.waitSignal(page.chosen) as chosen:
        press(page.line)
    assert chosen.args == ["204816"]
