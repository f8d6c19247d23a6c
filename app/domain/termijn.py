"""Terms of law and their last day, as the Algemene termijnenwet counts.

The day of the event itself is not counted.  Holidays are data (`Feestdagen`), because a
royal decree can add one; Easter and King's Day are computed.
"""

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

SATURDAY, SUNDAY = 5, 6
DAY = timedelta(days=1)
WORKING_DAYS_NEEDED = 2
SHORTEST_TERM_WITH_TWO = 3


class Eenheid(StrEnum):
    """The unit in which a law counts a term."""

    UREN = "uren"
    DAGEN = "dagen"
    WERKDAGEN = "werkdagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    JAREN = "jaren"


# Article 4: the law does not reach terms that are longer than these, nor hours and years.
LONGEST = {Eenheid.DAGEN: 90, Eenheid.WERKDAGEN: 90, Eenheid.WEKEN: 12, Eenheid.MAANDEN: 3}


@dataclass(frozen=True, slots=True)
class Term:
    """A number of units; `rolt` is false for what people agreed among themselves."""

    getal: int
    eenheid: Eenheid
    rolt: bool = True

    def under_the_law(self) -> bool:
        """Tell whether the Algemene termijnenwet reaches this term (article 4)."""
        return self.rolt and 0 < self.getal <= LONGEST.get(self.eenheid, 0)


@dataclass(frozen=True, slots=True)
class Feestdagen:
    """The generally recognised holidays: fixed days, days from Easter, King's Day, decreed days."""

    vast: tuple[tuple[int, int], ...] = ((1, 1), (5, 5), (12, 25), (12, 26))
    vanaf_pasen: tuple[int, ...] = (-2, 1, 39, 50)
    koningsdag: bool = True
    gelijkgesteld: frozenset[date] = field(default_factory=frozenset)

    def is_feestdag(self, day: date) -> bool:
        """Tell whether this day is, or is equated with, a generally recognised holiday."""
        if (day.month, day.day) in self.vast or day in self.gelijkgesteld:
            return True
        if self.koningsdag and day == koningsdag(day.year):
            return True
        return (day - easter(day.year)).days in self.vanaf_pasen

    def is_werkdag(self, day: date) -> bool:
        """Tell whether this day is no Saturday, Sunday or holiday."""
        return day.weekday() not in {SATURDAY, SUNDAY} and not self.is_feestdag(day)


NEDERLAND = Feestdagen()


def volgende_werkdag(day: date, feestdagen: Feestdagen = NEDERLAND) -> date:
    """Return this day, or the first one after it on which people work."""
    while not feestdagen.is_werkdag(day):
        day += DAY
    return day


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def koningsdag(year: int) -> date:
    """Return King's Day: 27 April, or the 26th when the 27th is a Sunday."""
    day = date(year, 4, 27)
    return day - DAY if day.weekday() == SUNDAY else day


def kale_einddatum(begin: date, term: Term, feestdagen: Feestdagen = NEDERLAND) -> date:
    """Return the last day before any extension; hours end on the day they fully reach."""
    if term.eenheid is Eenheid.UREN:
        return begin + timedelta(days=-(-term.getal // 24))
    if term.eenheid is Eenheid.DAGEN:
        return begin + timedelta(days=term.getal)
    if term.eenheid is Eenheid.WEKEN:
        return begin + timedelta(weeks=term.getal)
    if term.eenheid is Eenheid.WERKDAGEN:
        return _add_working_days(begin, term.getal, feestdagen)
    months = term.getal if term.eenheid is Eenheid.MAANDEN else 12 * term.getal
    return add_months(begin, months)


def einddatum(begin: date, term: Term, feestdagen: Feestdagen = NEDERLAND) -> date:
    """Return the last day of a term that began with an event on `begin`.

    Article 1: an end on a Saturday, Sunday or holiday moves to the next day that is none.
    Article 2: a term of at least three days holds at least two such working days.
    """
    end = kale_einddatum(begin, term, feestdagen)
    if not term.under_the_law():
        return end
    while not feestdagen.is_werkdag(end):
        end += DAY
    if _in_days(term) >= SHORTEST_TERM_WITH_TWO:
        while _working_days(begin, end, feestdagen) < WORKING_DAYS_NEEDED:
            end += DAY
    return end


def add_months(begin: date, months: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    year, month = divmod(begin.year * 12 + begin.month - 1 + months, 12)
    return date(year, month + 1, min(begin.day, calendar.monthrange(year, month + 1)[1]))


def dagen_over(today: date, end: date) -> int:
    """Return how many days are left: 0 on the last day, negative when it is past."""
    return (end - today).days


def _in_days(term: Term) -> int:
    return term.getal if term.eenheid in {Eenheid.DAGEN, Eenheid.WERKDAGEN} else 7 * term.getal


def _add_working_days(begin: date, count: int, feestdagen: Feestdagen) -> date:
    day = begin
    while count > 0:
        day += DAY
        count -= feestdagen.is_werkdag(day)
    return day


def _working_days(begin: date, end: date, feestdagen: Feestdagen) -> int:
    """Count no further than needed: from the day after the event to the end."""
    day, count = begin, 0
    while day < end and count < WORKING_DAYS_NEEDED:
        day += DAY
        count += feestdagen.is_werkdag(day)
    return count
