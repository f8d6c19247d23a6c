"""Even rust and the lock: what happens when nobody touches the laptop."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.keys.rest_code import RestCode, is_code
from app.settings import Settings
from ui.shell.autolock import AutoLock
from ui.shell.idle import Limits
from ui.shell.lock_warning import LockWarning
from ui.shell.rest import RestScreen
from ui.shell.window import MainWindow


class Quiet(QObject):
    """Watches the silence, shows the picture, and asks for the lock."""

    lock_wanted = Signal()

    def __init__(self, app: QApplication, window: MainWindow, clock: Clock, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._code: RestCode | None = None
        self._screen: RestScreen | None = None
        self._in_talk = False
        self._warning = LockWarning(window)
        self._watch = AutoLock(app, clock, limits(settings))
        self._watch.warned.connect(self._warning.show_seconds)
        self._watch.extended.connect(self._warning.hide)
        self._watch.rest_wanted.connect(self.rest)
        self._watch.lock_wanted.connect(self.lock_wanted)
        self._watch.start()

    def set_code(self, code: str) -> None:
        """Take over the six digits; an empty text means that only the passphrase leads back."""
        self._code = RestCode(code) if is_code(code) else None

    def set_settings(self, settings: Settings) -> None:
        """Take over other times."""
        self._watch.set_limits(limits(settings))

    def set_in_talk(self, *, talking: bool) -> None:
        """Say whether a gesprek is open on the screen: then silence is normal."""
        self._in_talk = talking
        if self._screen is None:
            self._watch.set_doing("gesprek" if talking else "werk")

    def rest(self) -> None:
        """Cover everything with a calm picture."""
        if self._screen is not None:
            return
        self._window.flush()
        screen = RestScreen(self._code, self._window)
        screen.back.connect(self._come_back)
        screen.lock_wanted.connect(self.lock_wanted)
        screen.setGeometry(self._window.rect())
        self._screen = screen
        self._window.resized.connect(self._cover)
        self._watch.set_doing("rust")
        screen.show()
        screen.raise_()
        screen.setFocus()
        self._window.cover(covered=True)

    def stop(self) -> None:
        """Watch no more."""
        self._watch.stop()

    def _cover(self) -> None:
        if self._screen is not None:
            self._screen.setGeometry(self._window.rect())

    def _come_back(self) -> None:
        if self._screen is not None:
            self._window.resized.disconnect(self._cover)
            self._window.cover(covered=False)
            self._screen.hide()
            self._screen.deleteLater()
            self._screen = None
        self._watch.set_doing("gesprek" if self._in_talk else "werk")


def limits(settings: Settings) -> Limits:
    """Return the times of these settings."""
    return Limits(settings.vergrendel_minuten, settings.gesprek_stil_minuten, settings.rust_minuten)
