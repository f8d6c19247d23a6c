"""The marks of the web: points with their figure, labels with icon, speech bubble and star, and the legend."""

import math

from app.drawing.colours import ChartColours
from app.drawing.displaylist import Item, Path, Text
from app.drawing.icons import icon
from app.drawing.shapes import bubble, circle, diamond, polyline, star
from app.drawing.spider_data import SpiderData
from app.drawing.spider_layout import LINE, SMALL, Box, SpiderLayout, leans, legend_rows, legend_width
from app.drawing.values import NIET_RELEVANT


def handle(data: SpiderData, i: int, layout: SpiderLayout, colours: ChartColours, *, focused: bool) -> list[Item]:
    """Return the point of one axis; nothing when there is no figure."""
    axis, u = data.axes[i], layout.unit
    if not isinstance(axis.value, int):
        return []
    (x, y), r = layout.point(i, axis.value), layout.handle
    items: list[Item] = []
    if focused:
        items.append(Path(circle(x, y, r + 7.5 * u), fill=colours.surface, stroke=colours.focus, width=4 * u))
    else:
        items.append(Path(circle(x, y + 1.5 * u, r + 3.5 * u), fill=colours.text, alpha=0.16))
        items.append(Path(circle(x, y, r + 2.5 * u), fill=colours.surface))
    items.append(Path(circle(x, y, r), fill=axis.colour))
    if data.show_figures:
        size = r
        items.append(Text(x, y + size * 0.345, str(axis.value), size, 600, colours.on_colour, "middle"))
    else:
        items.append(icon(axis.icon, x, y, r * 1.25, colours.on_colour))
    return items


def label(data: SpiderData, i: int, layout: SpiderLayout, colours: ChartColours, *, focused: bool) -> list[Item]:
    """Return chip, words and marks of one axis; a focus without a point goes round the chip."""
    axis, box, u = data.axes[i], layout.boxes[i], layout.unit
    angle = layout.angle(i)
    mirrored = leans(angle) and math.sin(angle) < 0
    cx = box.x + box.width - box.chip / 2 if mirrored else box.x + box.chip / 2
    cy, r = box.y + box.height / 2, box.chip / 2
    idle = axis.value is NIET_RELEVANT
    colour = colours.muted if idle else axis.colour
    items: list[Item] = []
    if focused and not isinstance(axis.value, int):
        items.append(Path(circle(cx, cy, r + 4.5 * u), fill=colours.surface, stroke=colours.focus, width=3.5 * u))
    if idle:
        items.append(Path(circle(cx, cy, r - u), stroke=colours.muted, width=1.6 * u, dash=(4 * u, 3 * u)))
    else:
        items.append(Path(circle(cx, cy, r), fill=colour, alpha=colours.tint))
    items.append(icon(axis.icon, cx, cy, box.chip * 0.55, colour))
    items.extend(_words(box, layout, colours, mirrored=mirrored, idle=idle))
    away = -1 if mirrored else 1
    if axis.praten:
        items.append(talk_mark(cx - away * r * 0.82, cy - r * 0.72, 8.5 * u, colours))
    if axis.werken:
        items.append(work_mark(cx - away * r * 0.82, cy + r * 0.74, 10 * u, colours))
    return items


def _words(box: Box, layout: SpiderLayout, colours: ChartColours, *, mirrored: bool, idle: bool) -> list[Item]:
    size, small = layout.label, layout.label * SMALL
    gap = size * 0.55
    x = box.x + box.width - box.chip - gap if mirrored else box.x + box.chip + gap
    tall = len(box.lines) * size * LINE + len(box.notes) * small * LINE
    y = box.y + (box.height - tall) / 2 + size * 0.95
    items: list[Item] = []
    for line in box.lines:
        shade = colours.muted if idle else colours.text
        items.append(Text(x, y, line, size, 600, shade, "end" if mirrored else "start"))
        y += size * LINE
    y -= (size - small) * 0.9
    for note in box.notes:
        items.append(Text(x, y, note, small, 400, colours.muted, "end" if mirrored else "start"))
        y += small * LINE
    return items


def talk_mark(x: float, y: float, r: float, colours: ChartColours) -> Path:
    """Return the speech bubble: "hier wil ik over praten"."""
    return Path(bubble(x, y, r), fill=colours.surface, stroke=colours.mark_rim, width=r * 0.19)


def work_mark(x: float, y: float, r: float, colours: ChartColours) -> Path:
    """Return the star: "hier wil ik aan werken"."""
    return Path(star(x, y, r), fill=colours.star, stroke=colours.mark_rim, width=r * 0.15)


def legend(data: SpiderData, layout: SpiderLayout, colours: ChartColours) -> list[Item]:
    """Return the words under the web, of what is in it and nothing else."""
    items: list[Item] = []
    size = layout.label * 0.92
    y = layout.legend_y + layout.label * 0.8
    for row in legend_rows(data, layout.width, layout.label):
        x = (layout.width - sum(legend_width(words, layout.label) for _kind, words in row)) / 2 + layout.label * 0.5
        for kind, words in row:
            items.extend(_sign(kind, x + layout.label * 0.9, y, layout.unit, colours))
            items.append(Text(x + layout.label * 2.2, y + size * 0.35, words, size, 400, colours.text))
            x += legend_width(words, layout.label)
        y += layout.label * 1.6
    return items


def _sign(kind: str, x: float, y: float, u: float, colours: ChartColours) -> list[Item]:
    if kind == "today":
        return [Path(circle(x, y, 8.5 * u), fill=colours.text)]
    if kind == "praten":
        return [talk_mark(x, y, 9 * u, colours)]
    if kind == "werken":
        return [work_mark(x, y, 10.5 * u, colours)]
    line = polyline([(x - 14 * u, y), (x + 14 * u, y)])
    shape = diamond(x, y, 5.5 * u)
    return [
        Path(line, stroke=colours.muted, width=1.7 * u, dash=(5 * u, 3 * u)),
        Path(shape, fill=colours.surface, stroke=colours.muted, width=1.7 * u),
    ]
