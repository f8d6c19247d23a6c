"""The embedded fonts of paper, and which of them sets a word.

A word is set in one font: Atkinson Hyperlegible Next when it has every letter, else Noto Sans, so
that a Greek or Vietnamese name looks whole.  Arabic letters are set in the shape of their place in the word, from fonts
that are read at the first of them.  A character that no font has is refused.
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources
from app.reports.arabisch import is_arabic, shaped
from app.reports.clean import needs_shaping
from app.reports.errors import GlyphMissingError

REGULAR, ITALIC, BOLD = "regular", "italic", "bold"
_FIRST = {
    REGULAR: "AtkinsonHyperlegibleNext-Regular",
    ITALIC: "AtkinsonHyperlegibleNext-Italic",
    BOLD: "AtkinsonHyperlegibleNext-SemiBold",
}
_CHAINS = {
    style: (first, f"paper/noto-{style}", "paper/noto-math", "paper/noto-symbols") for style, first in _FIRST.items()
}
_ARABIC = {REGULAR: "paper/arabisch-regular", ITALIC: "paper/arabisch-regular", BOLD: "paper/arabisch-bold"}
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Face:
    """A font with its advance widths (thousandths of the size) per character code."""

    name: str
    widths: Mapping[int, float]

    def has(self, text: str) -> bool:
        """Say whether every character has a glyph."""
        return all(ord(character) in self.widths for character in text)


@cache
def face(name: str) -> Face:
    """Load and register a font once per process."""
    with _lock:
        font = TTFont(f"papier-{name}", str(resources.path("fonts", *f"{name}.ttf".split("/"))))
        pdfmetrics.registerFont(font)
        widths: dict[int, float] = {code: font.face.getCharWidth(code) for code in font.face.charToGlyph}
    widths.setdefault(0xA0, widths.get(0x20, 300.0))
    return Face(font.fontName, widths)


@lru_cache(maxsize=20_000)
def fit(word: str, style: str) -> tuple[tuple[str, str], ...]:
    """Return the word as (font, text) pieces; raises GlyphMissingError for a character that cannot be set."""
    chain: tuple[str, ...] = _CHAINS[style]
    if _has_arabic(word):
        word, chain = shaped(word), (_ARABIC[style], *chain)
    whole = next((name for name in chain if face(name).has(word)), None)
    if whole is not None:
        return ((face(whole).name, word),)
    pieces: list[tuple[str, str]] = []
    for character in word:
        found = next((name for name in chain if face(name).has(character)), None)
        if found is None:
            raise GlyphMissingError(teken=character)
        name = face(found).name
        if pieces and pieces[-1][0] == name:
            pieces[-1] = (name, pieces[-1][1] + character)
        else:
            pieces.append((name, character))
    return tuple(pieces)


def _has_arabic(word: str) -> bool:
    joining = [character for character in word if needs_shaping(character)]
    strange = next((character for character in joining if not is_arabic(character)), None)
    if strange is not None:
        raise GlyphMissingError(teken=strange)
    return bool(joining)


def width(pieces: tuple[tuple[str, str], ...], size: float) -> float:
    """Return how wide the pieces are at this size."""
    total = 0.0
    for name, text in pieces:
        widths = face(name.removeprefix("papier-")).widths
        total += sum(widths[ord(character)] for character in text)
    return total * size / 1000


def space(style: str, size: float) -> float:
    """Return the width of a word space."""
    return face(_CHAINS[style][0]).widths[0x20] * size / 1000


def font_name(style: str) -> str:
    """Return the registered name of the first font of a style."""
    return face(_CHAINS[style][0]).name
