"""Which colour stands on which, and how much contrast that pair needs: the list behind the contrast test.

Text needs 4.5:1 (7:1 in high contrast); edges, icons and chart parts need 3:1.
"""

from ui.theme.tokens import Tokens

TEXT, GRAPHIC = 4.5, 3.0
STRICT = 7.0


def pairs(t: Tokens) -> list[tuple[str, str, str, float]]:
    """Return (what it is, front, back, needed ratio) for every pair in use."""
    text = STRICT if t.name == "contrast" else TEXT
    plain = [
        (f"{front} on {back}", getattr(t, front), getattr(t, back), text)
        for front in ("text", "muted")
        for back in ("background", "surface", "sunken")
    ]
    soft = [
        ("text on accent", t.accent_text, t.accent, text),
        ("text on accent, hover", t.accent_text, t.accent_hover, text),
        ("ink on accent soft", t.accent_ink, t.accent_soft, text),
        ("quiet button", t.accent_ink, t.background, text),
        ("quiet button in a card", t.accent_ink, t.surface, text),
        ("text on accent soft", t.text, t.accent_soft, text),
        ("danger", t.danger, t.surface, text),
        ("danger on background", t.danger, t.background, text),
        ("danger filled", t.danger_text, t.danger, text),
        *((f"{n} badge", getattr(t, n), getattr(t, f"{n}_soft"), text) for n in ("danger", "warning", "ok")),
        *((f"text on {n} soft", t.text, getattr(t, f"{n}_soft"), text) for n in ("danger", "warning", "ok")),
    ]
    edges = [
        (f"{front} on {back}", getattr(t, front), getattr(t, back), GRAPHIC)
        for front in ("border", "focus", "accent")
        for back in ("background", "surface")
    ]
    chart = [
        pair
        for colour in {*t.chart.dimensions, *t.chart.groups}
        for pair in (
            ("chart colour", colour, t.chart.surface, TEXT),
            ("figure in a handle", t.chart.on_colour, colour, TEXT),
            ("chart colour on a ring", colour, t.chart.ring, GRAPHIC),
        )
    ]
    marks = [
        ("rim of a mark", t.chart.mark_rim, t.chart.surface, GRAPHIC),
        ("focus in a chart", t.chart.focus, t.chart.surface, GRAPHIC),
        ("label of a chart", t.chart.text, t.chart.surface, text),
        ("figure of a ring", t.chart.muted, t.chart.ring, text),
    ]
    return plain + soft + edges + chart + marks
