"""What must hold for every part of a page that can be operated; each check returns what is wrong, in words.

The numbers are those of the 26 points of EN 301 549 and WCAG 2.2 that this product is held to.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from ui.widgets.chart_parts import AxisSlider, SegmentButton

TARGET = 44
NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
INPUTS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
MOST_STOPS = 400


def describe(widget: QWidget | None) -> str:
    """Return what a widget is and how it is called."""
    if widget is None:
        return "nothing"
    return f"{type(widget).__name__} '{widget.accessibleName()}'"


def operable(root: QWidget) -> list[QWidget]:
    """Return every part that the keyboard can reach and the eye can see; the inside of a field is part of it."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled() and not _inside(one)
    ]


def _inside(widget: QWidget) -> bool:
    around = widget.parentWidget()
    return isinstance(around, QComboBox | QAbstractSpinBox) or isinstance(widget, QScrollBar)


def names_and_roles(root: QWidget) -> Iterator[str]:
    """1, 2: everything that takes the keyboard has a name and a role."""
    for one in operable(root):
        seen = QAccessible.queryAccessibleInterface(one)
        if not seen.text(QAccessible.Text.Name).strip():
            yield f"no name: {describe(one)} in {describe(one.parentWidget())}"
        if seen.role() in NO_ROLES and not isinstance(one, QAbstractScrollArea):
            yield f"no role: {describe(one)}"


def said_twice(root: QWidget) -> Iterator[str]:
    """2: what is said after the name is not the name once more; without a description Qt says the tip."""
    for one in operable(root):
        seen = QAccessible.queryAccessibleInterface(one)
        name, more = (seen.text(part).strip() for part in (QAccessible.Text.Name, QAccessible.Text.Description))
        if name and (more == name or more.startswith(f"{name} (")):
            yield f"said twice: {describe(one)}: {more}"


def same_names(root: QWidget) -> Iterator[str]:
    """1: two parts that do something else are not called the same; fields of one part may be."""
    seen: dict[tuple[type[QWidget], str, str], QWidget] = {}
    for one in operable(root):
        if not isinstance(one, QAbstractButton):
            continue
        key = (type(one), one.accessibleName(), one.accessibleDescription())
        if key in seen and not _grouped(one):
            yield f"two of the same name: {describe(one)}"
        seen[key] = one


def _grouped(widget: QWidget) -> bool:
    """Tell whether a part around it has a name: that is said first."""
    around = widget.parentWidget()
    while around is not None and not around.accessibleName():
        around = around.parentWidget()
    return around is not None and around.parentWidget() is not None and not around.isWindow()


def input_names(root: QWidget) -> Iterator[str]:
    """3, 5: an input has a name of its own, and that name is not the value."""
    for one in operable(root):
        if isinstance(one, INPUTS) and not one.accessibleName():
            yield f"no label: {describe(one)}"
        if isinstance(one, QComboBox) and one.accessibleName() == one.currentText():
            yield f"named after its value: {describe(one)}"


def spoken_as_written(root: QWidget) -> Iterator[str]:
    """19: what can be read on it is part of its name."""
    for one in operable(root):
        words = one.text().replace("&", "") if isinstance(one, QAbstractButton) else ""
        said = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        if words.casefold().strip(" …") not in said.casefold():
            yield f"reads '{words}' but is called '{said}'"


def targets(root: QWidget) -> Iterator[str]:
    """17: large enough for a finger."""
    for one in operable(root):
        if one.height() < TARGET or one.width() < TARGET:
            yield f"{one.width()}x{one.height()}: {describe(one)}"


def focus_begins_in(page: QWidget) -> Iterator[str]:
    """8: who comes to a page has the keyboard there."""
    now = QApplication.focusWidget()
    if now is None or (now is not page and not page.isAncestorOf(now)):
        yield f"the keyboard is elsewhere: {describe(now)}"


