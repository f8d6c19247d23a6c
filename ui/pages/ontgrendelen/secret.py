"""A field for a passphrase: hidden until one asks to see it; paste and password managers are welcome."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import eye_size
from ui.widgets.button import icon_button, show_tip
from ui.widgets.field import show_wrong
from ui.widgets.text import label

_LONGEST = 1024


class SecretField(QWidget):
    """Label, field, eye and a place for what is wrong."""

    entered = Signal()
    edited = Signal(str)

    def __init__(self, name: str, *, hint: str = "") -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(name)
        self.line.setAccessibleDescription(hint)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.line.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoAutoUppercase)
        self.eye = icon_button(_("Laat de wachtzin zien"), "eye")
        self.eye.setCheckable(True)
        self.eye.setFixedSize(eye_size())
        self._error = label("", "fout")
        self._error.hide()
        caption = label(name)
        caption.setBuddy(self.line)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(caption)
        if hint:
            column.addWidget(label(hint, "klein"))
        column.addLayout(row)
        column.addWidget(self._error)
        self.setFocusProxy(self.line)
        self.eye.toggled.connect(lambda _on: self._refresh())
        self.line.returnPressed.connect(self.entered)
        self.line.textChanged.connect(self.edited)
        self._refresh()

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Take away what was typed, and hide again."""
        self.line.clear()
        self.eye.setChecked(False)

    def set_error(self, text: str) -> None:
        """Say what is wrong, below the field."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        show_wrong(self.line, wrong=bool(text))

    def _refresh(self) -> None:
        shown = self.eye.isChecked()
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.set_icon_name("eye-off" if shown else "eye")
        name = _("Verberg de wachtzin") if shown else _("Laat de wachtzin zien")
        # Two of these stand below each other where a new one is chosen.
        self.eye.setAccessibleName(f"{name}: {self.line.accessibleName()}")
        show_tip(self.eye, name)
