"""Even rust: a calm picture over the whole window; back with six digits, or with the passphrase.

The first key or touch only shows the field, so that a cat on the keyboard costs no try.
"""

from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.wording.i18n import _, ngettext
from ui.shell.landscape import DAY, DUSK, paint_landscape
from ui.theme.apply import current_tokens, text_scale
from ui.widgets.button import primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.field import Field

DIGITS = 6
_WIDTH = 380


class Gate(Protocol):
    """Knows the six digits of this sitting."""

    @property
    def tries_left(self) -> int:
        """How often one may still try."""

    def matches(self, typed: str) -> bool:
        """Return whether these are the digits."""


class RestScreen(QWidget):
    """Covers everything; without a gate only the passphrase leads back."""

    back = Signal()
    lock_wanted = Signal()

    def __init__(self, gate: Gate | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gate = gate
        self.setAccessibleName(_("Even rust. Druk op een toets om terug te gaan."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(DIGITS)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.field = Field(_("Uw zes cijfers"), self.line)
        self.card = Card()
        self.passphrase = quiet_button(_("Met mijn wachtzin"), "key-round")
        self.stay = quiet_button(_("Nog even rust"), "leaf")
        if gate is None:
            self.passphrase = primary_button(_("Met mijn wachtzin"), "key-round")
        else:
            self.card.add(self.field)
        self.card.add(self.passphrase)
        self.card.add(self.stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.card.setFixedWidth(round(_WIDTH * text_scale()))
        self.card.hide()
        self.line.textChanged.connect(self._on_digits)
        self.passphrase.clicked.connect(self.lock_wanted)
        self.stay.clicked.connect(self._rest_on)

    def ask(self) -> None:
        """Show the way back."""
        if self.card.isHidden():
            self.card.show()
            (self.passphrase if self._gate is None else self.line).setFocus()

    def _rest_on(self) -> None:
        self.line.clear()
        self.field.set_error("")
        self.card.hide()
        self.setFocus()

    def _on_digits(self, text: str) -> None:
        if self._gate is None or len(text) < DIGITS:
            return
        if self._gate.matches(text):
            self.back.emit()
            return
        self.line.clear()
        left = self._gate.tries_left
        if not left:
            self.lock_wanted.emit()
            return
        words = ngettext("Dit zijn ze niet. U kunt nog {n} keer.", "Dit zijn ze niet. U kunt nog {n} keer.", left)
        self.field.set_error(words.format(n=left))

    @override
    def sizeHint(self) -> QSize:
        return QSize(1024, 640)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.card.isVisible():
            self._rest_on()
            return
        self.ask()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.ask()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_landscape(painter, QRectF(self.rect()), DUSK if current_tokens().name == "donker" else DAY)
        painter.end()
