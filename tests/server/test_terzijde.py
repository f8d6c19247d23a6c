"""What was put aside: seen by the leader who may, judged by the same rules, decided once, never thrown away."""

import psycopg
import pytest

from app.clock import Clock
from app.server import admin
from app.server.erasing import erase
from app.server.settings import Settings
from app.server.verify import verify
from app.wire.messages import RowChange
from app.wire.terzijde import (
    BESLUIT,
    GEWEIGERD,
    LIJST,
    MIJN,
    OVERGENOMEN,
    TOON,
    Aanwijzing,
    Beslissing,
    Besloten,
    Getoond,
    Lijst,
    Lijstvraag,
    Mijn,
    Mijnvraag,
)
from tests.server.client import Client, Denied, change, new_id
from tests.server.town import Town

WORDS = "zij schreef dit in de trein"


def _list(client: Client, *, besloten: bool = False) -> Lijst:
    return client.call(LIJST, Lijstvraag(besloten), Lijst)


def _show(client: Client, author: Client, n: int) -> Getoond:
    return client.call(TOON, Aanwijzing(author.apparaat, n), Getoond)


def _decide(client: Client, author: Client, n: int, besluit: str = OVERGENOMEN, waarom: str = "") -> Besloten:
    return client.call(BESLUIT, Beslissing(author.apparaat, n, besluit, waarom), Besloten)


def _goal(client: Client) -> tuple[str, str]:
    """Bring in a household with a goal."""
    huis, doel = new_id(), new_id()
    client.write(change("doel", doel, huis, woorden="eerst"))
    return huis, doel


def _revoked(town: Town, client: Client, *rows: RowChange) -> int:
    """Hand in as a laptop that was revoked; return the number of the act."""
    admin.set_state(town.server.owner, town.tenant, client.apparaat, "ingetrokken")
    n = client.n
    assert [act.refused for act in client.write(*rows).acts] == ["ingetrokken"]
    return n


def _words(client: Client, huis: str, doel: str) -> str | None:
    return {row.rid: row.fields for row in client.snapshot(huis).rows}[doel]["woorden"]


def test_the_work_of_a_stolen_laptop_is_taken_over_as_an_act_of_its_author(town: Town) -> None:
    jan, els, lead = town.laptop(), town.laptop(), town.leader()
    huis, doel = _goal(jan)
    jan.pull_all(), els.pull_all()
    n = _revoked(town, jan, change("doel", doel, huis, base=jan.cursor, woorden=WORDS))

    waits = _list(lead)
    one = waits.stukken[0]
    assert (waits.aantal, one.apparaat, one.n, one.wie, one.reden) == (1, jan.apparaat, n, "Wie1", "ingetrokken")
    assert (one.label, one.huishoudens, one.besluit) == ("Test", (huis,), "")
    daad = _show(lead, jan, n).daad
    assert daad is not None
    assert daad.rows[0].cells[0].new == WORDS

    done = _decide(lead, jan, n)

    assert (done.kan_niet, done.stuk.besluit, done.stuk.door, done.verschillen) == ("", OVERGENOMEN, "Wie3", 0)
    effect = els.pull_all()[0].effects[0]
    assert (effect.actor, effect.apparaat, effect.rows[0].fields) == (jan.medewerker, jan.apparaat, {"woorden": WORDS})
    assert _list(lead).stukken == ()
    assert _list(lead, besloten=True).stukken[0].besluit == OVERGENOMEN
    assert verify(town.server.owner, town.tenant).problems == []


