"""The rail on the left: where one can go, and whose dossier is open."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from app.wording.i18n import _
from ui.shell.places import VANDAAG, Entry
from ui.theme.apply import text_scale
from ui.widgets.button import Button
from ui.widgets.navlist import NavItem, NavList
from ui.widgets.text import label

WIDTH = 236


class Rail(QFrame):
    """Shows the entries of the program or of a dossier; says which one was chosen."""

    chosen = Signal(str)
    rest_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "zij")
        self._title = label("", "kop")
        self._subtitle = label("", "klein")
        self._shown: tuple[Entry, ...] = ()
        self._list = NavList(_("Onderdelen"), ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 18, 10, 12)
        self._column.addWidget(self._title)
        self._column.addWidget(self._subtitle)
        self._column.addSpacing(12)
        self._place = self._column.count()
        self._column.addWidget(self._list)
        self._column.addStretch(1)
        self._column.addWidget(_line(_("Even rust"), "coffee", self.rest_wanted.emit, "F9"))
        self._column.addWidget(_line(_("Vergrendelen"), "lock", self.lock_wanted.emit, "Ctrl+L"))
        self._resize()

    def show_entries(self, title: str, subtitle: str, entries: tuple[Entry, ...], *, back: bool) -> None:
        """Show these entries under a title; `back` adds the way to Vandaag."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        wanted = ((Entry(VANDAAG, _("Naar Vandaag"), "arrow-left"),) if back else ()) + entries
        if wanted == self._shown:
            return
        self._shown = wanted
        self._column.removeWidget(self._list)
        self._list.deleteLater()
        self._list = NavList(_("Onderdelen"), [NavItem(entry.page, entry.label, entry.icon) for entry in wanted])
        self._list.went_to.connect(self.chosen)
        self._column.insertWidget(self._place, self._list)

    def mark(self, page: str) -> None:
        """Show which entry is open."""
        self._list.set_current(page)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._resize()
        super().changeEvent(event)

    def _resize(self) -> None:
        self.setFixedWidth(round(WIDTH * min(text_scale(), 1.5)))


def _line(text: str, icon: str, run: Callable[[], None], keys: str) -> Button:
    button = Button(text, rol="nav", icon_name=icon)
    button.setToolTip(f"{text} ({keys})")
    button.clicked.connect(lambda _checked=False: run())
    return button
