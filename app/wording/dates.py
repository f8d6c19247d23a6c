"""Dates and times as people write them, in Dutch or in the language of the window; ISO stays inside."""

import re
from datetime import date, datetime, time

from app.clock import AMSTERDAM
from app.wording.i18n import _, ngettext

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
CLOSE = {0: "vandaag", 1: "morgen", 2: "overmorgen", -1: "gisteren", -2: "eergisteren"}
SOON = 7
FORTNIGHT = 14


def say_date(day: date) -> str:
    """Return '2 maart 2026'."""
    return f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"


def say_weekday(day: date, *, year: bool = False) -> str:
    """Return 'zondag 22 november', with the year when asked."""
    text = f"{_(DAYS[day.weekday()])} {day.day} {_(MONTHS[day.month - 1])}"
    return f"{text} {day.year}" if year else text


def say_short(day: date) -> str:
    """Return '2-3-2026', for columns."""
    return f"{day.day}-{day.month}-{day.year}"


def say_near(day: date, today: date) -> str:
    """Return 'vandaag', 'morgen', 'over 3 dagen', '2 dagen geleden', or the date when it is far."""
    left = (day - today).days
    if left in CLOSE:
        return _(CLOSE[left])
    if 0 < left <= FORTNIGHT:
        return _("over {n} dagen").format(n=left)
    if -FORTNIGHT <= left < 0:
        return _("{n} dagen geleden").format(n=-left)
    return say_weekday(day) if day.year == today.year else say_date(day)


def say_left(day: date, today: date) -> str:
    """Return how long there still is: 'nog 3 dagen', 'vandaag', '2 dagen te laat'."""
    left = (day - today).days
    if left == 0:
        return _("vandaag de laatste dag")
    if left > 0:
        return ngettext("nog {n} dag", "nog {n} dagen", left).format(n=left)
    return ngettext("{n} dag te laat", "{n} dagen te laat", -left).format(n=-left)


def say_time(moment: time | datetime) -> str:
    """Return '14.30 uur'; a moment with a zone is told in Dutch time."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        moment = moment.astimezone(AMSTERDAM)
    return _("{tijd} uur").format(tijd=f"{moment.hour}.{moment.minute:02d}")


def say_moment(moment: datetime) -> str:
    """Return 'zondag 22 november 2026, 14.30 uur' in Dutch time."""
    local = moment.astimezone(AMSTERDAM)
    return f"{say_weekday(local.date(), year=True)}, {say_time(local)}"


def say_age(born: date, today: date) -> int:
    """Return the age in whole years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def read_date(text: str) -> date | None:
    """Return the date that somebody typed: 2-3-2026, 2 maart 2026, 2026-03-02, 02032026; else None."""
    # A moment out of a suite: the time behind it is no part of the date.
    bare = re.sub(r"(?<=\d)[t ,]+\d{1,2}[:.u]\d{2}(:.*)?( uur)?$", "", text.strip().lower())
    parts = [part for part in re.split(r"[\s/.,-]+", bare) if part and part not in DAYS]
    if len(parts) == 1 and parts[0].isdecimal() and len(parts[0]) == len("ddmmyyyy"):
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) != len(("day", "month", "year")):
        return None
    first, second, third = parts
    if len(first) == len("yyyy"):
        first, third = third, first
    month = _month(second)
    if not (first.isdecimal() and third.isdecimal() and len(third) == len("yyyy") and month):
        return None
    try:
        return date(int(third), month, int(first))
    except ValueError:
        return None


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    shortest = 3
    for names in (MONTHS, [_(name).casefold() for name in MONTHS]):
        hits = [number for number, name in enumerate(names, 1) if len(text) >= shortest and name.startswith(text)]
        if hits:
            return hits[0]
    return 3 * (text == "mrt")
