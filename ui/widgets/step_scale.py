"""A line with eleven stops: no bar and no mark.  Nothing is chosen until somebody chooses."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.drawing.values import HIGHEST, Value
from ui.theme.apply import current_tokens, make_font, text_scale
from ui.widgets.chart_parts import AxisSlider, from_slider

_HEIGHT, _EDGE, _STOP, _HANDLE = 48, 20, 4.0, 15.0


class StepScale(AxisSlider):
    """Picks a stop with the mouse or the keys; `picked` carries the value, `let_go` ends a drag."""

    picked = Signal(object)
    let_go = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lambda _key: None, self._focus_moved)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._colour, self._figures = "", True
        self.valueChanged.connect(lambda number: self.picked.emit(from_slider(number)))

    def set_scale(self, value: Value, name: str, description: str, colour: str, *, figures: bool) -> None:
        """Show a value without a signal; without figures only the place says it."""
        self._colour, self._figures = colour, figures
        self.show_value(value, name, description)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, round(_HEIGHT * text_scale()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, round(_HEIGHT * text_scale()))

    def stop_at(self, value: int) -> QPointF:
        """Return where a stop is drawn."""
        edge = _EDGE * text_scale()
        return QPointF(edge + (self.width() - 2 * edge) * value / HIGHEST, self.height() / 2)

    def _focus_moved(self) -> None:
        self.update()

    def _pick(self, x: float) -> None:
        first, last = self.stop_at(0).x(), self.stop_at(HIGHEST).x()
        self.setValue(max(0, min(HIGHEST, round((x - first) / max(1.0, last - first) * HIGHEST))))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pick(event.position().x())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pick(event.position().x())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.let_go.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, scale = current_tokens(), text_scale()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border), 2))
        painter.drawLine(self.stop_at(0), self.stop_at(HIGHEST))
        painter.setBrush(QColor(tokens.surface))
        for stop in range(HIGHEST + 1):
            painter.drawEllipse(self.stop_at(stop), _STOP * scale, _STOP * scale)
        if self.value() >= 0:
            self._paint_handle(painter, scale)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 3))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 10, 10)
        painter.end()

    def _paint_handle(self, painter: QPainter, scale: float) -> None:
        tokens, at = current_tokens(), self.stop_at(self.value())
        painter.setPen(QPen(QColor(tokens.surface), 2))
        painter.setBrush(QColor(self._colour or tokens.accent))
        painter.drawEllipse(at, _HANDLE * scale, _HANDLE * scale)
        if self._figures:
            painter.setPen(QColor(tokens.chart.on_colour))
            painter.setFont(make_font(round(15 * scale), 700))
            box = self.rect().toRectF()
            box.moveCenter(at)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.value()))
