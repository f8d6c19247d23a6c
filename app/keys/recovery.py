"""The recovery code: 160 random bits as 8 groups of 4 characters, and a ninth group that checks them.

Crockford's base32 has no I, L, O and U, so handwriting cannot confuse them; what is typed instead is
understood.  The check group is a Reed-Solomon code over GF(1024), two characters to a symbol: it
finds every error in one or two pairs and, for one wrong pair, tells in which group it is.
We name the group and never correct it: a guess would hide a wrong sheet.
"""

import re
import secrets
from collections.abc import Sequence

from app.keys.errors import RecoveryCodeTyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP = 9, 4
CODE_BYTES = 20
_SEEN_AS = str.maketrans("OILU", "011V")
_PAIR_BITS, _CHAR_BITS = 10, 5
_ORDER = 1023
_PRIMITIVE = 0b10000001001
_DATA_PAIRS, _PAIRS = 16, 18


def _make_powers() -> tuple[int, ...]:
    powers, value = [], 1
    for _step in range(_ORDER):
        powers.append(value)
        value <<= 1
        if value >> _PAIR_BITS:
            value ^= _PRIMITIVE
    return tuple(powers)


_POWER = _make_powers()
_LOG = {value: exponent for exponent, value in enumerate(_POWER)}


def new_code() -> tuple[bytes, str]:
    """Return 160 random bits and the text for the sheet."""
    value = secrets.token_bytes(CODE_BYTES)
    return value, write_code(value)


def write_code(value: bytes) -> str:
    """Return the code as nine groups of four."""
    number = int.from_bytes(value)
    mask = (1 << _PAIR_BITS) - 1
    data = [number >> (_PAIR_BITS * (_DATA_PAIRS - 1 - i)) & mask for i in range(_DATA_PAIRS)]
    pairs = [*data, *_check_pairs(data)]
    text = "".join(ALPHABET[pair >> _CHAR_BITS] + ALPHABET[pair & 31] for pair in pairs)
    return " ".join(text[i : i + GROUP] for i in range(0, GROUPS * GROUP, GROUP))


def read_code(typed: str) -> bytes:
    """Return the 160 bits; raises RecoveryCodeTyped with the group that needs another look (0: unknown)."""
    text = _clean(typed)
    pairs = [ALPHABET.index(text[i]) << _CHAR_BITS | ALPHABET.index(text[i + 1]) for i in range(0, len(text), 2)]
    sums = _syndromes(pairs)
    if any(sums):
        raise RecoveryCodeTyped(groep=_wrong_group(*sums))
    number = 0
    for pair in pairs[:_DATA_PAIRS]:
        number = number << _PAIR_BITS | pair
    return number.to_bytes(CODE_BYTES)


def _clean(typed: str) -> str:
    """Return 36 characters of the alphabet, whatever stands between them."""
    upper = typed.upper()
    groups = [group.translate(_SEEN_AS) for group in re.split(r"[\s.,;:_\-\u2010-\u2015]+", upper) if group]
    if len(groups) > 1:
        for number, group in enumerate(groups, start=1):
            if len(group) % GROUP or any(char not in ALPHABET for char in group):
                raise RecoveryCodeTyped(groep=min(number, GROUPS))
    text = "".join(groups)
    for place, char in enumerate(text):
        if char not in ALPHABET:
            raise RecoveryCodeTyped(groep=min(place // GROUP + 1, GROUPS))
    if len(text) != GROUPS * GROUP:
        raise RecoveryCodeTyped(groep=min(len(text) // GROUP + 1, GROUPS) if len(text) < GROUPS * GROUP else GROUPS)
    return text


def _times(one: int, other: int) -> int:
    return _POWER[(_LOG[one] + _LOG[other]) % _ORDER] if one and other else 0


def _syndromes(pairs: Sequence[int]) -> tuple[int, int]:
    """Return the sums of all pairs, plain and weighted by place; both 0 for a whole code."""
    plain = weighted = 0
    for place, pair in enumerate(pairs):
        plain ^= pair
        weighted ^= _times(pair, _POWER[place])
    return plain, weighted


def _check_pairs(data: Sequence[int]) -> tuple[int, int]:
    plain, weighted = _syndromes(data)
    # x + y = plain and x·a^16 + y·a^17 = weighted
    first, second = _POWER[_DATA_PAIRS], _POWER[_DATA_PAIRS + 1]
    top = weighted ^ _times(plain, first)
    y = _POWER[(_LOG[top] - _LOG[first ^ second]) % _ORDER] if top else 0
    return plain ^ y, y


def _wrong_group(plain: int, weighted: int) -> int:
    if not plain or not weighted:
        return 0
    place = (_LOG[weighted] - _LOG[plain]) % _ORDER
    return place // 2 + 1 if place < _PAIRS else 0
