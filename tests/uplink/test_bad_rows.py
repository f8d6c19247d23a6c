"""A colleague's faulty or hostile program writes rows that no program of ours writes: everybody else goes on."""

import pytest

from app.domain.kinds import KINDS
from app.services import verschillen
from app.wire.messages import Cell, RowChange
from tests.server.client import change, new_id
from tests.uplink.desks import Street


def _rows(home: str, goal: str) -> dict[str, RowChange]:
    rid = new_id()
    return {
        "a number of seventy digits": change("doel", rid, home, volgorde="9" * 70),
        "a size of seventy digits": change("bijlage", rid, home, hash="a" * 64, grootte="9" * 70),
        "an address for a hash": change("bijlage", rid, home, hash="../../oefen/", grootte="3"),
        "names of columns": RowChange(
            "doel", rid, home, "gewoon", "insert", (Cell("_seq", 0, "9"), Cell('a"b\\', 0, "x"), Cell("", 0, "x"))
        ),
        "a query for a field": RowChange(
            "doel", goal, home, "gewoon", "erase", (Cell('"; DROP TABLE doel; --', 0, None),)
        ),
        "own columns erased": RowChange("doel", goal, home, "gewoon", "erase", (Cell("id,huishouden,_seq", 0, None),)),
        "above itself": change("activiteit", rid, home, doel=rid),
        "a tombstone of words": change("doel", rid, home, _dood="niet een moment"),
        "a difference about nothing": change("conflict", rid, home, soort="doel", rij=goal, veld="x", eerste_op="x"),
        "a difference about an id": change("conflict", rid, home, soort="doel", rij=goal, veld="id", over="veld"),
        "no id": change("doel", "", home, woorden="x"),
    }


@pytest.mark.parametrize("name", _rows("", ""))
def test_a_row_that_nobody_could_write_stops_nothing(street: Street, name: str) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    goal = jan.goal(home, "begin")
    jan.sync()
    els.sync()

    bad = street.town.laptop()
    bad.write(_rows(home, goal.id)[name])
    jan.goal(home, "daarna")
    jan.sync()

    assert els.sync().ok
    assert els.sync().ok
    assert {"begin", "daarna"} <= set(els.goals().values())
    els.read(lambda tx: [tx.all(kind) for kind in KINDS])
    els.read(verschillen.load)
