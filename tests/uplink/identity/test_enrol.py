"""A laptop signs in through a real browser round: random port, PKCE, checks on what comes back; then it syncs."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx2
import pytest

from app.clock import Clock
from app.server import admin
from app.server.admin import keeper as owner
from app.server.identity import keeper
from app.server.identity.keeper import Provider
from app.server.practice.provider import CLIENT
from app.uplink.answers import Failed
from app.uplink.identity.enrol import enrol
from app.uplink.identity.errors import NoAnswer, NoLogin
from app.uplink.identity.login import Browse
from app.uplink.identity.session import SignedIn
from app.uplink.identity.wipe import obey
from tests.server.identity.idp import PEOPLE, provider
from tests.server.town import Town
from tests.uplink.desks import Street
from tests.uplink.identity.hall import Hall


def browser(who: str, bend: Callable[[dict[str, str]], None] = lambda _answer: None) -> Browse:
    """Return a browser in which somebody picks a name; `bend` changes what the provider sends back."""

    def browse(address: str) -> None:
        def work() -> None:
            with httpx2.Client() as client:
                there = client.get(f"{address}&wie={who}").headers["location"]
                parts = urlsplit(there)
                answer = dict(parse_qsl(parts.query))
                bend(answer)
                client.get(f"{parts.scheme}://{parts.netloc}{parts.path}?{urlencode(answer)}")

        threading.Thread(target=work, daemon=True).start()

    return browse


@pytest.fixture
def hall(street: Street, town: Town) -> Iterator[Hall]:
    """Give the tenant."""
    with provider() as idp:
        admin.put_people(town.server.owner, town.tenant, PEOPLE, Clock())
        keeper.set_provider(*street.place, Provider(idp.issuer, CLIENT))
        made = Hall(street)
        yield made
        made.close()


def test_two_laptops_sign_in_and_see_each_others_work(hall: Hall) -> None:
    (jan, _), (els, _) = hall.admitted(browser("jan")), hall.admitted(browser("els"))
    goal = jan.goal(jan.home(), "weer naar de markt")

    assert jan.sync().ok
    assert els.sync().ok

    assert els.see(goal.id).woorden == "weer naar de markt"
    with owner(*hall.street.place) as sql:
        _url, tenant = hall.street.place
        signed = sql.execute("SELECT handtekening FROM zending WHERE tenant = %s", (tenant,)).fetchall()
    assert all(len(line[0].split(".")) == 3 for line in signed)


def test_two_sign_in_at_once_each_on_a_port_of_its_own(hall: Hall) -> None:
    ports: set[str] = set()
    stores = {"jan": hall.store(), "els": hall.store()}
    together = threading.Barrier(2, timeout=20)
    said: dict[str, str] = {}

    def sign_in(who: str) -> None:
        def browse(address: str) -> None:
            ports.add(dict(parse_qsl(urlsplit(address).query))["redirect_uri"])
            together.wait()
            browser(who)(address)

        said[who] = hall.enrol(stores[who], browse).said.stand

    threads = [threading.Thread(target=sign_in, args=(who,)) for who in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert said == {"jan": "wacht", "els": "wacht"}
    assert len(ports) == 2
    assert {one.naam for one in admin.laptops(*hall.street.place)} == {"laptop"}


@pytest.mark.parametrize(
    ("bend", "reden"),
    [
        ({"state": "van een ander"}, "state"),
        ({"iss": "https://elders.example"}, "iss"),
        ({"code": "geraden"}, "token"),
        ({"error": "access_denied", "code": ""}, "geweigerd"),
    ],
)
def test_what_was_tampered_with_is_refused(hall: Hall, bend: dict[str, str], reden: str) -> None:
    with pytest.raises(NoLogin) as found:
        hall.enrol(hall.store(), browser("jan", lambda answer: answer.update(bend)))

    assert found.value.data == {"reden": reden}


def test_a_code_of_somebody_else_brings_nothing(hall: Hall) -> None:
    """Mix-up: the answer to another try, with our own state."""
    caught: dict[str, str] = {}

    def catch(answer: dict[str, str]) -> None:
        caught.update(answer)
        answer["error"] = "access_denied"

    with pytest.raises(NoLogin):
        hall.enrol(hall.store(), browser("els", catch))
    with pytest.raises(NoLogin) as found:
        hall.enrol(hall.store(), browser("jan", lambda answer: answer.update(code=caught["code"])))

    assert found.value.data == {"reden": "token"}, "another verifier"


def test_without_a_provider_work_goes_on_offline(hall: Hall) -> None:
    jan, session = hall.admitted(browser("jan"))
    keeper.set_provider(*hall.street.place, Provider("http://127.0.0.1:1/weg", CLIENT))

    assert jan.goal(jan.home(), "gewoon door").woorden == "gewoon door"
    assert jan.sync().ok, "who is signed in needs no provider"
    assert session.renewed() is None
    with pytest.raises(NoLogin):
        hall.enrol(hall.store(), browser("els"))


def test_after_a_restart_the_session_goes_on_by_itself(hall: Hall) -> None:
    jan, session = hall.admitted(browser("jan"))
    again = SignedIn(jan.store, session._device, hall.street.town.server.url)

    assert again.renewed() is None
    jan.line.close()
    jan.line = again.line()
    assert jan.sync().ok


def test_a_wrong_clock_of_the_laptop_is_no_hindrance(hall: Hall) -> None:
    jan, session = hall.admitted(browser("jan"))
    again = SignedIn(jan.store, session._device, hall.street.town.server.url)
    again._off_s = 90_000

    assert again.renewed() is None


def test_a_stolen_laptop_wipes_itself_and_says_so(hall: Hall, tmp_path: Path) -> None:
    jan, session = hall.admitted(browser("jan"))
    (tmp_path / "sleutels.json").write_text("{}")
    keeper.order_wipe(*hall.street.place, jan.store.apparaat, Clock())

    outcome = jan.sync()
    forged = obey(jan.store, hall.street.town.server.url, outcome.order + "x", (tmp_path / "sleutels.json").unlink)

    assert (outcome.reason, forged) == ("wissen", False)
    assert obey(jan.store, hall.street.town.server.url, outcome.order, (tmp_path / "sleutels.json").unlink)
    assert not (tmp_path / "sleutels.json").exists()
    state = {one.id: one.stand for one in admin.laptops(*hall.street.place)}
    assert state[jan.store.apparaat] == "gewist"
    assert isinstance(session._ask(), Failed)


def test_an_unknown_server_is_told_in_words(hall: Hall) -> None:
    with pytest.raises(NoAnswer) as found:
        enrol(hall.store(), "http://127.0.0.1:1", browser("jan"))

    assert found.value.data["reden"] == "geen_netwerk"
