"""A field with its label above it, a hint and a place for what is wrong, tied together for a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme.apply import restyle
from ui.widgets.text import label


class Field(QWidget):
    """Label, hint, input and error; `set_error('')` takes the error away."""

    def __init__(self, text: str, widget: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = widget
        self._hint = hint
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self.label = label(text)
        self.label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(text)
        widget.setAccessibleDescription(hint)
        layout.addWidget(self.label)
        if hint:
            layout.addWidget(label(hint, "klein"))
        layout.addWidget(widget)
        self._error: QLabel | None = None
        """Made when there is something to say: most fields never have it, and a page has dozens of fields."""

    def set_error(self, text: str) -> None:
        """Show what is wrong and what to do, beside the field and aloud."""
        if self._error is None:
            if not text:
                return
            self._error = label("", "fout", parent=self)
            self._column.addWidget(self._error)
        if not text and not self._error.text():
            return
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.input.setAccessibleDescription(f"{self._hint} {text}".strip())
        show_wrong(self.input, wrong=bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.input, text))


def show_wrong(field: QWidget, *, wrong: bool) -> None:
    """Give a field the edge of one that is wrong, or its own; nothing is styled anew when it has it already."""
    told = "true" if wrong else "false"
    if (field.property("fout") or "false") != told:
        field.setProperty("fout", told)
        restyle(field)
