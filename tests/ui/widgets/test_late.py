"""Parts that are made after the paint: what is seen is there first, the rest soon, and nobody at the keys notices."""

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ui.widgets.late import LatePart, LateParts
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label

HIGH = 150
COUNT = 12
LONG_MS, TURNS = 600_000, 3


def _show_and_hide(made: QWidget) -> None:
    made.show()
    made.hide()


class Watch(QObject):
    """Notes each time that the page is painted how many parts there are, and how many that are in sight are lacking."""

    def __init__(self, parts: "list[LatePart[QLabel]]") -> None:
        super().__init__()
        self._parts = parts
        self.seen: list[int] = []
        self.lacking: list[int] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.append(sum(one.made is not None for one in self._parts))
            self.lacking.append(sum(one.made is None and one.in_sight() for one in self._parts))
        return False


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def _label(number: int) -> QLabel:
    made = label(f"deel {number}")
    made.setFixedHeight(HIGH)
    return made


def _page(qtbot: QtBot, *, shown: bool = True) -> "tuple[ScrollPage, LateParts, list[LatePart[QLabel]]]":
    page = ScrollPage()
    late = LateParts(page)
    parts = [LatePart(late, partial(_label, number), height=HIGH) for number in range(COUNT)]
    page.add(label("Een pagina"))
    for one in parts:
        page.add(one)
    qtbot.addWidget(page)
    page.resize(500, 400)
    if shown:
        page.show()
    return page, late, parts


def _made(parts: "list[LatePart[QLabel]]") -> list[int]:
    return [number for number, one in enumerate(parts) if one.made is not None]


def test_what_is_in_sight_is_made_before_the_paint_and_the_rest_after_it(qtbot: QtBot) -> None:
    page, late, parts = _page(qtbot)
    watch = Watch(parts)
    qtbot.waitUntil(page.isVisible)
    QApplication.processEvents()
    for one in parts:
        one.come()
    sheet = page.widget()
    assert sheet is not None
    sheet.installEventFilter(watch)

    qtbot.waitUntil(lambda: not late.waiting)

    assert _made(parts) == list(range(COUNT))
    assert not any(watch.lacking), "nothing was painted without the parts in sight"
    assert 0 < watch.seen[0] < COUNT, "nor did the first paint wait for the others"
    assert sheet.height() >= COUNT * HIGH


def test_who_goes_to_something_below_has_all_of_it_made(qtbot: QtBot) -> None:
    _, late, parts = _page(qtbot)
    for one in parts:
        one.come()

    late.finish()

    assert _made(parts) == list(range(COUNT))
    assert not late.waiting
    assert all(one.made is not None and one.made.isVisible() for one in parts)


def test_of_what_is_asked_before_it_is_there_the_last_counts(qtbot: QtBot) -> None:
    _, late, parts = _page(qtbot)
    last = parts[-1]
    last.later(lambda made: made.setText("eerst"))
    last.later(lambda made: made.setText("daarna"))
    qtbot.waitUntil(lambda: not late.waiting)
    assert last.now().text() == "daarna"

    last.later(lambda made: made.setText("nu"))

    assert last.now().text() == "nu"
    assert _made(parts) == [COUNT - 1], "what was not asked for is not made"


def test_a_part_that_holds_parts_is_there_as_a_whole(qtbot: QtBot) -> None:
    page, late, _parts = _page(qtbot)

    def nest() -> QWidget:
        made = QWidget()
        inside = LatePart(late, lambda: _label(99), height=HIGH)
        QVBoxLayout(made).addWidget(inside)
        inside.come()
        return made

    outer = LatePart(late, nest)
    page.add(outer)
    outer.come()

    qtbot.waitUntil(lambda: not late.waiting)

    assert "deel 99" in [one.text() for one in page.findChildren(QLabel)]


def test_keys_stay_where_they_are_typed_while_parts_are_made(qtbot: QtBot) -> None:
    page, late, parts = _page(qtbot)
    field = QLineEdit()
    page.body.insertWidget(0, field)
    page.activateWindow()
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    for one in parts:
        one.come()
    typed = ""
    while late.waiting:
        QTest.keyClicks(field, "x")
        typed += "x"
        QApplication.processEvents()

    assert field.text() == typed
    assert QApplication.focusWidget() is field
    assert page.verticalScrollBar().value() == 0


def test_a_page_that_was_left_makes_nothing_more(qtbot: QtBot) -> None:
    _, late, parts = _page(qtbot)
    for one in parts:
        one.come()
    late.forget()
    QApplication.processEvents()
    assert _made(parts) == []
    assert not late.waiting

    for one in parts:
        one.come()
    late.finish()

    assert _made(parts) == [], "a part asks for its turn once"


