"""Text as paper takes it: no invisible characters that change order, and no script we cannot set.

What a person typed is printed as typed; only what has no shape of its own is left out.
"""

import unicodedata

_BREAKS = dict.fromkeys(map(ord, "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_SPACES = dict.fromkeys((0x09, 0x1680, *range(0x2000, 0x2007), *range(0x2008, 0x200B), 0x205F, 0x3000), " ")
_FIXED_SPACES = {0x2007: "\u00a0", 0x202F: "\u00a0"}
_INVISIBLE: dict[int, None] = dict.fromkeys(
    (
        *(0x00AD, 0x061C, 0x180E, 0xFE0E, 0xFE0F, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
    )
)
_CONTROLS: dict[int, None] = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A)}
# Halves of a character, which no text should hold and no PDF can.
_SURROGATES: dict[int, None] = dict.fromkeys(range(0xD800, 0xE000))
_TABLE: dict[int, str | None] = {**_CONTROLS, **_SURROGATES, **_INVISIBLE, **_SPACES, **_FIXED_SPACES, **_BREAKS}

# Scripts whose letters join, turn round or stack: set letter by letter they are wrong, so they are refused.
_SHAPED = (
    (0x0590, 0x109F),  # Hebrew, Arabic, Syriac, the scripts of India, Thai, Tibetan, Myanmar
    (0x1700, 0x18AF),  # Philippine scripts, Khmer, Mongolian
    (0x1900, 0x1CFF),
    (0xA800, 0xABFF),
    (0xFB1D, 0xFDFF),
    (0xFE70, 0xFEFE),
    (0x10A00, 0x11FFF),
    (0x1E800, 0x1EFFF),
)


def clean(text: str) -> str:
    """Return the text composed (NFC), with plain line breaks and without control and direction characters."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_TABLE))


def one_line(text: str) -> str:
    """Return the text cleaned and on a single line: for names, titles and metadata."""
    return " ".join(clean(text).split())


def needs_shaping(character: str) -> bool:
    """Say whether this character belongs to a script that cannot be set letter by letter."""
    code = ord(character)
    return any(low <= code <= high for low, high in _SHAPED)


def paragraphs(text: str) -> list[str]:
    """Return the parts between empty lines, each with its own line breaks; an empty text has none."""
    parts: list[list[str]] = [[]]
    for row in clean(text).split("\n"):
        if row.strip():
            parts[-1].append(row.strip(" "))
        elif parts[-1]:
            parts.append([])
    return ["\n".join(part) for part in parts if part]
