"""A message in the page itself: it asks nothing, stops nobody and is read aloud without taking the focus."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.apply import restyle
from ui.widgets.button import Button, icon_button
from ui.widgets.flow import FlowLayout
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import label

Kind = Literal["uitleg", "let op", "fout", "goed"]
Action = tuple[str, Callable[[], None]]
_SPARE = 8
_ICONS: dict[Kind, tuple[str, str]] = {
    "uitleg": ("info", "accent_ink"),
    "let op": ("triangle-alert", "warning"),
    "fout": ("circle-alert", "danger"),
    "goed": ("circle-check", "ok"),
}


class NoticeBar(QFrame):
    """One message with its buttons; hidden until there is something to say."""

    closed = Signal()

    def __init__(self, close_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "bericht")
        self._icon = IconLabel("info", "accent_ink", 24)
        self._text = label()
        self._close = icon_button(close_name, "x")
        self._close.clicked.connect(self.dismiss)
        self._buttons: list[Button] = []
        self._actions = QWidget()
        self._flow = FlowLayout(self._actions)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self._text)
        middle.addWidget(self._actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(middle, 1)
        row.addWidget(self._close)
        self.hide()

    def tell(self, text: str, kind: Kind = "uitleg", actions: Sequence[Action] = ()) -> None:
        """Show a message; each action is a button that also closes the bar."""
        name, role = _ICONS[kind]
        self._icon.set_icon(name, role)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setProperty("soort", kind)
        restyle(self)
        self._set_actions(actions)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self.closed.emit()

    def widest(self) -> int:
        """Return how wide it is with its words in one line."""
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + _SPARE
        inside = max(words, sum(one.sizeHint().width() + self._flow.spacing() for one in self._buttons))
        return inside + self.minimumSizeHint().width() - self._text.minimumSizeHint().width()

    def actions_shown(self) -> tuple[Button, ...]:
        """Return the buttons of the present message."""
        return tuple(self._buttons)

    def _set_actions(self, actions: Sequence[Action]) -> None:
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.deleteLater()
        self._buttons = [self._make(text, act) for text, act in actions]
        for button in self._buttons:
            self._flow.addWidget(button)
        self._actions.setVisible(bool(actions))

    def _make(self, text: str, act: Callable[[], None]) -> Button:
        button = Button(text)

        def run() -> None:
            self.dismiss()
            act()

        button.clicked.connect(run)
        return button
