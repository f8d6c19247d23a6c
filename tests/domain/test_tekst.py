"""Names, numbers and words are kept as typed and shown without deceit."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bsn import is_bsn, mask_bsn, normalise_bsn
from app.domain.tekst import (
    aanspreeknaam,
    bewaar,
    initialen,
    op_een_regel,
    sorteernaam,
    veilig,
    volledige_naam,
    voorletters,
)
from app.domain.telefoon import normalise_phone, normalise_postcode


@pytest.mark.parametrize("text", ["111222333", "123456782", " 1112.22.333 "])
def test_a_bsn_passes(text: str) -> None:
    assert normalise_bsn(text)


@pytest.mark.parametrize(
    "text", ["", "000000000", "111222334", "12345678a", "1234", "1112223330", "١١١٢٢٢٣٣٣", "²11222333"]
)
def test_a_wrong_bsn_does_not(text: str) -> None:
    assert normalise_bsn(text) == ""


def test_eight_digits_get_a_zero_and_the_mask_shows_three() -> None:
    assert normalise_bsn("10000012") == ("010000012" if is_bsn("010000012") else "")
    assert mask_bsn("111222333") == "••••••333"
    assert mask_bsn("") == ""


@given(st.integers(0, 999_999_999), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(number: int, place: int, shift: int) -> None:
    digits = f"{number:09d}"
    if is_bsn(digits):
        wrong = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
        assert not is_bsn(wrong)


def test_hostile_text_is_kept_but_shown_plain() -> None:
    hostile = "Jan\u202enasneJ\u0007 <b>x</b>\u2066"
    assert bewaar(hostile) == hostile
    assert veilig(hostile) == "JannasneJ <b>x</b>"
    assert bewaar("e\u0301\0\ud800") == "é"


def test_joiners_of_real_names_stay() -> None:
    assert veilig("क्\u200dष") == "क्\u200dष"


@given(st.text())
def test_shown_text_holds_no_control_characters(text: str) -> None:
    shown = veilig(text)
    assert not [char for char in shown if unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"]
    assert veilig(shown) == shown


@given(st.text(), st.integers(2, 60))
def test_one_line_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = op_een_regel(text, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1


def test_a_long_line_is_cut_at_a_word() -> None:
    assert op_een_regel("Ik wil graag weer naar de kaartclub", 20) == "Ik wil graag weer…"


def test_names() -> None:
    assert volledige_naam("Johanna", "de", "Vries", "Riet") == "Riet de Vries"
    assert volledige_naam("", "van den", "Berg") == "Van den Berg"
    assert sorteernaam("Johanna", "de", "Vries") == "Vries, Johanna de"
    assert aanspreeknaam("mevrouw", "de", "Vries") == "mevrouw De Vries"
    assert aanspreeknaam("meneer", "", "IJzerman") == "meneer IJzerman"
    assert aanspreeknaam("geen", "de", "Vries", "Sam") == "Sam"
    assert aanspreeknaam("geen", "de", "Vries") == "De Vries"
    assert voorletters("Johanna Maria") == "J.M."
    assert voorletters("Anne-Marie IJsbrand J.") == "A.-M.IJ.J."
    assert initialen("Riet", "Jansen") == "RJ"
    assert initialen("", "") == "?"


def test_a_name_of_120_characters_is_whole_and_can_be_cut() -> None:
    long = "Wilhelmina-Alexandrina " * 5 + "Dona"
    assert volledige_naam(long, "van der", "Berg").startswith(long.strip())
    assert len(op_een_regel(long, 40)) <= 40


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("0612345678", "06 12 34 56 78"),
        ("+31 (0)6-12345678", "06 12 34 56 78"),
        ("0031315123456", "0315 12 34 56"),
        ("026-1234567", "026 123 45 67"),
        ("+49 2871 1234", "+49 2871 1234"),
        ("bel de buurvrouw", "bel de buurvrouw"),
        ("", ""),
    ],
)
def test_telephone(text: str, tidy: str) -> None:
    assert normalise_phone(text) == tidy
    assert normalise_phone(tidy) == tidy


@pytest.mark.parametrize(
    ("text", "tidy"), [("7061ab", "7061 AB"), ("7061  AB", "7061 AB"), ("46395", "46395"), ("", "")]
)
def test_postcode(text: str, tidy: str) -> None:
    assert normalise_postcode(text) == tidy