def test_a_part_that_qt_ended_is_passed_over(qtbot: QtBot) -> None:
    page, late, parts = _page(qtbot)
    for one in parts:
        one.come()
    parts[1].hide()
    parts[1].deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    qtbot.waitUntil(lambda: not late.waiting)

    assert len(page.findChildren(QLabel)) == COUNT, "the title, and each part but one"


def test_without_a_window_there_is_nothing_to_wait_for(qtbot: QtBot) -> None:
    _, late, parts = _page(qtbot, shown=False)
    for one in parts:
        one.come()

    qtbot.waitUntil(lambda: not late.waiting)

    assert _made(parts) == list(range(COUNT))


def test_a_part_that_hides_itself_stays_hidden_and_opens_no_window(qtbot: QtBot) -> None:
    page, late, _parts = _page(qtbot)
    windows = set(QApplication.topLevelWidgets())
    hidden: LatePart[QPushButton] = LatePart(late, lambda: QPushButton("x"))
    page.add(hidden)
    hidden.later(_show_and_hide)

    qtbot.waitUntil(lambda: not late.waiting)

    assert hidden.now().isHidden()
    assert set(QApplication.topLevelWidgets()) <= windows


def test_a_page_that_comes_is_painted_when_its_last_answer_is_there(qtbot: QtBot) -> None:
    page, late, parts = _page(qtbot)
    qtbot.waitUntil(page.isVisible)
    QApplication.processEvents()
    paints, under_way = Paints(page), ["een", "twee"]
    late.patience_ms = LONG_MS

    late.expect(page, lambda: bool(under_way))
    for one in parts:
        one.come()
    while under_way:
        page.update()
        for _turn in range(TURNS):
            QApplication.processEvents()
        assert paints.count == 0
        assert _made(parts) == [], "another answer may push down what is in sight"
        under_way.pop()
        late.answered()
    qtbot.waitUntil(lambda: not late.looking)

    qtbot.waitUntil(lambda: paints.count == 1)
    assert _made(parts), "with the parts in sight"


def test_a_page_without_parts_is_painted_with_its_answer(qtbot: QtBot) -> None:
    page, late, _parts = _page(qtbot)
    qtbot.waitUntil(page.isVisible)
    QApplication.processEvents()
    paints, under_way = Paints(page), ["een"]
    late.patience_ms = LONG_MS
    late.expect(page, lambda: bool(under_way))
    page.update()
    QApplication.processEvents()

    under_way.pop()
    late.answered()

    qtbot.waitUntil(lambda: paints.count == 1)


def test_an_answer_that_does_not_come_keeps_no_page_from_being_painted(qtbot: QtBot) -> None:
    page, late, parts = _page(qtbot)
    qtbot.waitUntil(page.isVisible)
    QApplication.processEvents()
    paints = Paints(page)

    late.expect(page, lambda: True)
    parts[0].come()
    page.update()

    qtbot.waitUntil(lambda: paints.count > 0 and _made(parts) == [0])


def test_what_nobody_looks_at_is_done_after_the_paint(qtbot: QtBot) -> None:
    page, late, _parts = _page(qtbot)
    qtbot.waitUntil(page.isVisible)
    QApplication.processEvents()
    paints, under_way = Paints(page), ["een"]
    painted_before: list[int] = []
    late.patience_ms = LONG_MS
    late.expect(page, lambda: bool(under_way))
    late.afterwards(lambda: painted_before.append(paints.count))
    page.update()
    for _turn in range(TURNS):
        QApplication.processEvents()
    assert painted_before == []

    under_way.pop()
    late.answered()

    qtbot.waitUntil(lambda: painted_before == [1])


def test_who_leaves_before_the_paint_loses_nothing(qtbot: QtBot) -> None:
    page, late, _parts = _page(qtbot)
    qtbot.waitUntil(page.isVisible)
    done: list[str] = []
    late.patience_ms = LONG_MS
    late.expect(page, lambda: True)
    late.afterwards(lambda: done.append("plaats"))
    assert done == []

    late.catch_up()
    late.catch_up()

    assert done == ["plaats"]


def test_where_nothing_will_be_painted_it_is_done_at_once(qtbot: QtBot) -> None:
    page, late, _parts = _page(qtbot)
    qtbot.waitUntil(page.isVisible)
    done: list[str] = []

    late.afterwards(lambda: done.append("geen pagina op komst"))
    page.hide()
    late.expect(page, lambda: True)
    late.afterwards(lambda: done.append("niet in beeld"))

    assert len(done) == 2
