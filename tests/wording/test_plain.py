"""The plain-language hint: it finds, offers and counts; it never blocks and never breaks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs import PackInvalid, load_default, read_pack
from app.packs.klaretaal import Klaretaal, check_klaretaal
from app.packs.schema import Spot
from app.wording.plain import Soort, look_at, make_lexicon, replaced
from app.wording.plain.reading import reading_ease, sentences_of, syllables

PACK = load_default().klaretaal
LEXICON = make_lexicon(PACK.woorden(), PACK.bekend)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("huis", 1), ("mooi", 1), ("leeuw", 1), ("nieuw", 1), ("buurvrouw", 2), ("geïnd", 2), ("cliënt", 2),
        ("beoordelen", 4), ("bureau", 2), ("maatwerkvoorziening", 5), ("ei", 1), ("zwz", 1),
    ],
)  # fmt: skip
def test_dutch_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_figure_is_that_of_douma() -> None:
    # One sentence, four words, four syllables.
    assert reading_ease("Ik ga naar huis.") == pytest.approx(206.84 - 0.93 * 4 - 77)
    assert reading_ease(" ... ") is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ik ga. Jij komt.", 2),
        ("Om 9.30 uur. Het kost 7,50.", 2),
        ("Dat gaat i.v.m. het weer niet door.", 1),
        ("Bel bijv. Jan. Of niet?", 2),
        ("een\ntwee", 2),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


def test_the_list_is_long_and_says_something_else() -> None:
    assert len(PACK.woord) >= 300
    for hard, better in PACK.woorden():
        assert hard.casefold() not in {one.casefold() for one in better}


def kinds(text: str) -> list[tuple[Soort, str]]:
    return [(one.soort, one.words) for one in look_at(text, LEXICON).findings]


def test_hard_words_phrases_and_abbreviations() -> None:
    found = kinds("De Beschikking komt i.v.m. ziekte later. Wij maken met betrekking tot de PGB een ABC.")
    assert found == [
        (Soort.WOORD, "Beschikking"),
        (Soort.AFKORTING, "i.v.m."),
        (Soort.WOORD, "met betrekking tot"),
        (Soort.AFKORTING, "PGB"),
        (Soort.AFKORTING, "ABC"),
    ]


def test_what_is_plain_is_left_alone() -> None:
    assert kinds("Ik wil weer naar de kaartclub. Fatma haalt mij op. Het CAK stuurt een brief.") == []
    assert kinds("IK BEN BOOS OP JULLIE") == []
    assert kinds("Ho, zei ze in de min.") == [(Soort.AFKORTING, "min.")] or kinds("Ho, zei ze.") == []


def test_long_and_passive_sentences() -> None:
    long = " ".join(["woord"] * 21) + "."
    assert [one.soort for one in look_at(long, LEXICON).findings] == [Soort.LANG]
    assert look_at(" ".join(["woord"] * 20), LEXICON).findings == ()
    assert [soort for soort, _ in kinds("Het plan wordt door ons gemaakt.")] == [Soort.LIJDEND]
    assert kinds("Ik word morgen tachtig.") == []


def test_the_figure_waits_for_enough_words() -> None:
    assert look_at("Ik ga naar huis.", LEXICON).figure is None
    assert look_at("Ik ga naar huis. " * 6, LEXICON).figure == 100


def test_a_word_is_said_otherwise_with_its_capital() -> None:
    text = "Indien het kan. En indien niet, dan XX."
    first, second = look_at(text, LEXICON).of(Soort.WOORD)
    assert replaced(text, second, "als") == "Indien het kan. En als niet, dan XX."
    changed = replaced(text, first, "als")
    assert changed == "Als het kan. En indien niet, dan XX."
    # The text went on meanwhile: the spot is looked up anew, or left alone.
    assert replaced("Nou. " + text, first, "als") == "Nou. Als het kan. En indien niet, dan XX."
    assert replaced("Weg.", first, "als") == "Weg."


@given(st.text(max_size=400))
def test_any_text_is_looked_at_and_every_spot_stands_there(text: str) -> None:
    for one in look_at(text, LEXICON).findings:
        assert text[one.start : one.end] == one.words
        for better in one.better:
            assert isinstance(replaced(text, one, better), str)


def test_a_paragraph_takes_no_time() -> None:
    paragraph = "De inwoner krijgt hulp bij het huishouden, want dat lukt niet meer zo goed als eerst. " * 8
    quickest = min(_seconds(paragraph) for _ in range(5))
    # 5 ms is what it may take on the laptop; a busy machine gets some air.
    assert quickest < 0.02


def _seconds(text: str) -> float:
    began = time.perf_counter()
    look_at(text, LEXICON)
    return time.perf_counter() - began


@pytest.mark.parametrize("line", ["beschikking", "beschikking = ", 'indien = als", "indien = wanneer'])
def test_a_wrong_line_is_refused_with_its_word(line: str) -> None:
    text = f'versie = 1\nlicentie = "CC0-1.0"\nwoord = ["{line}"]\n'
    value, _pack = read_pack(Klaretaal, "klaretaal", text)
    with pytest.raises(PackInvalid):
        check_klaretaal(value, Spot("klaretaal.toml", tuple(text.splitlines())))
