"""An older program beside a newer server and a newer colleague: it keeps working, or still hands in and is told why."""

from collections.abc import Iterator

import pytest

from app.store.schema import VERSION
from app.wire.codes import Code
from app.wire.identity import AANMELDING, Aanmelding, Vraag
from app.wire.versions import BACK, OLDEST, SCHEMA
from app.wording.samenwerken import say_why
from tests.server.client import Denied, change
from tests.server.running import Running, running
from tests.uplink.desks import Laptop, Street

NEWER = 2


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    """Give a server that tells nothing to the shape of today."""
    with running({"KEUKENTAFEL_OLDEST_SCHEMA": str(NEWER)}) as found:
        yield found


def _become(laptop: Laptop, shape: int) -> Laptop:
    laptop.store.sync(lambda tx: tx.sql.exec_driver_sql("UPDATE sync_ctx SET sv = ?", (shape,)).close()).result()
    return laptop


def test_the_server_and_the_file_count_shapes_alike() -> None:
    assert (VERSION, max(1, VERSION - BACK)) == (SCHEMA, OLDEST)


def test_a_program_that_is_too_old_still_hands_in_and_is_told_what_to_do(street: Street) -> None:
    old, new = _become(street.laptop(), NEWER - 1), _become(street.laptop(), NEWER + BACK)
    goal = old.goal(old.home(), "met het oude programma geschreven")

    outcome = old.sync()

    assert (outcome.reason, outcome.pushed, old.waiting()) == (Code.TE_OUD, 2, 0)
    title, what = say_why(outcome.reason)
    assert ("oud" in title, "Werk het programma bij" in what) == (True, True)
    assert new.sync().ok
    assert new.see(goal.id).woorden == "met het oude programma geschreven"
    assert _become(old, NEWER).sync().ok, "after the upgrade"


def test_an_older_program_goes_on_with_what_it_knows_and_loses_nothing_of_a_newer_one(street: Street) -> None:
    old, new = _become(street.laptop(), NEWER), street.town.laptop()
    goal = old.goal(old.home(), "eerst")
    assert old.sync().ok
    new.pull_all()
    new.write(change("doel", goal.id, goal.huishouden, base=new.cursor, kleur="groen", tevreden="als het lukt"))

    assert old.sync().ok
    seen = old.say(old.see(goal.id), "daarna")
    assert old.sync().ok

    assert (seen.tevreden, old.read(lambda tx: tx.rows("SELECT reden FROM terzijde"))) == ("als het lukt", [])
    row = next(row for row in new.snapshot(goal.huishouden).rows if row.rid == goal.id)
    assert (row.fields["woorden"], row.fields["kleur"]) == ("daarna", "groen")


def test_the_server_says_which_shapes_it_takes(street: Street) -> None:
    jan = street.town.laptop()

    for path in ("/v1/pull", "/v1/snapshot"):
        answer, body = jan.raw("POST", path, b'{"epoch":"","cursor":0,"sv":1}')
        assert (answer.status, b'"te_oud"' in body, b'"sv":2' in body) == (426, True, True)
        assert jan.raw("POST", path, b'{"epoch":"","cursor":0,"sv":2}')[0].status == 200
    with pytest.raises(Denied, match="geen_toegang"):
        jan.call(AANMELDING, Vraag("bestaat niet"), Aanmelding)
