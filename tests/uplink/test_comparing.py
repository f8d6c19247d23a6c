"""Once a week laptop and server compare what they hold; what differs is fetched whole, and nothing else."""

from datetime import timedelta

import pytest

from app.domain.activiteitenplan import Doel
from app.domain.record import Vak
from app.store import syncstate
from app.store.digest import parts
from app.wire.digest import MOST_PARTS, NAGAAN, Deel, Nagaan, Nagegaan, digest
from tests.server.client import Denied
from tests.uplink.desks import Laptop, Street


def _compared(laptop: Laptop) -> str:
    return laptop.read(lambda tx: tx.local(syncstate.COMPARED))


def _long_ago(laptop: Laptop) -> None:
    before = laptop.store.clock.now() - timedelta(days=8)
    laptop.store.sync(lambda tx: tx.remember(syncstate.COMPARED, before.isoformat())).result()


def _break(laptop: Laptop, statement: str, *values: object) -> None:
    laptop.store.sync(lambda tx: tx.sql.exec_driver_sql(statement, values).rowcount).result()


@pytest.fixture
def pair(street: Street) -> tuple[Laptop, Laptop, str]:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    jan.goal(home, "weer naar buiten")
    for one in (jan, els, jan):
        one.sync()
    return jan, els, home


def test_who_is_the_same_hears_nothing_and_asks_no_more_this_week(pair: tuple[Laptop, Laptop, str]) -> None:
    jan, els, home = pair
    asked = [_compared(one) for one in (jan, els)]
    els.goal(home, "lezen")
    for one in (els, jan):
        assert one.sync().fetched == 0

    assert all(asked)
    assert [_compared(one) for one in (jan, els)] == asked


def test_a_row_that_is_not_as_it_is_there_is_fetched_whole(pair: tuple[Laptop, Laptop, str]) -> None:
    _jan, els, home = pair
    goal = els.read(lambda tx: tx.all(Doel))[0]
    mine = els.goal(home, "nog niet verstuurd")
    _break(els, "UPDATE doel SET woorden = 'bedorven', _seq = 1 WHERE id = ?", goal.id)
    _long_ago(els)

    els.sync()
    els.sync()

    assert els.goals() == {goal.id: "weer naar buiten", mine.id: "nog niet verstuurd"}


def test_a_row_that_is_missing_comes_back(pair: tuple[Laptop, Laptop, str]) -> None:
    _jan, els, _home = pair
    before = els.goals()
    _break(els, "DELETE FROM doel")
    _long_ago(els)

    els.sync()
    assert els.goals() == {}
    els.sync()

    assert els.goals() == before


def test_what_somebody_else_changed_meanwhile_is_no_difference(pair: tuple[Laptop, Laptop, str]) -> None:
    jan, els, home = pair
    held = els.read(lambda tx: parts(tx, frozenset({home})))
    state = els.read(syncstate.load)
    jan.goal(home, "later")
    jan.sync()

    said = els.client.call(NAGAAN, Nagaan(state.epoch, state.cursor or 0, held), Nagegaan)

    assert said.anders == ()


def test_of_others_nothing_is_told(street: Street, pair: tuple[Laptop, Laptop, str]) -> None:
    jan, _els, home = pair
    stranger = street.laptop("zuid")
    stranger.sync()
    state = stranger.read(syncstate.load)
    guesses = (Deel(home, str(Vak.GEWOON), 99, "x"),)

    said = stranger.client.call(NAGAAN, Nagaan(state.epoch, state.cursor or 0, guesses), Nagegaan)

    assert home not in said.anders
    assert jan.sync().ok


def test_too_much_is_refused(pair: tuple[Laptop, Laptop, str]) -> None:
    jan, _els, _home = pair
    state = jan.read(syncstate.load)

    with pytest.raises(Denied, match="te_groot"):
        jan.client.call(NAGAAN, Nagaan(state.epoch, 0, (Deel("h", "v", 0, ""),) * (MOST_PARTS + 1)), Nagegaan)


def test_the_hash_does_not_depend_on_the_order() -> None:
    rows = [("doel", "b", 2), ("doel", "a", 1)]
    assert digest(rows) == digest(rows[::-1])
    assert digest(rows) != digest([("doel", "b", 2), ("doel", "a", 2)])
