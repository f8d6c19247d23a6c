"""The parts of a page: they work by keys, keep still when set, and lose nothing that is typed."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.drawing.icons import icon_names
from ui.theme.apply import apply_theme, dress
from ui.widgets.autosave_edit import PAUSE_MS, AutosaveEdit, AutosaveLine
from ui.widgets.button import icon_button, primary_button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.icons import icon_pixmap
from ui.widgets.navlist import NavItem, NavList
from ui.widgets.notice import NoticeBar
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label
from ui.widgets.tick import Tick

Key = Qt.Key


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> None:
    apply_theme(qapp, "licht", 100)


def _edit(qtbot: QtBot, limit: int = 20_000) -> AutosaveEdit:
    edit = AutosaveEdit("In uw eigen woorden", limit=limit)
    edit.resize(400, 90)
    qtbot.addWidget(edit)
    return edit


def test_typing_is_sent_after_a_pause_and_once(qtbot: QtBot) -> None:
    edit, seen = _edit(qtbot), list[str]()
    edit.text_edited.connect(seen.append)
    with qtbot.waitSignal(edit.text_edited, timeout=2000):
        QTest.keyClicks(edit, "koffie")
    assert seen == ["koffie"]
    assert PAUSE_MS <= 600, "durable within a second: the disk has the rest of it"


def test_flush_sends_at_once_and_nothing_twice(qtbot: QtBot) -> None:
    edit, seen = _edit(qtbot), list[str]()
    edit.text_edited.connect(seen.append)
    QTest.keyClicks(edit, "a")
    edit.flush()
    edit.flush()
    assert seen == ["a"]


def test_setting_a_text_is_no_edit(qtbot: QtBot) -> None:
    edit, line = _edit(qtbot), AutosaveLine("Naam")
    qtbot.addWidget(line)
    with qtbot.assertNotEmitted(edit.text_edited, wait=700), qtbot.assertNotEmitted(line.text_edited, wait=700):
        edit.set_text("uit het dossier")
        line.set_text("uit het dossier")
    assert edit.text() == line.text() == "uit het dossier"


def test_a_wrong_paste_is_cut_and_told(qtbot: QtBot) -> None:
    edit, data = _edit(qtbot, limit=1000), QMimeData()
    data.setText("x" * 1_000_000)
    with qtbot.waitSignal(edit.text_was_cut) as told:
        edit.insertFromMimeData(data)
    assert told.args == [1000]
    assert len(edit.text()) == 1000


def test_formatting_is_not_pasted(qtbot: QtBot) -> None:
    edit, data = _edit(qtbot), QMimeData()
    data.setHtml("<b>vet</b>")
    data.setText("vet")
    edit.insertFromMimeData(data)
    assert "font-weight:700" not in edit.toHtml()


def test_a_field_grows_with_its_text(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(500, 600)
    edit = AutosaveEdit("In uw eigen woorden", parent=page)
    edit.resize(400, 90)
    page.show()
    before = edit.height()
    edit.set_text("regel\n" * 12)
    assert edit.height() > before + 100


def test_undo_is_left_to_the_conversation(qtbot: QtBot) -> None:
    edit = _edit(qtbot)
    QTest.keyClicks(edit, "abc")
    QTest.keyClick(edit, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "abc"
    edit.flush()


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("percent", [100, 130, 200])
def test_a_field_stands_still_until_its_lines_are_full(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    apply_theme(qapp, "licht", percent)
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    edit = AutosaveEdit("Wat vraagt de inwoner?")
    QVBoxLayout(window).addWidget(edit)
    window.resize(400, 900)
    window.show()
    QApplication.processEvents()
    empty = edit.height()

    heights = []
    for count in range(1, 5):
        edit.set_text("\n".join(["regel"] * count))
        QApplication.processEvents()
        heights.append(edit.height())
    apply_theme(qapp, "licht", 100)

    assert heights[:3] == [empty] * 3, "nothing below may move while somebody types"
    assert heights[3] > empty


def test_a_line_is_sent_on_return(qtbot: QtBot) -> None:
    line = AutosaveLine("Naam")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.text_edited) as sent:
        QTest.keyClicks(line, "De Vries")
        QTest.keyClick(line, Key.Key_Return)
    assert sent.args == ["De Vries"]


def test_nothing_is_preselected_and_a_choice_can_be_taken_back(qtbot: QtBot) -> None:
    row = ChoiceRow("Hoe gaat dit?", [Choice("a", "gaat goed"), Choice("b", "lukt niet")])
    qtbot.addWidget(row)
    seen: list[object] = []
    row.chosen.connect(seen.append)
    assert row.value() is None
    QTest.mouseClick(row.buttons()[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(row.buttons()[1], Key.Key_Return)
    assert seen == ["b", None]
    row.set_value("a")
    assert [button.isChecked() for button in row.buttons()] == [True, False]
    assert len(seen) == 2


def test_buttons_are_large_named_and_pressed_by_enter(qtbot: QtBot) -> None:
    for button in (primary_button("Volgende", "arrow-right"), icon_button("Sluiten", "x")):
        qtbot.addWidget(button)
        assert button.sizeHint().height() >= 44
        assert button.accessibleName()
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, Key.Key_Return)


def test_a_narrow_row_goes_on_below(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=10)
    for _number in range(3):
        one = QLabel("x")
        one.setFixedSize(100, 40)
        flow.addWidget(one)
    assert flow.heightForWidth(400) == 40
    assert flow.heightForWidth(150) == 140
    flow.setGeometry(QRect(0, 0, 220, 90))
    last = flow.itemAt(2)
    assert last is not None
    assert last.geometry().y() == 50


def test_steps_are_walked_with_arrows_and_any_may_be_chosen(qtbot: QtBot) -> None:
    nav = NavList("Stappen", [NavItem("v", "Hulpvraag", "message-circle"), NavItem("p", "Plan", "list-checks")], "hier")
    qtbot.addWidget(nav)
    nav.set_current("v")
    with qtbot.waitSignal(nav.went_to) as went:
        QTest.keyClick(nav.button("p"), Key.Key_Return)
    assert went.args == ["p"]
    assert nav.button("p").is_current
    assert not nav.button("v").is_current
    told = [QAccessible.queryAccessibleInterface(nav.button(key)) for key in ("p", "v")]
    assert [one.role() for one in told] == [QAccessible.Role.Button] * 2
    assert [one.text(QAccessible.Text.Description) for one in told] == ["hier", ""]


def test_a_notice_has_its_actions_and_goes_away(qtbot: QtBot) -> None:
    page, done = QWidget(), list[str]()
    qtbot.addWidget(page)
    bar = NoticeBar("Bericht sluiten", page)
    bar.tell("De vraag staat nog open.", "let op", [("Naar de vraag", lambda: done.append("ja"))])
    assert not bar.isHidden()
    bar.actions_shown()[0].click()
    assert done == ["ja"]
    assert bar.isHidden()


def test_a_field_ties_label_hint_and_error(qtbot: QtBot) -> None:
    field = Field("Dag", AutosaveLine(""), hint="Bijvoorbeeld 3 december")
    qtbot.addWidget(field)
    field.set_error("Kies een dag na vandaag.")
    assert field.label.buddy() is field.input
    assert field.input.accessibleName() == "Dag"
    assert field.input.accessibleDescription() == "Bijvoorbeeld 3 december Kies een dag na vandaag."
    field.set_error("")
    assert field.input.accessibleDescription() == "Bijvoorbeeld 3 december"


def test_what_was_typed_is_shown_as_it_is(qtbot: QtBot) -> None:
    text = label("<b>niet vet</b>")
    qtbot.addWidget(text)
    assert text.textFormat() == Qt.TextFormat.PlainText


def test_what_is_taken_out_of_a_row_is_measured_no_more(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=10)
    for text in ("Een", "Twee"):
        flow.addWidget(primary_button(text))
    two, one = flow.heightForWidth(10), flow.heightForWidth(1000)

    item = flow.takeAt(0)
    assert item is not None
    gone = item.widget()
    assert gone is not None
    gone.hide()
    gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    flow.setGeometry(QRect(0, 0, 10, 200))

    assert flow.heightForWidth(10) == one < two


def test_the_wheel_of_a_page_changes_no_field(qtbot: QtBot) -> None:
    page, box, inner = ScrollPage(), QComboBox(), QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(inner).addWidget(box)
    page.add(inner)
    assert box.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_an_empty_place_says_what_to_do(qtbot: QtBot) -> None:
    empty = EmptyState("Nog geen dossiers", "Zoek een inwoner.", action="Nieuw gesprek")
    qtbot.addWidget(empty)
    assert empty.button is not None
    assert EmptyState("Niets").button is None


def test_every_icon_can_be_painted() -> None:
    assert all(not icon_pixmap(name).isNull() for name in icon_names())


def test_what_a_reader_or_a_voice_toggles_is_chosen(qtbot: QtBot) -> None:
    row = ChoiceRow("Hoe?", (Choice("thuis", "Thuis"), Choice("loket", "Loket")))
    steps = NavList("Stappen", (NavItem("a", "Een", "house"), NavItem("b", "Twee", "flag")), "hier")
    qtbot.addWidget(row)
    qtbot.addWidget(steps)
    chosen: list[object] = []
    row.chosen.connect(chosen.append)
    steps.went_to.connect(chosen.append)

    row.buttons()[1].toggle()
    row.buttons()[1].toggle()
    press = QAccessible.queryAccessibleInterface(steps.button("b")).actionInterface()
    assert press is not None
    with qtbot.waitSignal(steps.went_to):
        press.doAction("Press")
    steps.set_current("a")
    row.set_value("thuis")

    assert chosen == ["loket", None, "b"]


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_long_line_shows_how_it_begins(qtbot: QtBot) -> None:
    line, other = AutosaveLine("Waarover"), AutosaveLine("Naam")
    for one in (line, other):
        qtbot.addWidget(one)
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    row.addWidget(line)
    row.addWidget(other)
    holder.resize(240, 60)
    holder.show()
    holder.activateWindow()

    line.set_text("De rolstoel en de drempel bij de achterdeur, en wie daarvoor belt")
    assert line.cursorPosition() == 0

    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClick(line, Qt.Key.Key_End)
    line.set_text("De rolstoel en de drempel bij de achterdeur, en wie daar dan voor belt")
    assert line.cursorPosition() > 0, "never under the hands of who types"
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert line.cursorPosition() == 0


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_mouse_takes_words_from_a_text_but_not_from_one_that_stays_shut(qtbot: QtBot) -> None:
    window, words, shut = QWidget(), label("bel eerst de dochter"), label("EF45", selectable=False)
    column = QVBoxLayout(window)
    column.addWidget(words)
    column.addWidget(shut)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    for one in (words, shut):
        QTest.mousePress(one, Qt.MouseButton.LeftButton, pos=QPoint(1, one.height() // 2))
        QTest.mouseMove(one, QPoint(one.width() - 1, one.height() // 2))
        QTest.mouseRelease(one, Qt.MouseButton.LeftButton, pos=QPoint(one.width() - 1, one.height() // 2))
    assert words.selectedText() == "bel eerst de dochter"
    assert not shut.hasSelectedText()
    assert words.focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_words_of_a_tick_stand_beside_its_box_where_there_is_room_to_spare(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    tick = Tick("Mijn naam staat voor mijn handtekening")
    column.addWidget(tick)
    column.addWidget(label("Een zin."))
    page.resize(600, 400)
    page.show()

    words = tick.findChildren(QLabel)[0].geometry().center().y()
    assert abs(words - tick.box.geometry().center().y()) <= 2


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_choices_below_each_other_have_their_circles_in_one_line(qtbot: QtBot) -> None:
    row: ChoiceRow[str] = ChoiceRow("Hoe verder?", [Choice(one, one * 12) for one in ("a", "b", "c")])
    qtbot.addWidget(row)
    row.show()

    for width, stacked in ((2000, ""), (300, "ja"), (2000, "")):
        row.resize(width, 300)
        assert {one.property("stapel") or "" for one in row.buttons()} == {stacked}
