"""Make the fallback fonts of paper; run by hand, the result is committed.

Noto Sans is cut down to the scripts that are set letter by letter, and to symbols: what needs shaping is
refused on paper, so it needs no font.
Usage: `python -m resources.fonts.make_paper_fonts FOLDER_WITH_TTF`.  The SIL Open Font License allows this; the
fonts have no reserved name.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent / "paper"
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


def cut_down(font: TTFont, characters: list[int]) -> None:
    """Keep only these characters, without hints and layout tables that paper does not use."""
    options = Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"], glyph_names=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def main(folder: Path) -> None:
    """Write the fallback fonts."""
    HERE.mkdir(parents=True, exist_ok=True)
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
