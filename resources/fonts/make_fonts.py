"""Make the screen fonts and the advance widths; run by hand, the result is committed.

Atkinson Hyperlegible Next has a slashed zero that residents read as an eight: its counter is replaced by a
plain, narrower copy of the outer line.  `breedtes.json` lets pure code measure text without a font library.
Usage: `python -m resources.fonts.make_fonts FOLDER_WITH_TTF`.  The SIL Open Font License allows the change.
"""

import json
import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
STYLES = {
    "Regular": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "Italic": "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "SemiBold": "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "Bold": "AtkinsonHyperlegibleNext_700Bold.ttf",
}
WEIGHTS = {"400": "Regular", "600": "SemiBold", "700": "Bold"}


def open_zero(font: TTFont) -> None:
    """Replace the slash in the zeros by an open counter."""
    glyphs = font["glyf"]
    for name in ("zero", "zero.tf"):
        points, ends, flags = glyphs[name].getCoordinates(glyphs)
        outer = [(x, y) for x, y in points[: ends[0] + 1]]
        inner = [(x, y) for x, y in points[ends[0] + 1 :]]
        kinds = list(flags[: ends[0] + 1])
        pen = TTGlyphPen(None)
        _contour(pen, outer, kinds)
        _contour(pen, _fitted(outer, inner)[::-1], kinds[::-1])
        glyphs[name] = pen.glyph()


def _fitted(outer: list[tuple[int, int]], inner: list[tuple[int, int]]) -> list[tuple[int, int]]:
    left, right = min(x for x, _y in outer), max(x for x, _y in outer)
    low, high = min(y for _x, y in outer), max(y for _x, y in outer)
    stem_x = min(x for x, _y in inner) - left
    stem_y = min(y for _x, y in inner) - low
    wide = (right - left - 2 * stem_x) / (right - left)
    tall = (high - low - 2 * stem_y) / (high - low)
    mid_x, mid_y = (left + right) / 2, (low + high) / 2
    return [(round(mid_x + (x - mid_x) * wide), round(mid_y + (y - mid_y) * tall)) for x, y in outer]


def _contour(pen: TTGlyphPen, points: list[tuple[int, int]], on_curve: list[int]) -> None:
    start = next(i for i, flag in enumerate(on_curve) if flag & 1)
    points = points[start:] + points[:start]
    flags = [flag & 1 for flag in on_curve[start:] + on_curve[:start]]
    pen.moveTo(points[0])
    waiting: list[tuple[int, int]] = []
    for point, flag in zip([*points[1:], points[0]], [*flags[1:], 1], strict=True):
        waiting.append(point)
        if flag:
            pen.qCurveTo(*waiting)
            waiting = []
    pen.closePath()


def widths(font: TTFont) -> dict[str, int]:
    """Return the advance width of every character, in thousandths of the text size."""
    units = font["head"].unitsPerEm
    metrics = font["hmtx"].metrics
    return {chr(code): round(metrics[name][0] * 1000 / units) for code, name in sorted(font.getBestCmap().items())}


def main(folder: Path) -> None:
    """Write the fonts and the widths beside this file."""
    table: dict[str, dict[str, int]] = {}
    for style, source in STYLES.items():
        font = TTFont(folder / source)
        open_zero(font)
        font.save(HERE / f"AtkinsonHyperlegibleNext-{style}.ttf", reorderTables=True)
        for weight, of_style in WEIGHTS.items():
            if of_style == style:
                table[weight] = widths(font)
    text = json.dumps(table, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    (HERE / "breedtes.json").write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
