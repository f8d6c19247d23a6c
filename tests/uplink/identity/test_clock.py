"""The clock of a laptop is a day off, either way, or is put right while one works: told, and no hindrance."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from app.clock import Clock
from app.services import lease
from app.uplink.round import CLOCK_OFF_S
from app.wording.samenwerken import say_clock
from tests.uplink.identity.hall import Hall
from tests.uplink.identity.test_enrol import browser, hall

__all__ = ["hall"]
DAY = timedelta(days=1)


@dataclass
class Hands:
    """A clock that can be set wrong while it goes on."""

    off: timedelta

    def look(self) -> datetime:
        return Clock().now() + self.off


@pytest.mark.parametrize("off", [DAY, -DAY], ids=["ahead", "behind"])
def test_a_clock_that_is_a_day_off_is_told_and_hinders_nobody(hall: Hall, off: timedelta) -> None:
    (jan, session), (els, _) = hall.admitted(browser("jan"), Clock(Hands(off).look)), hall.admitted(browser("els"))
    goal = jan.goal(jan.home(), "van jan")

    outcome = jan.sync()
    assert outcome.ok
    assert abs(outcome.clock_off_s - off.total_seconds()) < CLOCK_OFF_S
    assert say_clock(outcome.clock_off_s).startswith("De klok van deze laptop loopt 14")
    assert els.sync().ok
    els.say(els.see(goal.id), "van els, later")
    assert els.sync().ok
    assert jan.sync().ok

    assert jan.see(goal.id).woorden == "van els, later", "no clock decides what is newer"
    assert session.renewed() is None
    assert not jan.read(lease.load).verlopen


@pytest.mark.parametrize("off", [DAY, -DAY], ids=["ahead", "behind"])
def test_a_clock_that_is_put_right_while_one_works_needs_no_signing_in(hall: Hall, off: timedelta) -> None:
    hands = Hands(off)
    jan, session = hall.admitted(browser("jan"), Clock(hands.look))
    jan.goal(jan.home(), "eerst")
    assert jan.sync().ok

    hands.off = timedelta()
    assert session.renewed() is None
    jan.line.close()
    jan.line = session.line()
    outcome = jan.sync()

    assert (outcome.reason, abs(outcome.clock_off_s) < CLOCK_OFF_S) == ("", True)
