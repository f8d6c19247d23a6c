"""T14 and the life of a laptop: approved by a colleague, revoked, wiped; practice stays practice."""

import msgspec
import pytest

from app.clock import Clock
from app.server import admin
from app.server.admin import keeper as owner
from app.server.identity import keeper
from app.uplink.answers import Failed
from app.uplink.identity.wipe import is_genuine
from app.uplink.transport import nobody, open_transport
from app.wire.identity import (
    AANMELDING,
    AKKOORD,
    APPARATEN,
    GEWIST,
    STAND,
    Aanmelding,
    Akkoord,
    Apparaatvraag,
    Apparaten,
    Gedaan,
    Gewist,
    Standwens,
    Vraag,
)
from app.wire.messages import Push, Refusal
from tests.server.client import Client, change, new_id
from tests.server.identity.desk import Desk, Laptop
from tests.server.identity.idp import token


def _leader(desk: Desk) -> Laptop:
    made = desk.laptop()
    made.enter(token(desk.idp, made.device.thumbprint, preferred_username="leider"))
    keeper.approve(*desk.place, made.device.apparaat, Clock())
    made.renew()
    return made


def _ask(laptop: Laptop, method: str, path: str, message: object = None) -> tuple[int, bytes]:
    body = msgspec.json.encode(message) if message is not None else b""
    client = Client(laptop.desk.town.server.address, "")
    answer, said = client.raw(method, path, body, laptop.headers(method, path, body) | {"accept-encoding": "identity"})
    client.close()
    return answer.status, said


def test_a_team_leader_lets_a_laptop_in_by_its_digits(desk: Desk) -> None:
    leader, els = _leader(desk), desk.laptop()
    els.enter(token(desk.idp, els.device.thumbprint, preferred_username="els"))
    code = els.session.code
    wrong = f"{(int(code) + 1) % 10**6:06}"

    waiting = msgspec.json.decode(_ask(leader, "POST", "/v1/apparaten", Apparaatvraag())[1], type=Apparaten).wachtend
    assert [(one.apparaat, one.medewerker) for one in waiting] == [(els.device.apparaat, "Els")]
    assert code.encode() not in _ask(leader, "POST", APPARATEN, Apparaatvraag())[1], "they are read from that screen"
    assert _ask(leader, "POST", "/v1/apparaten/akkoord", Akkoord(els.device.apparaat, wrong))[0] == 404
    assert _ask(leader, "POST", "/v1/apparaten/akkoord", Akkoord(els.device.apparaat, code))[0] == 200
    els.renew()
    assert els.ask(els.headers("POST", "/v1/pull")) == 200


def test_nobody_else_lets_a_laptop_in(desk: Desk) -> None:
    jan, els = desk.laptop().admitted(), desk.laptop()
    els.enter(token(desk.idp, els.device.thumbprint, preferred_username="els"))

    assert _ask(jan, "POST", "/v1/apparaten", Apparaatvraag())[0] == 404
    assert _ask(jan, "POST", "/v1/apparaten/akkoord", Akkoord(els.device.apparaat, els.session.code))[0] == 404
    assert getattr(els.renew(), "reason", "") == "wacht_op_akkoord"


def test_a_team_leader_revokes_a_laptop_and_lets_it_ask_anew(desk: Desk) -> None:
    leader, els = _leader(desk), desk.laptop()
    els.enter(token(desk.idp, els.device.thumbprint, preferred_username="els"))
    _ask(leader, "POST", AKKOORD, Akkoord(els.device.apparaat, f"{els.session.code[:3]} {els.session.code[3:]}"))
    els.renew()

    def put(stand: str) -> int:
        return _ask(leader, "POST", STAND, Standwens(els.device.apparaat, stand))[0]

    def listed() -> dict[str, str]:
        found = msgspec.json.decode(_ask(leader, "POST", APPARATEN, Apparaatvraag())[1], type=Apparaten)
        return {one.apparaat: "wacht" for one in found.wachtend} | {one.apparaat: one.stand for one in found.laptops}

    assert [put("gewist"), put("wissen"), put("wacht")] == [404, 404, 404]
    assert [put("ingetrokken"), put("ingetrokken")] == [200, 200]
    assert els.ask(els.headers("POST", "/v1/pull")) == 403
    assert (listed()[els.device.apparaat], put("toegelaten")) == ("ingetrokken", 404)
    assert (put("wacht"), put("toegelaten"), listed()[els.device.apparaat]) == (200, 404, "wacht"), "only by digits"
    assert els.ask(els.headers("POST", "/v1/pull")) == 401, "the old token is of no use any more"
    els.enter(token(desk.idp, els.device.thumbprint, preferred_username="els"))
    assert _ask(leader, "POST", AKKOORD, Akkoord(els.device.apparaat, els.session.code))[0] == 200
    els.renew()
    assert els.ask(els.headers("POST", "/v1/pull")) == 200


