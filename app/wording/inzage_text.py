"""The resident's extract as plain lines of text, with nothing that a resident would have to look up."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

from app.clock import AMSTERDAM, parse_moment
from app.wording.dates import say_date, say_time
from app.wording.i18n import _
from app.wording.inzage import say_access, say_ground, say_times


def lines(gemeente: str, made_at: str, rows: Iterable[tuple[str, ...]], *, more: bool) -> Iterator[str]:
    """Give the extract line by line."""
    yield _("Wie keek in uw gegevens bij {gemeente}").format(gemeente=gemeente)
    made = when(made_at)
    if made is not None:
        yield _("Gemaakt op {dag}").format(dag=say_date(made.date()))
    yield ""
    found = ["\t".join(row) for row in rows]
    yield from found or [_("Er heeft niemand gekeken.")]
    if more:
        yield _("Er is ook eerder gekeken. Vraag ons ernaar.")


class Kijk(Protocol):
    """A line of the extract, from whichever side."""

    @property
    def eerst(self) -> str:
        """The moment of the first time on that day."""

    @property
    def wie(self) -> str:
        """Who it was."""

    @property
    def team(self) -> str:
        """The team of that person."""

    @property
    def organisatie(self) -> str:
        """For whom that person works."""

    @property
    def soort(self) -> str:
        """What was done."""

    @property
    def wat(self) -> str:
        """With what."""

    @property
    def keer(self) -> int:
        """How often that day."""

    @property
    def eigen(self) -> bool:
        """Whether it was somebody of a team that works for this household."""


def cells(one: Kijk) -> tuple[str, str, str, str]:
    """Return when, who, what and why."""
    moment, times = when(one.eerst), say_times(one.keer)
    day = f"{say_date(moment.date())}, {say_time(moment)}" if moment else one.eerst[:10]
    what = say_access(one.soort, one.wat)
    who = ", ".join(dict.fromkeys(part for part in (one.wie, one.organisatie) if part))
    return day, who, f"{what} ({times})" if times else what, say_ground(one.team, own=one.eigen)


def when(moment: str) -> datetime | None:
    """Return a moment in Dutch time; what a laptop sent may be of any make."""
    try:
        return parse_moment(moment).astimezone(AMSTERDAM)
    except ValueError:
        return None
