"""A new passphrase, typed twice, with a meter; nothing is refused while one is still typing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.pages.ontgrendelen.meter import Meter
from ui.pages.ontgrendelen.secret import SecretField
from ui.pages.ontgrendelen.state import Judge, advice_words
from ui.widgets.sight import keep_together


class NewPassphrase(QWidget):
    """Two fields and a meter; `accepted` gives the passphrase, or nothing and says why."""

    entered = Signal()

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self._judge = judge
        self.first = SecretField(_("Nieuwe wachtzin"))
        self.second = SecretField(_("Nog een keer dezelfde wachtzin"))
        self.meter = Meter()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.first)
        column.addWidget(self.meter)
        column.addWidget(self.second)
        self.first.edited.connect(self._show)
        self.second.edited.connect(lambda _text: self.second.set_error(""))
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.entered)
        self.setFocusProxy(self.first)
        keep_together(self)

    def accepted(self) -> str:
        """Return the passphrase when it is strong enough and twice the same, else an empty text."""
        level, advice = self._judge(self.first.text())
        if level == 0:
            self.first.set_error(advice_words(advice) or _("Typ een wachtzin."))
            self.first.setFocus()
            return ""
        if self.first.text() != self.second.text():
            self.second.set_error(_("De twee wachtzinnen zijn niet gelijk. Typ deze nog een keer."))
            self.second.setFocus()
            return ""
        return self.first.text()

    def clear(self) -> None:
        """Take away what was typed."""
        self.first.clear()
        self.second.clear()

    def _show(self, text: str) -> None:
        self.first.set_error("")
        self.meter.show_level(*self._judge(text))
