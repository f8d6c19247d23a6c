"""Make the fonts of paper from the published ones; run by hand, the result is committed.

Atkinson Hyperlegible Next has a slashed zero, which residents read as an eight: the counter is
replaced by a plain one.  The fallbacks are cut down to the scripts that need no shaping.
Usage: `python tools/paper_fonts.py FOLDER_WITH_TTF`.  The SIL Open Font License allows both; none of
these fonts has a reserved name.
"""

import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent.parent / "resources" / "fonts" / "paper"
ATKINSON = {
    "regular": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "italic": "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "bold": "AtkinsonHyperlegibleNext_600SemiBold.ttf",
}
NOTO = {
    "regular": "NotoSans_400Regular.ttf",
    "italic": "NotoSans_400Regular_Italic.ttf",
    "bold": "NotoSans_600SemiBold.ttf",
}
EXTRA = {"symbols": "NotoSansSymbols2_400Regular.ttf", "math": "NotoSansMath_400Regular.ttf"}
SCRIPTS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),  # Latin
    *range(0x2B0, 0x370),  # modifiers and combining marks
    *range(0x370, 0x400),  # Greek
    *range(0x400, 0x530),  # Cyrillic
    *range(0x1E00, 0x2000),  # Vietnamese and other Latin, polytonic Greek
    *range(0x2010, 0x2028),
    *range(0x2030, 0x205F),
    *range(0x2070, 0x2190),
]
SYMBOLS = [*range(0x2190, 0x2200), *range(0x2200, 0x2300), *range(0x25A0, 0x2700), *range(0x2700, 0x27C0)]


def open_zero(font: TTFont) -> None:
    """Replace the slashed zeros: the outer line, made narrower, becomes the counter."""
    glyphs = font["glyf"]
    for name in ("zero", "zero.tf"):
        points, ends, flags = glyphs[name].getCoordinates(glyphs)
        outer = [(x, y) for x, y in points[: ends[0] + 1]]
        inner = list(points[ends[0] + 1 :])
        pen = TTGlyphPen(None)
        _contour(pen, outer, flags)
        _contour(pen, _fitted(outer, inner)[::-1], list(flags[: ends[0] + 1])[::-1])
        glyphs[name] = pen.glyph()


def _box(points: list[tuple[int, int]]) -> tuple[int, int, int, int]:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def _fitted(outer: list[tuple[int, int]], inner: list[tuple[int, int]]) -> list[tuple[int, int]]:
    left, bottom, right, top = _box(outer)
    left2, bottom2, right2, top2 = _box(inner)
    wide, high = (right2 - left2) / (right - left), (top2 - bottom2) / (top - bottom)
    return [(round(left2 + (x - left) * wide), round(bottom2 + (y - bottom) * high)) for x, y in outer]


def _contour(pen: TTGlyphPen, points: list[tuple[int, int]], flags: list[int]) -> None:
    count = len(points)
    start = next(i for i in range(count) if flags[i] & 1)
    order = [(start + i) % count for i in range(count)]
    pen.moveTo(points[order[0]])
    waiting: list[tuple[int, int]] = []
    for i in [*order[1:], order[0]]:
        if not flags[i] & 1:
            waiting.append(points[i])
        elif waiting:
            pen.qCurveTo(*waiting, points[i])
            waiting = []
        else:
            pen.lineTo(points[i])
    pen.closePath()


def cut_down(font: TTFont, characters: list[int]) -> None:
    """Keep only these characters, without hints and layout tables that paper does not use."""
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"], glyph_names=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def main(folder: Path) -> None:
    """Write every paper font."""
    HERE.mkdir(parents=True, exist_ok=True)
    for style, name in ATKINSON.items():
        font = TTFont(folder / name, recalcTimestamp=False)
        open_zero(font)
        cut_down(font, list(font.getBestCmap()))
        font.save(HERE / f"atkinson-{style}.ttf")
    for style, name in NOTO.items():
        font = TTFont(folder / name, recalcTimestamp=False)
        cut_down(font, SCRIPTS)
        font.save(HERE / f"noto-{style}.ttf")
    for style, name in EXTRA.items():
        font = TTFont(folder / name, recalcTimestamp=False)
        cut_down(font, SYMBOLS)
        font.save(HERE / f"noto-{style}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
