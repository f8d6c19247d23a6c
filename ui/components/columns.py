"""Two columns of cards that become one when the window is narrow or the text is large."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme.apply import text_scale

NARROW_PX = 900


class TwoColumns(QWidget):
    """Put cards in `left` and `right`; side by side where there is room."""

    def __init__(self, *, narrow_px: int = NARROW_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow_px = narrow_px
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(18)
        for column in (self.left, self.right):
            column.setSpacing(18)
            self._row.addLayout(column, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._narrow_px * text_scale()
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)


def refill(layout: QVBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Show these widgets, from the top, in place of what a column held; the old ones are ended."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
    # Not an alignment: a layout that is aligned no longer asks its words how high they are.
    layout.addStretch(1)
