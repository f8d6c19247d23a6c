"""Where samen kijken stands: on a second display, in a window of its own; else over the whole window.

The other parts of the window are hidden first, so that no frame shows both.  A display that is unplugged
meanwhile leaves it over the window, and the keys of the window do nothing under it, but for rest and lock.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from app.wording.i18n import _
from ui.pages.gesprek.parts import add_key
from ui.widgets.text import label

_OWN_KEYS = {Qt.Key.Key_Escape, Qt.Key.Key_F11, Qt.Key.Key_F9}


def other_screen(window: QWidget) -> QScreen | None:
    """Return a display besides that of the window, when there is one."""
    return next((one for one in QGuiApplication.screens() if one is not window.screen()), None)


class Scherm(QWidget):
    """A picture for the resident, with the way back."""

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self._window = window
        self._hidden: list[QWidget] = []
        self._before: QWidget | None = None
        self._screen: QScreen | None = None
        self.unplugged = label(_("Het andere scherm is weg. We kijken hier verder. Alles is bewaard."))
        self.unplugged.hide()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        add_key(self, "Esc", self.close_again)
        add_key(self, "F11", self.close_again)
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._on_screen_gone)

    def focus_first(self) -> None:
        """Give the keyboard to what the resident needs first."""

    def flush(self) -> None:
        """Hand unsaved text to the store."""

    def open(self, screen: QScreen | None = None) -> None:
        """Show it on another display, or over the window: first all else goes, then this comes."""
        self._before = QApplication.focusWidget()
        if screen is None:
            self._cover()
        else:
            self._screen = screen
            self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
            self.setWindowTitle(_("Samen kijken"))
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self.showFullScreen()
            self.activateWindow()
        self.focus_first()

    def _cover(self) -> None:
        window = self._window
        others = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._hidden = [one for one in others if one is not self and not one.isHidden() and not one.isWindow()]
        for one in self._hidden:
            one.hide()
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def _on_screen_gone(self, screen: QScreen) -> None:
        if screen is self._screen:
            self._screen = None
            self.hide()
            self.setWindowFlags(Qt.WindowType.Widget)
            self._cover()
            self._window.activateWindow()
            self.unplugged.show()
            self.focus_first()

    def go_dark(self) -> None:
        """Show nothing on another display while the window is at rest or goes on the lock."""
        if self._screen is not None:
            self.hide()
            self._window.activateWindow()

    def light_up(self) -> None:
        """Show it again on the other display."""
        if self._screen is not None:
            self.showFullScreen()

    def close_again(self) -> None:
        """Give the window back to the consultant."""
        self.flush()
        self.hide()
        self.uncover()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self.left.emit()
        self.deleteLater()

    def uncover(self) -> None:
        """Show again what was hidden and still exists: a page that went away took its words along."""
        for one in self._hidden:
            if isValid(one):
                one.show()
        self._hidden = []
        self.hide()

    @override
    def event(self, event: QEvent) -> bool:
        # The keys of the window lead to pages of the consultant: here they do nothing, but rest and lock do.
        if event.type() == QEvent.Type.ShortcutOverride and _belongs_to_window(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window and self._screen is None:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)


def _belongs_to_window(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.key() in _OWN_KEYS:
        return False
    locks = event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return not locks
