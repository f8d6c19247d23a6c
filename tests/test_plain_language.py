"""Our own texts are short and plain: the rule of docs, over packs, errors and fixed wording."""

import json
import re
from collections.abc import Iterator

import pytest

from app.packs import load_default
from app.wording.errors import WORDS

LONGEST_SENTENCE = 25
LONGEST_AVERAGE = 15
FORBIDDEN = (
    "ten behoeve van",
    "teneinde",
    "dienen te",
    "dient te",
    "conform",
    "betreffende",
    "indicatie",
    "met betrekking tot",
    "middels",
    "alsmede",
    "derhalve",
    "indien",
    "tevens",
    "geschieden",
    "voornoemd",
    "zorgvrager",
    "cliënten",
    "beschikking",
    "desgewenst",
    "inzake",
    "omtrent",
    "onderhavig",
    "ten aanzien van",
    "uitsluitend",
    "verstrekken",
    "zelfredzaamheid",
)
# Names, codes and search words are no sentences.
NO_TEXT = {
    "id",
    "icf",
    "icoon",
    "artikel",
    "licentie",
    "bron",
    "woorden",
    "stopwoorden",
    "buren",
    "vaknaam",
    "behoefte",
}
BLOCKS = {
    name: json.loads(pack.inhoud)
    for name, pack in load_default().bronnen.items()
    if name not in {"feestdagen", "klaretaal", "overnemen"}
}


def texts(value: object) -> Iterator[str]:
    """Give every text in a pack that somebody reads."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in NO_TEXT:
                yield from texts(one)


def sentences(text: str) -> list[str]:
    """Return the sentences; a full stop inside a time or a number ends none."""
    return [part for part in re.split(r"(?<=[.!?:;])\s+|\n", text) if re.search(r"[A-Za-z]", part)]


def check(name: str, found: list[str]) -> None:
    lengths = []
    for text in found:
        for sentence in sentences(text):
            count = len(sentence.split())
            assert count <= LONGEST_SENTENCE, f"{name}: {sentence}"
            lengths.append(count)
    assert lengths
    assert sum(lengths) / len(lengths) <= LONGEST_AVERAGE, name
    whole = f" {' '.join(found).casefold()} "
    wrong = [word for word in FORBIDDEN if re.search(rf"\b{re.escape(word)}\b", whole)]
    assert wrong == [], name


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_packs_are_plain(name: str) -> None:
    check(name, list(texts(BLOCKS[name])))


def test_errors_are_plain() -> None:
    check("errors", [text for pair in WORDS.values() for text in pair])


def test_the_check_finds_what_is_hard() -> None:
    with pytest.raises(AssertionError, match="long"):
        check("long", ["woord " * 26])
    with pytest.raises(AssertionError, match="forbidden"):
        check("forbidden", ["U dient te bellen."])
