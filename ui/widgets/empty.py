"""What stands where there is nothing yet: what this place is for, and one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.button import Button, primary_button
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import heading, label


class EmptyState(QWidget):
    """An icon, a heading, one sentence and at most one button (`button`, None without `action`)."""

    def __init__(
        self,
        title: str,
        sentence: str = "",
        *,
        icon_name: str = "leaf",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 32, 24, 32)
        layout.setSpacing(10)
        layout.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(IconLabel(icon_name, "muted", 44), 0, centre)
        words = [heading(title), label(sentence, "stil")] if sentence else [heading(title)]
        for one in words:
            one.setAlignment(centre)
            layout.addWidget(one)
        self.button: Button | None = primary_button(action) if action else None
        if self.button:
            layout.addSpacing(6)
            layout.addWidget(self.button, 0, centre)
        layout.addStretch(2)
