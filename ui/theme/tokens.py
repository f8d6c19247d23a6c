"""The colours of the product as values: light, dark and high contrast.

One frozen value per theme, without Qt, so that the contrast of every pair in use can be computed in a test.
The six dimension colours come from an optimiser over normal and colour-blind sight; the four group colours
are four of the six.  A colour never stands alone: shape, icon or word always says the same.
"""

from dataclasses import dataclass


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
    star: str
    star_rim: str
    dimensions: tuple[str, ...]
    on_dimension: str
    """Text on a dimension or group colour."""
    groups: tuple[str, ...]

    def dimension(self, index: int) -> str:
        """Return the colour of a dimension, counted from 0 and going round."""
        return self.dimensions[index % len(self.dimensions)]

    def group(self, index: int) -> str:
        """Return the colour of a group of the wheel, counted from 0 and going round."""
        return self.groups[index % len(self.groups)]


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
    star="#F2B200",
    star_rim="#16202E",
    dimensions=("#8C220E", "#3F2A9C", "#1C6FDB", "#0B5F55", "#777A0C", "#B9497F"),
    on_dimension="#FFFFFF",
    groups=("#1C6FDB", "#0B5F55", "#8C220E", "#3F2A9C"),
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
    star="#F2B200",
    star_rim="#F1F4F8",
    dimensions=("#FBB980", "#C6C0F9", "#5C9EEA", "#80FEE1", "#B5AE3F", "#E08BA5"),
    on_dimension="#10151B",
    groups=("#5C9EEA", "#80FEE1", "#FBB980", "#C6C0F9"),
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
    star="#F2B200",
    star_rim="#000000",
    dimensions=("#65140A", "#2A1787", "#0A4AA3", "#084F46", "#4D5000", "#832857"),
    on_dimension="#FFFFFF",
    groups=("#0A4AA3", "#084F46", "#65140A", "#2A1787"),
)

THEMES = {one.name: one for one in (LICHT, DONKER, CONTRAST)}
