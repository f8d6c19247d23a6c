"""The steps on the left: any step at any time in any order."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.widgets.button import Button

MOST_ROOMY, ROOMY_PX, CLOSE_PX = 9, 6, 1
"""On a low screen one line more must not push the last out of sight."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class NavItem:
    """One place to go to."""

    key: str
    label: str
    icon: str


class NavList(QWidget):
    """Lines with an icon; `went_to` carries the key of the one that was chosen.

    Each is a button, and the open one says `here`: a box that is ticked would be read as something to tick.
    """

    went_to = Signal(str)

    def __init__(self, name: str, items: Sequence[NavItem], here: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here = here
        self.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROOMY_PX if len(items) <= MOST_ROOMY else CLOSE_PX)
        self._buttons: dict[str, Button] = {}
        for item in items:
            button = Button(item.label, rol="nav", icon_name=item.icon)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.installEventFilter(self)
            button.clicked.connect(lambda _checked=False, key=item.key: self._chosen(key))
            self._buttons[item.key] = button
            layout.addWidget(button)

    def set_current(self, key: str) -> None:
        """Show where we are, without a signal."""
        for one, button in self._buttons.items():
            button.set_current(self._here if one == key else "")

    def button(self, key: str) -> Button:
        """Return the line with this key."""
        return self._buttons[key]

    def _chosen(self, key: str) -> None:
        self.set_current(key)
        self.went_to.emit(key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            lines = list(self._buttons.values())
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and watched in lines:
                at = next(i for i, line in enumerate(lines) if line is watched)
                lines[(at + step) % len(lines)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
