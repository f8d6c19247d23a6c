"""Code voor Even rust: six digits for this sitting, kept in the memory and nowhere else."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import Frame
from ui.widgets.button import primary_button, quiet_button
from ui.widgets.field import Field

DIGITS = 6


class RestCodePage(Frame):
    """Asks for a code; `may_be` says whether it is not a row of the same or following digits."""

    chosen = Signal(str)
    back_wanted = Signal()

    def __init__(self, may_be: Callable[[str], bool]) -> None:
        super().__init__(
            _("Code voor Even rust"),
            _("Met zes cijfers komt u terug van de rustige plaat. De code geldt tot het programma op slot gaat."),
            "leaf",
        )
        self._may_be = may_be
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(DIGITS)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.field = Field(_("Zes cijfers"), self.line, hint=_("Geen rij zoals 123456, en niet zes keer hetzelfde."))
        self.keep = primary_button(_("Gebruik deze code"), "check")
        self.back = quiet_button(_("Terug"), "arrow-left")
        self.card.add(self.field)
        self.add_buttons(self.keep, self.back)
        self.keep.clicked.connect(self._give)
        self.line.returnPressed.connect(self._give)
        self.back.clicked.connect(self.back_wanted)
        self.setFocusProxy(self.line)

    def _give(self) -> None:
        if self._may_be(self.line.text()):
            self.chosen.emit(self.line.text())
            self.line.clear()
            return
        self.field.set_error(_("Kies zes cijfers die geen rij zijn."))
        self.line.setFocus()
