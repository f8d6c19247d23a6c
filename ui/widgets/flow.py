"""A layout that puts widgets beside each other and goes on below when the window is narrow."""

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


@dataclass(frozen=True, slots=True)
class _Part:
    """What is shown, and its size in pixels: as it would be, at its narrowest, and whether width changes height."""

    item: QLayoutItem
    width: int
    height: int
    least: int
    bends: bool


class FlowLayout(QLayout):
    """Rows of widgets; with `equal` all get the width of the widest."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 10, equal: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._equal = equal
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self._parts: list[_Part] | None = None
        """What was worked out, until something inside changes: Qt asks for the same dozens of times."""
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(gap)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    @override
    def invalidate(self) -> None:
        self._forget()
        super().invalidate()

    def _forget(self) -> None:
        self._heights, self._least, self._parts = {}, None, None

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        # What was measured holds the item too, and its widget may end now.
        self._forget()
        return self._items.pop(index)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        if self._least is None:
            size = QSize(0, 0)
            for item in self._items:
                size = size.expandedTo(item.minimumSize())
            margins = self.contentsMargins()
            self._least = size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
        return self._least

    def _find_parts(self) -> list[_Part]:
        if self._parts is None:
            self._parts = [_measure(item) for item in self._items if not item.isEmpty()]
        return self._parts

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins, gap, parts = self.contentsMargins(), self.spacing(), self._find_parts()
        left, top, room = margins.left(), margins.top(), rect.width() - margins.left() - margins.right()
        widest = max((one.width for one in parts), default=0) if self._equal else 0
        x, y, row = 0, top, 0
        for one in parts:
            width = min(widest or one.width, max(room, one.least))
            height = max(one.height, one.item.heightForWidth(width)) if one.bends else one.height
            if x and x + width > room:
                x, y, row = 0, y + row + gap, 0
            if place:
                one.item.setGeometry(QRect(rect.x() + left + x, rect.y() + y, width, height))
            x, row = x + width + gap, max(row, height)
        return y + row + margins.bottom()


def _measure(item: QLayoutItem) -> _Part:
    hint = item.sizeHint()
    return _Part(item, hint.width(), hint.height(), item.minimumSize().width(), bends=item.hasHeightForWidth())
