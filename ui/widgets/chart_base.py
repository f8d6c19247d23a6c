"""What both charts share: text that grows with the sheet, and a back that is painted once.

What was worked out last is remembered beyond the chart: who comes back to a conversation gets a new one.  It stays in
the memory of the program that is open, and goes with the lock.
"""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.drawing.displaylist import DisplayList
from ui.theme.apply import BASE_PX, text_scale
from ui.widgets.painter import draw

_NORMAL, _MOST = 700.0, 1.7
_LAYOUTS_KEPT, _PICTURES_KEPT = 6, 2
L = TypeVar("L")


def label_size(widget: QWidget, grow: float = 1.0) -> float:
    """Return the text size for a chart of this size: never smaller than ordinary text, larger on a large screen."""
    room = min(widget.width(), widget.height()) / _NORMAL
    return BASE_PX * text_scale() * max(1.0, min(_MOST, room)) * grow


def waits_for_size(widget: QWidget) -> bool:
    """Tell whether a widget was never shown: it gets its size first, and a layout made before that is thrown away."""
    return widget.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent)


class Remembered(Generic[L]):
    """The last of what was made for charts: who comes back to a tab finds the same words at the same size."""

    def __init__(self, kept: int = _LAYOUTS_KEPT) -> None:
        self._kept = kept
        self._made: list[tuple[object, L]] = []

    def find(self, depends_on: object, make: Callable[[], L]) -> L:
        """Return what was made for the same, or make it."""
        found = next((one for one in self._made if one[0] == depends_on), None) or (depends_on, make())
        self._made = [found, *(one for one in self._made if one is not found)][: self._kept]
        return found[1]


_PICTURES: Remembered[QPixmap] = Remembered(_PICTURES_KEPT)


class Backdrop:
    """A drawing kept as a picture in the pixels of the screen, made anew when its key changes."""

    def __init__(self) -> None:
        self._key: Hashable = None
        self._pixmap = QPixmap()

    def paint(self, painter: QPainter, widget: QWidget, depends_on: Hashable, make: Callable[[], DisplayList]) -> None:
        """Paint what is made, from the picture when all that it depends on is the same as last time."""
        ratio = widget.devicePixelRatioF()
        key = (depends_on, widget.size().toTuple(), ratio)
        if key != self._key:
            self._pixmap = _PICTURES.find(key, lambda: _painted(widget, ratio, make()))
            self._key = key
        painter.drawPixmap(0, 0, self._pixmap)


def _painted(widget: QWidget, ratio: float, drawing: DisplayList) -> QPixmap:
    picture = QPixmap(widget.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, drawing)
    painter.end()
    return picture
