"""Shows a picture from memory, as large as the view is wide; it zooms as a paper does."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from ui.widgets.pdf_view import STEPS
from ui.widgets.text import label
from ui.widgets.touch import scroll_by_touch

_MARGIN = 20


class ImageView(QScrollArea):
    """One picture; plus, minus and 0 zoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._zoom = 1.0
        self._sheet = label(wrap=False, selectable=False)
        self._sheet.setBackgroundRole(QPalette.ColorRole.Mid)
        self._sheet.setAutoFillBackground(True)
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("rol", "papier")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(self._sheet)
        scroll_by_touch(self)

    @property
    def zoom(self) -> float:
        """How much larger than what fits in the view."""
        return self._zoom

    def set_image(self, image: QImage, name: str) -> None:
        """Show another picture; `name` is what a reader says of it."""
        self._image = image
        self.setAccessibleName(name)
        self._sheet.setAccessibleName(name)
        self.set_zoom(1.0)

    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(next((step for step in STEPS if step > self._zoom), STEPS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(next((step for step in reversed(STEPS) if step < self._zoom), STEPS[0]))

    def set_zoom(self, zoom: float) -> None:
        """Show the picture this much larger than what fits."""
        self._zoom = zoom
        room = self.viewport().size() - QSize(2 * _MARGIN, 2 * _MARGIN)
        if self._image.isNull():
            self._sheet.clear()
        if self._image.isNull() or room.isEmpty():
            return
        fits = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        wanted = QSize(round(fits.width() * zoom), round(fits.height() * zoom))
        ratio = self.devicePixelRatioF()
        drawn = self._image.scaled(
            wanted * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        drawn.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(QPixmap.fromImage(drawn))
        self._sheet.resize(
            (wanted + QSize(2 * _MARGIN, 2 * _MARGIN)).expandedTo(self.viewport().size())
        )  # fmt: skip

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_zoom(self._zoom)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: partial(self.set_zoom, 1.0),
        }
        action = keys.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
            return
        action()
