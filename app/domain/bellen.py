"""The days that one can choose from when people agree on a call: work days, nearest first."""

from datetime import date, timedelta

_SATURDAY, _WEEK = 5, 7
_WEKEN = (1, 2)


def belvoorstellen(vandaag: date) -> tuple[date, ...]:
    """Return the next work day, and the day one and two weeks from now; in the weekend the Monday after."""
    days = [vandaag + timedelta(days=1), *(vandaag + timedelta(days=_WEEK * weken) for weken in _WEKEN)]
    return tuple(dict.fromkeys(map(_work_day, days)))


def _work_day(day: date) -> date:
    rest = day.weekday() - _SATURDAY
    return day + timedelta(days=2 - rest) if rest >= 0 else day
