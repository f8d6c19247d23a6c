"""The rail on the left: where one can go, and whose dossier is open."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.shell.places import VANDAAG, Entry
from ui.widgets.icons import make_icon

WIDTH = 230
ICON = 22


class Rail(QFrame):
    """Shows the entries of the program or of a dossier; says which one was chosen."""

    chosen = Signal(str)
    rest_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "zij")
        self.setFixedWidth(WIDTH)
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("rol", "kop")
        self._title.setWordWrap(True)
        self._subtitle = QLabel()
        self._subtitle.setTextFormat(Qt.TextFormat.PlainText)
        self._subtitle.setProperty("rol", "klein")
        self._subtitle.setWordWrap(True)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(4)
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 14, 12)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addSpacing(12)
        column.addLayout(self._entries)
        column.addStretch(1)
        column.addWidget(self._make(_("Even rust"), "coffee", self.rest_wanted.emit, "F9"))
        column.addWidget(self._make(_("Vergrendelen"), "lock", self.lock_wanted.emit, "Ctrl+L"))

    def show_entries(self, title: str, subtitle: str, entries: tuple[Entry, ...], *, back: bool) -> None:
        """Show these entries under a title; `back` adds the way to Vandaag."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        wanted = ((Entry(VANDAAG, _("Naar Vandaag"), "arrow-left"),) if back else ()) + entries
        if list(self._buttons) == [entry.page for entry in wanted]:
            return
        for button in self._buttons.values():
            self._entries.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for entry in wanted:
            button = self._make(entry.label, entry.icon, lambda page=entry.page: self.chosen.emit(page))
            button.setCheckable(True)
            self._entries.addWidget(button)
            self._buttons[entry.page] = button

    def mark(self, page: str) -> None:
        """Show which entry is open."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)

    def _make(self, label: str, icon: str, run: Callable[[], None], keys: str = "") -> QPushButton:
        button = QPushButton(label, self)
        button.setProperty("rol", "nav")
        button.setIcon(make_icon(icon))
        button.setIconSize(QSize(ICON, ICON))
        button.setAccessibleName(label)
        if keys:
            button.setToolTip(f"{label} ({keys})")
        button.clicked.connect(lambda _checked=False: run())
        return button
