"""Brings a part of a page in sight: the whole field with its words, and some room below it.

Qt itself shows no more of a text field than the line of its cursor, so a field could lie half under the edge.
"""

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget

from ui.widgets.field import Field

_ROOM_PX = 60
_ASIDE_PX = 24
_TOGETHER = "kt_together"


def keep_together(block: QWidget) -> None:
    """Let what is in here be seen together where it fits: a field with the advice below it."""
    block.setProperty(_TOGETHER, "ja")


def show_block(block: QWidget) -> None:
    """Show what just unfolded, once it has its place: all of it, or from its first line on."""
    QTimer.singleShot(0, block, lambda: _from_its_top(block))


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever lies around a widget so that all of it can be seen."""
    parts, above = [widget], widget.parentWidget()
    while above is not None:
        if isinstance(above, Field) or above.property(_TOGETHER):
            parts.append(above)
        elif isinstance(above, QScrollArea):
            room = above.viewport().height() - 2 * _ROOM_PX
            _scroll(above, next((one for one in reversed(parts) if one.height() <= room), widget))
            parts = [above]
        above = above.parentWidget()


def _scroll(area: QScrollArea, part: QWidget) -> None:
    inside, view = area.widget(), area.viewport().size()
    if inside is None or not inside.isAncestorOf(part):
        return
    if part.height() + 2 * _ROOM_PX > view.height():
        # Too high to be seen at once: then the line of the cursor.
        area.ensureWidgetVisible(part, _ASIDE_PX, _ROOM_PX)
        return
    at = part.mapTo(inside, QPoint(0, 0))
    _move(area.verticalScrollBar(), at.y(), part.height(), view.height(), _ROOM_PX)
    if part.width() <= view.width():
        _move(area.horizontalScrollBar(), at.x(), part.width(), view.width(), _ASIDE_PX)


def _from_its_top(block: QWidget) -> None:
    above = block.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    inside = above.widget() if isinstance(above, QScrollArea) else None
    if isinstance(above, QScrollArea) and inside is not None:
        settle()
        bar, view = above.verticalScrollBar(), above.viewport().height()
        _move(bar, block.mapTo(inside, QPoint(0, 0)).y(), block.height(), view, _ASIDE_PX)


def settle() -> None:
    """Give everything its place now: what was just made or shown lies nowhere yet."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _move(bar: QScrollBar, start: int, length: int, view: int, room: int) -> None:
    least, most = start + length + room - view, max(0, start - room)
    bar.setValue(min(max(bar.value(), least), max(most, 0)))
