"""Text of people: stored as typed (NFC), shown without what could deceive the eye.

Control characters and the marks that turn the direction of writing can make a name read
as something else.  They are kept in the store, because words are kept verbatim, and are
taken out only where text is shown or printed.
"""

import unicodedata

# Marks that override or isolate direction; the joiners U+200C and U+200D are needed by real names.
HIDDEN = frozenset(
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb"
)
LINE_BREAKS = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n\n", "\x85": "\n", "\x0b": "\n", "\x0c": "\n"}
ELLIPSIS = "…"
LONGEST = 1 << 20
"""Characters in one field, on the laptop and at the server alike: five times the longest report we know of."""
LONGEST_FROZEN = 5 << 20
"""A printed plan holds the words of many fields; with what surrounds it, it fits in one message."""


def longest(field: str) -> int:
    """Return how many characters a field may hold."""
    return LONGEST_FROZEN if field == "inhoud" else LONGEST


def bewaar(text: str) -> str:
    """Return the text as it is stored: composed (NFC), nothing taken away but lone surrogates and NUL."""
    if text.isascii() and "\0" not in text:
        return text
    text = "".join(char for char in text if not "\ud800" <= char <= "\udfff" and char != "\0")
    return unicodedata.normalize("NFC", text)


def veilig(text: str) -> str:
    """Return the text as it may be shown: no control characters, no marks that turn the direction."""
    if text.isascii() and text.isprintable():
        return text
    for broken, line in LINE_BREAKS.items():
        text = text.replace(broken, line)
    return "".join(char for char in text if char in "\n\t" or not _deceives(char))


def op_een_regel(text: str, limit: int = 0) -> str:
    """Return safe text on one line, cut at a word with an ellipsis when it is longer than the limit."""
    line = " ".join(veilig(text).split())
    if not limit or len(line) <= limit:
        return line
    cut = line[: limit - 1]
    at_word = cut.rsplit(" ", 1)[0]
    half = limit // 2
    return (at_word if len(at_word) >= half else cut).rstrip(" ,.;:") + ELLIPSIS


def _deceives(char: str) -> bool:
    return char in HIDDEN or unicodedata.category(char) in {"Cc", "Cs", "Co"}


def volledige_naam(voornaam: str, voorvoegsel: str, achternaam: str, roepnaam: str = "") -> str:
    """Return 'Johanna de Vries'; the roepnaam goes first when there is one.  Alone a surname is 'De Vries'."""
    first, prefix, surname = map(op_een_regel, (roepnaam or voornaam, voorvoegsel, achternaam))
    return " ".join(part for part in (first, prefix if first else capital(prefix), surname) if part)


def sorteernaam(voornaam: str, voorvoegsel: str, achternaam: str) -> str:
    """Return 'Vries, Johanna de', as a Dutch list is ordered."""
    first = " ".join(part for part in map(op_een_regel, (voornaam, voorvoegsel)) if part)
    return ", ".join(part for part in (op_een_regel(achternaam), first) if part)


def aanspreeknaam(aanhef: str, voorvoegsel: str, achternaam: str, voornaam: str = "") -> str:
    """Return 'mevrouw De Vries'; without aanhef or surname the first name."""
    prefix, surname = op_een_regel(voorvoegsel), op_een_regel(achternaam)
    title = op_een_regel(aanhef) if aanhef in {"mevrouw", "meneer"} else ""
    if not surname or not title:
        return op_een_regel(voornaam) or " ".join(part for part in (capital(prefix), surname) if part)
    return " ".join(part for part in (title, capital(prefix), surname) if part)


def capital(text: str) -> str:
    """Return the text with a capital first letter; 'ij' is one letter in Dutch."""
    if text[:2].lower() == "ij":
        return "IJ" + text[2:]
    return text[:1].upper() + text[1:]


def voorletters(voornaam: str) -> str:
    """Return 'J.M.' for 'Johanna Maria'; a double first name keeps its hyphen, 'ij' its two letters."""
    made = []
    for name in op_een_regel(voornaam).split():
        parts = [_initial(part) for part in name.split("-") if part]
        made.append("-".join(parts))
    return "".join(made)


def _initial(name: str) -> str:
    if name.endswith("."):
        return name
    return ("IJ" if name[:2].lower() == "ij" else name[:1].upper()) + "."


def initialen(voornaam: str, achternaam: str) -> str:
    """Return two letters for an avatar: 'JV'; a question mark when there is no name."""
    letters = [op_een_regel(part)[:1].upper() for part in (voornaam, achternaam)]
    return "".join(letters) or "?"
