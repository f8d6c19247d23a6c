"""Our own texts are short and plain: every text of the window, the packs, the errors and the fixed words of paper."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from app.packs import load_default
from app.reports.values import Aanspreekvorm
from app.reports.woorden import woorden
from app.wording.errors import WORDS
from app.wording.plain import Soort, look_at, make_lexicon
from app.wording.plain.reading import reading_ease, words_of
from resources.vertalingen import make_texts

LONGEST_SENTENCE = 25
LONGEST_AVERAGE = 15
EASIEST = 60
"""The figure of Flesch and Douma that a block of text must reach."""
ENOUGH_WORDS = 20
GLOSSARY = Path(__file__).parents[1] / "docs" / "woordenlijst.md"
# Hard for a resident, daily bread for a consultant; names of files are what they are.
OFFICE_WORDS = {
    "csv", "doorverwezen", "doorverwijzen", "eerste lijn", "intrekken", "jpeg", "ontvangen", "png", "relevant",
    "toegekend", "utf", "vergoeding", "verwijzing", "voorzieningen",
}  # fmt: skip
# Words of the law that a resident must be able to look up; each is said in plain words beside it.
SAID_BESIDE = {"cliëntondersteuner", "cliëntondersteuning", "eigen bijdrage", "maatwerk", "mantelzorger", "wmo"}
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
    "bouwsteen",
    "upl",
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
            # A list of tables may bear the name of a code: then its tables are read.
            if key not in NO_TEXT or (isinstance(one, list) and any(isinstance(part, dict) for part in one)):
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


def window() -> dict[str, list[str]]:
    """Return every text of the window, by the file where it stands first."""
    found: dict[str, list[str]] = {}
    for text, spots in make_texts.texts().items():
        found.setdefault(spots[0][0], []).extend([text] if isinstance(text, str) else text)
    return found


WINDOW = window()


@pytest.mark.parametrize("name", sorted(WINDOW))
def test_every_text_of_the_window_is_plain(name: str) -> None:
    check(name, WINDOW[name])
    easy(name, WINDOW[name])


def of_paper(vorm: Aanspreekvorm) -> list[str]:
    found: list[str] = []
    for one in fields(woorden(vorm)):
        value = getattr(woorden(vorm), one.name)
        found += [value] if isinstance(value, str) else [part for pair in value for part in pair]
    return found


@pytest.mark.parametrize("vorm", Aanspreekvorm)
def test_the_fixed_words_of_paper_are_plain(vorm: Aanspreekvorm) -> None:
    check("paper", of_paper(vorm))
    easy("paper", of_paper(vorm))


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_packs_are_easy_to_read(name: str) -> None:
    easy(name, list(texts(BLOCKS[name])))


def test_errors_are_easy_to_read() -> None:
    easy("errors", [text for pair in WORDS.values() for text in pair])


def easy(name: str, found: list[str]) -> None:
    """Whole sentences only: the figure says nothing of labels."""
    whole = "\n".join(text for text in found if text.endswith((".", "?", "!")))
    if len(words_of(whole)) >= ENOUGH_WORDS:
        ease = reading_ease(whole)
        assert ease is not None
        assert ease >= EASIEST, f"{name}: {ease:.0f}"


PACK = load_default().klaretaal
LEXICON = make_lexicon(PACK.woorden(), PACK.bekend)


def jargon(found: list[str]) -> set[str]:
    spots = [one for text in found for one in look_at(text, LEXICON).of(Soort.WOORD, Soort.AFKORTING)]
    return {one.words.casefold() for one in spots}


def test_each_hard_word_of_the_window_is_in_the_glossary() -> None:
    glossary = GLOSSARY.read_text(encoding="utf-8").casefold()
    used = jargon([text for found in WINDOW.values() for text in found])
    assert sorted(word for word in used - OFFICE_WORDS if word not in glossary) == []


def test_what_a_resident_reads_holds_no_hard_word() -> None:
    found = [text for vorm in Aanspreekvorm for text in of_paper(vorm)]
    for name in ("uitleg", "perspectieven", "treden", "segmenten", "plan"):
        found += texts(BLOCKS[name])
    assert sorted(jargon(found) - SAID_BESIDE) == []


def test_the_check_finds_what_is_hard() -> None:
    with pytest.raises(AssertionError, match="long"):
        check("long", ["woord " * 26])
    with pytest.raises(AssertionError, match="forbidden"):
        check("forbidden", ["U dient te bellen."])
