"""Where a notice lies: over an edge of the page, so that nothing moves under the pointer.

The corner is taken where it covers nothing that one can press or type in, and never the field with the keyboard.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.shell.taborder import takes_tab

_EDGE = 8
_LARGE = 120
"""Of what is higher, such as a page of paper, a corner may be covered."""
_MOST = 3
"""Over how much of the width, in quarters, it lies: longer words go on in the next line."""


def widest(host: QWidget) -> int:
    """Return how wide a notice may be over this page; all of it where there is little."""
    return max(host.width() * _MOST // 4, min(host.width(), 560)) - 2 * _EDGE


def best_place(room: QSize, size: QSize, used: Sequence[QRect], focused: QRect) -> QRect:
    """Return the corner that covers least: low and right when that is free."""
    right, low = room.width() - size.width() - _EDGE, room.height() - size.height() - _EDGE
    corners = [QRect(QPoint(x, y), size) for y in (low, _EDGE) for x in (right, _EDGE)]
    return min(corners, key=lambda one: (one.intersects(focused), sum(one.intersects(other) for other in used)))


def in_use(host: QWidget, notice: QWidget) -> list[QRect]:
    """Return where one can press or type now, as far as it is in sight."""
    parts = [one for one in host.findChildren(QWidget) if takes_tab(one) and not notice.isAncestorOf(one)]
    return [rect for rect in (seen(one, host) for one in parts) if not rect.isEmpty() and rect.height() <= _LARGE]


def seen(widget: QWidget | None, host: QWidget) -> QRect:
    """Return the part of a widget that is in sight, on its host; nothing when it lies elsewhere."""
    if widget is None or not host.isAncestorOf(widget):
        return QRect()
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(host, QPoint(0, 0)))
