"""Tab goes as one reads: through the layouts, from the first line to the last.

Qt goes in the order in which parts were made, and a page makes many of them when an answer comes.  So the way
is read from the layouts at the moment somebody presses Tab.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QWidget


def go_on(window: QWidget, now: QWidget | None, *, forward: bool) -> bool:
    """Give the focus to the next (or the previous) part of a window; tell whether there was one."""
    way = list(_reading_order(window, now))
    at = next((i for i, one in enumerate(way) if one is now), -1)
    ahead = way[at + 1 :] + way[: max(at, 0)] if forward else way[: max(at, 0)][::-1] + way[at + 1 :][::-1]
    found = next((one for one in ahead if takes_tab(one)), None)
    if found is not None:
        found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return found is not None


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops here."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _reading_order(widget: QWidget, now: QWidget | None) -> Iterator[QWidget]:
    yield widget
    laid = [one for one in _laid_out(widget.layout()) if one.parentWidget() is widget]
    # What lies over a page, and the parts of a chart, stand in no layout.
    loose = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow() and one not in laid]
    for child in (*laid, *loose):
        if child.isVisible() or child is now or (now is not None and child.isAncestorOf(now)):
            yield from _reading_order(child, now)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for item in _items(layout):
        inside, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inside is not None:
            yield from _laid_out(inside)


def _items(layout: QLayout) -> Iterator[QLayoutItem]:
    if isinstance(layout, QGridLayout):
        places = [(row, column) for row in range(layout.rowCount()) for column in range(layout.columnCount())]
        found = [layout.itemAtPosition(*place) for place in places]
    else:
        found = [layout.itemAt(i) for i in range(layout.count())]
    seen: list[QLayoutItem] = []
    for item in found:
        # What spans columns is found in each of them.
        if item is not None and item not in seen:
            seen.append(item)
            yield item
