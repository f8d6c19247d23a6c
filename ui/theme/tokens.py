"""The colours of the product as values: light, dark and high contrast.

One frozen value per theme, without Qt, so that the contrast of every pair in use can be computed in a test.
A colour never stands alone: shape, icon or word always says the same.
"""

from dataclasses import dataclass

from app.drawing.colours import CONTRAST as CHART_CONTRAST
from app.drawing.colours import DARK as CHART_DARK
from app.drawing.colours import LIGHT as CHART_LIGHT
from app.drawing.colours import ChartColours


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme, as `#rrggbb`."""

    name: str
    background: str
    """Behind everything."""
    surface: str
    """Cards and fields."""
    sunken: str
    """A quiet area inside a card: hover, table heads, chart rings."""
    line: str
    """Decoration: the edge of a card.  Carries no meaning."""
    border: str
    """The edge of something that can be operated; 3:1 on surface and background."""
    text: str
    muted: str
    accent: str
    accent_text: str
    """Text on accent."""
    accent_hover: str
    accent_soft: str
    accent_ink: str
    """Text on accent_soft."""
    danger: str
    danger_text: str
    danger_soft: str
    warning: str
    warning_soft: str
    ok: str
    ok_soft: str
    focus: str
    chart: ChartColours
    """What the charts are drawn in."""

    def dimension(self, index: int) -> str:
        """Return the colour of a dimension, counted from 0 and going round."""
        return self.chart.dimension(index)

    def group(self, index: int) -> str:
        """Return the colour of a group of the wheel, counted from 0 and going round."""
        return self.chart.group(index)


LICHT = Tokens(
    name="licht",
    background="#F3F5F9",
    surface="#FFFFFF",
    sunken="#F3F5FA",
    line="#D9DEE8",
    border="#7D8798",
    text="#16202E",
    muted="#4D5A6E",
    accent="#0B57D0",
    accent_text="#FFFFFF",
    accent_hover="#0A48AE",
    accent_soft="#DFE8F9",
    accent_ink="#0A3C8C",
    danger="#A8200D",
    danger_text="#FFFFFF",
    danger_soft="#FBE9E6",
    warning="#7A4B00",
    warning_soft="#FFF3D6",
    ok="#0B5F55",
    ok_soft="#E2F2EF",
    focus="#0B57D0",
    chart=CHART_LIGHT,
)

DONKER = Tokens(
    name="donker",
    background="#10151B",
    surface="#1A212A",
    sunken="#232C37",
    line="#323D4A",
    border="#8391A3",
    text="#F1F4F8",
    muted="#B4BFCC",
    accent="#8AB8FF",
    accent_text="#0B1830",
    accent_hover="#A9CBFF",
    accent_soft="#243A5C",
    accent_ink="#D6E6FF",
    danger="#FFA394",
    danger_text="#330700",
    danger_soft="#47211C",
    warning="#FFD37A",
    warning_soft="#40331A",
    ok="#7FE3CD",
    ok_soft="#1B3B37",
    focus="#FFD54A",
    chart=CHART_DARK,
)

CONTRAST = Tokens(
    name="contrast",
    background="#FFFFFF",
    surface="#FFFFFF",
    sunken="#FFFFFF",
    line="#4A4A4A",
    border="#000000",
    text="#000000",
    muted="#1F1F1F",
    accent="#00318A",
    accent_text="#FFFFFF",
    accent_hover="#001F5C",
    accent_soft="#FFFFFF",
    accent_ink="#00318A",
    danger="#7A0E00",
    danger_text="#FFFFFF",
    danger_soft="#FFFFFF",
    warning="#4F3000",
    warning_soft="#FFFFFF",
    ok="#00453C",
    ok_soft="#FFFFFF",
    focus="#B3005E",
    chart=CHART_CONTRAST,
)

THEMES = {one.name: one for one in (LICHT, DONKER, CONTRAST)}
