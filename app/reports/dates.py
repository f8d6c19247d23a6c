"""Dates as they are read aloud: 'dinsdag 1 december 2026'."""

from datetime import date

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def written(day: date) -> str:
    """Return the date in words; it stays on one line."""
    return f"{day.day}\u00a0{MONTHS[day.month - 1]}\u00a0{day.year}"


def with_weekday(day: date) -> str:
    """Return the date with its day of the week."""
    return f"{DAYS[day.weekday()]} {written(day)}"
