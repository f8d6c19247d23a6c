"""The field in which one typed, remembered beside the place: after a dead battery the cursor stands there again.

Only what the field is called and which of that name it is, never what stands in it.  A button is not remembered:
Enter would press it.  Who types or presses before the page is there keeps the cursor where it is.
"""

import json

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from app.services import profiel
from ui.components.context import Context

WAIT_MS = 300
"""Who goes through the fields with Tab is let by before it is written down."""
FOCUS_TRIES, FOCUS_MS = 40, 50
_BEGUN = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}


class CursorKeeper(QObject):
    """Remembers the field of the page of one window, and goes back to it once."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._page: QWidget | None = None
        self._wanted: tuple[str, int] | None = None
        self._tries = 0
        self._kept = ""
        self._later = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._later.timeout.connect(self._keep)
        self._again = QTimer(self, singleShot=True, interval=FOCUS_MS)
        self._again.timeout.connect(self._try)
        context.covered.connect(self._later.stop)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def set_page(self, page: QWidget) -> None:
        """Look after another page from now on."""
        self._page = page

    def stop(self) -> None:
        """Write nothing down any more."""
        self._later.stop()
        self._page = None

    def go_back(self, text: str) -> None:
        """Put the cursor in the field that was remembered, as soon as the page has it."""
        try:
            name, index = json.loads(text)
            self._wanted = str(name), int(index)
        except (ValueError, TypeError):
            return
        self._tries = FOCUS_TRIES
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._again.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BEGUN and isinstance(watched, QWidget):
            self._give_up()
        return False

    def _try(self) -> None:
        self._tries -= 1
        if self._wanted is None or self._tries < 0:
            self._give_up()
            return
        if self._context.unsaved:
            self._again.start()
            return
        # A part of the same name that stands lower must not be there before the one that is meant.
        self._context.late.finish()
        name, index = self._wanted
        found = self._fields(name)
        if index < len(found):
            field = found[index]
            field.setFocus()
            if isinstance(field, QTextEdit | QPlainTextEdit):
                field.moveCursor(QTextCursor.MoveOperation.End)
            self._give_up()
        else:
            self._again.start()

    def _give_up(self) -> None:
        self._wanted = None
        self._again.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._page is not None and now is not None and self._page.isAncestorOf(now):
            self._later.start()

    def _keep(self) -> None:
        now, told = QApplication.focusWidget(), ""
        if self._page is not None and now is not None and self._page.isAncestorOf(now) and _is_field(now):
            same = self._fields(now.accessibleName())
            told = json.dumps([now.accessibleName(), same.index(now)]) if now in same else ""
        if told != self._kept:
            self._kept = told
            self._context.remember(profiel.CURSOR, told)

    def _fields(self, name: str) -> list[QWidget]:
        if self._page is None or not name:
            return []
        return [
            one for one in self._page.findChildren(QWidget)
            if one.accessibleName() == name and _is_field(one) and one.isVisible() and one.isEnabled()
        ]  # fmt: skip


def _is_field(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and bool(widget.focusPolicy())
