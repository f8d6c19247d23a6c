"""A layout that puts widgets beside each other and goes on below when the window is narrow."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """Rows of widgets; with `equal` all get the width of the widest."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 10, equal: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._equal = equal
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        """What was worked out, until something inside changes: Qt asks for the same dozens of times."""
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(gap)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    @override
    def invalidate(self) -> None:
        self._heights = {}
        self._least = None
        super().invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

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

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        shown = [item for item in self._items if not item.isEmpty()]
        widest = max((item.sizeHint().width() for item in shown), default=0)
        x, y, row = area.x(), area.y(), 0
        for item in shown:
            hint = item.sizeHint()
            width = min(widest if self._equal else hint.width(), max(area.width(), item.minimumSize().width()))
            height = max(hint.height(), item.heightForWidth(width) if item.hasHeightForWidth() else 0)
            if x > area.x() and x + width > area.x() + area.width():
                x, y, row = area.x(), y + row + self.spacing(), 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
            x, row = x + width + self.spacing(), max(row, height)
        return y + row - rect.y() + margins.bottom()