def test_a_refusal_has_a_reason_that_stays_and_the_words_stay_too(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis, doel = _goal(jan)
    n = _revoked(town, jan, change("doel", doel, huis, base=1, woorden=WORDS))

    for reason in ("", "  "):
        with pytest.raises(Denied):
            _decide(lead, jan, n, GEWEIGERD, reason)
    done = _decide(lead, jan, n, GEWEIGERD, " Dit staat er al. ")

    assert (done.stuk.besluit, done.stuk.waarom) == (GEWEIGERD, "Dit staat er al.")
    shown = _show(lead, jan, n)
    assert shown.daad is not None
    assert (shown.stuk.waarom, shown.daad.rows[0].cells[0].new) == ("Dit staat er al.", WORDS)
    assert _words(lead, huis, doel) == "eerst"
    assert verify(town.server.owner, town.tenant).problems == []


def test_a_decision_that_comes_again_is_answered_as_before_and_nobody_turns_it_round(town: Town) -> None:
    jan, lead, other = town.laptop(), town.leader(), town.leader()
    huis, doel = _goal(jan)
    n = _revoked(town, jan, change("doel", doel, huis, base=1, woorden=WORDS))

    first = _decide(lead, jan, n)
    again = [_decide(lead, jan, n), _decide(other, jan, n, GEWEIGERD, "nee"), _decide(other, jan, n)]

    assert [one.stuk for one in again] == [first.stuk] * 3
    with psycopg.connect(town.server.owner) as sql:
        count = "SELECT count(*) FROM log WHERE tenant = %s AND new = %s"
        assert sql.execute(count, (town.tenant, WORDS)).fetchone() == (1,)


def test_what_somebody_else_wrote_meanwhile_is_a_difference_for_a_person(town: Town) -> None:
    jan, els, lead = town.laptop(), town.laptop(), town.leader()
    huis, doel = _goal(jan)
    els.pull_all()
    els.write(change("doel", doel, huis, base=els.cursor, woorden="van els"))
    n = _revoked(town, jan, change("doel", doel, huis, base=1, woorden=WORDS))

    done = _decide(lead, jan, n)

    assert (done.verschillen, _words(lead, huis, doel)) == (1, "van els")
    row = next(row for row in lead.snapshot(huis).rows if row.entity == "conflict")
    assert (row.fields["eerste"], row.fields["tweede"], row.fields["tweede_door"]) == ("van els", WORDS, jan.medewerker)


def test_an_old_word_never_goes_over_a_newer_one_of_the_same_person(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis, doel = _goal(jan)
    admin.unshare(town.server.owner, town.tenant, huis, town.team("noord"))
    n = jan.n
    assert jan.write(change("doel", doel, huis, base=1, woorden="oud")).acts[0].refused == "geen_toegang"
    admin.share(town.server.owner, town.tenant, huis, town.team("noord"))
    jan.write(change("doel", doel, huis, base=1, woorden="nieuw"))

    done = _decide(lead, jan, n)

    assert (done.verschillen, _words(lead, huis, doel)) == (1, "nieuw")
    assert verify(town.server.owner, town.tenant).problems == []


def test_a_row_of_work_is_taken_over_in_its_order_without_false_differences(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis, doel = _goal(jan)
    first = _revoked(town, jan, change("doel", doel, huis, base=1, woorden="een"))
    second = _revoked(town, jan, change("doel", doel, huis, base=1, woorden="een twee"))

    assert _decide(lead, jan, second).kan_niet == "eerst_eerder"
    assert [_decide(lead, jan, n).verschillen for n in (first, second)] == [0, 0]
    assert _words(lead, huis, doel) == "een twee"


def test_what_stands_on_nothing_cannot_be_taken_over(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis, doel = new_id(), new_id()
    first = _revoked(town, jan, change("doel", doel, huis, woorden="een"))
    second = _revoked(town, jan, change("doel", doel, huis, base=1, woorden="twee"))
    _decide(lead, jan, first, GEWEIGERD, "niet van ons")

    assert _decide(lead, jan, second).kan_niet == "geen_rij"
    assert _list(lead).aantal == 1


def test_a_new_household_goes_to_the_team_of_who_wrote_it(town: Town) -> None:
    jan, lead = town.laptop("noord", "oost"), town.leader("west", "noord")
    huis = new_id()
    n = _revoked(town, jan, change("huishouden", huis, huis, naam="Fam. Nieuw"))

    assert _decide(lead, jan, n).stuk.besluit == OVERGENOMEN
    assert town.laptop("noord").snapshot(huis).rows
    with pytest.raises(Denied, match="geen_toegang"):
        town.laptop("west").snapshot(huis)


def test_the_author_hears_what_became_of_it_and_gets_what_it_became(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis, doel = _goal(jan)
    team = town.team("noord")
    admin.unshare(town.server.owner, town.tenant, huis, team)
    first, second = jan.n, jan.n + 1
    jan.write(change("doel", doel, huis, base=1, woorden=WORDS))
    jan.write(change("doel", doel, huis, base=1, status="bereikt"))
    admin.share(town.server.owner, town.tenant, huis, team)
    jan.pull_all()

    _decide(lead, jan, first)
    _decide(lead, jan, second, GEWEIGERD, "nog niet")

    said = jan.call(MIJN, Mijnvraag((first, second, 99)), Mijn).besluiten
    assert [(one.n, one.besluit, one.waarom, one.door) for one in said] == [
        (first, OVERGENOMEN, "", "Wie2"), (second, GEWEIGERD, "nog niet", "Wie2"),
    ]  # fmt: skip
    assert [row.fields for page in jan.pull_all() for one in page.effects for row in one.rows] == [{"woorden": WORDS}]
    assert lead.call(MIJN, Mijnvraag((first,)), Mijn).besluiten == (), "another laptop asks"


def test_every_look_is_written_down(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis, doel = _goal(jan)
    n = _revoked(town, jan, change("doel", doel, huis, base=1, woorden=WORDS))

    _list(lead)
    _show(lead, jan, n)
    _decide(lead, jan, n)

    with psycopg.connect(town.server.owner) as sql:
        lines = sql.execute(
            "SELECT i.soort, i.wat, i.huishouden, i.actor, a.id FROM inzage i JOIN apparaat a ON a.tenant = i.tenant"
            " AND a.nr = i.apparaat WHERE i.tenant = %s ORDER BY i.zending", (town.tenant,),
        ).fetchall()  # fmt: skip
    who = (lead.medewerker, lead.apparaat)
    assert lines == [
        ("zoek", "terzijde", "", *who), ("open", "terzijde", huis, *who), ("beslist", "terzijde", huis, *who),
    ]  # fmt: skip
    assert verify(town.server.owner, town.tenant).problems == []


def test_strangers_learn_nothing_and_decide_nothing(town: Town, other_town: Town) -> None:
    jan = town.laptop()
    huis, doel = _goal(jan)
    n = _revoked(town, jan, change("doel", doel, huis, base=1, woorden=WORDS))
    leaders = [
        town.leader("zuid"), other_town.leader(), town.leader("noord", "zuid", leidt=("zuid",)),
    ]  # fmt: skip
    others = [town.laptop(), town.laptop(rollen=("beheerder",)), jan]

    assert [_list(one).aantal for one in leaders] == [0, 0, 0]
    for one in (*leaders, *others):
        for ask in (lambda who: _show(who, jan, n), lambda who: _decide(who, jan, n)):
            with pytest.raises(Denied) as denied:
                ask(one)
            assert (denied.value.status, denied.value.code) in {(404, "geen_toegang"), (403, "ingetrokken")}
    for one in others:
        with pytest.raises(Denied):
            _list(one)
    assert town.laptop().snapshot(huis).rows[0].fields["woorden"] == "eerst"


def test_a_household_that_went_to_another_team_is_for_its_leader(town: Town) -> None:
    jan, north, south = town.laptop(), town.leader("noord"), town.leader("zuid")
    huis, doel = _goal(jan)
    admin.share(town.server.owner, town.tenant, huis, town.team("zuid"))
    admin.unshare(town.server.owner, town.tenant, huis, town.team("noord"))
    n = jan.n
    jan.write(change("doel", doel, huis, base=1, woorden=WORDS))

    assert (_list(north).aantal, _list(south).aantal) == (0, 1)
    assert _decide(south, jan, n).stuk.besluit == OVERGENOMEN


def test_a_closed_compartment_leaves_no_trace_for_who_may_not_see_it(town: Town) -> None:
    jan, lead = town.laptop(), town.laptop(rollen=("teamleider",), vakken=("gewoon",))
    full = town.leader()
    huis, doel = _goal(jan)
    closed = change("geslotenreden", new_id(), huis, vak="meldcode", reden=WORDS)
    n = _revoked(town, jan, change("doel", doel, huis, base=1, woorden="x"), closed)

    assert (_list(lead).aantal, _list(full).aantal) == (0, 1)
    with pytest.raises(Denied, match="geen_toegang"):
        _show(lead, jan, n)
    with pytest.raises(Denied, match="geen_toegang"):
        _decide(lead, jan, n)


def test_what_nobody_can_take_stays_and_says_why(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis, _doel = _goal(jan)
    n = jan.n
    jan.write(change("onbekend", new_id(), huis, x="y"))

    assert _decide(lead, jan, n).kan_niet == "onbekend_soort"
    assert _list(lead).stukken[0].reden == "onbekend_soort"


def test_erasing_the_household_erases_what_was_put_aside_of_it(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis, doel = _goal(jan)
    n = _revoked(town, jan, change("doel", doel, huis, base=1, woorden=WORDS))
    new = _revoked(town, jan, change("doel", new_id(), huis, woorden=WORDS))
    _decide(lead, jan, n, GEWEIGERD, WORDS)

    service = town.server.where.service(town.server.database)
    erase(Settings(database=service, owner=town.server.owner), town.tenant, huis, Clock(), by="b")

    with psycopg.connect(town.server.owner) as sql:
        kept = sql.execute(
            "SELECT convert_from(daad, 'UTF8') FROM quarantaine WHERE tenant = %(t)s UNION ALL"
            " SELECT waarom FROM besluit WHERE tenant = %(t)s UNION ALL SELECT new FROM log WHERE tenant = %(t)s",
            {"t": town.tenant},
        ).fetchall()
    assert not any(words and WORDS in words for (words,) in kept)
    assert verify(town.server.owner, town.tenant).problems == []
    assert _list(lead).stukken[0].gewist
    assert _decide(lead, jan, new).kan_niet == "gewist"


@pytest.mark.parametrize("path", [LIJST, TOON, BESLUIT, MIJN])
def test_hostile_bodies_are_refused(town: Town, path: str) -> None:
    lead = town.leader()
    bodies = (b'{"apparaat":"\\u0000","n":1,"besluit":"overgenomen","nummers":[-1],"besloten":3}',
              b'{"apparaat":1}' if path not in (LIJST, MIJN) else b"[]",
              b'{"apparaat":"x","n":99999999999999999999,"nummers":[99999999999999999999],"besloten":"x"}')  # fmt: skip

    assert {lead.raw("POST", path, body)[0].status for body in bodies} == {422}
