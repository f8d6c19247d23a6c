"""Looking together on a second display: a real X server, the real program, and somebody who pulls the cable."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.clock import Clock
from app.demo.build import fill
from app.keys.devicesecret import NoSecrets
from app.services import eerste_start, profiel
from tests.system.displays import Displays, two_displays
from tests.system.program import Hands, is_told, running, unlock, wait_until
from ui.bootstrap.gate import PRACTICE_WORDS
from ui.bootstrap.practice import PRACTICE_WHO
from ui.components.place import Place

PLAIN = 2
"""A picture of this many colours holds no words: what is there before something is drawn."""
SWITCH_S = 2.0
"""How long pictures are taken while the resident's view comes: no wait for a sign, but the watch itself."""


@pytest.fixture
def displays(tmp_path: Path) -> Iterator[Displays]:
    with two_displays(tmp_path / "schermen") as made:
        made.plug()
        yield made


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Make the practice environment with a conversation open, in which a lot is not for the resident."""
    folder = tmp_path / "profiel"
    with closing(
        eerste_start.begin(folder, PRACTICE_WORDS, PRACTICE_WHO, Clock(), NoSecrets(), oefenomgeving=True).store
    ) as store:
        home = fill(store)[0]
        store.remember(profiel.PLACE, Place("gesprek", home, tab="spinnenweb").to_text()).result()
    return folder


def palette(picture: bytes) -> set[bytes]:
    return {picture[at : at + 3] for at in range(0, len(picture), 3)}


def quiet(displays: Displays) -> tuple[bytes, bytes]:
    """Return what stands on both displays once nothing changes any more."""
    seen: list[tuple[bytes, bytes]] = [(b"", b"")]

    def same() -> bool:
        seen.append((displays.own(), displays.other()))
        return seen[-1] == seen[-2]

    wait_until(same)
    return seen[-1]


@contextmanager
def in_conversation(displays: Displays, folder: Path, profile: Path) -> Iterator[tuple[Hands, int]]:
    """Give the hands of a consultant who opened the conversation, and the process."""
    hands = Hands(displays.screen)
    with running(displays.screen, folder / "thuis", profile) as process:
        unlock(hands)
        wait_until(lambda: is_told(process.pid, "Hieraan werken"))
        yield hands, process.pid


def test_the_resident_has_the_second_display_until_the_cable_is_pulled(
    displays: Displays, tmp_path: Path, profile: Path
) -> None:
    with in_conversation(displays, tmp_path, profile) as (hands, pid):
        own, before = quiet(displays)
        assert len(palette(before)) == 1

        hands.press("F11")
        frames = displays.watch_other(SWITCH_S)
        _own, view = quiet(displays)
        displays.keep("samen.png")
        # Whatever the second display showed on the way was empty, or a part of what it shows now.
        shown = palette(view)
        assert all(len(palette(frame)) <= PLAIN or palette(frame) <= shown for frame in frames)
        assert not palette(own) <= shown
        assert view != before
        assert hands.windows() == ["Keukentafel: oefenomgeving"]

        displays.unplug()
        wait_until(lambda: is_told(pid, "Het andere scherm is weg."))
        alone, _none = quiet(displays)
        displays.keep("los.png")
        # The view lies over the window: nothing of the consultant's page is left to see.
        assert not palette(own) <= palette(alone)
        hands.press("Escape")
        wait_until(lambda: displays.own() == own)

        displays.plug()
        quiet(displays)
        hands.press("F11")
        wait_until(lambda: displays.other() == view)


@pytest.mark.parametrize("keys", ["F9", "ctrl+l"])
def test_rest_and_lock_leave_nothing_on_the_second_display(
    displays: Displays, tmp_path: Path, profile: Path, keys: str
) -> None:
    with in_conversation(displays, tmp_path, profile) as (hands, _pid):
        own, before = quiet(displays)
        hands.press("F11")
        wait_until(lambda: len(palette(displays.other())) > PLAIN)

        # The keyboard is with the resident's view: the keys of the window must be heard there too.
        hands.press(keys)

        wait_until(lambda: displays.other() == before)
        assert not palette(own) <= palette(quiet(displays)[0])
