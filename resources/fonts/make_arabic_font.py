"""Make the Arabic fonts of paper; run by hand, the result is committed.

An Arabic letter has up to four shapes, and Noto Sans Arabic builds each of them from parts when text is set.  Here
every shape is built once and gets a code of its own, so paper needs no shaping library: `arabisch.json` says which.
Usage: `pip install uharfbuzz`, then `python -m resources.fonts.make_arabic_font FOLDER_WITH_TTF`.  The SIL Open Font
License allows this; the font has no reserved name.
"""

import importlib
import json
import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Only who makes fonts has it.
uharfbuzz = importlib.import_module("uharfbuzz")
HERE = Path(__file__).resolve().parent / "paper"
STYLES = {"regular": "NotoSansArabic_400Regular.ttf", "bold": "NotoSansArabic_600SemiBold.ttf"}
LETTERS = [*range(0x620, 0x64B), *range(0x66E, 0x670), *range(0x671, 0x6D4), 0x6D5, *range(0x6EE, 0x6F0),
           *range(0x6FA, 0x700), *range(0x750, 0x780)]  # fmt: skip
ALEFS = (0x622, 0x623, 0x625, 0x627)
LAM, ALEF = "\u0644", "\u0627"
MARKS = [*range(0x64B, 0x656), 0x670]
AS_IS = [0x60C, 0x61B, 0x61F, *range(0x660, 0x66E), 0x6D4, *range(0x6F0, 0x6FA)]
FIRST = 0xE000
JOIN = "\u200d"
LARGER = 1.14
"""So that the letters look as large as the Latin ones beside them."""
Shape = tuple[tuple[str, int, int], ...]


class Shaper:
    """Says of which glyphs a text consists in this font."""

    def __init__(self, source: Path) -> None:
        self._font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(source))))

    def shape(self, text: str, of: range | None = None) -> tuple[Shape, int]:
        """Return the glyphs with their places, and the width of all; only those of some characters when given."""
        buffer = uharfbuzz.Buffer()
        buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.script, buffer.direction = "Arab", "rtl"
        uharfbuzz.shape(self._font, buffer, {})
        pen, parts = 0, []
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            if of is None or info.cluster in of:
                parts.append((self._font.glyph_to_string(info.codepoint), pen + place.x_offset, place.y_offset))
                pen += place.x_advance
        return tuple(parts), pen


def shapes(shaper: Shaper, letter: str) -> list[tuple[Shape, int]]:
    """Return a letter alone, at the end, at the start and in the middle; only what it joins."""
    # After an alef, that joins nothing: all by itself a letter can have the shape of an abbreviation.
    alone = shaper.shape(ALEF + letter, range(1, 2))
    end, start, middle = (shaper.shape(one) for one in (JOIN + letter, letter + JOIN, JOIN + letter + JOIN))
    if start[0] != alone[0]:
        return [alone, end, start, middle]
    return [alone, end] if end[0] != alone[0] else [alone]


def main(folder: Path) -> None:
    """Write the fonts and the table."""
    tables = [build(folder / source, HERE / f"arabisch-{style}.ttf") for style, source in STYLES.items()]
    if tables[0] != tables[1]:
        raise SystemExit("the styles do not have the same letters")
    text = json.dumps(tables[0], ensure_ascii=True, separators=(",", ":"))
    (HERE / "arabisch.json").write_text(text + "\n", encoding="ascii")


def build(source: Path, target: Path) -> dict[str, dict[str, str] | str]:
    """Write one font and return the codes of the shapes of each letter."""
    font, shaper = TTFont(source, recalcTimestamp=False), Shaper(source)
    known = font.getBestCmap()
    letters = [chr(code) for code in LETTERS if code in known]
    wanted = [(letter, shapes(shaper, letter)) for letter in letters]
    pairs = [(LAM + chr(alef), together(shaper, LAM + chr(alef))) for alef in ALEFS]
    signs = [(chr(code), [shaper.shape(chr(code))]) for code in AS_IS if code in known]
    marks = [(chr(code), [over_a_letter(shaper, chr(code))]) for code in MARKS if code in known]
    cmap = {0x20: known[0x20]} | {ord(sign): add(font, f"teken{ord(sign):X}", *found[0]) for sign, found in signs}
    table: dict[str, str] = {}
    for letter, found in (*wanted, *pairs, *marks):
        codes = range(FIRST + len(cmap), FIRST + len(cmap) + len(found))
        for code, (parts, wide) in zip(codes, found, strict=True):
            cmap[code] = add(font, f"vorm{code:X}", parts, wide)
        table[letter] = "".join(map(chr, codes))
    for one in font["cmap"].tables:
        one.cmap = dict(cmap) if one.isUnicode() else {}
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"], glyph_names=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=cmap)
    subsetter.subset(font)
    font.save(target)
    joined = {pair: table.pop(pair) for pair, _found in pairs}
    said = {"tekens": "".join(sign for sign, _found in signs), "klinkers": "".join(letter for letter, _found in marks)}
    return {"vormen": table, "paren": joined, **said}


def together(shaper: Shaper, pair: str) -> list[tuple[Shape, int]]:
    """Return lam and alef alone, and the two after another letter: each keeps a code, so that each can be read back."""
    alone = [shaper.shape(pair, range(place, place + 1)) for place in range(2)]
    # The joiner is counted with the letter after it.
    return [*alone, shaper.shape(JOIN + pair, range(2)), shaper.shape(JOIN + pair, range(2, 3))]


def over_a_letter(shaper: Shaper, mark: str) -> tuple[Shape, int]:
    """Return a vowel sign where it stands on a letter of common width; it takes no room of its own."""
    bare = shaper.shape("\u0645")[0]
    parts = shaper.shape("\u0645" + mark)[0]
    return tuple(part for part in parts if part not in bare), 0


def add(font: TTFont, name: str, parts: Shape, wide: int) -> str:
    """Add a glyph made of others."""
    pen = TTGlyphPen(font.getGlyphSet())
    for part, x, y in parts:
        pen.addComponent(part, (LARGER, 0, 0, LARGER, round(x * LARGER), round(y * LARGER)))
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyph = pen.glyph()
    font["glyf"].glyphs[name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (round(wide * LARGER), getattr(glyph, "xMin", 0))
    return name


if __name__ == "__main__":
    main(Path(sys.argv[1]))
