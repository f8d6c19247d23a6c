"""The notice area above the page: the last thing to tell, until it is read or replaced."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.context import Notice

_SOORT = {"info": "", "ok": "goed", "warning": "let op", "danger": "fout"}


class NoticeArea(QWidget):
    """Shows one notice, announces it to screen readers and never takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 8, 18, 0)
        self._frame: QFrame | None = None
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self.clear()
        frame = QFrame(self)
        frame.setProperty("rol", "bericht")
        frame.setProperty("soort", _SOORT.get(notice.kind, ""))
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 8, 10, 8)
        row.addLayout(_texts(notice, frame), 1)
        if notice.run is not None:
            action = QPushButton(notice.action, frame)
            action.clicked.connect(notice.run)
            row.addWidget(action)
        close = QPushButton(_("Sluiten"), frame)
        close.setProperty("rol", "stil")
        close.clicked.connect(self.clear)
        row.addWidget(close)
        self._column.addWidget(frame)
        self._frame = frame
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{notice.title} {notice.text}"))

    def clear(self) -> None:
        """Take the notice away."""
        if self._frame is not None:
            self._column.removeWidget(self._frame)
            self._frame.deleteLater()
            self._frame = None
        self.hide()


def _texts(notice: Notice, parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for text, role in ((notice.title, "kop"), (notice.text, "")):
        if text:
            label = QLabel(text, parent)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("rol", role)
            column.addWidget(label)
    return column
