"""One field of the other system: its heading, our text, and one button that copies it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout
from typing_extensions import override

from app.wording.i18n import _
from ui.components.columns import refill
from ui.pages.overnemen.state import FieldState
from ui.theme.apply import text_scale
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import badge, label

NARROW_PX = 560


class FieldCard(Card):
    """`copy_wanted` asks to copy this field."""

    copy_wanted = Signal()

    def __init__(self, state: FieldState) -> None:
        super().__init__(state.veld.kop)
        self._state = state
        self._text = label("")
        self._length = label("", "fout")
        self._marks = QVBoxLayout()
        self.head.addLayout(self._marks)
        self.button = Button(_("Kopiëren"), icon_name="copy")
        self.button.clicked.connect(self.copy_wanted)
        self.head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.add(self._text)
        self.add(self._length)
        self.show_field(state)

    @property
    def state(self) -> FieldState:
        """What is shown."""
        return self._state

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PX * text_scale()
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.head.direction() != wanted:
            self.head.setDirection(wanted)

    def show_field(self, state: FieldState, *, copied: bool = False) -> None:
        """Show the field; just copied says so on the button itself."""
        self._state = state
        self._text.setText(state.shown or _("Hier staat nog niets."))
        self._length.setText(state.length)
        self._length.setVisible(bool(state.length))
        keys = _("Kopiëren (Alt+{key})").format(key=state.key) if state.key else _("Kopiëren")
        self.button.setText(_("Gekopieerd") if copied else keys)
        self.button.set_icon_name("check" if copied else "copy")
        self.button.setAccessibleName(_("{wat}: {kop}").format(wat=self.button.text(), kop=state.veld.kop))
        self.button.setEnabled(bool(state.veld.tekst))
        tone = state.tone
        mark = badge(state.mark, "let op" if tone == "let op" else "goed" if tone == "goed" else "")
        refill(self._marks, [mark] if state.mark else [])
