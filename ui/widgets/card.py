"""A card: the white surface on which what belongs together stands."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import heading


class Card(QFrame):
    """A surface with an optional heading; put the contents into `body`."""

    def __init__(self, title: str = "", *, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "kaart")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(22, 18, 22, 20)
        self.body.setSpacing(12)
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.title: QLabel | None = None
        if title:
            self.setAccessibleName(title)
            self._make_head(title, icon_name)

    def _make_head(self, title: str, icon_name: str) -> None:
        if icon_name:
            self.head.addWidget(IconLabel(icon_name, "accent", 26))
        self.title = heading(title)
        self.head.addWidget(self.title, 1)
        self.body.addLayout(self.head)

    def add(self, item: QWidget | QLayout) -> None:
        """Put something below what is there."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)
