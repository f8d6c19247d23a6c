"""The button that reads the resident's view aloud; it exists only where this laptop has a Dutch voice."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from app.wording.i18n import _
from ui.components.voorlezen.voorlezer import Voorlezer
from ui.pages.gesprek.parts import keep_room
from ui.widgets.button import Button
from ui.widgets.text import label

_HEIGHT_PX = 52


class Voorleesknop(QWidget):
    """Starts and stops the voice; what is read is asked for at the press, and looked at again by `follow`."""

    def __init__(self, voorlezer: Voorlezer, what: Callable[[], tuple[str, ...]]) -> None:
        super().__init__()
        self._voorlezer, self._what = voorlezer, what
        self._read: tuple[str, ...] = ()
        self.button = Button(_("Lees voor"), icon_name="volume-2")
        self.button.setMinimumHeight(_HEIGHT_PX)
        self._broken = label(_("Voorlezen lukt nu niet."), "stil")
        self._broken.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self._broken, 1)
        self.button.clicked.connect(self._press)
        voorlezer.moved.connect(self._show)
        voorlezer.look()
        self._show()

    def follow(self) -> None:
        """Be silent when something else is shown than what is being read."""
        if self._voorlezer.speaking and self._what() != self._read:
            self._voorlezer.stop()

    def stop(self) -> None:
        """Be silent."""
        self._voorlezer.stop()

    def end(self) -> None:
        """Be silent and let the voice go."""
        self._voorlezer.moved.disconnect(self._show)
        self._voorlezer.end()

    def _press(self) -> None:
        if self._voorlezer.speaking:
            self._voorlezer.stop()
        else:
            self._read = self._what()
            self._voorlezer.read(self._read)

    def _show(self) -> None:
        if not isValid(self):
            return
        voice = self._voorlezer
        # While it is looked for its room is there, so that nothing moves when it comes.
        keep_room(self.button, on=voice.may_come)
        if self.button.hasFocus() and not voice.can_speak:
            self.window().setFocus()
        self.button.setVisible(voice.can_speak)
        self.button.setText(_("Stop") if voice.speaking else _("Lees voor"))
        self._broken.setVisible(voice.broken)
        self.setVisible(voice.may_come or voice.broken)
