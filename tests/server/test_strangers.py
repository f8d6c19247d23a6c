"""Who may not see a dossier learns nothing of it, on any route: neighbours, other teams, other compartments."""

import hashlib
from collections.abc import Callable

import psycopg
import pytest

from app.domain.tekst import LONGEST
from app.server import admin
from app.wire.messages import Pull, PullAnswer, Push, PushAnswer, Snapshot, SnapshotAnswer
from tests.server.client import Client, Denied, change, erase, new_id
from tests.server.town import Town

WORDS = "geheim van de familie"
BYTES = b"een brief" * 100
HASH = hashlib.sha256(BYTES).hexdigest()


def _dossier(client: Client) -> tuple[str, str]:
    huis, doel = new_id(), new_id()
    client.write(
        change("doel", doel, huis, woorden=WORDS),
        change("bijlage", new_id(), huis, naam=WORDS, hash=HASH, grootte=str(len(BYTES))),
        change("adres", new_id(), huis, vak="adres", straat=WORDS),
    )
    client.raw("PUT", f"/v1/bijlage/{HASH}/0", BYTES)
    return huis, doel


Stranger = Callable[[Town, Town], Client]
STRANGERS = [
    pytest.param(lambda _town, other: other.laptop(), id="another tenant"),
    pytest.param(lambda town, _other: town.laptop("zuid"), id="another team"),
]


@pytest.mark.parametrize("stranger", STRANGERS)
def test_a_stranger_sees_nothing_on_any_route(town: Town, other_town: Town, stranger: Stranger) -> None:
    jan = town.laptop()
    huis, doel = _dossier(jan)
    thief = stranger(town, other_town)

    said = [
        thief.raw("POST", "/v1/pull", b'{"epoch":"","cursor":0}')[1],
        thief.raw("POST", "/v1/snapshot", b'{"epoch":""}')[1],
    ]
    walk = {
        ("POST", "/v1/snapshot"): b'{"epoch":"","huishoudens":["' + huis.encode() + b'"]}',
        ("GET", f"/v1/bijlage/{HASH}"): b"",
        ("GET", f"/v1/bijlage/{HASH}/0"): b"",
        ("PUT", f"/v1/bijlage/{HASH}/0"): BYTES,
    }
    answers = {way: thief.raw(*way, body) for way, body in walk.items()}

    assert {way: answer.status for way, (answer, _) in answers.items()} == dict.fromkeys(walk, 404)
    for body in [*said, *(body for _, body in answers.values())]:
        assert not any(word.encode() in body for word in (WORDS, huis, doel, jan.apparaat, jan.medewerker))


@pytest.mark.parametrize("stranger", STRANGERS)
def test_a_stranger_cannot_write_in_a_dossier(town: Town, other_town: Town, stranger: Stranger) -> None:
    jan = town.laptop()
    huis, doel = _dossier(jan)
    thief = stranger(town, other_town)

    answer = thief.write(change("doel", doel, huis, base=9, woorden="van mij"), erase("doel", doel, huis))

    foreign = thief in town.clients
    assert [act.refused for act in answer.acts] == (["geen_toegang"] if foreign else [""])
    assert answer.rows == ()
    assert jan.snapshot(huis).rows[2].fields["woorden"] == WORDS


def test_what_is_put_aside_blocks_nothing_and_is_kept(town: Town) -> None:
    jan, piet = town.laptop(), town.laptop("zuid")
    huis, doel = _dossier(jan)
    bad = piet.act(change("doel", doel, huis, base=1, woorden="x"))
    good = piet.act(change("doel", new_id(), new_id(), woorden="eigen"))

    first, again = piet.send(bad, good), piet.send(bad, good)

    assert [act.refused for act in first.acts] == ["geen_toegang", ""]
    assert again.acts == first.acts
    with psycopg.connect(town.server.owner) as sql:
        kept = sql.execute("SELECT reden, daad FROM quarantaine WHERE tenant = %s", (town.tenant,)).fetchall()
    assert [(why, b'"x"' in body) for why, body in kept] == [("geen_toegang", True)]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (change("gemeente", "x", "nieuw", naam="x"), "onbekend_soort"),
        (change("doel", "x", "nieuw", op="drop", woorden="x"), "onbekend_soort"),
        (change("doel", "x", "nieuw", woorden="x" * (LONGEST + 1)), "te_lang"),
        (change("doel", "x", "nieuw", woorden="a\0b"), "te_lang"),
        (change("doel", "x\0", "nieuw", woorden="a"), "te_lang"),
        (change("doel", "x", "nieuw", vak="gevonden", woorden="x"), "geen_toegang"),
    ],
    ids=["kind", "op", "long", "nul", "nul-id", "vak"],
)
def test_an_act_that_cannot_be_taken_is_put_aside(town: Town, row: object, why: str) -> None:
    jan = town.laptop()
    assert isinstance(row, type(change("doel", "x", "y")))

    assert [act.refused for act in jan.write(row).acts] == [why]
    assert jan.write(change("doel", new_id(), "nieuw", woorden="wel")).acts[0].refused == ""


