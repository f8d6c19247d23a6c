"""The colours of a chart as one value, for screen and paper alike.

The six dimension colours differ for colour-blind eyes as well (checked by an optimiser) and stand as text on
the surface; the four group colours are four of them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartColours:
    """What a chart is drawn in, as `#rrggbb`."""

    surface: str
    ring: str
    line: str
    text: str
    muted: str
    focus: str
    star: str
    mark_rim: str
    on_colour: str
    tint: float
    """How strong a colour fills an area or chip."""
    dimensions: tuple[str, ...]
    groups: tuple[str, ...]

    def dimension(self, index: int) -> str:
        """Return the colour of a dimension, counted from 0 and going round."""
        return self.dimensions[index % len(self.dimensions)]

    def group(self, index: int) -> str:
        """Return the colour of a group of the wheel, counted from 0 and going round."""
        return self.groups[index % len(self.groups)]


_LIGHT = ("#8C220E", "#3F2A9C", "#1C6FDB", "#0B5F55", "#777A0C", "#B9497F")
_DARK = ("#FBB980", "#C6C0F9", "#5C9EEA", "#80FEE1", "#B5AE3F", "#E08BA5")
_STRONG = ("#65140A", "#2A1787", "#0A4AA3", "#084F46", "#4D5000", "#832857")


def _four(six: tuple[str, ...]) -> tuple[str, ...]:
    return six[2], six[3], six[0], six[1]


LIGHT = ChartColours(
    surface="#FFFFFF",
    ring="#F3F5FA",
    line="#D3D9E4",
    text="#16202E",
    muted="#4D5A6E",
    focus="#0B57D0",
    star="#F2B200",
    mark_rim="#16202E",
    on_colour="#FFFFFF",
    tint=0.14,
    dimensions=_LIGHT,
    groups=_four(_LIGHT),
)
DARK = ChartColours(
    surface="#1A212A",
    ring="#212A35",
    line="#3A4655",
    text="#F1F4F8",
    muted="#B4BFCC",
    focus="#FFD54A",
    star="#F2B200",
    mark_rim="#F1F4F8",
    on_colour="#10151B",
    tint=0.2,
    dimensions=_DARK,
    groups=_four(_DARK),
)
CONTRAST = ChartColours(
    surface="#FFFFFF",
    ring="#FFFFFF",
    line="#767676",
    text="#000000",
    muted="#1F1F1F",
    focus="#B3005E",
    star="#F2B200",
    mark_rim="#000000",
    on_colour="#FFFFFF",
    tint=0.1,
    dimensions=_STRONG,
    groups=_four(_STRONG),
)
PAPER = LIGHT