def test_a_team_leader_has_nothing_to_say_of_the_laptop_of_another_team(desk: Desk) -> None:
    leader = _leader(desk)
    stranger = desk.town.laptop("zuid")

    found = msgspec.json.decode(_ask(leader, "POST", APPARATEN, Apparaatvraag())[1], type=Apparaten)
    assert stranger.apparaat not in {one.apparaat for one in found.laptops}
    assert [one.deze for one in found.laptops if one.apparaat == leader.device.apparaat] == [True]
    assert _ask(leader, "POST", STAND, Standwens(stranger.apparaat, "ingetrokken"))[0] == 404
    stranger.pull()
    assert leader.session.leidt == ("noord",)


def test_a_revoked_laptop_gets_nothing_from_the_next_request_on(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    assert jan.ask(jan.headers("POST", "/v1/pull")) == 200

    admin.set_state(*desk.place, jan.device.apparaat, "ingetrokken")

    assert jan.ask(jan.headers("POST", "/v1/pull")) == 403
    act = Client(desk.town.server.address, "").act(change("doel", new_id(), "h1", woorden="niet weg"))
    status, said = _ask(jan, "POST", "/v1/push", Push("", (act,)))
    assert (status, b"ingetrokken" in said) == (200, True), "kept for the team leader"
    jan.renew()
    assert jan.ask(jan.headers("POST", "/v1/pull")) == 403


def test_a_person_who_left_gets_nothing_from_the_next_request_on(desk: Desk) -> None:
    jan = desk.laptop().admitted()

    with owner(*desk.place) as sql:
        sql.execute("UPDATE medewerker SET actief = false WHERE aanmeldnaam = 'jan'")

    assert jan.ask(jan.headers("POST", "/v1/pull")) == 403


def _where(desk: Desk) -> Aanmelding:
    line = open_transport(desk.town.server.url, nobody)
    said = line.post(AANMELDING, Vraag(desk.town.naam), Aanmelding)
    line.close()
    assert isinstance(said, Aanmelding)
    return said


@pytest.mark.parametrize("how", ["request", "renew", "enter"])
def test_the_order_to_wipe_comes_with_every_contact(desk: Desk, how: str) -> None:
    jan, where = desk.laptop().admitted(), _where(desk)
    keeper.order_wipe(*desk.place, jan.device.apparaat, Clock())

    if how == "request":
        status, said = _ask(jan, "POST", "/v1/pull", {"epoch": "", "cursor": 0})
        refusal = msgspec.json.decode(said, type=Refusal)
        assert status == 403
    else:
        failed = jan.renew() if how == "renew" else jan.enter().said
        assert isinstance(failed, Failed)
        assert failed.refusal is not None
        refusal = failed.refusal

    assert refusal.code == "wissen"
    assert is_genuine(refusal.order, where, jan.device.apparaat)
    assert not is_genuine(refusal.order, where, "een andere laptop")
    assert not is_genuine(refusal.order[:-3], where, jan.device.apparaat)
    assert not is_genuine(refusal.order, msgspec.structs.replace(where, tenant=where.tenant + 1), jan.device.apparaat)
    assert not is_genuine(refusal.order, msgspec.structs.replace(where, sleutel=""), jan.device.apparaat)
    assert not is_genuine("", where, jan.device.apparaat)


def test_only_the_laptop_itself_reports_that_it_is_wiped(desk: Desk) -> None:
    jan, other = desk.laptop().admitted(), desk.laptop()
    report = Gewist(desk.town.tenant, jan.device.apparaat)

    def tell(laptop: Laptop) -> Gedaan | Failed:
        line = open_transport(
            desk.town.server.url, lambda how, url, _body: {"dpop": laptop.proof(how, url)}
        )  # fmt: skip
        try:
            return line.post(GEWIST, report, Gedaan)
        finally:
            line.close()

    assert isinstance(tell(jan), Failed), "nobody ordered it"
    keeper.order_wipe(*desk.place, jan.device.apparaat, Clock())
    assert isinstance(tell(other), Failed)
    assert isinstance(tell(jan), Gedaan)
    assert [one.stand for one in admin.laptops(*desk.place)] == ["gewist"]
    assert jan.ask(jan.headers("POST", "/v1/pull")) == 401


def test_a_practice_laptop_is_refused_by_a_real_server(desk: Desk) -> None:
    assert desk.laptop().enter(practice=True).why == "oefenomgeving"


def test_a_laptop_keeps_its_key_and_its_person(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    thief = Laptop(desk)
    thief.device = type(jan.device)(jan.device.apparaat, thief.device.key)

    assert thief.enter().why == "bewijs"
    jan.enter(token(desk.idp, jan.device.thumbprint, preferred_username="els"))
    assert jan.why == "bewijs"


def test_an_unknown_municipality_is_not_told_about_others(desk: Desk) -> None:
    line = open_transport(desk.town.server.url, nobody)
    said = line.post(AANMELDING, Vraag("bestaat niet"), Aanmelding)
    line.close()

    assert getattr(said, "reason", "") == "geen_toegang"


def test_the_role_of_the_service_cannot_read_the_key_of_orders(desk: Desk) -> None:
    with owner(*desk.place) as sql:
        found = sql.execute("SELECT has_table_privilege('keukentafel_app', 'opdrachtsleutel', 'SELECT')").fetchone()

    assert found == (False,)
