"""The ecogram as a drawing: the resident in the middle, people and organisations on three rings.

A whole line is help that is there, a thin line somebody who is known, a dashed line what could be: the
resident's idea.  No colour says good or bad.
"""

from app.drawing.colours import ChartColours
from app.drawing.displaylist import DisplayList, Item, Path, Text
from app.drawing.ecogram_data import RINGS, EcogramData, Naaste
from app.drawing.ecogram_layout import LINE, EcogramLayout, Spot
from app.drawing.ecogram_legend import HELPS, IDEA, ORGANISATION, PERSON, ROW, SMALL, legend_rows
from app.drawing.icons import icon
from app.drawing.shapes import circle, ellipse, polyline, rounded

_PERSON_ICON, _ORGANISATION_ICON = "user-round", "building-2"
_HUMAN, _GROUP, _SELF = 2, 3, 0
"""Which of the chart's colours: never the only sign, the icon differs too."""


def ecogram(data: EcogramData, layout: EcogramLayout, colours: ChartColours, focus: int | None = None) -> DisplayList:
    """Return the whole drawing."""
    items: list[Item] = [*_rings(data, layout, colours)]
    for one, spot in zip(data.mensen, layout.spots, strict=True):
        items.extend(_lines(one, spot, layout, colours))
    items.extend(_core(layout, colours))
    for i, (one, spot) in enumerate(zip(data.mensen, layout.spots, strict=True)):
        items.extend(_person(one, spot, layout.label, colours, focused=focus == i))
    items.extend(_legend(data, layout, colours))
    return tuple(items)


def lifted(one: Naaste, spot: Spot, label: float, at: tuple[float, float], colours: ChartColours) -> DisplayList:
    """Return somebody who is being moved, where the hand is."""
    rect = spot.rect
    moved = Spot(type(rect)(at[0] - rect.width / 2, at[1] - spot.chip / 2, rect.width, rect.height),
                 spot.chip, spot.name, spot.more)  # fmt: skip
    return tuple(_person(one, moved, label, colours, focused=True))


def _rings(data: EcogramData, layout: EcogramLayout, colours: ChartColours) -> list[Item]:
    (x, y), (rx, ry), u = layout.middle, layout.radii, layout.label / 17
    # One ground under everything, so that the ground behind the words is not seen.
    ground = rounded(0, 0, layout.width, layout.legend_y, layout.label * 0.6)
    items: list[Item] = [Path(ground, fill=colours.surface)]
    ends = layout.bounds[1 : RINGS + 1]
    items.extend(Path(ellipse(x, y, rx * end, ry * end), stroke=colours.line, width=1.6 * u) for end in ends)
    size = layout.label * SMALL
    for word, sign in zip((*data.words.rings, data.words.outside), layout.signs, strict=False):
        base = sign.y + sign.height / 2 + size * 0.35
        items.append(Text(sign.middle[0], base, word, size, 400, colours.muted, "middle"))
    return items


