"""A part of a page that is folded away until somebody wants it; its contents are made when it first opens."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.button import quiet_button

OPEN, CLOSED = "chevron-up", "chevron-down"


class Fold(QWidget):
    """A button with what it hides below it."""

    opened = Signal(bool)

    def __init__(self, title: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.inside: QWidget | None = None
        self.button = quiet_button(title, CLOSED)
        self.button.setCheckable(True)
        self.button.toggled.connect(lambda _checked: self._show())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def is_open(self) -> bool:
        """Return whether the contents are shown."""
        return self.button.isChecked()

    def set_open(self, *, shown: bool) -> None:
        """Show or hide the contents."""
        self.button.setChecked(shown)

    def _show(self) -> None:
        shown = self.is_open()
        if shown and self.inside is None:
            self.inside = self._make()
            self._layout.addWidget(self.inside)
        if self.inside is not None:
            self.inside.setVisible(shown)
        self.button.set_icon_name(OPEN if shown else CLOSED)
        self.opened.emit(shown)
