"""The gesprekswiel on the screen: touch a segment to open it, or choose with the keys."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.drawing.gesprekswiel import hit, wheel, wheel_chosen, wheel_focus
from app.drawing.tables import TableWords, segment_words
from app.drawing.wheel_data import WheelData
from app.drawing.wheel_layout import WheelLayout, wheel_layout
from ui.theme.apply import current_tokens
from ui.widgets.chart_base import Backdrop, Remembered, label_size, waits_for_size
from ui.widgets.chart_parts import SegmentButton
from ui.widgets.painter import draw

_TARGET = 48
_LAYOUTS: Remembered[WheelLayout] = Remembered()
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class WheelChart(QWidget):
    """Shows a wheel; the page keeps the truth and gives it back with `set_data`.

    `ervaring_chosen` carries an Ervaring, or None when the same key was pressed again.
    """

    segment_opened = Signal(int)
    segment_focused = Signal(int)
    ervaring_chosen = Signal(int, object)
    praten_toggled = Signal(int)
    werken_toggled = Signal(int)

    def __init__(
        self, name: str, data: WheelData, *, words: TableWords | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words or TableWords()
        self._data = data
        self._back = Backdrop()
        self._grow = 1.0
        self._layout: WheelLayout | None = None
        self._chosen: int | None = None
        self._buttons: list[SegmentButton] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_data(data)

    def data(self) -> WheelData:
        """Return what is shown."""
        return self._data

    def set_data(self, data: WheelData) -> None:
        """Show a wheel without a signal."""
        if _shape(data) != _shape(self._data):
            self._layout = None
        self._data = data
        self._make_buttons()
        self._refresh()

    def set_grow(self, grow: float) -> None:
        """Make the words this much larger; the drawing takes what they leave of the same room."""
        if grow != self._grow:
            self._grow, self._layout = grow, None
            self._refresh()

    def chosen(self) -> int | None:
        """Return what is marked as shown beside the chart."""
        return self._chosen

    def set_chosen(self, segment: int | None) -> None:
        """Mark the segment that is shown beside the chart, also while the keyboard is elsewhere."""
        if segment != self._chosen:
            self._chosen = segment
            self.update()

    def button(self, segment: int) -> SegmentButton:
        """Return the invisible control of a segment."""
        return self._buttons[segment]

    def focused_segment(self) -> int | None:
        """Return the segment that has the keyboard."""
        return next((i for i, one in enumerate(self._buttons) if one.hasFocus()), None)

    def chart_layout(self) -> WheelLayout:
        """Return where everything stands now."""
        if self._layout is None:
            size = self.width(), self.height(), label_size(self, self._grow)
            self._layout = _LAYOUTS.find((_shape(self._data), *size), lambda: wheel_layout(self._data, *size))
        return self._layout

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 700)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(420, 420)

    def _make_buttons(self) -> None:
        while len(self._buttons) > len(self._data.segments):
            self._buttons.pop().deleteLater()
        for i in range(len(self._buttons), len(self._data.segments)):
            button = SegmentButton(self, partial(self._key, i), partial(self._on_focus, i))
            button.clicked.connect(partial(self._open, i))
            button.show()
            self._buttons.append(button)

    def _refresh(self) -> None:
        for button, one in zip(self._buttons, self._data.segments, strict=True):
            said = segment_words(one, self._data, self._words)
            button.show_words(f"{one.label}, {said}", self._data.groups[one.group].name)
        if not waits_for_size(self):
            self._place()

    def _place(self) -> None:
        layout = self.chart_layout()
        for i, button in enumerate(self._buttons):
            x, y = layout.place(i, (layout.band + layout.core) / 2)
            button.setGeometry(round(x) - _TARGET // 2, round(y) - _TARGET // 2, _TARGET, _TARGET)
        self.update()

    def _open(self, segment: int) -> None:
        self.segment_opened.emit(segment)

    def _on_focus(self, segment: int) -> None:
        self.update()
        if self._buttons[segment].hasFocus():
            self.segment_focused.emit(segment)

    def _key(self, segment: int, key: Qt.Key) -> bool:
        one = self._data.segments[segment]
        if key in _DIGITS:
            wanted = one.choices[_DIGITS.index(key)]
            self.ervaring_chosen.emit(segment, None if one.ervaring == wanted else wanted)
        elif key == Qt.Key.Key_P:
            self.praten_toggled.emit(segment)
        elif key == Qt.Key.Key_W:
            self.werken_toggled.emit(segment)
        elif key in _NEXT:
            other = (segment + _NEXT[key]) % len(self._buttons)
            self._buttons[other].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        segment = hit(self.chart_layout(), event.position().x(), event.position().y())
        if segment is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._buttons[segment].setFocus(Qt.FocusReason.MouseFocusReason)
        self._open(segment)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout, colours = self.chart_layout(), current_tokens().chart
        painter = QPainter(self)
        self._back.paint(painter, self, (self._data, layout, colours), lambda: wheel(self._data, layout, colours))
        focused = self.focused_segment()
        if self._chosen is not None and self._chosen < layout.count and focused is None:
            draw(painter, wheel_chosen(layout, colours, self._chosen))
        if focused is not None:
            draw(painter, wheel_focus(layout, colours, focused))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout = None
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(self, "_buttons"):
            self._layout = None
            self._refresh()


def _shape(data: WheelData) -> WheelData:
    """Return the data without what was said: what the layout depends on."""
    if not data.full_legend:
        return data
    bare = (replace(one, praten=False, werken=False, wens=False, ervaring=None) for one in data.segments)
    return replace(data, segments=tuple(bare))
