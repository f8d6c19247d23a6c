"""One question before something that needs the keys: the passphrase once more, or a plain yes."""

from PySide6.QtCore import Signal

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import Frame
from ui.pages.ontgrendelen.secret import SecretField
from ui.widgets.button import primary_button, quiet_button
from ui.widgets.text import label


class ConfirmPage(Frame):
    """Asks to go on; `given` carries the passphrase, empty when it was not asked."""

    given = Signal(str)
    back_wanted = Signal()

    def __init__(self, name: str, sentences: tuple[str, ...], action: str, *, ask: bool = False) -> None:
        super().__init__(name, "", "shield-check")
        self.field = SecretField(_("Uw wachtzin"))
        self.go = primary_button(action, "check")
        self.back = quiet_button(_("Terug"), "arrow-left")
        for sentence in sentences:
            self.card.add(label(sentence))
        if ask:
            self.card.add(self.field)
            self.setFocusProxy(self.field)
        else:
            self.field.setParent(None)
        self.add_buttons(self.go, self.back)
        self.field.entered.connect(self._give)
        self.go.clicked.connect(self._give)
        self.back.clicked.connect(self.back_wanted)

    def show_failure(self, what: str, to_do: str) -> None:
        """Say why it did not go on."""
        self.go.setEnabled(True)
        self.field.clear()
        self.show_error(what, to_do)

    def _give(self) -> None:
        self.go.setEnabled(False)
        self.given.emit(self.field.text())
