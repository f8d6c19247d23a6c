"""The quiet line at the bottom: what is saved, and how much is only on this laptop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.wording.i18n import _, ngettext


class StatusLine(QFrame):
    """Says what happened to the last word; never moves the focus, never makes a sound."""

    def __init__(self, *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "zij")
        self._saved = self._label(_("Opgeslagen op dit apparaat"))
        self._waiting = self._label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 18, 8)
        row.setSpacing(18)
        row.addWidget(self._saved)
        row.addWidget(self._waiting)
        row.addStretch(1)
        if practice:
            mark = self._label(_("Oefenomgeving: niets hier is echt"))
            mark.setProperty("rol", "merk")
            mark.setProperty("soort", "let op")
            row.addWidget(mark)

    def show_saved(self) -> None:
        """Say that all is in the encrypted file."""
        self._saved.setText(_("Opgeslagen op dit apparaat"))

    def show_saving(self) -> None:
        """Say that something could not be saved yet and is tried again."""
        self._saved.setText(_("Nog niet opgeslagen. Ik probeer het opnieuw."))

    def show_waiting(self, count: int) -> None:
        """Say how many changes are only on this laptop."""
        text = ngettext(
            "{n} wijziging staat alleen op deze laptop", "{n} wijzigingen staan alleen op deze laptop", count
        )
        self._waiting.setText(text.format(n=count) if count else "")

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("rol", "klein")
        return label
