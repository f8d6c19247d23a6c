"""What makes a passphrase good enough: twelve characters that are more than one or two known words.

The judgement works offline with our own list and a few rules.  It is an estimate that advises; only what
is plainly easy to guess is refused.
"""

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from app.keys.errors import WeakPassphrase
from resources import read_text

SHORTEST, LONGEST = 12, 1024
Advice = Literal["leeg", "kort", "lang", "bekend", "herhaling", "rij", "langer", "redelijk", "goed", "sterk"]
_REFUSED: tuple[Advice, ...] = ("leeg", "kort", "lang", "bekend", "herhaling", "rij")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "abcdefghijklmnopqrstuvwxyz", "01234567890")
_LEET = str.maketrans("013457@$!€", "oieastasie")
_KNOWN_BITS, _WORD_BITS, _YEAR_BITS = 7.0, 13.0, 4.0
_LEVELS = (30.0, 40.0, 50.0)
_YEAR = re.compile(r"(19|20)\d\d")
_FEW, _KNOWN_ONLY, _STRAIGHT = 4, 2, 0.6


class Strength(NamedTuple):
    """A level from 0 (refused) to 4 (strong) and the code of an advice."""

    level: int
    advice: Advice


def normalize(passphrase: str) -> str:
    """Return the passphrase in one form, so that another keyboard gives the same key."""
    return unicodedata.normalize("NFC", passphrase)


def check_passphrase(passphrase: str) -> None:
    """Refuse what is easy to guess; raises WeakPassphrase."""
    found = strength(passphrase)
    if found.level == 0:
        raise WeakPassphrase(reden=found.advice)


def strength(passphrase: str) -> Strength:
    """Return how hard this is to guess."""
    text = normalize(passphrase)
    reason = _why_refused(text)
    if reason is not None:
        return Strength(0, reason)
    bits = _bits(text)
    level = 1 + sum(bits >= limit for limit in _LEVELS)
    advice: tuple[Advice, ...] = ("langer", "redelijk", "goed", "sterk")
    return Strength(level, advice[level - 1])


def _why_refused(text: str) -> Advice | None:
    plain = text.casefold()
    checks: tuple[tuple[bool, Advice], ...] = (
        (not text, "leeg"),
        (len(text) > LONGEST, "lang"),
        (len(text) < SHORTEST, "kort"),
        (len(set(plain)) <= _FEW or _is_repeated(plain), "herhaling"),
    )
    for applies, advice in checks:
        if applies:
            return advice
    if _in_rows(plain) >= _STRAIGHT * len(plain):
        return "rij"
    return "bekend" if _only_known(plain) else None


def _is_repeated(plain: str) -> bool:
    """Return whether the text is one short piece again and again."""
    squeezed = re.sub(r"[\W_]+", "", plain)
    return bool(re.fullmatch(r"(.{1,5}?)\1{2,}.{0,4}", squeezed))


def _in_rows(plain: str) -> int:
    """Return how many characters follow their neighbour on the keyboard, in the alphabet or in counting."""
    steps = {pair for row in _ROWS for line in (row, row[::-1]) for pair in pairwise(line)}
    steps |= {(digit, digit) for digit in "0123456789"}
    longest = run = 0
    for pair in pairwise(plain):
        run = run + 1 if pair in steps else 0
        longest += (run >= _KNOWN_ONLY) + 2 * (run == _KNOWN_ONLY)
    return longest


def _only_known(plain: str) -> bool:
    """Return whether, besides digits and signs, at most two different known words are in it."""
    return any(
        _few_words(re.sub(r"[^a-zà-ÿ]+", "", version)) for version in (plain, plain.translate(_LEET))
    ) or _few_words(re.sub(r"[\W\d_]+$|^[\W\d_]+", "", plain).translate(_LEET))


def _few_words(letters: str) -> bool:
    """Return whether the letters are nothing but one or two different words of the list."""
    if not letters:
        return True
    words = known_words()
    ways: dict[int, set[frozenset[str]]] = {0: {frozenset()}}
    longest = max(map(len, words))
    for end in range(1, len(letters) + 1):
        ways[end] = {
            used | {letters[begin:end]}
            for begin in range(max(0, end - longest), end)
            if letters[begin:end] in words
            for used in ways[begin]
            if len(used | {letters[begin:end]}) <= _KNOWN_ONLY
        }
    return bool(ways[len(letters)])


def _bits(text: str) -> float:
    """Return an estimate of the guessing work, cautious for words and generous for nothing."""
    plain = _YEAR.sub(" ", text)
    bits = _YEAR_BITS * len(_YEAR.findall(text))
    seen: set[str] = set()
    for piece in re.findall(r"[^\W\d_]+|\d+|[^\w\s]|_", plain):
        if piece.casefold() not in seen:
            seen.add(piece.casefold())
            bits += _piece_bits(piece)
    return bits


def _piece_bits(piece: str) -> float:
    if not piece.isalpha():
        return 2.8 * min(len(piece), 12)
    if piece.casefold() in known_words():
        return _KNOWN_BITS
    mixed = 2.0 if piece[1:] != piece[1:].lower() and piece != piece.upper() else 0.0
    head, tail = min(len(piece), 3), max(0, len(piece) - 3)
    return min(_WORD_BITS, 3.6 * head + 0.8 * tail) + 0.8 * max(0, len(piece) - 8) + mixed


@cache
def known_words() -> frozenset[str]:
    """Return the list of what many people choose."""
    lines = read_text("keys", "veelgebruikt.txt").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