def _lines(one: Naaste, spot: Spot, layout: EcogramLayout, colours: ChartColours) -> list[Item]:
    (x0, y0), (x1, y1), u = layout.middle, spot.chip_at, layout.label / 17
    far = max(1.0, ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
    shift = 3.5 * u if one.helpt.strip() and one.idee.strip() else 0.0
    dx, dy = (y1 - y0) / far * shift, (x0 - x1) / far * shift
    items: list[Item] = []
    if one.helpt.strip():
        whole = polyline([(x0 + dx, y0 + dy), (x1 + dx, y1 + dy)])
        items.append(Path(whole, stroke=_colour(one, colours), width=3.2 * u))
    if one.idee.strip():
        dashed = polyline([(x0 - dx, y0 - dy), (x1 - dx, y1 - dy)])
        items.append(Path(dashed, stroke=colours.muted, width=2.2 * u, dash=(7 * u, 5 * u)))
    if not items:
        items.append(Path(polyline([(x0, y0), (x1, y1)]), stroke=colours.muted, width=1.1 * u))
    return items


def _colour(one: Naaste, colours: ChartColours) -> str:
    return colours.dimension(_GROUP if one.organisatie else _HUMAN)


def _core(layout: EcogramLayout, colours: ChartColours) -> list[Item]:
    core, size = layout.core, layout.label
    x, _y = core.middle
    chip = size * 2.3
    shape = rounded(core.x, core.y, core.width, core.height, size)
    items: list[Item] = [
        Path(shape, fill=colours.surface, stroke=colours.dimension(_SELF), width=2.2 * size / 17),
        icon(_PERSON_ICON, x, core.y + size * 0.3 + chip / 2, chip * 0.8, colours.dimension(_SELF)),
    ]
    y = core.y + chip + size * 1.15
    for line in layout.core_lines:
        items.append(Text(x, y, line, size, 600, colours.text, "middle"))
        y += size * LINE
    return items


def _person(one: Naaste, spot: Spot, label: float, colours: ChartColours, *, focused: bool) -> list[Item]:
    (x, y), r, rect, u = spot.chip_at, spot.chip / 2, spot.rect, label / 17
    colour = _colour(one, colours)
    words = rounded(rect.x, y, rect.width, rect.height - r, label * 0.5)
    items: list[Item] = [Path(words, fill=colours.surface, alpha=0.88)]
    if focused:
        frame = rounded(rect.x, rect.y, rect.width, rect.height, label * 0.7)
        items.append(Path(frame, fill=colours.surface, stroke=colours.focus, width=3.2 * u))
    back = circle(x, y, r) if not one.organisatie else rounded(x - r, y - r, 2 * r, 2 * r, r * 0.45)
    items.append(Path(back, fill=colours.surface, stroke=colour, width=1.8 * u))
    items.append(Path(back, fill=colour, alpha=colours.tint))
    items.append(icon(_ORGANISATION_ICON if one.organisatie else _PERSON_ICON, x, y, r * 1.2, colour))
    base = rect.y + spot.chip + label * 1.05
    for line in spot.name:
        items.append(Text(x, base, line, label, 600, colours.text, "middle"))
        base += label * LINE
    small = label * SMALL
    base -= (label - small) * 0.9
    for line in spot.more:
        items.append(Text(x, base, line, small, 400, colours.muted, "middle"))
        base += small * LINE
    return items


def _legend(data: EcogramData, layout: EcogramLayout, colours: ChartColours) -> list[Item]:
    """Return the words under the drawing, of what is in it and nothing else."""
    size = layout.label * SMALL
    items: list[Item] = []
    y = layout.legend_y + layout.label
    for row in legend_rows(data, layout.width, layout.label):
        x = (layout.width - sum(one[2] for one in row)) / 2
        for kind, text, wide in row:
            items.append(_sign(kind, x + size * 0.4, y, layout.label / 17, colours))
            items.append(Text(x + size * 2.6, y + size * 0.35, text, size, 400, colours.text))
            x += wide
        y += layout.label * ROW
    return items


def _sign(kind: str, x: float, y: float, u: float, colours: ChartColours) -> Item:
    if kind in {PERSON, ORGANISATION}:
        shade = colours.dimension(_GROUP if kind == ORGANISATION else _HUMAN)
        name = _ORGANISATION_ICON if kind == ORGANISATION else _PERSON_ICON
        return icon(name, x + 14 * u, y, 17 * u, shade)
    line = polyline([(x, y), (x + 28 * u, y)])
    if kind == HELPS:
        return Path(line, stroke=colours.dimension(_HUMAN), width=3.2 * u)
    if kind == IDEA:
        return Path(line, stroke=colours.muted, width=2.2 * u, dash=(7 * u, 5 * u))
    return Path(line, stroke=colours.muted, width=1.1 * u)
