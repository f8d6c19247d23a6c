"""People sign in at a real provider, in a browser that fills in its forms; then their laptops work together."""

import base64
import json
import threading
from urllib.parse import parse_qs, urlsplit

import httpx2
import msgspec
import pytest

from app.errors import AppError
from app.server.admin import keeper as owner
from app.uplink.answers import Failed
from app.uplink.identity.errors import NoAnswer, NoLogin
from app.uplink.identity.login import DISCOVERY, Attempt, Endpoints, address_of
from app.uplink.identity.loopback import landing
from app.uplink.identity.session import SignedIn
from app.wire.identity import Aanmelding, Sessie
from app.wording.errors import explain
from tests.system.oidc.browser import Person
from tests.system.oidc.conftest import Realm
from tests.system.oidc.real import CLIENT


def test_two_people_sign_in_and_see_each_others_work(realm: Realm) -> None:
    who = Person("jan")
    (jan, _), (els, _) = realm.hall.admitted(who.browse), realm.hall.admitted(Person("els").browse)
    goal = jan.goal(jan.home(), "weer naar de markt")

    assert jan.sync().ok
    assert els.sync().ok

    assert els.see(goal.id).woorden == "weer naar de markt"
    assert who.seen == ["login,password,otp", "consent"]


def test_the_token_goes_on_and_a_copied_one_ends_all(realm: Realm) -> None:
    jan, session = realm.hall.admitted(Person("jan").browse)
    copied = jan.store.read(lambda tx: tx.local("sessie")).result()
    thief = SignedIn(jan.store, session._device, session._address)

    assert SignedIn(jan.store, session._device, session._address).renewed() is None, "after a restart"
    again = SignedIn(jan.store, session._device, session._address)
    assert again.renewed() is None
    jan.line.close()
    jan.line = again.line()
    assert jan.sync().ok
    jan.store.sync(lambda tx: tx.remember("sessie", copied)).result()

    assert getattr(thief.renewed(), "reason", "") == "aanmelden"
    assert jan.sync().reason == "aanmelden", "the honest one signs in again as well"


def test_a_code_is_worth_nothing_with_another_verifier_or_twice(realm: Realm) -> None:
    where = Aanmelding(1, "", realm.issuer, CLIENT, "")
    with httpx2.Client() as client, landing("http://127.0.0.1") as here:
        shown = client.get(f"{realm.issuer}{DISCOVERY}").content
        ends = msgspec.json.decode(shown, type=Endpoints)
        assert msgspec.json.decode(shown)["code_challenge_methods_supported"] == ["S256"]

        def code(attempt: Attempt) -> str:
            threading.Thread(target=Person("jan").visit, args=(address_of(ends, where, attempt),), daemon=True).start()
            return here.wait(20)["code"]

        def redeem(code: str, verifier: str) -> tuple[int, str]:
            said = {"grant_type": "authorization_code", "code": code, "redirect_uri": here.address,
                    "client_id": CLIENT, "code_verifier": verifier}  # fmt: skip
            answer = client.post(ends.token_endpoint, data=said)
            return answer.status_code, answer.json().get("error", "")

        mine = Attempt("staat", "nonce", "een-geheim-van-minstens-drieenveertig-tekens-lang", here.address)
        first, second = code(mine), code(mine)

        assert redeem(first, "een-ander-geheim-van-minstens-drieenveertig-tekens") == (400, "invalid_grant")
        assert redeem(second, mine.verifier) == (200, "")
        assert redeem(second, mine.verifier) == (400, "invalid_grant")


def test_without_pkce_the_provider_gives_no_code(realm: Realm) -> None:
    with landing("http://127.0.0.1") as here:
        asked = {
            "response_type": "code",
            "client_id": CLIENT,
            "redirect_uri": here.address,
            "scope": "openid",
            "state": "s",
        }
        with httpx2.Client() as client:
            answer = client.get(f"{realm.issuer}/auth", params=asked)
        back = parse_qs(urlsplit(answer.headers["location"]).query)

    assert back["error"] == ["invalid_request"]


