"""The web as data and as a drawing.

Two points are two points: the area is filled only when every axis has a figure; neighbours are joined by a
line; a lone point stays a point.  Not discussed draws nothing.  Nothing in it says good or bad: earlier webs
lie under the present one without arrows.
"""

import math

from app.drawing import spider_marks
from app.drawing.colours import ChartColours
from app.drawing.displaylist import DisplayList, Item, Path, Text
from app.drawing.shapes import circle, diamond, polygon, polyline, rounded
from app.drawing.spider_data import SpiderData
from app.drawing.spider_layout import SpiderLayout, chosen_frame

_TICKS = (2, 4, 6, 8, 10)
_FINE = 9  # a smaller web shows fewer figures, in text sizes


def spider_back(data: SpiderData, layout: SpiderLayout, colours: ChartColours) -> DisplayList:
    """Return rings, axes and earlier webs: what stays while a point is dragged."""
    items: list[Item] = []
    for value in (10, 8, 6, 4, 2):
        fill = colours.ring if value in {10, 6, 2} else colours.surface
        width = 1.8 if value == _TICKS[-1] else 1.1
        items.append(Path(_ring(layout, value), fill=fill, stroke=colours.line, width=width * layout.unit))
    for value in (1, 3, 5, 7, 9):
        dots = (1.2 * layout.unit, 6 * layout.unit)
        items.append(Path(_ring(layout, value), stroke=colours.line, width=layout.unit, dash=dots))
    for i, axis in enumerate(data.axes):
        idle = axis.value is not None and not isinstance(axis.value, int)
        line = polyline([layout.point(i, 0), layout.point(i, 10)])
        dash = (3 * layout.unit, 5 * layout.unit) if idle else ()
        shade = colours.muted if idle else axis.colour
        items.append(Path(line, stroke=shade, width=1.5 * layout.unit, dash=dash))
    if data.show_figures:
        items.extend(_scale(layout, colours))
    for web in data.previous:
        items.extend(_earlier(web.values, layout, colours))
    return tuple(items)


def spider_chosen(layout: SpiderLayout, colours: ChartColours, axis: int) -> DisplayList:
    """Return the calm frame round the label of the axis that is talked about; the keyboard may be elsewhere."""
    left, top, right, low = chosen_frame(layout, axis)
    frame = rounded(left, top, right - left, low - top, layout.label * 0.6)
    return (
        Path(frame, fill=colours.focus, alpha=0.1),
        Path(frame, stroke=colours.focus, width=1.8 * layout.unit),
    )


def spider_front(
    data: SpiderData, layout: SpiderLayout, colours: ChartColours, focus: int | None = None
) -> DisplayList:
    """Return the present web, its points, the labels and the legend."""
    items: list[Item] = [*_area(data, layout, colours)]
    for i in range(len(data.axes)):
        items.extend(spider_marks.label(data, i, layout, colours, focused=focus == i))
    for i in range(len(data.axes)):
        items.extend(spider_marks.handle(data, i, layout, colours, focused=focus == i))
    items.extend(spider_marks.legend(data, layout, colours))
    return tuple(items)


def spider_words(
    data: SpiderData, layout: SpiderLayout, colours: ChartColours, focus: int | None = None
) -> DisplayList:
    """Return the labels and the legend: they lie beside the web, and stay while a point is dragged."""
    items: list[Item] = []
    for i in range(len(data.axes)):
        items.extend(spider_marks.label(data, i, layout, colours, focused=focus == i))
    items.extend(spider_marks.legend(data, layout, colours))
    return tuple(items)


def spider_points(
    data: SpiderData, layout: SpiderLayout, colours: ChartColours, focus: int | None = None
) -> DisplayList:
    """Return the present web and its points: what moves with a drag."""
    items: list[Item] = [*_area(data, layout, colours)]
    for i in range(len(data.axes)):
        items.extend(spider_marks.handle(data, i, layout, colours, focused=focus == i))
    return tuple(items)


def spider(data: SpiderData, layout: SpiderLayout, colours: ChartColours, focus: int | None = None) -> DisplayList:
    """Return the whole drawing, as paper needs it."""
    return spider_back(data, layout, colours) + spider_front(data, layout, colours, focus)


def _ring(layout: SpiderLayout, value: int) -> tuple[tuple[str, tuple[float, ...]], ...]:
    return polygon([layout.point(i, value) for i in range(layout.count)])


def _scale(layout: SpiderLayout, colours: ChartColours) -> list[Item]:
    size = layout.label * 0.78
    items: list[Item] = []
    for value in _TICKS if layout.radius > _FINE * layout.label else (2, 6, 10):
        x, y = layout.point(0, value)
        x += size * 0.95
        items.append(Path(circle(x, y, size * 0.72), fill=colours.ring if value in {2, 6, 10} else colours.surface))
        items.append(Text(x, y + size * 0.36, str(value), size, 600, colours.muted, "middle"))
    return items


def _earlier(values: tuple[object, ...], layout: SpiderLayout, colours: ChartColours) -> list[Item]:
    points = [layout.point(i, v) if isinstance(v, int) else None for i, v in enumerate(values)]
    dash = (6 * layout.unit, 4 * layout.unit)
    items: list[Item] = []
    for i, here in enumerate(points):
        there = points[(i + 1) % len(points)]
        if here and there:
            items.append(Path(polyline([here, there]), stroke=colours.muted, width=1.7 * layout.unit, dash=dash))
    for here in points:
        if here:
            shape = diamond(*here, 5.5 * layout.unit)
            items.append(Path(shape, fill=colours.surface, stroke=colours.muted, width=1.7 * layout.unit))
    return items


def _area(data: SpiderData, layout: SpiderLayout, colours: ChartColours) -> list[Item]:
    values = [axis.value for axis in data.axes]
    points = [layout.point(i, v) if isinstance(v, int) else None for i, v in enumerate(values)]
    count, items = len(points), list[Item]()
    whole = all(point is not None for point in points)
    for i, here in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % count]
        if here is None:
            continue
        sides = [_middle(here, other) for other in (before, after) if other]
        colour = data.axes[i].colour
        if whole:
            kite = polygon([layout.middle, sides[0], here, sides[1]])
            items.append(Path(kite, fill=colour, alpha=colours.tint * 1.6))
    for i, here in enumerate(points):
        for other in (points[i - 1], points[(i + 1) % count]):
            if here and other:
                line = polyline([here, _middle(here, other)])
                items.append(Path(line, stroke=data.axes[i].colour, width=3.4 * layout.unit))
    return items


def _middle(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def axis_at(layout: SpiderLayout, x: float, y: float) -> int | None:
    """Return the axis whose sector or label lies here, or None beside the chart."""
    for i, box in enumerate(layout.boxes):
        if box.holds(x, y):
            return i
    cx, cy = layout.middle
    if math.hypot(x - cx, y - cy) > layout.radius + layout.handle * 1.6:
        return None
    turn = math.atan2(x - cx, cy - y) / (2 * math.pi / layout.count)
    return round(turn) % layout.count


def value_at(layout: SpiderLayout, axis: int, x: float, y: float) -> int:
    """Return the figure on this axis that is nearest to a place, 0 to 10."""
    cx, cy = layout.middle
    angle = layout.angle(axis)
    along = (x - cx) * math.sin(angle) - (y - cy) * math.cos(angle)
    share = (along / layout.radius - layout.zero) / (1 - layout.zero)
    return max(0, min(10, round(share * 10)))
