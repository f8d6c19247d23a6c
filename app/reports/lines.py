"""Breaks text into lines, without hyphenation and without ever losing a character.

Words break only where the writer put a space or a hyphen; a single word wider than the column is cut at its fixed
spaces, else between two letters.  The space at a break stays at the end of the line, so that copied and spoken
text never glues two words together.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.reports import fonts
from app.reports.richting import runs_rtl

_FIXED = "\u00a0"

Pieces = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style (regular, italic or bold)."""

    text: str
    style: str = fonts.REGULAR


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a word that stays together; `spaced` when a space follows, `ends` when a new line must."""

    pieces: Pieces
    width: float
    style: str
    spaced: bool
    ends: bool = False


@dataclass(slots=True)
class _Row:
    pieces: list[tuple[str, str]]
    width: float = 0.0
    gap: float = 0.0


def wrap(spans: Iterable[Span], size: float, room: float) -> list[Pieces]:
    """Return the lines of these spans in a column of this width."""
    rows: list[_Row] = [_Row([])]
    for token in _tokens(spans, size):
        for part in _cut(token, size, room):
            row = rows[-1]
            if row.pieces and row.width + row.gap + part.width > room + 0.01:
                row = _Row([])
                rows.append(row)
            row.width += (row.gap if row.pieces else 0.0) + part.width
            row.pieces.extend(part.pieces)
            row.gap = 0.0
            if part.spaced or part.ends:
                row.pieces.append((fonts.font_name(part.style), " "))
                row.gap = fonts.space(part.style, size)
            if part.ends:
                rows.append(_Row([]))
    return [_joined(row.pieces) for row in rows if row.pieces]


def one_row(spans: Iterable[Span]) -> Pieces:
    """Return the spans as one line of any length."""
    rows = wrap(spans, 1.0, float("inf"))
    return _joined([piece for row in rows for piece in row])


def end_of(spans: Sequence[Span], lines: Sequence[Pieces], size: float, x: float = 0.0) -> float:
    """Return where own words begin that are read from right to left; nothing for any other.

    They stand beside their bullet, bar or label, and begin at the end of their longest line.
    """
    if not runs_rtl("".join(span.text for span in spans)):
        return 0.0
    return x + max((fonts.width(line, size) for line in lines), default=0.0)


def _joined(pieces: list[tuple[str, str]]) -> Pieces:
    joined: list[tuple[str, str]] = []
    for name, text in pieces:
        if joined and joined[-1][0] == name:
            joined[-1] = (name, joined[-1][1] + text)
        else:
            joined.append((name, text))
    return tuple(joined)


def _tokens(spans: Iterable[Span], size: float) -> Iterator[Token]:
    for span in spans:
        rows = span.text.split("\n")
        for number, row in enumerate(rows):
            ends = number < len(rows) - 1
            words = row.split(" ")
            spoken = [index for index, word in enumerate(words) if word]
            if not spoken and ends:
                yield Token((), 0.0, span.style, spaced=False, ends=True)
            for index in spoken:
                last = index == spoken[-1]
                spaced = index < len(words) - 1
                yield from _word(words[index], span.style, size, spaced=spaced, ends=last and ends)


def _word(word: str, style: str, size: float, *, spaced: bool, ends: bool) -> Iterator[Token]:
    parts = _at_hyphens(word)
    for part in parts[:-1]:
        pieces, wide = _measured(part, style, size)
        yield Token(pieces, wide, style, spaced=False)
    pieces, wide = _measured(parts[-1], style, size)
    yield Token(pieces, wide, style, spaced=spaced, ends=ends)


@lru_cache(maxsize=20_000)
def _measured(part: str, style: str, size: float) -> tuple[Pieces, float]:
    pieces = fonts.fit(part, style)
    return pieces, fonts.width(pieces, size)


def _at_hyphens(word: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for place in range(2, len(word) - 2):
        if word[place] in "-/" and word[place - 1].isalpha() and word[place + 1].isalpha():
            parts.append(word[start : place + 1])
            start = place + 1
    return [*parts, word[start:]]


def _cut_at_spaces(token: Token, size: float, room: float) -> Iterator[Token]:
    """Let go of the fixed spaces of what does not fit: a date on two lines is better than a figure cut in two."""
    parts: list[list[tuple[str, str]]] = [[]]
    for name, text in token.pieces:
        first, *others = text.split(_FIXED)
        parts[-1].append((name, first))
        parts += [[(name, other)] for other in others]
    for place, part in enumerate(parts):
        pieces, last = _joined([piece for piece in part if piece[1]]), place == len(parts) - 1
        ends, spaced = token.ends and last, token.spaced if last else True
        yield from _cut(Token(pieces, fonts.width(pieces, size), token.style, spaced, ends), size, room)


def _cut(token: Token, size: float, room: float) -> Iterator[Token]:
    if token.width <= room:
        yield token
        return
    if _FIXED in "".join(text for _name, text in token.pieces):
        yield from _cut_at_spaces(token, size, room)
        return
    taken: list[tuple[str, str]] = []
    wide = 0.0
    for name, text in token.pieces:
        for character in text:
            step = fonts.width(((name, character),), size)
            if taken and wide + step > room:
                yield Token(_joined(taken), wide, token.style, spaced=False)
                taken, wide = [], 0.0
            taken.append((name, character))
            wide += step
    yield Token(_joined(taken), wide, token.style, token.spaced, token.ends)
