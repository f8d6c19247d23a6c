"""Sentence by sentence: what both wrote comes out whole, and nothing comes out that nobody wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync.sentences import MOST_SENTENCES, merge, split

BASE = "Mevrouw komt weinig buiten. Zij mist haar zus."
WORDS = st.sampled_from(["Ja.", "Nee.", "Zij wil.", "Hij mag niet.", "Morgen!", "Waarom?"])
TEXT = st.lists(WORDS, max_size=7).map(" ".join)


def test_what_both_added_stands_one_after_the_other() -> None:
    made = merge(BASE, f"{BASE} Wandelen wil zij graag.", f"{BASE} De tuin is fijn.")

    assert made == f"{BASE} Wandelen wil zij graag. De tuin is fijn."


def test_one_changed_a_sentence_and_the_other_added_one() -> None:
    made = merge(BASE, BASE.replace("weinig", "nooit"), f"{BASE}\nDe tuin is fijn.")

    assert made == "Mevrouw komt nooit buiten. Zij mist haar zus.\nDe tuin is fijn."


def test_what_one_took_out_stays_out() -> None:
    assert merge(BASE, "Zij mist haar zus.", f"{BASE} De tuin is fijn.") == "Zij mist haar zus. De tuin is fijn."


def test_what_both_added_word_for_word_stands_there_once() -> None:
    assert merge(BASE, f"{BASE} Zij wil.", f"{BASE} Zij wil. Morgen!") == f"{BASE} Zij wil. Morgen!"


def test_an_answer_stays_with_its_question() -> None:
    made = merge(BASE, f"{BASE} Wil zij hulp? Ja.", f"{BASE} Is zij bang? Ja. Heeft zij schulden? Nee.")

    assert made == f"{BASE} Wil zij hulp? Ja. Is zij bang? Ja. Heeft zij schulden? Nee."


@pytest.mark.parametrize(
    ("base", "first", "second"),
    [
        (BASE, BASE.replace("weinig", "nooit"), BASE.replace("weinig", "vaak")),
        (BASE, BASE.replace("weinig", "nooit"), "Zij mist haar zus."),
        ("Mag niet bij vader wonen.", "Mag niet bij moeder wonen.", "Mag niet bij vader en oma wonen."),
        ("", "Van Jan.", "Van Els."),
        ("Jan", "Jan de Wit", "Jan de Boer"),
        (BASE, "Heel iets anders.", f"{BASE} Morgen!"),
        ("A. " * (MOST_SENTENCES + 1), "B.", "C."),
    ],
)
def test_what_touches_is_for_a_person(base: str, first: str, second: str) -> None:
    assert merge(base, first, second) is None


def test_a_shortened_word_does_not_end_a_sentence() -> None:
    said = split('Hij belt dhr. A. de Wit om 10.30 uur, o.a. over geld. "Goed!" zei hij.\n\nMorgen weer')

    assert [each.words for each in said] == [
        "Hij belt dhr. A. de Wit om 10.30 uur, o.a. over geld.", '"Goed!"', "zei hij.", "Morgen weer",
    ]  # fmt: skip


@given(st.text(alphabet="aB1 .!?\n\t\"'…", max_size=80))
def test_the_sentences_are_the_text(text: str) -> None:
    assert "".join(each.words + each.gap for each in split(text)).rstrip() == text.strip()


@given(TEXT, TEXT, TEXT)
def test_no_sentence_is_invented_and_none_that_somebody_added_is_lost(base: str, first: str, second: str) -> None:
    made = merge(base, first, second)
    if made is None:
        return

    old, one, other, new = ({each.words for each in split(text)} for text in (base, first, second, made))
    assert new <= one | other
    assert (one - old) | (other - old) <= new
    assert old & one & other <= new


@given(TEXT, TEXT)
def test_who_alone_wrote_is_taken_as_it_is(base: str, first: str) -> None:
    assert merge(base, first, base) in (None, first)
    assert merge(base, base, first) in (None, first)
    assert merge(base, first, first) in (None, first)
