"""What a real provider gave, but not for us, not for this laptop, not now: our server takes none of it, and says so."""

import base64
import json

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from app.server import admin
from app.uplink.answers import Failed
from app.uplink.identity.errors import NoAnswer, NoLogin
from app.uplink.identity.login import Tokens
from app.wire.identity import Sessie
from app.wording.errors import explain
from tests.system.oidc.browser import Person
from tests.system.oidc.conftest import Realm

HOUR = 3_600


def _said(answer: Sessie | Failed) -> str:
    return answer.stand if isinstance(answer, Sessie) else answer.reason


def _parts(token: str) -> list[dict[str, object]]:
    return [json.loads(base64.urlsafe_b64decode(part + "==")) for part in token.split(".")[:2]]


def test_a_token_for_another_program_is_refused(realm: Realm) -> None:
    laptop = realm.laptop()

    assert _said(realm.show(laptop, realm.tokens(laptop, client_id="vergunningen"))) == "aanmelden"
    assert admin.laptops(*realm.hall.street.place) == []


def test_a_token_of_another_issuer_with_the_same_keys_is_refused(realm: Realm) -> None:
    laptop, twin = realm.laptop(), realm.idp.twin(f"{realm.name}-2", realm.name)

    assert _said(realm.show(laptop, realm.tokens(laptop, issuer=twin))) == "aanmelden"


def test_a_token_that_was_made_for_another_laptop_is_refused(realm: Realm) -> None:
    mine, other = realm.laptop(), realm.laptop()

    assert _said(realm.show(mine, realm.tokens(other))) == "aanmelden"


@pytest.mark.parametrize("ahead_s", [-2 * HOUR, 2 * HOUR])
def test_a_provider_whose_clock_is_wrong_is_told_in_words(realm: Realm, ahead_s: int) -> None:
    """Seen from the server the token expired long ago, or was made tomorrow."""
    with realm.idp.clock_ahead(ahead_s), pytest.raises(NoAnswer) as found:
        realm.hall.enrol(realm.hall.store(), Person("jan").browse)

    assert found.value.data["reden"] == "aanmelden"
    assert "misschien loopt er een klok verkeerd" in explain(found.value).what_to_do


def test_who_signs_with_a_key_of_their_own_is_refused_whatever_it_is_called(realm: Realm) -> None:
    laptop = realm.laptop()
    tokens = realm.tokens(laptop)
    head, claims = _parts(tokens.id_token)
    forged = jwt.encode(head, claims, RSAKey.generate_key(2048, {"kid": str(head["kid"])}))

    assert _said(realm.show(laptop, Tokens(forged, tokens.access_token))) == "aanmelden"
    assert _said(realm.show(laptop, tokens)) == "wacht", "the real one was good"


def test_new_keys_of_the_provider_are_taken_over_and_old_ones_dropped(realm: Realm) -> None:
    first, second, third = realm.laptop(), realm.laptop(), realm.laptop()
    old = realm.tokens(first)
    assert _said(realm.show(first, old)) == "wacht"

    realm.idp.rotate(realm.name, both=True)
    assert _said(realm.show(second, realm.tokens(second))) == "wacht", "a key that the server had not seen"
    assert _said(realm.show(first, old)) == "wacht", "the old key is shown a while longer"

    other = realm.idp.realm(f"{realm.name}-2")
    realm.trust(other)
    before = realm.tokens(third, issuer=other)
    realm.idp.rotate(f"{realm.name}-2", both=False)
    assert _said(realm.show(third, realm.tokens(third, issuer=other))) == "wacht"
    assert _said(realm.show(third, before)) == "aanmelden", "signed by a key that the provider took back"


def test_userinfo_of_somebody_else_is_not_taken(realm: Realm) -> None:
    mine, other = realm.laptop(), realm.laptop()
    tokens, theirs = realm.tokens(mine), realm.tokens(other)

    assert _said(realm.show(mine, Tokens(tokens.id_token, theirs.access_token))) == "aanmelden", "at_hash"
    assert _said(realm.show(mine, Tokens(tokens.id_token))) == "aanmelden", "without a name nobody comes in"
    assert _said(realm.show(mine, tokens)) == "wacht"


def test_userinfo_that_names_another_person_is_not_taken(realm: Realm) -> None:
    realm.idp.realm(realm.name, pose="c3d4")
    laptop = realm.laptop()

    assert _said(realm.show(laptop, realm.tokens(laptop))) == "aanmelden"


def test_a_provider_that_lies_about_its_name_is_not_asked_further(realm: Realm) -> None:
    laptop = realm.laptop()
    tokens = realm.tokens(laptop)
    realm.idp.realm(realm.name, lie="https://elders.example")
    who = Person("jan")

    with pytest.raises(NoLogin) as found:
        realm.hall.enrol(realm.hall.store(), who.browse)

    assert explain(found.value).title == "Een andere aanmeldpagina gaf antwoord"
    assert who.seen == [], "the browser did not even open"
    assert _said(realm.show(laptop, tokens)) == "aanbieder", "the server asks no keys there either"
