"""Keeps the keyboard in the page: what vanishes under the focus hands it to what stood beside it.

Qt gives the focus of a part that hides, is disabled or ends to the next of the whole window: the rail.  Who
types must stay where the work is, so the last place in the page is remembered with what lay around it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from ui.shell.taborder import takes_tab


@dataclass(frozen=True, slots=True)
class _Spot:
    """A part that had the focus, the parts around it from the inside out, and where it lay in the page."""

    widget: QWidget
    around: tuple[QWidget, ...]
    at: tuple[int, int]


class FocusKeeper(QObject):
    """Watches one window; `set_page` says which part of it is the page."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: QWidget | None = None
        self._spot: _Spot | None = None
        self._last: QWidget | None = None
        self._inside = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def set_page(self, page: QWidget) -> None:
        """Look after another page from now on."""
        self._page, self._spot = page, None

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        page, last = self._page, self._last
        if page is None or not isValid(page):
            return
        # Qt tells of no old one when it ended, so we remember it.
        gone = last is not None and not _can_stay(last)
        outside = gone and not self._inside
        inside = now is not None and page.isAncestorOf(now)
        if now is not None:
            self._last, self._inside = now, inside
        if gone and (outside or not inside):
            # What takes its place is made in this same turn of the loop.
            QTimer.singleShot(0, self, lambda: self._give_back(outside=outside))
        elif now is not None and inside:
            self._spot = _spot_of(now, page)

    def _give_back(self, *, outside: bool) -> None:
        page, now = self._page, QApplication.focusWidget()
        if page is None or not isValid(page) or not page.isVisible() or not page.isEnabled():
            return
        elsewhere = now is not None and now is not self._window and not self._window.isAncestorOf(now)
        if elsewhere or (now is not None and not outside and (page is now or page.isAncestorOf(now))):
            return
        (_nearest(self._spot, page) or page).setFocus(Qt.FocusReason.OtherFocusReason)


def _can_stay(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible() and widget.isEnabled()


def _spot_of(widget: QWidget, page: QWidget) -> _Spot:
    around: list[QWidget] = []
    one = widget.parentWidget()
    while one is not None and one is not page:
        around.append(one)
        one = one.parentWidget()
    return _Spot(widget, tuple(around), _place(widget, page))


def _place(widget: QWidget, page: QWidget) -> tuple[int, int]:
    at = widget.mapTo(page, QPoint(0, 0))
    return at.y(), at.x()


def _nearest(spot: _Spot | None, page: QWidget) -> QWidget | None:
    """Return the same part, or the next one in the smallest part of the page that still has something."""
    if spot is None:
        return None
    if isValid(spot.widget) and page.isAncestorOf(spot.widget) and takes_tab(spot.widget):
        return spot.widget
    for part in spot.around:
        if isValid(part) and page.isAncestorOf(part):
            found = sorted(
                (one for one in part.findChildren(QWidget) if takes_tab(one)), key=lambda one: _place(one, page)
            )
            if found:
                return next((one for one in found if _place(one, page) >= spot.at), found[-1])
    return None
