"""A field with its label above it, a hint and a place for what is wrong, tied together for a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.text import label


class Field(QWidget):
    """Label, hint, input and error; `set_error('')` takes the error away."""

    def __init__(self, text: str, widget: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = widget
        self._hint = hint
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self.label = label(text)
        self.label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(text)
        widget.setAccessibleDescription(hint)
        self._error = label("", "fout")
        self._error.hide()
        layout.addWidget(self.label)
        if hint:
            layout.addWidget(label(hint, "klein"))
        layout.addWidget(widget)
        layout.addWidget(self._error)

    def set_error(self, text: str) -> None:
        """Show what is wrong and what to do, beside the field and aloud."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.input.setAccessibleDescription(f"{self._hint} {text}".strip())
        self.input.setProperty("fout", "true" if text else "false")
        self.input.style().unpolish(self.input)
        self.input.style().polish(self.input)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.input, text))
