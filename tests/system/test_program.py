"""The program in a real window: killed while one types, locked, started twice, on a full disk."""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store.errors import DiskFull
from app.wording.errors import explain
from tests.screen import Screen, is_painted, virtual_screen
from tests.system.bystander import bystander
from tests.system.program import (
    MARK,
    ORDINARY,
    Hands,
    beside,
    busy_machine,
    bytes_in_memory,
    holding,
    in_memory,
    is_told,
    kept_place,
    kept_words,
    make_ordinary,
    make_practice,
    opened,
    processes_of,
    running,
    unlock,
    wait_for_keys,
    wait_until,
)

WORDS = "kanarievogel zingt zacht"
AFTER = " en blijft zitten"
FULL = explain(DiskFull()).title
SAVED_S = 1.0
"""What was typed is in the file within this time: no wait for a sign, but the very promise."""


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with virtual_screen() as made:
        yield made


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    folder = tmp_path / "profiel"
    make_practice(folder)
    return folder


def test_unlock_paints_the_page_where_one_was(screen: Screen, tmp_path: Path, profile: Path) -> None:
    hands = Hands(screen)
    with running(screen, tmp_path / "thuis", profile):
        unlock(hands)

        assert is_painted(screen, tmp_path / "pagina.png", least_colours=60)


def test_killed_within_a_second_after_the_last_key_nothing_is_lost_or_readable(
    screen: Screen, tmp_path: Path, profile: Path
) -> None:
    hands = Hands(screen)
    with running(screen, tmp_path / "thuis", profile) as process:
        unlock(hands)
        wait_for_keys(hands, process.pid)
        # Not the first field of the page: that one gets the keyboard by itself.
        hands.press("Tab")
        hands.type(WORDS)
        time.sleep(SAVED_S)
        os.killpg(process.pid, 9)
        process.wait()
    assert holding(tmp_path, WORDS) == []

    with opened(profile) as store:
        assert WORDS in kept_words(store)
        assert kept_place(store) == "kort_gesprek"
    with running(screen, tmp_path / "thuis", profile) as process:
        unlock(hands)
        assert is_painted(screen, tmp_path / "terug.png", least_colours=60)
        wait_until(lambda: in_memory(process.pid, WORDS) > 0)
        time.sleep(SAVED_S)
        hands.type(AFTER)
        with beside(profile) as written:
            wait_until(lambda: f"{WORDS}{AFTER}" in written())
    assert holding(tmp_path, WORDS) == []


def test_after_ctrl_l_no_process_holds_a_word_the_passphrase_or_the_key(screen: Screen, tmp_path: Path) -> None:
    hands, profile = Hands(screen), tmp_path / "profiel"
    key = make_ordinary(profile)
    with running(screen, tmp_path / "thuis", profile, demo=False) as process:
        hands.type(ORDINARY)
        wait_until(lambda: in_memory(process.pid, ORDINARY) > 0)
        hands.press("Return")
        wait_until(lambda: bytes_in_memory(process.pid, [key]) > 0)
        wait_for_keys(hands, process.pid)
        hands.type(WORDS)
        # The words are on the screen, so this search must find them.
        wait_until(lambda: in_memory(process.pid, WORDS) > 0)

        hands.press("ctrl+l")
        wait_until(lambda: process.poll() is not None)
        (fresh,) = processes_of(profile)
        wait_for_keys(hands, fresh)

        assert [in_memory(fresh, words) for words in (WORDS, ORDINARY)] == [0, 0]
        assert bytes_in_memory(fresh, [key, key.hex().encode()]) == 0
        hands.press("ctrl+a", "BackSpace")
        hands.type(ORDINARY)
        hands.press("Return")
        wait_until(lambda: bytes_in_memory(fresh, [key]) > 0)


def test_while_the_lock_closes_no_key_reaches_another_program(screen: Screen, tmp_path: Path, profile: Path) -> None:
    hands = Hands(screen)
    with bystander(screen) as other, running(screen, tmp_path / "thuis", profile) as process, busy_machine():
        unlock(hands)
        wait_for_keys(hands, process.pid)
        other.keys()
        hands.press("ctrl+l")
        while process.poll() is None:
            hands.type("de buurvrouw belde")
        hands.type("nog eens")

        assert other.keys() == 0
        assert hands.windows() == ["Keukentafel"]
        for one in processes_of(profile):
            os.kill(one, 9)
        wait_until(lambda: not hands.windows())
        hands.type("nu wel")
        assert other.keys() > 0


def test_a_second_start_says_so_and_leaves_the_first_alone(screen: Screen, tmp_path: Path, profile: Path) -> None:
    hands = Hands(screen)
    with running(screen, tmp_path / "thuis", profile) as first:
        unlock(hands)
        with running(screen, tmp_path / "thuis", profile) as second:
            assert is_painted(screen, tmp_path / "tweede.png")
            hands.press("Return")
            wait_until(lambda: second.poll() is not None)
            assert second.returncode == 1
        assert first.poll() is None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of a few megabytes; only an administrator can make one."""
    place = tmp_path / "schijf"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)], check=True)
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_words_wait_for_a_full_disk(screen: Screen, tmp_path: Path, small_disk: Path) -> None:
    hands, profile = Hands(screen), small_disk / "profiel"
    make_practice(profile)
    filler = small_disk / "vol"
    with running(screen, tmp_path / "thuis", profile) as process, beside(profile) as kept:
        unlock(hands)
        wait_for_keys(hands, process.pid)
        wait_until(lambda: MARK in kept())
        _fill_up(filler)
        hands.type(WORDS)
        wait_until(lambda: is_told(process.pid, FULL))
        is_painted(screen, tmp_path / "vol.png")
        assert in_memory(process.pid, WORDS)
        assert WORDS not in kept()
        filler.unlink()
        wait_until(lambda: WORDS in kept())
        os.killpg(process.pid, 9)
        process.wait()
    with opened(profile) as store:
        assert WORDS in kept_words(store)


def _fill_up(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(b"0" * 4096):
                pass
        except OSError:
            return
