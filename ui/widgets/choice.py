"""A row of equal buttons from which one may be chosen: nothing is preselected and a choice can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.theme.apply import restyle
from ui.widgets.button import Button
from ui.widgets.flow import FlowLayout

T = TypeVar("T")
_ALL = 100_000
"""So wide that all stand beside each other."""
_OPEN, _CHOSEN = "circle", "circle-check"
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One button: its value, its words and maybe an icon."""

    value: T
    label: str
    icon: str = ""


class ChoiceRow(QWidget, Generic[T]):
    """Equal buttons; `chosen` carries the new value, or None when the choice was taken back."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[Choice[T]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._choices = tuple(choices)
        self._value: T | None = None
        self._showing = False
        self._stacked = False
        layout = self._flow = FlowLayout(self, gap=10, equal=True)
        self._buttons = [self._make(name, choice) for choice in self._choices]
        for button in self._buttons:
            layout.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Below each other their circles stand in one line.
        stacked = self._flow.heightForWidth(self.width()) > self._flow.heightForWidth(_ALL)
        if stacked != self._stacked:
            self._stacked = stacked
            for button in self._buttons:
                button.setProperty("stapel", "ja" if stacked else "")
                restyle(button)

    def value(self) -> T | None:
        """Return what was chosen, or None."""
        return self._value

    def set_value(self, value: T | None) -> None:
        """Show a choice without a signal."""
        self._value = value
        self._showing = True
        for choice, button in zip(self._choices, self._buttons, strict=True):
            chosen = value is not None and choice.value == value
            button.setChecked(chosen)
            button.set_icon_name(_CHOSEN if chosen else choice.icon or _OPEN)
        self._showing = False

    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons, in their order."""
        return tuple(self._buttons)

    def _make(self, name: str, choice: Choice[T]) -> Button:
        button = _Equal(choice.label, icon_name=choice.icon or _OPEN)
        button.setCheckable(True)
        button.setAccessibleDescription(name)
        # A screen reader and a voice toggle it, and that is no click.
        button.toggled.connect(lambda _checked: self._choose(choice.value))
        return button

    def _choose(self, value: T) -> None:
        if self._showing:
            return
        self.set_value(None if value == self._value else value)
        self.chosen.emit(self._value)

    def go_on(self, button: Button, step: int) -> None:
        """Give the keyboard to the choice that stands `step` further, round and round."""
        at = next(i for i, one in enumerate(self._buttons) if one is button)
        self._buttons[(at + step) % len(self._buttons)].setFocus(Qt.FocusReason.TabFocusReason)


class _Equal(Button):
    """One of the choices; an arrow goes to the next."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, row = _STEPS.get(Qt.Key(event.key())), self.parentWidget()
        if step is not None and isinstance(row, ChoiceRow):
            row.go_on(self, step)
        else:
            super().keyPressEvent(event)
