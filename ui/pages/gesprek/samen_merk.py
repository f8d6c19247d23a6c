"""What the resident says of what was touched: to talk about it, to work on it; beside the picture where there is room.

Under it the row would take a tenth of the height, and height is what a picture lacks on a laptop.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.wording.i18n import _
from ui.pages.gesprek.parts import keep_room, mark_button
from ui.theme.apply import text_scale
from ui.widgets.text import breakable, label

WIDE_PX = 1000
_BESIDE_PX, _BUTTON_PX, _ANY_PX = 216, 52, 16_777_215


class Merken(QWidget):
    """The name of what was touched and its two marks."""

    talk_clicked = Signal(bool)
    work_clicked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._subject = label("", "kop")
        self._talk = mark_button(_("Hierover praten"), "message-circle")
        self._work = mark_button(_("Hieraan werken"), "star")
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._layout.addStretch()
        for one in (self._subject, self._talk, self._work):
            self._layout.addWidget(one)
        self._layout.addStretch(1)
        for button in (self._talk, self._work):
            button.setMinimumHeight(_BUTTON_PX)
        self._talk.clicked.connect(self.talk_clicked)
        self._work.clicked.connect(self.work_clicked)
        # The room is there before a subject is touched, so that the picture does not jump under the finger.
        keep_room(self)

    def lay_out(self, *, beside: bool) -> None:
        """Stand beside the picture, or under it."""
        wanted = QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() == wanted:
            return
        self._layout.setDirection(wanted)
        self._layout.setStretch(0, int(beside))
        width = round(_BESIDE_PX * text_scale())
        self.setMinimumWidth(width if beside else 0)
        self.setMaximumWidth(width if beside else _ANY_PX)

    def show_marks(self, subject: str, *, talk: bool, work: bool) -> None:
        """Show what was touched."""
        self._subject.setText(breakable(subject))
        self._talk.setChecked(talk)
        self._work.setChecked(work)
