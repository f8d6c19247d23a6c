"""The resident's extract as plain lines of text, with nothing that a resident would have to look up."""

from collections.abc import Iterator
from datetime import datetime

from app.clock import AMSTERDAM, parse_moment
from app.wire.inzage import Inzageregel, Inzages
from app.wording.dates import say_date, say_time
from app.wording.i18n import _
from app.wording.inzage import say_access, say_ground, say_times


def lines(found: Inzages) -> Iterator[str]:
    """Give the extract line by line."""
    yield _("Wie keek in uw gegevens bij {gemeente}").format(gemeente=found.gemeente)
    made = when(found.now)
    if made is not None:
        yield _("Gemaakt op {dag}").format(dag=say_date(made.date()))
    yield ""
    if not found.regels:
        yield _("Er heeft niemand gekeken.")
    for one in found.regels:
        yield "\t".join(cells(one))
    if found.meer:
        yield _("Er is ook eerder gekeken. Vraag ons ernaar.")


def cells(one: Inzageregel) -> tuple[str, str, str, str]:
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
