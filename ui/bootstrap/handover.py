"""From this process to a fresh one: the covered window stands until the unlock screen of the next one does."""

import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import Frame
from ui.shell import relock
from ui.shell.relock import Relief

LOOK_MS = 20
LONGEST_MS = 15_000
"""The key may not stay in memory longer than this, whether the next window is there or not."""
NO_FOCUS_MS = 1_500
"""After this time the next window counts as there, though the desktop gave it no keyboard."""


class Cover(QWidget):
    """Lies over a window that is being locked: no word can be read, no key reaches what lies under it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setAccessibleName(_("Keukentafel gaat op slot"))
        self.frame = Frame(_("Keukentafel"), _("Op slot. Een ogenblik, dan kunt u uw wachtzin typen."), "lock")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        # Painted now: what follows may keep the loop of Qt busy.
        self.repaint()

    def wait_for_disk(self) -> None:
        """Say why it takes longer: the last words are not safe yet."""
        self.frame.show_error(
            _("Nog niet alles is bewaard"),
            _("De schijf is vol of kan niet worden beschreven. Maak ruimte. Dan gaat Keukentafel vanzelf op slot."),
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False


def hand_over(app: QApplication) -> int:
    """Start the fresh process and end when its window is there; the store is closed and the profile free."""
    try:
        relief = relock.start_relief(sys.argv[1:])
    except OSError:
        relock.start_again(sys.argv[1:])
    waiting = _Waiting(app, relief)
    app.exec()
    if waiting.failed:
        relock.start_again(sys.argv[1:])
    return 0


class _Waiting(QObject):
    """Looks whether the next window is there."""

    def __init__(self, app: QApplication, relief: Relief) -> None:
        super().__init__(app)
        self.failed = False
        self._app, self._relief = app, relief
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._look.start()
        QTimer.singleShot(LONGEST_MS, self, lambda: app.exit(0))

    def _on_look(self) -> None:
        self.failed = self._relief.is_gone
        if self.failed or self._relief.is_there:
            self._look.stop()
            self._app.exit(0)


class Arrival(QObject):
    """Tells the process before this one to go, once our window has the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)
        QTimer.singleShot(NO_FOCUS_MS, self, relock.tell_shown)
        window.raise_()
        window.activateWindow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            # A beat later: by then it is painted.
            QTimer.singleShot(0, self, relock.tell_shown)
            watched.removeEventFilter(self)
        return False