def test_a_row_cannot_be_taken_to_another_household_or_compartment(town: Town) -> None:
    jan = town.laptop()
    huis, doel = _dossier(jan)

    answer = jan.send(
        jan.act(change("doel", doel, new_id(), base=9, woorden="weg")),
        jan.act(change("doel", doel, huis, vak="meldcode", base=9, woorden="weg")),
        jan.act(change("doel", "d9", huis, woorden="a"), change("doel", "d9", new_id(), woorden="b")),
    )

    assert {act.refused for act in answer.acts} == {"vreemde_rij"}


def test_a_closed_compartment_is_for_who_may(town: Town) -> None:
    jan, kees = town.laptop(), town.laptop(vakken=("gewoon",))
    huis, _ = _dossier(jan)

    page = kees.pull()
    rows = kees.snapshot(huis).rows
    answer = kees.write(change("adres", new_id(), huis, vak="adres", straat="x"))

    assert {row.entity for effect in page.effects for row in effect.rows} == {"doel", "bijlage"}
    assert {row.entity for row in rows} == {"doel", "bijlage"}
    assert answer.acts[0].refused == "geen_toegang"


def test_a_dossier_that_is_shared_comes_and_goes_with_the_team(town: Town) -> None:
    jan, piet = town.laptop(), town.laptop("zuid")
    huis, _ = _dossier(jan)
    zuid = town.team("zuid")

    assert piet.pull().scope == ()
    admin.share(town.server.owner, town.tenant, huis, zuid)
    assert piet.pull().scope == (huis,)
    assert len(piet.snapshot(huis).rows) == 3
    admin.unshare(town.server.owner, town.tenant, huis, zuid)
    assert piet.pull().scope == ()
    with pytest.raises(Denied, match="404"):
        piet.snapshot(huis)


def test_a_household_that_lost_its_last_team_is_not_for_the_first_comer(town: Town) -> None:
    jan, piet = town.laptop(), town.laptop("zuid")
    huis, _ = _dossier(jan)
    admin.unshare(town.server.owner, town.tenant, huis, town.team("noord"))

    assert piet.write(change("doel", new_id(), huis, woorden="x")).acts[0].refused == "geen_toegang"


def test_the_same_ids_at_two_tenants_do_not_meet(town: Town, other_town: Town) -> None:
    jan, buur = town.laptop(), other_town.laptop()

    jan.write(change("doel", "zelfde", "huis", woorden="van Jan"))
    buur.write(change("doel", "zelfde", "huis", woorden="van de buren"))

    assert jan.snapshot("huis").rows[0].fields == {"woorden": "van Jan"}
    assert buur.snapshot("huis").rows[0].fields == {"woorden": "van de buren"}
    assert jan.pull().effects == ()


def test_a_token_of_one_tenant_is_no_token_of_another(town: Town, other_town: Town) -> None:
    jan, buur = town.laptop(), other_town.laptop()
    buur.token = f"{other_town.tenant}.{jan.token.partition('.')[2]}"

    with pytest.raises(Denied, match="401 aanmelden"):
        buur.pull()


@pytest.mark.parametrize("token", ["", "x", "1.", "-1.x", "99999999999.x", "1.é", "²." + "x" * 40, "1 OR 1=1.x"])
def test_without_a_session_nothing_is_served(town: Town, token: str) -> None:
    jan = town.laptop()
    jan.token = token.encode("utf-8").decode("latin-1")

    for path, message, kind in (
        ("/v1/push", Push(""), PushAnswer),
        ("/v1/pull", Pull("", 0), PullAnswer),
        ("/v1/snapshot", Snapshot(""), SnapshotAnswer),
    ):
        with pytest.raises(Denied, match="401 aanmelden"):
            jan.call(path, message, kind)


@pytest.mark.parametrize(
    ("stand", "code"), [("wacht", "wacht_op_akkoord"), ("ingetrokken", "ingetrokken"), ("wissen", "wissen")]
)
def test_a_laptop_that_may_not_is_told_why(town: Town, stand: str, code: str) -> None:
    with pytest.raises(Denied, match=f"403 {code}"):
        town.laptop(stand=stand).pull()


def test_an_expired_session_must_sign_in_again(town: Town) -> None:
    with pytest.raises(Denied, match="401 aanmelden"):
        town.laptop(until="2020-01-01T00:00:00.000Z").pull()


def test_unsent_work_of_a_revoked_laptop_is_put_aside(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, _ = _dossier(jan)
    admin.set_state(town.server.owner, town.tenant, jan.apparaat, "ingetrokken")

    answer = jan.write(change("doel", new_id(), huis, woorden="nog niet verstuurd"))

    assert ([act.refused for act in answer.acts], answer.rows) == (["ingetrokken"], ())
    assert len(els.pull().effects) == 1
