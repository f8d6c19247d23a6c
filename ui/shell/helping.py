"""F1 in a window: help opens beside the page, follows where one goes, and gives the keyboard back.

A narrow window, or one with large text, has no room for two: there help stands in the place of the page.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget
from shiboken6 import isValid

from ui.components.place import Place
from ui.shell.help import HelpPanel
from ui.theme.apply import text_scale

ENOUGH = 1000
"""From this width on, in pixels at normal text, page and help stand side by side."""


class Helping(QObject):
    """Opens and closes the help of one window."""

    practice_wanted = Signal()

    def __init__(self, window: QMainWindow, here: Callable[[], Place], *, practice: bool) -> None:
        super().__init__(window)
        self._window, self._here = window, here
        self._beside: QWidget | None = None
        self._before: QWidget | None = None
        self.panel = HelpPanel(practice=practice)
        self.panel.hide()
        self.panel.closed.connect(self.close)
        self.panel.practice_wanted.connect(self._practise)

    def put_beside(self, page: QWidget, row: QHBoxLayout) -> None:
        """Stand at the right of the page."""
        self._beside = page
        row.addWidget(self.panel)

    def toggle(self) -> None:
        """Open help at this page, or close it."""
        if self.panel.isVisible():
            self.close()
            return
        self._before = QApplication.focusWidget()
        self.panel.show_page(self._here().page)
        self.panel.show()
        # Before the page hides: what loses the keyboard would hand it to the rail.
        self.panel.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.fit()

    def close(self) -> None:
        """Go back to where the keyboard was."""
        if not self.panel.isVisible():
            return
        if self._beside is not None:
            self._beside.show()
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._beside is not None:
            self._beside.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel.hide()
        self.panel.forget()

    def follow(self) -> None:
        """Show the chapter of the page that one went to."""
        if self.panel.isVisible():
            self.panel.show_page(self._here().page)
            self.fit()

    def fit(self) -> None:
        """Divide the window between page and help."""
        if self._beside is None or self.panel.isHidden():
            return
        whole = self._window.width() < ENOUGH * text_scale()
        self.panel.fit(self._window.width(), whole=whole)
        self._beside.setVisible(not whole)

    def _practise(self) -> None:
        self.close()
        self.practice_wanted.emit()
