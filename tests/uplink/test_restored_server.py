"""A server that is put back from yesterday's copy gets back, from the laptops, what it had lost."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import RowMapping

from app.store.reading import Reading
from app.uplink.transport import open_transport
from tests.server.postgres import databases
from tests.server.running import Running, start, stop
from tests.server.town import make_town
from tests.uplink.desks import Street, signed


@pytest.fixture
def machine(template: Path, tmp_path: Path) -> Iterator[Street]:
    """Give laptops with a server of their own, that can be put back."""
    server = start(databases().fresh())
    made = Street(make_town(server), template, tmp_path)
    yield made
    for laptop in made.laptops:
        laptop.close()
    stop(made.town.server)


def _restart(street: Street, database: str) -> None:
    server: Running = start(database)
    street.town.server = server
    for laptop in street.laptops:
        laptop.line.close()
        laptop.line = open_transport(server.url, signed(laptop.client))


def _copy(street: Street) -> str:
    stop(street.town.server)
    made = databases().fresh(street.town.server.database)
    _restart(street, street.town.server.database)
    return made


def _put_back(street: Street, copy: str) -> None:
    stop(street.town.server)
    with psycopg.connect(databases().owner(copy)) as sql:
        # A real copy is put back in another system; here both stand in one.
        sql.execute("UPDATE epoch SET systeem = 'elders'")
    _restart(street, copy)


def test_a_server_that_was_put_back_gets_what_it_lost(machine: Street) -> None:
    jan, els = machine.laptop(), machine.laptop()
    home = jan.home()
    old = jan.goal(home, "voor de kopie")
    jan.sync()
    els.sync()
    copy = _copy(machine)
    goal = jan.goal(home, "na de kopie")
    jan.say(jan.see(old.id), "veranderd na de kopie")
    jan.sync()
    els.sync()
    els.say(els.see(goal.id), "van Els, na de kopie")
    els.sync()
    jan.sync()
    _put_back(machine, copy)

    rounds = [laptop.sync() for _ in range(3) for laptop in (jan, els)]
    third = machine.laptop()
    third.sync()

    assert [one.reason for one in rounds] == [""] * 6
    assert jan.goals() == els.goals() == third.goals()
    assert third.goals()[old.id] == "veranderd na de kopie"
    shown = {third.goals()[goal.id], *(row["tweede"] for row in third.read(_conflicts))}
    assert "van Els, na de kopie" in shown


def test_the_number_of_a_change_that_was_lost_does_not_count_as_seen(machine: Street) -> None:
    jan, els = machine.laptop(), machine.laptop()
    home = jan.home()
    goal = jan.goal(home, "begin")
    jan.sync()
    els.sync()
    copy = _copy(machine)
    for number in range(20):
        jan.goal(home, f"doel {number}")
    jan.say(jan.see(goal.id), "van Jan")
    jan.sync()
    els.sync()
    _put_back(machine, copy)
    third = machine.laptop()
    third.sync()
    third.say(third.see(goal.id), "van de derde, na het terugzetten")
    third.sync()

    els.say(els.see(goal.id), "van Els")
    for laptop in (els, jan, els, third):
        assert laptop.sync().ok

    shown = {els.goals()[goal.id], *(row["tweede"] for row in third.read(_conflicts))}
    assert shown >= {"van de derde, na het terugzetten", "van Els"}


def _conflicts(tx: Reading) -> list[RowMapping]:
    return tx.rows("SELECT tweede FROM conflict")
