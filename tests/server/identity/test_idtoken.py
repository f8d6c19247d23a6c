"""What a provider's token must say before it is believed."""

import hashlib
import hmac
from base64 import urlsafe_b64encode

import pytest
from joserfc.jwk import ECKey

from app.clock import Clock
from app.server import admin
from app.server.admin import keeper as owner
from app.server.identity import keeper
from app.server.identity.keeper import Provider
from app.server.practice.provider import CLIENT
from tests.server.identity.desk import Desk, now_s
from tests.server.identity.idp import signed_by, token

HOUR = 3_600


def test_a_person_with_a_laptop_waits_for_approval(desk: Desk) -> None:
    jan = desk.laptop().enter()

    assert (jan.session.stand, jan.session.token, len(jan.session.code)) == ("wacht", "", 6)
    assert [one.code for one in admin.laptops(*desk.place)] == [jan.session.code]
    keeper.approve(*desk.place, jan.session.code, Clock())
    jan.renew()
    assert (jan.session.stand, jan.session.naam, jan.session.teams) == ("toegelaten", "Jan", ("noord",))
    assert jan.ask(jan.headers("POST", "/v1/pull")) == 200


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://elders.example"}, {"iss": None}, {"aud": "iemand anders"}, {"aud": []}, {"azp": "ander"},
        {"nonce": "van een andere laptop.abc"}, {"nonce": None}, {"exp": None}, {"iat": None}, {"iat": "nu"},
        {"preferred_username": None}, {"preferred_username": ""}, {"preferred_username": ["jan"]},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_that_was_not_meant_for_us_is_refused(desk: Desk, claims: dict[str, object]) -> None:
    jan = desk.laptop()

    assert jan.enter(token(desk.idp, jan.device.thumbprint, **claims)).why == "aanmelden"
    assert admin.laptops(*desk.place) == []


def test_time_counts_with_some_minutes_of_grace(desk: Desk) -> None:
    jan, now = desk.laptop(), now_s()

    def said(**claims: object) -> bool:
        jan.enter(token(desk.idp, jan.device.thumbprint, **claims))
        return getattr(jan.said, "stand", "") == "wacht"

    assert said(iat=now + 200)
    assert said(iat=now - 500, exp=now - 200)
    assert not said(iat=now + HOUR, exp=now + 2 * HOUR)
    assert not said(iat=now - 2 * HOUR, exp=now - HOUR)
    assert not said(nbf=now + HOUR)


def test_only_the_provider_can_sign(desk: Desk) -> None:
    jan = desk.laptop()
    sound = token(desk.idp, jan.device.thumbprint)
    head, body, signature = sound.split(".")
    symmetric = _with_public_key(body, desk.idp.key)
    stranger = ECKey.generate_key("P-256", {"kid": str(desk.idp.key.kid)})

    bad = {
        "alg none": f"eyJhbGciOiJub25lIn0.{body}.",
        "no signature": f"{head}.{body}.",
        "cut": f"{head}.{body}.{signature[:-4]}",
        "other body": f"{head}.{body[:-4]}AAAA.{signature}",
        "HS256 with the public key": symmetric,
        "another key with the same name": signed_by(stranger, desk.idp, jan.device.thumbprint, {}),
        "unknown key": signed_by(ECKey.generate_key("P-256", {"kid": "x"}), desk.idp, jan.device.thumbprint, {}),
        "nothing": "",
        "noise": "a.b.c",
    }
    assert {why: jan.enter(text or " ").why for why, text in bad.items()} == dict.fromkeys(bad, "aanmelden")


def _with_public_key(body: str, key: ECKey) -> str:
    """Sign as if the public key were a shared secret: the library itself refuses to."""
    head = urlsafe_b64encode(f'{{"alg":"HS256","kid":"{key.kid}"}}'.encode()).rstrip(b"=").decode()
    signature = hmac.digest(key.as_pem(private=False), f"{head}.{body}".encode(), hashlib.sha256)
    return f"{head}.{body}.{urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def test_new_keys_of_the_provider_are_fetched(desk: Desk) -> None:
    desk.laptop().enter()
    desk.idp.key = ECKey.generate_key("P-256", {"kid": "nieuw"})

    assert desk.laptop().enter().session.stand == "wacht"


def test_a_provider_that_is_away_is_no_refusal(desk: Desk) -> None:
    keeper.set_provider(*desk.place, Provider("http://127.0.0.1:1/weg", CLIENT))

    assert desk.laptop().enter().why == "aanbieder"


def test_group_and_mfa_count_where_the_tenant_asks_for_them(desk: Desk) -> None:
    keeper.set_provider(*desk.place, Provider(desk.idp.issuer, CLIENT, groep="sociaal", mfa=("mfa", "hwk")))
    jan = desk.laptop()

    def stand(**claims: object) -> str:
        jan.enter(token(desk.idp, jan.device.thumbprint, **claims))
        return str(getattr(jan.said, "stand", getattr(jan.said, "reason", "")))

    assert stand(groups=["sociaal"], amr=["pwd", "mfa"]) == "wacht"
    assert stand(groups=["sociaal"], acr="hwk") == "wacht"
    assert stand(groups=["sociaal"], amr=["pwd"]) == "tweede_stap"
    assert stand(groups=["sociaal"]) == "tweede_stap"
    assert stand(groups=["vergunningen"], amr=["mfa"]) == "geen_toegang", "the group was taken away"
    assert stand(amr=["mfa"]) == "geen_toegang"


def test_who_is_not_of_this_tenant_gets_nothing(desk: Desk) -> None:
    jan = desk.laptop()

    assert jan.enter(token(desk.idp, jan.device.thumbprint, preferred_username="vreemd")).why == "geen_toegang"
    with owner(*desk.place) as sql:
        sql.execute("UPDATE medewerker SET actief = false WHERE aanmeldnaam = 'jan'")
    assert jan.enter().why == "geen_toegang"
