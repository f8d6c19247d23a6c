"""Why signing in failed is told per cause; what has no words of its own gets the general ones, with the reason."""

import pytest

from app.uplink.answers import Trouble
from app.uplink.identity.errors import NoAnswer, NoLogin
from app.wire.codes import Code
from app.wording.errors import explain

GENERAL = explain(NoAnswer(reden="x")).title


@pytest.mark.parametrize("reason", [
    Trouble.GEEN_NETWERK, Trouble.INLOGPAGINA, Trouble.CERTIFICAAT, Trouble.TRAAG, Code.AANMELDEN, Code.TWEEDE_STAP,
    Code.AANBIEDER, Code.GEEN_TOEGANG, Code.OEFENOMGEVING, Code.DRUK, "welke_gemeente",
])  # fmt: skip
def test_what_the_server_or_the_network_said_has_words(reason: str) -> None:
    said = explain(NoAnswer(reden=str(reason)))

    assert said.title != GENERAL
    assert said.what_to_do


@pytest.mark.parametrize("reason", ["aanbieder", "iss", "geweigerd"])
def test_what_the_provider_did_has_words(reason: str) -> None:
    assert explain(NoLogin(reden=reason)).title != explain(NoLogin(reden="x")).title


def test_the_rest_names_its_reason_for_the_keeper() -> None:
    assert "bewijs" in explain(NoAnswer(reden="bewijs")).what_to_do
    assert "state" in explain(NoLogin(reden="state")).what_to_do
