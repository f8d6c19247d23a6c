"""A field to sign in with mouse, finger or pen: strokes as thousandths of the box, never a picture.

A touch or a pen that nobody takes arrives as a mouse, so one path serves all three.
"""

import json

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.domain.planregels import HANDTEKENVAK
from ui.theme.apply import current_tokens, text_scale

Point = tuple[int, int]
WIDE, HIGH = HANDTEKENVAK
"""The shape of the box on paper: what is signed here is not stretched there."""
LONGEST_PX = 640
NEAR_PX = 2.0
_FULL = 1000

_MIDDLE = Qt.AlignmentFlag.AlignCenter


class SignaturePad(QWidget):
    """`changed` tells that there is more or less ink; `strokes()` is what is stored."""

    changed = Signal()

    def __init__(self, name: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._strokes: list[list[Point]] = []
        self._last = QPointF()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(round(LONGEST_PX * text_scale()))

    def strokes(self) -> str:
        """Return the ink as JSON, or an empty text when there is none."""
        return json.dumps(self._strokes, separators=(",", ":")) if self._strokes else ""

    def clear(self) -> None:
        """Take the ink away."""
        self._strokes = []
        self.changed.emit()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * HIGH / WIDE)

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 104)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(WIDE, HIGH)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._strokes.append([])
        self._add(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton or not self._strokes:
            return
        step = event.position() - self._last
        if abs(step.x()) + abs(step.y()) >= NEAR_PX:
            self._add(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.clear()
            return
        super().keyPressEvent(event)

    def _add(self, at: QPointF) -> None:
        self._last = at
        x = round(_FULL * at.x() / max(1, self.width()))
        y = round(_FULL * at.y() / max(1, self.height()))
        self._strokes[-1].append((max(0, min(_FULL, x)), max(0, min(_FULL, y))))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = (tokens.focus, 3.0) if self.hasFocus() else (tokens.border, 2.0)
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(edge[0]), edge[1]))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)
        base = self.height() * 0.78
        painter.setPen(QPen(QColor(tokens.line), 1.5))
        painter.drawLine(QPointF(24, base), QPointF(self.width() - 24, base))
        if not self._strokes:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QRectF(24, 0, self.width() - 48, base), _MIDDLE, self._hint)
        pen = QPen(QColor(tokens.text), 2.5 * text_scale())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._strokes:
            points = [QPointF(x * self.width() / _FULL, y * self.height() / _FULL) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            else:
                painter.drawPolyline(QPolygonF(points))
        painter.end()
