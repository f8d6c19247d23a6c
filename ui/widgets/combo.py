"""A list to choose from: its lines are as high as everything else that one presses, and all of them are in sight."""

from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget
from typing_extensions import override

_EDGE = 24
"""So that the longest line is not cut beside a scroll bar."""


class Combo(QComboBox):
    """Qt's own, but for the delegate that paints its lines: only this one asks the style sheet how high they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))

    @override
    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + _EDGE)
        super().showPopup()
