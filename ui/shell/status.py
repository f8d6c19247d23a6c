"""The quiet line at the bottom: what is saved, and how much is only on this laptop."""

from PySide6.QtWidgets import QFrame, QWidget

from app.wording.i18n import _
from ui.widgets.flow import FlowLayout
from ui.widgets.text import badge, label

MOST_PARTS = 5


class StatusLine(QFrame):
    """Says what happened to the last word; never moves the focus, never makes a sound."""

    def __init__(self, *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "zij")
        self._saved = label(_("Opgeslagen op dit apparaat"), "klein", wrap=False)
        # A label for each thing: one long line would make the window wider than the laptop.
        self._parts = tuple(label("", "klein", wrap=False) for _part in range(MOST_PARTS))
        # Large text goes on below: one row would be wider than the laptop.
        row = FlowLayout(self, gap=18)
        row.setContentsMargins(18, 4, 18, 8)
        row.addWidget(self._saved)
        for part in self._parts:
            part.hide()
            row.addWidget(part)
        if practice:
            row.addWidget(badge(_("Oefenomgeving: niets hier is echt"), "let op"))

    def show_saved(self) -> None:
        """Say that all is in the encrypted file."""
        self._saved.setText(_("Opgeslagen op dit apparaat"))

    def show_saving(self) -> None:
        """Say that something could not be saved yet and is tried again."""
        self._saved.setText(_("Nog niet opgeslagen. Ik probeer het opnieuw."))

    def show_line(self, parts: tuple[str, ...]) -> None:
        """Say what is only on this laptop and how far it is with the server."""
        for number, part in enumerate(self._parts):
            part.setText(parts[number] if number < len(parts) else "")
            part.setVisible(number < len(parts))
