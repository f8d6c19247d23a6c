"""The pieces are the texts, and only what differs is marked."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.woordverschil import MOST_WORDS, Stuk, compare_words


def test_only_the_words_that_differ_are_marked() -> None:
    left, right = compare_words("elke dag naar buiten", "elke week naar buiten")

    assert left == (Stuk("elke "), Stuk("dag", anders=True), Stuk(" naar buiten"))
    assert right == (Stuk("elke "), Stuk("week", anders=True), Stuk(" naar buiten"))


@given(st.text(), st.text())
def test_the_pieces_put_together_are_the_texts(first: str, second: str) -> None:
    left, right = compare_words(first, second)

    assert ("".join(one.tekst for one in left), "".join(one.tekst for one in right)) == (first, second)


def test_a_very_long_text_is_marked_whole() -> None:
    text = "woord " * MOST_WORDS

    assert compare_words(text, text + "x") == ((Stuk(text, anders=True),), (Stuk(text + "x", anders=True),))
