"""Finds widgets as a screen reader does: by what they are and what they are called."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def find(root: QWidget, kind: type[W], name: str) -> W:
    """Return the one widget of this kind with this accessible name that can be seen."""
    found = [w for w in root.findChildren(kind) if w.accessibleName() == name and w.isVisibleTo(root)]
    assert len(found) == 1, f"{len(found)} x {kind.__name__} '{name}', there are: {names(root, kind)}"
    return found[0]


def names(root: QWidget, kind: type[W]) -> list[str]:
    """Return the accessible names of all widgets of a kind that can be seen."""
    return [widget.accessibleName() for widget in root.findChildren(kind) if widget.isVisibleTo(root)]


def texts(root: QWidget) -> str:
    """Return everything that labels and buttons say, line by line; hidden parts say nothing."""
    return "\n".join(
        widget.text()
        for widget in root.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisibleTo(root)
    )


def press(root: QWidget, name: str) -> None:
    """Click the button with this name."""
    QTest.mouseClick(find(root, QAbstractButton, name), Qt.MouseButton.LeftButton)


def type_into(root: QWidget, kind: type[W], name: str, text: str) -> W:
    """Click a field, type and leave it with Tab."""
    field = find(root, kind, name)
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    return field
