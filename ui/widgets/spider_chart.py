"""The web on the screen: drag a point, tap an axis, or use the keys; nothing is asked and nothing preset."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.drawing.colours import ChartColours
from app.drawing.displaylist import DisplayList
from app.drawing.spider import axis_at, spider_back, spider_chosen, spider_points, spider_words, value_at
from app.drawing.spider_data import Axis, SpiderData
from app.drawing.spider_layout import SpiderLayout, spider_layout
from app.drawing.tables import TableWords, axis_marks, axis_words
from app.drawing.values import NIET_RELEVANT, Value
from ui.theme.apply import current_tokens
from ui.widgets.chart_base import Backdrop, Remembered, label_size, waits_for_size
from ui.widgets.chart_parts import AxisSlider, from_slider
from ui.widgets.painter import draw

_TARGET = 48
_LAYOUTS: Remembered[SpiderLayout] = Remembered()


class SpiderChart(QWidget):
    """Shows a web and lets it be changed; the page keeps the truth and gives it back with `set_data`."""

    value_changed = Signal(int, object)
    drag_started = Signal(int)
    drag_finished = Signal(int)
    praten_toggled = Signal(int)
    werken_toggled = Signal(int)
    axis_focused = Signal(int)

    def __init__(
        self, name: str, data: SpiderData, *, words: TableWords | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words or TableWords()
        self._data = data
        self._back = Backdrop()
        self._grow = 1.0
        self._layout: SpiderLayout | None = None
        self._dragged: int | None = None
        self._read_only = False
        self._chosen: int | None = None
        self._sliders: list[AxisSlider] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_data(data)

    def data(self) -> SpiderData:
        """Return what is shown."""
        return self._data

    def set_data(self, data: SpiderData) -> None:
        """Show a web without a signal."""
        if _shape(data) != _shape(self._data):
            self._layout = None
        self._data = data
        self._make_sliders()
        self._refresh()

    def set_read_only(self, *, on: bool) -> None:
        """Only show: the keys and the mouse still move the focus."""
        self._read_only = on

    def set_grow(self, grow: float) -> None:
        """Make the words this much larger; the drawing takes what they leave of the same room."""
        if grow != self._grow:
            self._grow, self._layout = grow, None
            self._refresh()

    def chosen(self) -> int | None:
        """Return what is marked as shown beside the chart."""
        return self._chosen

    def set_chosen(self, axis: int | None) -> None:
        """Mark the axis that is shown beside the chart, also while the keyboard is elsewhere."""
        if axis != self._chosen:
            self._chosen = axis
            self.update()

    def slider(self, axis: int) -> AxisSlider:
        """Return the invisible control of an axis."""
        return self._sliders[axis]

    def focused_axis(self) -> int | None:
        """Return the axis that has the keyboard."""
        return next((i for i, one in enumerate(self._sliders) if one.hasFocus()), None)

    def chart_layout(self) -> SpiderLayout:
        """Return where everything stands now."""
        if self._layout is None:
            size = self.width(), self.height(), label_size(self, self._grow)
            self._layout = _LAYOUTS.find((_shape(self._data), *size), lambda: spider_layout(self._data, *size))
        return self._layout

    @override
    def sizeHint(self) -> QSize:
        return QSize(660, 620)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(360, 360)

    def _make_sliders(self) -> None:
        while len(self._sliders) > len(self._data.axes):
            self._sliders.pop().deleteLater()
        for i in range(len(self._sliders), len(self._data.axes)):
            slider = AxisSlider(self, partial(self._letter, i), partial(self._on_focus, i))
            slider.valueChanged.connect(partial(self._on_slider, i))
            slider.show()
            self._sliders.append(slider)

    def _refresh(self) -> None:
        for slider, axis in zip(self._sliders, self._data.axes, strict=True):
            said = axis_words(axis, self._data, self._words)
            marks = ", ".join((*axis_marks(axis, self._data), *_ends(axis)))
            slider.show_value(axis.value, f"{axis.label}, {said}", marks)
        if not waits_for_size(self):
            self._place()

    def _place(self) -> None:
        layout = self.chart_layout()
        for i, (slider, axis) in enumerate(zip(self._sliders, self._data.axes, strict=True)):
            x, y = layout.point(i, axis.value) if isinstance(axis.value, int) else layout.boxes[i].chip_at
            slider.setGeometry(round(x) - _TARGET // 2, round(y) - _TARGET // 2, _TARGET, _TARGET)
        self.update()

    def _change(self, axis: int, value: Value) -> None:
        old = self._data.axes[axis].value
        if value == old or self._read_only:
            self._refresh()
            return
        axes = list(self._data.axes)
        axes[axis] = replace(axes[axis], value=value)
        self.set_data(replace(self._data, axes=tuple(axes)))
        self.value_changed.emit(axis, value)

    def _on_slider(self, axis: int, number: int) -> None:
        self._change(axis, from_slider(number))

    def _letter(self, axis: int, key: Qt.Key) -> None:
        if not self._read_only:
            (self.praten_toggled if key == Qt.Key.Key_P else self.werken_toggled).emit(axis)

    def _on_focus(self, axis: int) -> None:
        self.update()
        if self._sliders[axis].hasFocus():
            self.axis_focused.emit(axis)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout, at = self.chart_layout(), event.position()
        axis = axis_at(layout, at.x(), at.y())
        if axis is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._sliders[axis].setFocus(Qt.FocusReason.MouseFocusReason)
        if self._read_only or any(box.holds(at.x(), at.y()) for box in layout.boxes):
            return
        self._dragged = axis
        self.drag_started.emit(axis)
        self._drag_to(at)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._drag_to(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        axis, self._dragged = self._dragged, None
        if axis is not None:
            self.drag_finished.emit(axis)

    def _drag_to(self, at: QPointF) -> None:
        if self._dragged is not None:
            self._change(self._dragged, value_at(self.chart_layout(), self._dragged, at.x(), at.y()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout, colours = self.chart_layout(), current_tokens().chart
        focus = self.focused_axis()
        painter = QPainter(self)
        self._back.paint(
            painter,
            self,
            (_still(self._data), layout, colours, self._chosen, focus),
            lambda: self._behind(layout, colours, focus),
        )
        draw(painter, spider_points(self._data, layout, colours, focus))
        painter.end()

    def _behind(self, layout: SpiderLayout, colours: ChartColours, focus: int | None) -> DisplayList:
        frame: DisplayList = ()
        if self._chosen is not None and self._chosen < layout.count:
            frame = spider_chosen(layout, colours, self._chosen)
        return spider_back(self._data, layout, colours) + frame + spider_words(self._data, layout, colours, focus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout = None
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(self, "_sliders"):
            self._layout = None
            self._refresh()


def _shape(data: SpiderData) -> SpiderData:
    """Return the data without its figures: what the layout depends on."""
    axes = (replace(one, value=one.value if one.value is NIET_RELEVANT else None) for one in data.axes)
    return replace(data, axes=tuple(axes))


def _still(data: SpiderData) -> SpiderData:
    """Return the data with every figure alike: what stays the same while a point is dragged."""
    return replace(data, axes=tuple(replace(one, value=0) if isinstance(one.value, int) else one for one in data.axes))


def _ends(axis: Axis) -> tuple[str, ...]:
    return tuple(f"{end}: {words}" for end, words in (("0", axis.low), ("10", axis.high)) if words)
