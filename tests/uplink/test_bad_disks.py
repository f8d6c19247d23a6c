"""A disk or a database that fails while laptops work: told, nothing half, and nothing that was confirmed is lost."""

import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import psycopg
import pytest

from app.server.practice import postgres
from app.server.practice.postgres import TEST_OPTIONS, temporary
from app.server.verify import verify
from app.store.errors import DiskFull
from app.uplink.schedule import Beat, Schedule
from app.wire.codes import Code
from app.wording.errors import explain
from app.wording.samenwerken import say_why
from tests.server.postgres import Databases, prepare
from tests.server.running import start, stop
from tests.server.town import make_town
from tests.uplink.desks import Laptop, Street
from tests.uplink.letters import CONTENT, add, open_letter, states

WORDS = "een lang verhaal over wat er allemaal besproken is "
MANY, LARGE = 40, 60
SOON_S = 20.0
FAIL_ONCE = """
CREATE FUNCTION proef() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN {what} RETURN NULL; END $$;
CREATE TRIGGER proef AFTER INSERT ON {table} FOR EACH STATEMENT EXECUTE FUNCTION proef()"""
HEAL = "DROP TRIGGER proef ON {table}; DROP FUNCTION proef()"
FULL = "RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';"
KILLED = "PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(0);"


def _pragma(laptop: Laptop, statement: str) -> None:
    store = laptop.store
    store._writer.submit(lambda: store._raw.execute(statement).fetchall()).result()


def _fill(laptop: Laptop, room: int = 0) -> None:
    """Leave room for so many pages."""
    pages = laptop.read(lambda tx: tx.rows("PRAGMA page_count"))[0]["page_count"]
    _pragma(laptop, f"PRAGMA max_page_count = {pages + room}")


def _make_room(laptop: Laptop) -> None:
    _pragma(laptop, "PRAGMA max_page_count = 1000000")


def _reason(laptop: Laptop) -> str:
    """Do a round as the program does, and return how it ended."""
    beats: Queue[Beat] = Queue()
    schedule = Schedule(laptop.store, laptop.again, beats.put)
    schedule.start()
    try:
        while (beat := beats.get(timeout=SOON_S)).outcome is None:
            continue
        return beat.outcome.reason
    finally:
        schedule.end()


def test_the_disk_of_the_laptop_fills_while_the_work_of_others_comes_in(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    assert jan.sync().ok
    assert els.sync().ok
    for number in range(MANY):
        jan.goal(home, f"{number} {WORDS * LARGE}")
    assert jan.sync().ok
    told = []

    for room in (0, 3, 30):
        _fill(els, room)
        told.append(_reason(els))
    _make_room(els)
    assert els.sync().ok

    assert told == ["disk_full"] * 3
    assert els.goals() == jan.goals()
    assert els.read(lambda tx: tx.rows("PRAGMA integrity_check"))[0]["integrity_check"] == "ok"
    assert say_why("disk_full")[0] == "De schijf van deze laptop is vol"


def test_the_disk_of_the_laptop_fills_while_a_letter_is_added_or_comes_in(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    _fill(jan, 40)

    with pytest.raises(DiskFull) as found:
        add(jan, home)

    assert explain(found.value).title == "De schijf is vol"
    assert states(jan, home) == []
    assert jan.read(lambda tx: tx.rows("SELECT hash FROM bijlage_blok")) == []
    _make_room(jan)
    made = add(jan, home)
    assert jan.sync().ok

    _fill(els, 60)
    assert _reason(els) == "disk_full"
    _make_room(els)
    assert els.sync().ok
    assert open_letter(els, made) == CONTENT


@pytest.mark.parametrize("table", ["log", "zending"])
@pytest.mark.parametrize("what", [FULL, KILLED], ids=["full", "killed"])
def test_the_disk_of_the_server_fills_or_its_database_is_killed_in_the_middle_of_a_push(
    street: Street, table: str, what: str
) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    first = jan.goal(home, "bevestigd")
    assert jan.sync().ok
    second = jan.goal(home, "nog niet")
    waited = jan.waiting()
    with psycopg.connect(street.town.server.owner, autocommit=True) as sql:
        sql.execute(FAIL_ONCE.format(what=what, table=table).encode())
        try:
            outcome = jan.sync()
        finally:
            sql.execute(HEAL.format(table=table).encode())

    assert (outcome.reason, jan.waiting()) == (Code.DRUK, waited)
    assert outcome.retry_s > 0
    assert say_why(outcome.reason)[1] == "U kunt gewoon doorwerken. Ik probeer het straks opnieuw."
    assert els.sync().ok
    assert els.goals() == {first.id: "bevestigd"}
    assert jan.sync().ok
    assert els.sync().ok
    assert els.goals() == {first.id: "bevestigd", second.id: "nog niet"}
    assert verify(*street.place).problems == []


@pytest.fixture
def machine(template: Path, tmp_path: Path) -> Iterator[tuple[Street, postgres.Postgres]]:
    """Give laptops with a server on a PostgreSQL of their own, that can be stopped."""
    with temporary() as cluster:
        found = prepare(Databases(cluster.url(), cluster))
        server = start(found.fresh(), where=found)
        made = Street(make_town(server), template, tmp_path)
        yield made, cluster
        for laptop in made.laptops:
            laptop.close()
        stop(server)


def test_a_database_that_is_gone_and_comes_back(machine: tuple[Street, postgres.Postgres]) -> None:
    street, cluster = machine
    jan, els = street.laptop(), street.laptop()
    goal = jan.goal(jan.home(), "voor de storing")
    assert jan.sync().ok
    postgres.stop(cluster)

    jan.say(goal, "tijdens de storing")
    gone = [jan.sync(), jan.sync(), els.sync()]
    assert [one.reason for one in gone] == [Code.DRUK] * 3
    assert jan.waiting() == 1
    postgres.run(cluster, TEST_OPTIONS)

    outcome = jan.sync()
    tries = threading.Event()
    while outcome.reason == Code.DRUK and not tries.wait(0.1):
        outcome = jan.sync()
    assert outcome.ok
    assert els.sync().ok
    assert els.goals() == {goal.id: "tijdens de storing"}
    assert verify(*street.place).problems == []
