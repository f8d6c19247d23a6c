"""The days that are offered for a call are work days."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.bellen import belvoorstellen


def test_on_a_monday_it_is_tomorrow_next_week_and_the_week_after() -> None:
    assert belvoorstellen(date(2026, 11, 23)) == (date(2026, 11, 24), date(2026, 11, 30), date(2026, 12, 7))


def test_on_a_friday_tomorrow_is_monday() -> None:
    assert belvoorstellen(date(2026, 11, 27))[0] == date(2026, 11, 30)


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_ahead_and_is_a_work_day(today: date) -> None:
    days = belvoorstellen(today)

    assert all(day > today and day.weekday() < 5 for day in days)
    assert list(days) == sorted(set(days))
