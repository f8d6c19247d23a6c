"""The resident's extract: who looked when and from where, as the server knows it, and nothing of what is closed."""

from pathlib import Path

import psycopg
import pytest

from app.server.verify import verify
from app.wire.inzage import INZAGE, Inzages, Inzagevraag
from app.wire.messages import Access
from tests.server.client import Client, Denied, change, new_id
from tests.server.test_commands import _run
from tests.server.town import Town


def _ask(client: Client, huis: str) -> Inzages:
    return client.call(INZAGE, Inzagevraag(huis), Inzages)


def _look(huis: str, moment: str, wat: str = "", vak: str = "gewoon", soort: str = "open") -> Access:
    return Access(new_id(), moment, "wie de laptop zegt dat het was", huis, vak, soort, wat, "")


def _house(client: Client, *looks: Access) -> str:
    huis = looks[0].huishouden if looks else new_id()
    client.send(client.act(change("doel", new_id(), huis, woorden="x")), accesses=looks)
    return huis


def test_who_looked_stands_there_once_for_each_day_as_the_server_knows_it(town: Town) -> None:
    jan, els, huis = town.laptop(), town.laptop("zuid"), new_id()
    _house(jan, _look(huis, "2026-11-20T08:00:00.000Z", "plan"), _look(huis, "2026-11-20T15:00:00.000Z", "plan"),
           _look(huis, "2026-11-21T09:00:00.000Z", soort="print", wat="plan aan de heer De Wit"))  # fmt: skip
    els.send(accesses=[_look(huis, "2026-11-22T23:30:00.000Z")])

    found = _ask(jan, huis)

    assert [(one.eerst[:13], one.wie, one.team, one.soort, one.wat, one.keer, one.eigen) for one in found.regels] == [
        ("2026-11-22T23", "Wie2", "zuid", "open", "", 1, False),
        ("2026-11-21T09", "Wie1", "noord", "print", "", 1, True),
        ("2026-11-20T08", "Wie1", "noord", "open", "plan", 2, True),
    ]
    assert {one.organisatie for one in found.regels} == {town.naam} == {found.gemeente}
    again = _ask(jan, huis).regels[0]
    assert (again.soort, again.wat, again.wie) == ("export", "inzage", "Wie1"), "that it was made, stands in it too"
    assert verify(town.server.owner, town.tenant).problems == []


def test_nothing_of_a_closed_compartment_is_told_not_even_to_who_may_see_it(town: Town) -> None:
    jan, huis = town.laptop(), new_id()
    _house(jan, _look(huis, "2026-11-20T08:00:00.000Z", "meldcode", "meldcode"),
           _look(huis, "2026-11-20T08:00:00.000Z", "adres", "adres"))  # fmt: skip

    assert _ask(jan, huis).regels == ()


def test_strangers_learn_nothing(town: Town, other_town: Town) -> None:
    jan, huis = town.laptop(), new_id()
    _house(jan, _look(huis, "2026-11-20T08:00:00.000Z"))

    for stranger in (town.laptop("zuid"), other_town.laptop(), town.leader("zuid")):
        for asked in (huis, "", new_id()):
            with pytest.raises(Denied) as denied:
                _ask(stranger, asked)
            assert denied.value.code == "geen_toegang"
    assert jan.raw("POST", INZAGE, b'{"huishouden":"\\u0000"}')[0].status == 422


def test_the_keeper_writes_it_for_a_resident(town: Town, tmp_path: Path) -> None:
    jan, huis = town.laptop(), new_id()
    _house(
        jan, _look(huis, "2026-11-20T08:00:00.000Z", "plan"), _look(huis, "2026-11-20T09:00:00.000Z", "x", "meldcode")
    )
    asked = ("inzage", "--gemeente", town.naam, "--huishouden", huis, "--door", "F. Naris")

    plain = _run(town, *asked)
    file = tmp_path / "inzage.txt"
    closed = _run(town, *asked, "--gesloten", "--bestand", file)

    assert plain.returncode == closed.returncode == 0
    line = plain.stdout.splitlines()[3]
    assert (
        line == f"20 november 2026, 9.00 uur\tWie1, {town.naam}\tKeek in het plan\tWerkt bij noord. Dat team helpt u."
    )
    assert len(plain.stdout.splitlines()) == 4
    assert len(file.read_text(encoding="utf-8").splitlines()) == 6
    with psycopg.connect(town.server.owner) as sql:
        query = "SELECT actor FROM inzage WHERE tenant = %s AND wat = 'inzage'"
        assert sql.execute(query, (town.tenant,)).fetchall() == [("F. Naris",)] * 2
    assert verify(town.server.owner, town.tenant).problems == []
