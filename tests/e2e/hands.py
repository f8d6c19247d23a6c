"""Mouse and keys as a person has them: what is pressed is in sight, under the pointer, and found by its name.

Every press goes to the window and Qt finds what lies there, so that a button under another is not pressed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from tests.e2e.program import Program

W = TypeVar("W", bound=QWidget)
NOTCH, MOST_NOTCHES = 120, 200
BOX = 14
EDGE = 6
"""Left of every field, where the wheel moves the page and not what lies on it."""


@dataclass(frozen=True)
class Hands:
    """What a person does in the window of a program."""

    program: Program

    def seek(self, kind: type[W], name: str, part: str = "") -> W:
        """Wait for the one thing of this kind and name in the window, or in a named part of it, and return it."""
        root = self.seek(QWidget, part) if part else self.program.window

        before: list[W] = []

        def stands_still() -> bool:
            nonlocal before
            seen = before
            before = [one for one in root.findChildren(kind) if called(one) == name and one.isVisible()]
            return len(before) == 1 and before == seen

        try:
            self.program.wait(stands_still)
        except AssertionError as never:
            raise AssertionError(f"{len(before)} x '{name}', there are: {said(root, kind)}") from never
        return before[0]

    def is_there(self, kind: type[QWidget], name: str) -> bool:
        """Tell whether such a part can be seen now."""
        return name in said(self.program.window, kind)

    def wait_gone(self, kind: type[QWidget], name: str) -> None:
        """Wait until no such part can be seen any more."""
        self.program.wait(lambda: not self.is_there(kind, name))

    def press(self, name: str, part: str = "") -> None:
        """Press a button with the mouse."""
        button = self.seek(QAbstractButton, name, part)
        # A box to tick takes a press on its box and its words, and not on the empty place behind them.
        self.click(button, QPoint(BOX, button.rect().center().y()) if isinstance(button, QCheckBox) else None)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Bring a part in sight and press it with the mouse."""
        self.look_at(widget)
        place = self._place(widget, at or widget.rect().center())
        QTest.mouseClick(self._handle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        QApplication.processEvents()

    def drag(self, widget: QWidget, way: Iterable[QPointF]) -> None:
        """Press on a part, follow a way over it, and let go at its end."""
        self.look_at(widget)
        start, *on = (self._place(widget, one.toPoint()) for one in way)
        left, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self._handle(), left, bare, start)
        for place in on:
            QTest.mouseMove(self._handle(), place)
            QApplication.processEvents()
        QTest.mouseRelease(self._handle(), left, bare, on[-1])
        QApplication.processEvents()

    def type_in(self, name: str, words: str) -> QTextEdit | QLineEdit:
        """Press a field and type in it."""
        field = self.field(name)
        self.click(field)
        assert QApplication.focusWidget() is field
        self.type(words)
        return field

    def field(self, name: str) -> QTextEdit | QLineEdit:
        """Wait for the one field of this name."""
        self.program.wait(lambda: self.is_there(QTextEdit, name) or self.is_there(QLineEdit, name))
        return self.seek(QTextEdit, name) if self.is_there(QTextEdit, name) else self.seek(QLineEdit, name)

    def type(self, words: str) -> None:
        """Type where the cursor is."""
        QTest.keyClicks(QApplication.focusWidget() or self.program.window, words)

    def keys(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        """Press a key, as a shortcut arrives."""
        self.program.keys(key, ctrl=ctrl)

    def choose(self, name: str, line: str) -> None:
        """Choose a line of a list with the keyboard."""
        box = self.seek(QComboBox, name)
        self.click(box)
        for _press in range(box.count()):
            if box.view().currentIndex().data() == line:
                break
            QTest.keyClick(box.view(), Qt.Key.Key_Down)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        assert box.currentText() == line

    def look_at(self, widget: QWidget) -> None:
        """Turn the wheel until the middle of a part is in sight."""
        for area in reversed(_areas_around(widget)):
            for _notch in range(MOST_NOTCHES):
                room = area.viewport().rect()
                middle = QRect(widget.mapTo(area.viewport(), QPoint(0, 0)), widget.size()).center().y()
                if room.top() <= middle <= room.bottom() or not area.verticalScrollBar().maximum():
                    break
                turn = NOTCH if middle < room.top() else -NOTCH
                at = area.viewport().mapTo(self.program.window, QPoint(EDGE, room.height() // 2))
                QTest.wheelEvent(self._handle(), QPointF(at), QPoint(0, turn))
                QApplication.processEvents()
        spot = widget.mapTo(self.program.window, widget.rect().center())
        under = self.program.window.childAt(spot)
        assert under is not None
        assert under is widget or widget.isAncestorOf(under), f"'{widget.accessibleName()}' lies under {under}"

    def _handle(self) -> QWindow:
        handle = self.program.window.windowHandle()
        assert handle is not None
        return handle

    def _place(self, widget: QWidget, at: QPoint) -> QPoint:
        return widget.mapTo(self.program.window, at)


def called(widget: QWidget) -> str:
    """Return what a part is called: its name, or else the words on it."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def said(root: QWidget, kind: type[QWidget]) -> list[str]:
    """Return what all parts of a kind that can be seen are called."""
    return [called(one) for one in root.findChildren(kind) if one.isVisible()]


def _areas_around(widget: QWidget) -> list[QScrollArea]:
    found, around = [], widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            found.append(around)
        around = around.parentWidget()
    return found
