"""An icon that stands in a page and follows theme and text size."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.apply import current_tokens, text_scale
from ui.widgets.icons import icon_pixmap


class IconLabel(QLabel):
    """Decoration beside a text: it has no name of its own."""

    def __init__(self, name: str, role: str = "text", size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self._shown: tuple[str, str, str, int] | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._refresh()

    def set_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self._refresh()

    def follow_theme(self) -> None:
        """Show it in the colours and the size that are in use now."""
        self._refresh()

    def _refresh(self) -> None:
        size = round(self._size * text_scale())
        shown = (self._name, self._role, current_tokens().name, size)
        if shown == self._shown:
            return
        self._shown = shown
        self.setPixmap(icon_pixmap(self._name, self._role, size))
        self.setFixedSize(size, size)
