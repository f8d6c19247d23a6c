"""Dates, numbers, lists and errors are said as Dutch people say them."""

from datetime import UTC, date, datetime, time, timedelta
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.wording.dates import (
    read_date,
    say_age,
    say_date,
    say_left,
    say_moment,
    say_near,
    say_short,
    say_time,
    say_weekday,
)
from app.wording.errors import WORDS, explain, explain_code
from app.wording.lists import say_count, say_euro, say_list, say_number, sentence

TODAY = date(2026, 11, 22)


def test_dates() -> None:
    assert say_date(date(2026, 3, 2)) == "2 maart 2026"
    assert say_weekday(TODAY) == "zondag 22 november"
    assert say_weekday(TODAY, year=True) == "zondag 22 november 2026"
    assert say_short(date(2026, 3, 2)) == "2-3-2026"
    assert say_time(time(9, 5)) == "9.05 uur"
    assert say_moment(datetime(2026, 7, 1, 12, 0, tzinfo=UTC)) == "woensdag 1 juli 2026, 14.00 uur"
    assert say_age(date(1948, 11, 23), TODAY) == 77


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "vandaag"),
        (1, "morgen"),
        (2, "overmorgen"),
        (3, "over 3 dagen"),
        (-1, "gisteren"),
        (-3, "3 dagen geleden"),
        (20, "zaterdag 12 december"),
        (60, "21 januari 2027"),
    ],
)
def test_near_dates(days: int, words: str) -> None:
    assert say_near(TODAY + timedelta(days=days), TODAY) == words


def test_what_is_left() -> None:
    assert say_left(TODAY, TODAY) == "vandaag de laatste dag"
    assert say_left(TODAY + timedelta(days=1), TODAY) == "nog 1 dag"
    assert say_left(TODAY - timedelta(days=2), TODAY) == "2 dagen te laat"


@pytest.mark.parametrize(
    "text",
    [
        "2-3-2026",
        "02/03/2026",
        "2.3.2026",
        "2 maart 2026",
        "2 mrt 2026",
        "maandag 2 maart 2026",
        "2026-03-02",
        "02032026",
        "2026-03-02T09:30:00",
        "2-3-2026 9.30",
        "2-3-2026 09:30 uur",
    ],
)
def test_typed_dates_are_read(text: str) -> None:
    assert read_date(text) == date(2026, 3, 2)


@pytest.mark.parametrize(
    "text", ["", "later", "31-2-2026", "2-13-2026", "2-3-26", "0-0-0000", "²-3-2026", "2-3", "ma 2026"]
)
def test_other_text_is_no_date(text: str) -> None:
    assert read_date(text) is None


@given(st.dates(date(1000, 1, 1)))
def test_what_we_say_we_can_read(day: date) -> None:
    assert read_date(say_date(day)) == read_date(say_short(day)) == day


@given(st.text(max_size=30))
def test_any_text_is_read_without_fault(text: str) -> None:
    assert read_date(text) is None or isinstance(read_date(text), date)


def test_lists_and_numbers() -> None:
    assert say_list(["a", "b", "c"]) == "a, b en c"
    assert say_list(["a", "", "b"], "of") == "a of b"
    assert say_list([]) == ""
    assert say_number(3) == "drie"
    assert say_number(12_345) == "12.345"
    assert say_count(0, "vraag", "vragen") == "geen vragen"
    assert say_count(1, "vraag", "vragen") == "1 vraag"
    assert say_count(1200, "vraag", "vragen") == "1.200 vragen"
    assert say_euro(750) == "€ 7,50"
    assert say_euro(123_400) == "€ 1.234"
    assert sentence("ik wil dit") == "Ik wil dit."


class _Delayed(AppError):
    code: ClassVar[str] = "tries_delayed"


class _Unheard(AppError):
    code: ClassVar[str] = "nobody_knows_this"


def test_errors_are_said_with_what_to_do() -> None:
    assert "Over 30 seconden" in explain(_Delayed(seconden=30)).what_to_do
    assert explain(_Unheard()).title == "Er ging iets mis"
    assert explain(ValueError("x")) == explain_code("onbekend")


def test_a_missing_spot_is_left_out() -> None:
    assert "{" not in explain(_Delayed()).what_to_do


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_text_can_be_filled(code: str) -> None:
    message = explain_code(code)
    assert message.title
    assert message.what_to_do.endswith(".")