def walk(window: QWidget, page: QWidget) -> tuple[list[QWidget], list[str]]:
    """6, 7, 10: go through the window by Tab; return the stops in order and what is wrong."""
    wrong: list[str] = []
    stops: list[QWidget] = []
    page.setFocus()
    start = None
    for _stop in range(MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None:
            return stops, [*wrong, "Tab leads nowhere"]
        if now is start:
            break
        start = start or now
        if stops and now is stops[-1]:
            return stops, [*wrong, f"a trap: {describe(now)}"]
        if now in stops:
            return stops, [*wrong, f"goes round within the page at {describe(now)}"]
        stops.append(now)
        wrong += _hidden(now)
    missed = [one for one in operable(window) if one not in stops and not _in_group(one, stops)]
    return stops, wrong + [f"not reached by Tab: {describe(one)}" for one in missed]


def _hidden(widget: QWidget) -> list[str]:
    shown = widget.rect()
    around: QWidget | None = widget
    while around is not None and not around.isWindow():
        shown.translate(around.pos())
        around = around.parentWidget()
        shown = shown.intersected(around.rect()) if around is not None else shown
    if not widget.isVisible() or shown.isEmpty():
        return [f"has the focus out of sight: {describe(widget)}"]
    if shown.width() * 2 < min(widget.width(), 400) or shown.height() * 2 < min(widget.height(), 200):
        return [f"has the focus half in sight ({shown.width()}x{shown.height()}): {describe(widget)}"]
    return []


def _in_group(widget: QWidget, stops: list[QWidget]) -> bool:
    """Radio buttons and rows of choices: Tab goes to one, arrows to the others."""
    around = widget.parentWidget()
    return isinstance(widget, QAbstractButton) and widget.isCheckable() and any(
        one.parentWidget() is around for one in stops
    )  # fmt: skip


def order(page: QWidget, stops: list[QWidget]) -> Iterator[str]:
    """8: Tab goes as one reads: up only to a column further to the right."""
    for one, other in pairwise(stops):
        if not page.isAncestorOf(one) or not page.isAncestorOf(other):
            continue
        if one.parentWidget() is other.parentWidget() and isinstance(one, AxisSlider | SegmentButton):
            # The parts of a chart go round.
            continue
        common = _common(one, other)
        here, there = (_place_in(common, each) for each in (one, other))
        if there.bottom() <= here.top() and there.left() < here.right():
            yield f"back up from {describe(one)} to {describe(other)}"


def _common(one: QWidget, other: QWidget) -> QWidget:
    around = one
    while not around.isAncestorOf(other):
        around = around.parentWidget() or around.window()
    return around


def _place_in(common: QWidget, widget: QWidget) -> QRect:
    """Return where a part lies; what scrolls inside counts as the area that shows it."""
    shown = widget
    around = widget.parentWidget()
    while around is not None and around is not common:
        if isinstance(around, QScrollArea):
            shown = around
        around = around.parentWidget()
    return QRect(shown.mapTo(common, QPoint(0, 0)), shown.size())


def focus_shows(stops: list[QWidget], rest: QWidget) -> Iterator[str]:
    """9: one sees where the keyboard is."""
    for one in stops:
        around = one.parentWidget()
        if around is None:
            continue
        one.setFocus(Qt.FocusReason.TabFocusReason)
        # Without a point the ring of a chart lies round the name.
        area = around.rect() if isinstance(one, AxisSlider | SegmentButton) else one.geometry().adjusted(-6, -6, 6, 6)
        with_focus = _picture(around, area)
        rest.setFocus()
        if with_focus == _picture(around, area):
            yield f"focus cannot be seen: {describe(one)}"


def _picture(widget: QWidget, area: QRect) -> QImage:
    QApplication.processEvents()
    return widget.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def nothing_cut(page: QWidget) -> Iterator[str]:
    """14, 15: all words fit, and one scrolls in one direction only."""
    for one in page.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QLabel) and one.text() and one.pixmap().isNull():
            yield from _cut_label(one)
        elif isinstance(one, QPushButton) and one.text() and one.width() < one.sizeHint().width():
            yield f"cut: {describe(one)} ({one.width()} of {one.sizeHint().width()})"
        elif isinstance(one, QScrollArea) and one.horizontalScrollBar().maximum() > 0:
            yield f"scrolls sideways by {one.horizontalScrollBar().maximum()}: {describe(one)}"


def _cut_label(one: QLabel) -> Iterator[str]:
    if one.wordWrap():
        needed = one.heightForWidth(one.width())
        if one.height() < needed:
            yield f"cut: label '{one.text()[:60]}' ({one.height()} of {needed} high)"
        words = max((one.fontMetrics().horizontalAdvance(word) for word in one.text().split()), default=0)
        if one.width() < words:
            yield f"cut: a word of label '{one.text()[:60]}' ({one.width()} of {words})"
    elif one.width() < one.sizeHint().width():
        yield f"cut: label '{one.text()[:60]}' ({one.width()} of {one.sizeHint().width()} wide)"


def overlaps(page: QWidget) -> Iterator[str]:
    """14: no two words or buttons lie over each other."""
    parts = [
        one for one in page.findChildren(QWidget)
        if isinstance(one, QLabel | QAbstractButton | QLineEdit | QTextEdit) and one.isVisible() and not _inside(one)
        and not one.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ]  # fmt: skip
    by_parent: dict[QWidget | None, list[QWidget]] = {}
    for part in parts:
        by_parent.setdefault(part.parentWidget(), []).append(part)
    for same in by_parent.values():
        for at, one in enumerate(same):
            for other in same[at + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > 2 and common.height() > 2:
                    yield f"{describe(one)} '{_words(one)}' lies over {describe(other)} '{_words(other)}'"


def _words(widget: QWidget) -> str:
    return widget.text()[:40] if isinstance(widget, QLabel | QAbstractButton) else ""


def words_beside_colour(page: QWidget) -> Iterator[str]:
    """13: what has a colour with a meaning has words as well."""
    for one in page.findChildren(QLabel):
        if one.isVisible() and one.property("rol") == "merk" and not one.text().strip():
            yield f"a coloured mark without words in {describe(one.parentWidget())}"


def plain_text(page: QWidget) -> Iterator[str]:
    """Hostile words stay words: no label guesses that its text is HTML."""
    for one in page.findChildren(QLabel):
        if one.textFormat() != Qt.TextFormat.PlainText and one.pixmap().isNull():
            yield f"may be read as HTML: '{one.text()[:40]}'"


def sliders(page: QWidget) -> Iterator[str]:
    """2: the value of a slider is said in words as well."""
    for one in operable(page):
        if isinstance(one, QAbstractSlider) and not isinstance(one, QScrollBar):
            seen = QAccessible.queryAccessibleInterface(one)
            if seen.role() != QAccessible.Role.Slider:
                yield f"no slider for a reader: {describe(one)}"


def scroll_areas(page: QWidget) -> Iterator[str]:
    """6: what scrolls does not stop Tab for nothing."""
    for one in page.findChildren(QAbstractScrollArea):
        if isinstance(one, QScrollArea) and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.accessibleName():
            yield f"a stop that does nothing: {describe(one)}"


STILL = (
    names_and_roles, said_twice, same_names, input_names, spoken_as_written, targets, words_beside_colour, plain_text,
    sliders, scroll_areas, overlaps,
)  # fmt: skip
"""The checks that look at a page as it stands, without a key."""
