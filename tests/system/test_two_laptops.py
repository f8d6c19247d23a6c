"""Two programs in two windows, a real server, and a third laptop that is stolen: the story of one household.

Everything is done with mouse and keys and read from the windows; the keeper of the server types digits and commands.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.screen import Screen, virtual_screen
from tests.system.laptop import Laptop, make_browser
from tests.system.practice_server import PracticeServer, practice_server
from tests.system.program import wait_until
from tests.system.reader import talking_session
from tests.system.sight import Sight, sight

LEFT, RIGHT = (0, 20), (1360, 20)
SCREEN = (2720, 1060)
HOME = "Ooms"
SAID = "Moeder slaapt niet meer"
BUG = "Traceback"


@dataclass
class Town:
    """A server and whoever works with it."""

    folder: Path
    server: PracticeServer
    screen: Screen
    eyes: Sight
    environment: dict[str, str]
    ends: ExitStack

    def laptop(self, who: str, name: str, at: tuple[int, int]) -> Laptop:
        """Give somebody a laptop, open and with a profile that is empty."""
        made = Laptop(who, self.screen, self.eyes, self.environment, self.folder / name, at)
        made.make_profile()
        self.ends.callback(made.end)
        made.start()
        return made


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    path = f"{make_browser(tmp_path / 'programma')}:{os.environ['PATH']}"
    home = tmp_path / "thuis"
    with (
        virtual_screen(*SCREEN) as screen,
        talking_session(home) as bus,
        practice_server() as server,
    ):
        environment = {
            **screen.environment(home, path),
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        with sight(environment) as eyes, ExitStack() as ends:
            yield Town(tmp_path, server, screen, eyes, environment, ends)


def test_two_laptops_share_a_household_and_a_stolen_third_is_wiped(town: Town) -> None:
    jan, els = town.laptop("jan", "een", LEFT), town.laptop("els", "twee", RIGHT)
    for one in (jan, els):
        _take_part(town, one)
    _call(jan)
    _open_person(els)

    town.server.stop()
    _name(jan, "Gerrit")
    jan.wait_for("Geen netwerk: u kunt gewoon doorwerken")
    jan.kill()
    _name(els, "Gerard")
    els.wait_for("alleen op deze laptop")
    jan.start()
    jan.wait_for("Gerrit")
    town.server.start()

    for one in (jan, els, jan):
        _exchange(one)
    for one in (jan, els):
        one.press("Vandaag")
        one.wait_for("Samen beslissen")
    _decide(els, "Gerard", over="Gerrit")
    for one in (els, jan):
        _exchange(one)
    jan.press("Vandaag")
    wait_until(lambda: not jan.sees("Samen beslissen"))
    for one in (jan, els):
        _open_home(one)
        one.wait_for("Gerard")
        assert not one.sees("Gerrit")
        one.wait_for("Alles is aangekomen")
        assert BUG not in one.told.read_text(encoding="utf-8")
    els.end()

    _steal(town)
    assert "0 fouten" in town.server.keeper("verify")


def _take_part(town: Town, laptop: Laptop) -> None:
    """Sign in, and be let in by the digits on the screen."""
    laptop.press("Instellingen")
    laptop.type_in("Adres van de server", town.server.url)
    laptop.leave_field()
    laptop.press("Aanmelden")
    town.server.approve(laptop.digits())
    laptop.wait_for("Alles is aangekomen")


def _call(jan: Laptop) -> None:
    """Somebody rings who is not known yet; it arrives by itself."""
    jan.press("Vandaag")
    jan.press("Kort gesprek")
    jan.type_in("Naam", f"familie {HOME}")
    jan.type_in("Dorp (voor een nieuw huishouden)", "Ulft")
    jan.press("Nieuw huishouden")
    jan.press("Telefoon")
    jan.type_in("Wat is er?", SAID)
    jan.press("Huishouden")
    jan.wait_for("Dit dossier is helemaal aangekomen")
    jan.press(f"Aanpassen: {HOME}")


def _open_home(laptop: Laptop) -> None:
    laptop.press("Dossiers")
    laptop.press_twice(f"familie {HOME}")
    laptop.press("Huishouden")


def _open_person(laptop: Laptop, name: str = HOME) -> None:
    _exchange(laptop)
    _open_home(laptop)
    laptop.press(f"Aanpassen: {name}")


def _name(laptop: Laptop, name: str) -> None:
    laptop.type_in("Voornaam", name)
    laptop.leave_field()
    laptop.wait_for("alleen op deze laptop")


def _exchange(laptop: Laptop) -> None:
    """Go to the settings, from inside a dossier too, and exchange at once."""
    if laptop.sees("Naar Vandaag"):
        laptop.press("Naar Vandaag")
    laptop.press("Instellingen")
    laptop.press("Nu uitwisselen")
    laptop.wait_for("Alles is aangekomen")


def _decide(laptop: Laptop, one: str, *, over: str) -> None:
    """Both values stand there; one is taken."""
    laptop.press("Bekijken")
    laptop.wait_for(one)
    laptop.wait_for(over)
    laptop.press_for("Deze houden", one)


def _steal(town: Town) -> None:
    """What a revoked laptop still hands in is put aside, and after the order nothing of it can be opened."""
    thief = town.laptop("els", "drie", RIGHT)
    _take_part(town, thief)
    _open_person(thief, f"Gerard {HOME}")
    town.server.stop()
    _name(thief, "Niet verstuurd")
    thief.sleep()
    town.server.start()
    number = _number_of(town.server)
    town.server.keeper("device", "revoke", number)
    thief.wake()
    thief.press("Naar Vandaag")
    thief.press("Instellingen")
    thief.press("Nu uitwisselen")
    thief.wait_for("Deze laptop mag niets meer ophalen")
    assert "ingetrokken" in town.server.keeper("quarantine", "list")

    town.server.keeper("device", "wipe", number)
    thief.press("Nu uitwisselen")
    assert thief.process is not None
    wait_until(lambda: thief.process is not None and thief.process.poll() is not None)
    assert list(thief.profile.iterdir()) == []
    wait_until(lambda: "gewist" in town.server.keeper("device", "list"))


def _number_of(server: PracticeServer) -> str:
    return server.keeper("device", "list").splitlines()[-1].split("\t")[0]
