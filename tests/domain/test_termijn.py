"""Terms of law end on the day that the Algemene termijnenwet gives."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.termijn import (
    NEDERLAND,
    Eenheid,
    Feestdagen,
    Term,
    add_months,
    dagen_over,
    easter,
    einddatum,
    koningsdag,
)
from app.packs import load_default

DAYS = st.dates(date(2015, 1, 1), date(2060, 12, 31))
D, W, M, J, U, WD = Eenheid.DAGEN, Eenheid.WEKEN, Eenheid.MAANDEN, Eenheid.JAREN, Eenheid.UREN, Eenheid.WERKDAGEN


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2015, 4, 5),
        (2016, 3, 27),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2038, 4, 25),
    ],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


def test_kings_day_moves_off_a_sunday() -> None:
    assert koningsdag(2026) == date(2026, 4, 27)
    assert koningsdag(2025) == date(2025, 4, 26)


@pytest.mark.parametrize(
    ("begin", "getal", "eenheid", "end", "why"),
    [
        (date(2026, 11, 23), 6, W, date(2027, 1, 4), "a Monday six weeks later"),
        (date(2026, 11, 22), 6, W, date(2027, 1, 4), "Sunday rolls to Monday"),
        (date(2026, 11, 21), 6, W, date(2027, 1, 4), "Saturday rolls to Monday"),
        (date(2026, 11, 13), 6, W, date(2026, 12, 28), "Christmas Day, Boxing Day on Saturday, Sunday"),
        (date(2026, 3, 23), 2, W, date(2026, 4, 7), "Easter Monday rolls to Tuesday"),
        (date(2026, 3, 20), 2, W, date(2026, 4, 7), "Good Friday to after Easter Monday"),
        (date(2026, 4, 13), 2, W, date(2026, 4, 28), "King's Day"),
        (date(2026, 4, 21), 2, W, date(2026, 5, 6), "5 May"),
        (date(2026, 4, 30), 2, W, date(2026, 5, 15), "Ascension Day"),
        (date(2026, 5, 11), 2, W, date(2026, 5, 26), "Whit Monday"),
        (date(2026, 12, 18), 2, W, date(2027, 1, 4), "New Year's Day is a Friday"),
        (date(2026, 11, 16), 7, D, date(2026, 11, 23), "seven days, no obstacle"),
        (date(2026, 11, 20), 3, D, date(2026, 11, 24), "weekend: only one working day, one more"),
        (date(2026, 4, 2), 3, D, date(2026, 4, 8), "Easter: Good Friday to Easter Monday, then two working days"),
        (date(2026, 4, 2), 2, D, date(2026, 4, 7), "shorter than three days: no two working days needed"),
        (date(2026, 11, 20), 3, WD, date(2026, 11, 25), "three working days over a weekend"),
        (date(2026, 12, 24), 3, WD, date(2026, 12, 30), "three working days over Christmas"),
        (date(2026, 10, 3), 12, W, date(2026, 12, 28), "twelve weeks still roll over"),
        (date(2026, 9, 26), 13, W, date(2026, 12, 26), "longer than twelve weeks does not"),
        (date(2026, 9, 27), 90, D, date(2026, 12, 28), "ninety days still roll over"),
        (date(2026, 9, 26), 91, D, date(2026, 12, 26), "more does not"),
        (date(2026, 9, 26), 3, M, date(2026, 12, 28), "three months still roll over"),
        (date(2026, 8, 26), 4, M, date(2026, 12, 26), "more does not"),
        (date(2025, 12, 26), 1, J, date(2026, 12, 26), "years do not"),
        (date(2026, 11, 20), 72, U, date(2026, 11, 23), "hours do not"),
        (date(2026, 1, 31), 1, M, date(2026, 3, 2), "28 February is a Saturday"),
    ],
)
def test_hand_checked_dates(begin: date, getal: int, eenheid: Eenheid, end: date, why: str) -> None:
    assert einddatum(begin, Term(getal, eenheid)) == end, why


def test_what_people_agreed_does_not_roll() -> None:
    assert einddatum(date(2026, 10, 4), Term(12, W, rolt=False)) == date(2026, 12, 27)


def test_a_decreed_day_counts() -> None:
    extra = Feestdagen(gelijkgesteld=frozenset({date(2026, 5, 15)}))
    assert einddatum(date(2026, 4, 30), Term(2, W), extra) == date(2026, 5, 18)


def test_the_pack_gives_the_same_holidays() -> None:
    from_pack = load_default().feestdagen.feestdagen()
    day = date(2026, 1, 1)
    while day.year < 2030:
        assert from_pack.is_feestdag(day) == NEDERLAND.is_feestdag(day)
        day += timedelta(days=1)


def test_the_terms_of_the_pack() -> None:
    terms = load_default().termijnen
    melding = date(2026, 11, 23)
    assert einddatum(melding, terms.van("wmo_persoonlijk_plan").term()) == date(2026, 11, 30)
    assert einddatum(melding, terms.van("wmo_onderzoek").term()) == date(2027, 1, 4)
    assert einddatum(melding, terms.van("wmo_besluit").term()) == date(2026, 12, 7)
    assert einddatum(melding, terms.van("awb_bezwaar_besluit").term(verlengd=True)) == date(2027, 2, 15)
    assert einddatum(melding, terms.van("wmo_spoed").term()) == melding


def test_days_left() -> None:
    assert dagen_over(date(2026, 11, 22), date(2026, 11, 20)) == -2


@given(DAYS, st.integers(1, 90))
def test_a_term_of_law_ends_on_a_working_day_and_never_early(begin: date, getal: int) -> None:
    end = einddatum(begin, Term(getal, D))
    assert NEDERLAND.is_werkdag(end)
    assert begin + timedelta(days=getal) <= end <= begin + timedelta(days=getal + 6)


@given(DAYS, st.integers(3, 90))
def test_a_term_of_three_days_holds_two_working_days(begin: date, getal: int) -> None:
    end = einddatum(begin, Term(getal, D))
    inside = (begin + timedelta(days=step) for step in range(1, (end - begin).days + 1))
    assert sum(NEDERLAND.is_werkdag(day) for day in inside) >= 2


@given(DAYS, st.integers(1, 12), st.integers(0, 30))
def test_a_later_start_never_ends_earlier(begin: date, getal: int, later: int) -> None:
    assert einddatum(begin, Term(getal, W)) <= einddatum(begin + timedelta(days=later), Term(getal, W))


@given(DAYS, st.integers(0, 200))
def test_terms_outside_the_law_are_bare(begin: date, extra: int) -> None:
    assert einddatum(begin, Term(91 + extra, D)) == begin + timedelta(days=91 + extra)


@given(DAYS, st.integers(0, 60))
def test_months_keep_the_day_or_take_the_last(begin: date, months: int) -> None:
    end = add_months(begin, months)
    assert end.day == begin.day or (end + timedelta(days=1)).day == 1


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
