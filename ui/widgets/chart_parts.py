"""The invisible children of a chart: real controls that give it a keyboard path and a voice.

A painted chart has no parts that a screen reader knows.  Each axis is a slider and each segment a button that
paints nothing, lets the mouse through and lies where its part is drawn.
"""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QWidget
from typing_extensions import override

from app.drawing.values import HIGHEST, NIET_RELEVANT, Value

NOT_RELEVANT, NOT_DISCUSSED = -2, -1
_TEN_MS = 1200
_STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_PageUp: 2,
    Qt.Key.Key_PageDown: -2,
}
_FIXED = {
    Qt.Key.Key_Home: 0,
    Qt.Key.Key_End: HIGHEST,
    Qt.Key.Key_Delete: NOT_DISCUSSED,
    Qt.Key.Key_Backspace: NOT_DISCUSSED,
    Qt.Key.Key_N: NOT_RELEVANT,
}


def to_slider(value: Value) -> int:
    """Return the number that stands for a value in a slider."""
    if value is NIET_RELEVANT:
        return NOT_RELEVANT
    return value if isinstance(value, int) else NOT_DISCUSSED


def from_slider(number: int) -> Value:
    """Return the value that a number of a slider stands for."""
    if number == NOT_RELEVANT:
        return NIET_RELEVANT
    return None if number == NOT_DISCUSSED else number


def _say(widget: QWidget, name: str, description: str) -> None:
    if widget.accessibleName() != name or widget.accessibleDescription() != description:
        widget.setAccessibleName(name)
        widget.setAccessibleDescription(description)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.NameChanged))


def _later(part: QWidget, run: Callable[[], None]) -> None:
    """Run it in the next turn of the loop, and never for a part that is being deleted with its chart."""
    QTimer.singleShot(0, part, run)


class AxisSlider(QAbstractSlider):
    """One axis: arrows, digits, Delete and N change it; other letters go to `on_letter`."""

    def __init__(self, parent: QWidget, on_letter: Callable[[Qt.Key], None], on_focus: Callable[[], None]) -> None:
        super().__init__(parent)
        self._on_letter, self._on_focus = on_letter, on_focus
        self.setRange(NOT_RELEVANT, HIGHEST)
        self.setPageStep(2)
        self.setValue(NOT_DISCUSSED)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._one = QTimer(self, singleShot=True, interval=_TEN_MS)

    def show_value(self, value: Value, name: str, description: str) -> None:
        """Take over a value and its words without a signal."""
        with QSignalBlocker(self):
            self.setValue(to_slider(value))
        _say(self, name, description)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if not plain:
            event.ignore()
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._digit(key.value - Qt.Key.Key_0.value)
        elif key in _STEPS:
            self.setValue(self._stepped(_STEPS[key]))
        elif key in _FIXED:
            self.setValue(_FIXED[key])
        elif key in {Qt.Key.Key_P, Qt.Key.Key_W}:
            self._on_letter(key)
        else:
            event.ignore()

    def _digit(self, digit: int) -> None:
        ten = digit == 0 and self._one.isActive()
        self._one.stop()
        if digit == 1:
            self._one.start()
        self.setValue(HIGHEST if ten else digit)

    def _stepped(self, step: int) -> int:
        now = self.value()
        if now < 0:
            return 0 if step > 0 else now
        return max(0, min(HIGHEST, now + step))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._on_focus()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._one.stop()
        _later(self, self._on_focus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the chart shows the value."""


class SegmentButton(QAbstractButton):
    """One segment: Enter and space press it; other keys go to `on_key`, which says whether it used them."""

    def __init__(self, parent: QWidget, on_key: Callable[[Qt.Key], bool], on_focus: Callable[[], None]) -> None:
        super().__init__(parent)
        self._on_key, self._on_focus = on_key, on_focus
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, name: str, description: str) -> None:
        """Take over the words of the segment."""
        _say(self, name, description)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.modifiers() or not self._on_key(key):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._on_focus()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        _later(self, self._on_focus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the chart shows the segment."""
