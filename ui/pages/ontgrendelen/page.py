"""Ontgrendelen: the passphrase, the count of tries, the wait, and the way to the recovery code."""

from PySide6.QtCore import QTimer, Signal

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import Frame
from ui.pages.ontgrendelen.secret import SecretField
from ui.pages.ontgrendelen.state import Unlock, tries_words, wait_words
from ui.widgets.button import primary_button, quiet_button
from ui.widgets.text import badge, breakable, label

_SECOND_MS = 1000


class UnlockPage(Frame):
    """Asks for the passphrase; who listens opens the profile and tells how it went."""

    passphrase_given = Signal(str)
    recovery_wanted = Signal()

    def __init__(self, state: Unlock) -> None:
        super().__init__(_("Keukentafel"), _("Typ uw wachtzin. U heeft geen internet nodig."), "lock")
        self._left, self._busy = 0, False
        self.field = SecretField(_("Wachtzin"))
        self.tries = label("", "stil")
        self.tries.setObjectName("pogingen")
        self.open = primary_button(_("Ontgrendelen"), "lock-open")
        self.recover = quiet_button(_("Wachtzin vergeten?"), "key-round")
        self._practice(state.practice_passphrase)
        if state.elsewhere:
            self.card.add(label(breakable(_("Dit is de map {map}").format(map=state.elsewhere)), "stil"))
        self.card.add(self.field)
        self.card.add(self.tries)
        self.add_buttons(self.open, self.recover)
        self._timer = QTimer(self, interval=_SECOND_MS)
        self._timer.timeout.connect(self._count_down)
        self.field.entered.connect(self._give)
        self.open.clicked.connect(self._give)
        self.recover.clicked.connect(self.recovery_wanted)
        self.setFocusProxy(self.field)
        self.show_state(state)

    def show_state(self, state: Unlock) -> None:
        """Show the count of tries and begin to count down."""
        self._wrong, self._left = state.wrong_tries, state.wait_seconds
        if self._left:
            self._timer.start()
        else:
            self._timer.stop()
        self._refresh()

    def show_failure(self, what: str, to_do: str, state: Unlock) -> None:
        """Say why it did not open; the field is empty for the next try."""
        self.set_busy(busy=False)
        self.field.clear()
        self.show_error(what, to_do)
        self.show_state(state)
        if not self._left:
            self.field.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Hold the button while the passphrase is tried."""
        self._busy = busy
        self.open.setText(_("Even geduld") if busy else _("Ontgrendelen"))
        self._refresh()

    def _practice(self, passphrase: str) -> None:
        if not passphrase:
            return
        self.card.add(badge(_("Oefenomgeving: niets hier is echt"), "let op"))
        self.card.add(label(_("De wachtzin om te oefenen is: {zin}").format(zin=passphrase)))

    def _give(self) -> None:
        if self._left or self._busy:
            return
        if not self.field.text():
            self.field.set_error(_("Typ eerst uw wachtzin."))
            self.field.setFocus()
            return
        self.field.set_error("")
        self.notice.hide()
        self.set_busy(busy=True)
        self.passphrase_given.emit(self.field.text())

    def _count_down(self) -> None:
        self._left = max(0, self._left - 1)
        if not self._left:
            self._timer.stop()
            self.notice.hide()
        self._refresh()
        if not self._left:
            self.field.setFocus()

    def _refresh(self) -> None:
        words = " ".join(part for part in (tries_words(self._wrong), wait_words(self._left)) if part)
        self.tries.setText(words)
        self.tries.setVisible(bool(words))
        free = not self._left and not self._busy
        if not free:
            # Else it keeps its cursor, or hands the keys to the button that comes after it.
            self.field.line.clearFocus()
        self.field.line.setEnabled(free)
        self.open.setEnabled(free)
