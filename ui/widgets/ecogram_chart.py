"""The ecogram on the screen: drag somebody nearer or further and around, or use the keys.

Left and right go around, up comes nearer, down goes further, Enter opens, Delete asks to take off.
The page keeps the truth and gives it back with `set_data`.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from typing_extensions import override

from app.drawing.ecogram import ecogram, lifted
from app.drawing.ecogram_data import EcogramData, Naaste, nearer, said, turned
from app.drawing.ecogram_layout import EcogramLayout, ecogram_layout, least_height
from ui.theme.apply import BASE_PX, current_tokens, text_scale
from ui.widgets.chart_base import Backdrop
from ui.widgets.chart_parts import SegmentButton
from ui.widgets.painter import draw

_STEP = 15
_TARGET = 44


class EcogramChart(QWidget):
    """Shows who is around; `moved` carries the id, the ring (None: not said) and the angle."""

    moved = Signal(str, object, int)
    opened = Signal(str)
    removal_wanted = Signal(str)
    person_focused = Signal(str)
    drag_started = Signal()
    drag_finished = Signal()

    def __init__(self, name: str, data: EcogramData, *, grow: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._grow = grow
        self._back = Backdrop()
        self._layout: EcogramLayout | None = None
        self._read_only = False
        self._parts: list[SegmentButton] = []
        self._pressed: tuple[int, QPointF] | None = None
        self._at: QPointF | None = None
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.set_data(data)

    def data(self) -> EcogramData:
        """Return what is shown."""
        return self._data

    def set_data(self, data: EcogramData) -> None:
        """Show these people, without a signal."""
        if data != self._data or len(self._parts) != len(data.mensen):
            self._layout = None
            self._data = data
        self._make_parts()
        for part, one in zip(self._parts, data.mensen, strict=True):
            first, *rest = said(one, data.words)
            part.show_words(first, ". ".join(rest))
        self._refresh()

    def set_read_only(self, *, on: bool) -> None:
        """Only show: the keys and the mouse still move the focus, and open."""
        self._read_only = on

    def set_grow(self, grow: float) -> None:
        """Make the words this much larger."""
        if grow != self._grow:
            self._grow = grow
            self._refresh(anew=True)

    def part(self, place: int) -> SegmentButton:
        """Return the invisible control of somebody."""
        return self._parts[place]

    def focused(self) -> int | None:
        """Return who has the keyboard."""
        return next((i for i, one in enumerate(self._parts) if one.hasFocus()), None)

    def chart_layout(self) -> EcogramLayout:
        """Return where everybody stands now."""
        if self._layout is None:
            self._layout = ecogram_layout(self._data, self.width(), self.height(), self._label())
        return self._layout

    def _label(self) -> float:
        return BASE_PX * text_scale() * self._grow

    @override
    def sizeHint(self) -> QSize:
        return QSize(680, 560)

    @override
    def minimumSizeHint(self) -> QSize:
        wide = max(320, min(self.width(), 900))
        return QSize(320, round(least_height(len(self._data.mensen), wide, self._label())))

    def _make_parts(self) -> None:
        while len(self._parts) > len(self._data.mensen):
            old = self._parts.pop()
            if old.hasFocus():
                self.setFocus()
            old.hide()
            old.deleteLater()
        for i in range(len(self._parts), len(self._data.mensen)):
            part = SegmentButton(self, partial(self._key, i), partial(self._on_focus, i))
            part.clicked.connect(partial(self._open, i))
            part.show()
            self._parts.append(part)

    def _refresh(self, *, anew: bool = False) -> None:
        if anew:
            self._layout = None
        self.updateGeometry()
        if not self.isVisible():
            return
        for part, spot in zip(self._parts, self.chart_layout().spots, strict=True):
            rect = spot.rect
            wide, high = max(_TARGET, round(rect.width)), max(_TARGET, round(rect.height))
            part.setGeometry(round(rect.middle[0]) - wide // 2, round(rect.y), wide, high)
        self.update()

    def _open(self, place: int) -> None:
        self.opened.emit(self._data.mensen[place].id)

    def _on_focus(self, place: int) -> None:
        self.update()
        if place < len(self._parts) and self._parts[place].hasFocus():
            self.person_focused.emit(self._data.mensen[place].id)

    def _key(self, place: int, key: Qt.Key) -> bool:
        one = self._data.mensen[place]
        hoek = one.hoek if one.hoek is not None else self._angle(place)
        moves = {
            Qt.Key.Key_Left: (one.ring, turned(hoek, -_STEP)),
            Qt.Key.Key_Right: (one.ring, turned(hoek, _STEP)),
            Qt.Key.Key_Up: (nearer(one.ring, -1), hoek),
            Qt.Key.Key_Down: (nearer(one.ring, 1), hoek),
        }
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            if not self._read_only:
                self.removal_wanted.emit(one.id)
            return True
        if key not in moves:
            return False
        if not self._read_only:
            self._move(place, *moves[key])
        return True

    def _angle(self, place: int) -> int:
        return self.chart_layout().angle_at(*self.chart_layout().spots[place].chip_at)

    def _move(self, place: int, ring: int | None, hoek: int) -> None:
        one = self._data.mensen[place]
        people = list(self._data.mensen)
        people[place] = replace(one, ring=ring, hoek=hoek)
        if people[place] != one:
            self.set_data(replace(self._data, mensen=tuple(people)))
            self.moved.emit(one.id, ring, hoek)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.chart_layout().spot_at(event.position().x(), event.position().y())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._parts[place].setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = place, event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._read_only:
            return
        away = event.position() - self._pressed[1]
        if self._at is None and away.manhattanLength() < QApplication.startDragDistance():
            return
        if self._at is None:
            self.drag_started.emit()
        self._at = event.position()
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, at, self._pressed, self._at = self._pressed, self._at, None, None
        if pressed is None or pressed[0] >= len(self._data.mensen):
            return
        if at is None:
            self._open(pressed[0])
            return
        layout = self.chart_layout()
        self._move(pressed[0], layout.ring_at(at.x(), at.y()), layout.angle_at(at.x(), at.y()))
        self.drag_finished.emit()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout, colours, focus = self.chart_layout(), current_tokens().chart, self.focused()
        data = self._data
        painter = QPainter(self)
        self._back.paint(painter, self, (data, layout, colours, focus), lambda: ecogram(data, layout, colours, focus))
        if self._at is not None and self._pressed is not None and self._pressed[0] < len(data.mensen):
            one: Naaste = data.mensen[self._pressed[0]]
            at = self._at.x(), self._at.y()
            draw(painter, lifted(one, layout.spots[self._pressed[0]], layout.label, at, colours))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh(anew=True)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh(anew=True)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(self, "_parts"):
            self._refresh(anew=True)
