"""Tab goes as one reads: through the layouts, from the first line to the last.

Qt goes in the order in which parts were made, and a page makes many of them when an answer comes.  So the way
is read from the layouts at the moment somebody presses Tab.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from ui.widgets.sight import bring_into_sight


def go_on(window: QWidget, now: QWidget | None, *, forward: bool) -> bool:
    """Give the focus to the next (or the previous) part of a window; tell whether there was one."""
    way = list(_reading_order(window, now))
    at = next((i for i, one in enumerate(way) if one is now), -1)
    ahead = way[at + 1 :] + way[: max(at, 0)] if forward else way[: max(at, 0)][::-1] + way[at + 1 :][::-1]
    found = next((one for one in ahead if takes_tab(one)), None)
    if found is not None:
        found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        bring_into_sight(found)
    return found is not None


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops here."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _reading_order(widget: QWidget, now: QWidget | None) -> Iterator[QWidget]:
    yield widget
    children = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
    laid = _laid_out(widget.layout(), children)
    # What lies over a page, and the parts of a chart, stand in no layout.
    loose = [one for one in children if one not in laid]
    for child in (*laid, *loose):
        if child.isVisible() or child is now or (now is not None and child.isAncestorOf(now)):
            yield from _reading_order(child, now)


def _laid_out(layout: QLayout | None, widgets: Sequence[QWidget]) -> list[QWidget]:
    """Return those of these widgets that stand in a layout, in its order.

    Never by `itemAt`: what it hands out is kept by Python after Qt has freed it, and the next object that is
    made in its place is taken for it.
    """
    if layout is None:
        return []
    held = [(_place(layout, layout.indexOf(one)), [one]) for one in widgets if layout.indexOf(one) >= 0]
    held += [
        (_place(layout, layout.indexOf(inside)), _laid_out(inside, widgets))
        for inside in layout.children()
        if isinstance(inside, QLayout)
    ]
    return [one for _at, parts in sorted(held, key=lambda pair: pair[0]) for one in parts]


def _place(layout: QLayout, at: int) -> tuple[int, int]:
    if not isinstance(layout, QGridLayout):
        return at, 0
    position: object = layout.getItemPosition(at)
    return (position[0], position[1]) if isinstance(position, tuple) else (at, 0)
