"""T8 and T9: a token without its laptop is worth nothing; a renewing token that was copied ends the family."""

import pytest
from joserfc.jwk import ECKey

from app.uplink.answers import Failed
from app.uplink.identity.device import Device
from app.wire.identity import PROOF, SIGNATURE, Sessie
from tests.server.identity.desk import PULL, Desk, Laptop, now_s

ROUTES = [
    ("POST", "/v1/push"), ("POST", "/v1/pull"), ("POST", "/v1/snapshot"), ("GET", "/v1/bijlage/" + "a" * 64),
    ("GET", "/v1/bijlage/" + "a" * 64 + "/0"), ("PUT", "/v1/bijlage/" + "a" * 64 + "/0"), ("POST", "/v1/apparaten"),
    ("POST", "/v1/apparaten/akkoord"), ("POST", "/v1/apparaten/stand"), ("POST", "/v1/terzijde"),
    ("POST", "/v1/terzijde/toon"), ("POST", "/v1/terzijde/besluit"), ("POST", "/v1/terzijde/mijn"),
    ("POST", "/v1/inzage"), ("POST", "/v1/nagaan"),
]  # fmt: skip


def test_a_sound_request_is_served_once(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    headers = jan.headers("POST", "/v1/pull")

    assert jan.ask(headers) == 200
    assert jan.ask(headers) == 401, "the same proof again"


def test_every_part_of_a_proof_counts(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    url = desk.town.server.url
    token = jan.session.token
    thief = Laptop(desk, Device(jan.device.apparaat, ECKey.generate_key("P-256")), jan.said)
    wrong = {
        "no proof": "",
        "no proof at all": "x.y.z",
        "another method": jan.proof("GET", f"{url}/v1/pull", token=token),
        "another address": jan.proof("POST", f"{url}/v1/push", token=token),
        "another host": jan.proof("POST", "http://elders/v1/pull", token=token),
        "another token": jan.proof("POST", f"{url}/v1/pull", token=f"{token}x"),
        "no token": jan.proof("POST", f"{url}/v1/pull"),
        "too old": jan.proof("POST", f"{url}/v1/pull", token=token, at=now_s() - 400),
        "from tomorrow": jan.proof("POST", f"{url}/v1/pull", token=token, at=now_s() + 400),
        "another key": thief.proof("POST", f"{url}/v1/pull", token=token),
    }
    said = {why: jan.ask({"authorization": f"DPoP {token}", PROOF: proof}) for why, proof in wrong.items()}

    assert said == dict.fromkeys(wrong, 401)
    assert jan.ask({"authorization": f"Bearer {token}"}) == 401
    assert jan.ask(jan.headers("POST", "/v1/pull", at=now_s() - 250)) == 200, "a clock may be some minutes off"


@pytest.mark.parametrize("way", ROUTES)
def test_no_route_serves_a_stolen_token(desk: Desk, way: tuple[str, str]) -> None:
    jan = desk.laptop().admitted()
    thief = Laptop(desk, Device(jan.device.apparaat, ECKey.generate_key("P-256")), jan.said)
    token = {"authorization": f"DPoP {jan.session.token}"}
    method, path = way

    assert jan.ask({}, method, path) == 401
    assert jan.ask(token, method, path) == 401
    assert jan.ask(thief.headers(method, path), method, path) == 401


def test_what_is_handed_in_is_signed_by_the_laptop(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    body = b'{"epoch":""}'

    headers = jan.headers("POST", "/v1/push", body)
    other = jan.headers("POST", "/v1/push", b"iets anders")
    none = {name: value for name, value in jan.headers("POST", "/v1/push", body).items() if name != SIGNATURE}

    assert jan.ask(headers, path="/v1/push", body=body) == 200
    assert [jan.ask(bad, path="/v1/push", body=body) for bad in (other, none)] == [401, 401]


def test_a_lost_answer_may_be_asked_again(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    before = jan.session.ververs

    jan.renew(before)
    again = jan.renew(before)

    assert isinstance(again, Sessie)
    assert jan.ask(jan.headers("POST", "/v1/pull")) == 200


def test_a_copied_renewing_token_ends_all(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    copied = jan.session.ververs
    jan.renew()
    assert jan.ask(jan.headers("POST", "/v1/pull")) == 200

    said = jan.renew(copied)

    assert getattr(said, "reason", "") == "aanmelden"
    assert jan.ask(jan.headers("POST", "/v1/pull")) == 401, "the honest end has to sign in again too"
    assert isinstance(jan.renew(), Failed)


def test_a_renewing_token_is_of_no_use_with_another_key(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    thief = Laptop(desk, Device(jan.device.apparaat, ECKey.generate_key("P-256")), jan.said)

    said = thief.renew()

    assert getattr(said, "reason", "") == "bewijs"
    assert isinstance(jan.renew(), Sessie), "and it did no harm"


def test_a_body_of_another_shape_is_no_fault_of_the_server(desk: Desk) -> None:
    jan = desk.laptop().admitted()
    for proof in ("", "a", "..", "e30.e30.e30", "eyJhbGciOiJub25lIn0.e30."):
        assert jan.ask({PROOF: proof}, path="/v1/sessie", body=PULL) == 401