def test_a_name_in_the_token_itself_is_good_as_well(realm: Realm) -> None:
    realm.idp.realm(realm.name, conform=False)
    laptop = realm.laptop()
    tokens = realm.tokens(laptop)

    assert _claims(tokens.id_token)["preferred_username"] == "jan"
    assert _stand(realm.show(laptop, tokens)) == "wacht"


def test_the_group_of_userinfo_counts(realm: Realm) -> None:
    realm.trust(scope="openid profile groepen", groep="sociaal")

    assert _why(realm, Person("jan")) == ("geen_toegang", "De server kent u nog niet")
    realm.idp.realm(realm.name, groups=["sociaal", "wijk noord"])
    assert realm.hall.enrol(realm.hall.store(), Person("jan").browse).said.stand == "wacht"


def test_the_second_step_is_asked_for_and_must_be_done(realm: Realm) -> None:
    """The laptop asks for the way of signing in that the provider knows and the tenant wants."""
    realm.idp.realm(realm.name, acr=["hoog"])
    realm.trust(mfa=("hoog", "onbekend"))
    lazy, strong = Person("jan"), Person("jan", otp="123456")

    assert _why(realm, lazy) == ("tweede_stap", "De tweede stap van het aanmelden ontbreekt")
    assert realm.hall.enrol(realm.hall.store(), strong.browse).said.stand == "wacht"
    assert (lazy.wanted, strong.wanted) == ("hoog", "hoog")


def test_amr_counts_where_the_provider_has_no_levels(realm: Realm) -> None:
    realm.trust(mfa=("mfa", "hwk"))
    lazy = Person("jan")

    assert _why(realm, lazy)[0] == "tweede_stap"
    assert lazy.wanted == "", "the provider knows no such way, so it was not asked"
    assert realm.hall.enrol(realm.hall.store(), Person("jan", otp="123456").browse).said.stand == "wacht"


def test_who_the_server_does_not_know_or_the_provider_does_not_let_in(realm: Realm) -> None:
    assert _why(realm, Person("jan", typed="geraden")) == ("geweigerd", "U bent niet aangemeld")
    with owner(*realm.hall.street.place) as sql:
        sql.execute("UPDATE medewerker SET actief = false WHERE aanmeldnaam = 'jan'")
    assert _why(realm, Person("jan")) == ("geen_toegang", "De server kent u nog niet")


def test_while_the_provider_is_away_work_and_sync_go_on(realm: Realm) -> None:
    jan, session = realm.hall.admitted(Person("jan").browse)
    els = realm.laptop()
    brought = realm.tokens(els)
    # The server has asked this provider nothing yet for a tenant of another name.
    other = realm.idp.twin(f"{realm.name}-2", realm.name)
    realm.trust(other)

    with realm.idp.away():
        assert jan.goal(jan.home(), "gewoon door").woorden == "gewoon door"
        assert jan.sync().ok
        assert SignedIn(jan.store, session._device, session._address).renewed() is None, "our own token, not theirs"
        assert _why(realm, Person("jan")) == ("aanbieder", "De aanmeldpagina van uw organisatie doet het niet")
        answer = realm.show(els, brought)
        assert isinstance(answer, Failed)
        assert (answer.reason, answer.retry_s) == ("aanbieder", 5.0), "the server tells that it cannot ask there"
    realm.trust()
    assert _stand(realm.show(els, realm.tokens(els))) == "wacht"


def _claims(token: str) -> dict[str, object]:
    found = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
    assert isinstance(found, dict)
    return found


def _stand(said: Sessie | Failed) -> str:
    return said.stand if isinstance(said, Sessie) else said.reason


def _why(realm: Realm, who: Person) -> tuple[str, str]:
    """Return the reason and the words with which signing in ends."""
    with pytest.raises(AppError) as found:
        realm.hall.enrol(realm.hall.store(), who.browse)
    assert isinstance(found.value, NoAnswer | NoLogin)
    return str(found.value.data["reden"]), explain(found.value).title
