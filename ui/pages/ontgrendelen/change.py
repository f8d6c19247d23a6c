"""Wachtzin wijzigen: the old one, and a new one twice."""

from PySide6.QtCore import Signal

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import Frame
from ui.pages.ontgrendelen.new_passphrase import NewPassphrase
from ui.pages.ontgrendelen.secret import SecretField
from ui.pages.ontgrendelen.state import Judge
from ui.widgets.button import primary_button, quiet_button


class ChangePage(Frame):
    """Gives back both; the dossiers themselves do not change."""

    given = Signal(str, str)
    back_wanted = Signal()

    def __init__(self, judge: Judge) -> None:
        super().__init__(
            _("Wachtzin wijzigen"), _("De oude wachtzin werkt daarna niet meer. Uw herstelblad blijft goed."), "key"
        )
        self.old = SecretField(_("Uw wachtzin van nu"))
        self.new = NewPassphrase(judge)
        self.change = primary_button(_("Wijzig de wachtzin"), "check")
        self.back = quiet_button(_("Terug"), "arrow-left")
        self.card.add(self.old)
        self.card.add(self.new)
        self.add_buttons(self.change, self.back)
        self.old.entered.connect(self.new.setFocus)
        self.new.entered.connect(self._give)
        self.change.clicked.connect(self._give)
        self.back.clicked.connect(self.back_wanted)
        self.setFocusProxy(self.old)

    def show_failure(self, what: str, to_do: str) -> None:
        """Say why it was not changed."""
        self._set_busy(busy=False)
        self.old.clear()
        self.show_error(what, to_do)
        self.old.setFocus()

    def show_done(self) -> None:
        """Say that it was changed."""
        self._set_busy(busy=False)
        self.old.clear()
        self.new.clear()
        self.notice.tell(_("Uw wachtzin is gewijzigd."), "goed")

    def _set_busy(self, *, busy: bool) -> None:
        self.hold(self.change, _("Wijzig de wachtzin"), self.old, self.new, busy=busy)

    def _give(self) -> None:
        if not self.old.text():
            self.old.set_error(_("Typ eerst de wachtzin die u nu heeft."))
            self.old.setFocus()
            return
        self.old.set_error("")
        passphrase = self.new.accepted()
        if passphrase:
            self._set_busy(busy=True)
            self.given.emit(self.old.text(), passphrase)
