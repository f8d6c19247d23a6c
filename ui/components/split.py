"""A chart and the panel about it: side by side where there is room, else below each other.

Side by side only the panel scrolls, so that the chart stays in sight; the widgets are moved, never made twice.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.theme.apply import text_scale
from ui.widgets.scroll import ScrollPage

_NARROW_PX, _CHART_PX = 860, 560


class Split(QWidget):
    """Shows `main` and `side`."""

    def __init__(self, main: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main, self._side = main, side
        self._narrow: bool | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._scroll = ScrollPage(max_width=1400, margin=0)
        self._arrange(narrow=False)

    @property
    def narrow(self) -> bool:
        """Whether the panel stands below the chart."""
        return bool(self._narrow)

    def show_side(self) -> None:
        """Bring the panel into sight."""
        if self._narrow:
            self._scroll.ensureWidgetVisible(self._side, 0, 0)

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for one in (self._main, self._side, self._scroll):
            self._row.removeWidget(one)
            self._scroll.body.removeWidget(one)
        while (old := self._scroll.body.takeAt(0)) is not None:
            del old
        if narrow:
            self._main.setMinimumHeight(round(_CHART_PX * min(1.4, text_scale())))
            self._scroll.add(self._main)
        else:
            self._main.setMinimumHeight(0)
            self._row.addWidget(self._main, 10)
        self._scroll.add(self._side)
        self._scroll.body.addStretch(1)
        self._row.addWidget(self._scroll, 9)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 300)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < _NARROW_PX * text_scale())
