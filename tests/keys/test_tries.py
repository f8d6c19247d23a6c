"""Wrong tries wait, over restarts, and whatever the clock does."""

from pathlib import Path

import pytest

from app.clock import Clock
from app.keys import access, tries
from app.keys.devicesecret import NoSecrets
from app.keys.errors import TriesDelayed
from tests.keys.fakes import ZIN, Hands, clock_with


def _count(profile: Path, clock: Clock, times: int) -> None:
    profile.mkdir(exist_ok=True)
    for _ in range(times):
        tries.count_one(profile, clock)


def test_the_wait_grows_from_the_third_try_on() -> None:
    assert [tries.delay_after(n) for n in range(10)] == [0, 0, 0, 5, 15, 60, 300, 900, 900, 900]


def test_a_restart_changes_nothing_and_time_does(profile_dir: Path, hands: Hands, clock: Clock) -> None:
    _count(profile_dir, clock, 5)
    hands.turn(20)
    after_restart = clock_with(hands)
    assert tries.look(profile_dir, after_restart).wait_s == 40
    hands.turn(41)
    assert tries.look(profile_dir, after_restart).wait_s == 0
    assert tries.look(profile_dir, after_restart).wrong == 5


def test_a_clock_set_back_shortens_nothing(profile_dir: Path, hands: Hands, clock: Clock) -> None:
    _count(profile_dir, clock, 5)
    hands.turn(-86_400)
    assert tries.look(profile_dir, clock).wait_s == 60
    hands.turn(59)
    assert tries.look(profile_dir, clock).wait_s == 1


@pytest.mark.usefixtures("made")
def test_even_the_right_passphrase_waits(profile_dir: Path, hands: Hands, clock: Clock) -> None:
    _count(profile_dir, clock, 3)
    with pytest.raises(TriesDelayed) as caught:
        access.unlock(profile_dir, ZIN, clock, NoSecrets())
    assert caught.value.data == {"seconden": 5}
    hands.turn(5)
    access.unlock(profile_dir, ZIN, clock, NoSecrets())
    assert tries.look(profile_dir, clock).wrong == 0


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"verkeerd": -1, "wacht": 0, "geteld": "2026-03-02T09:00:00.000Z"}',
        '{"verkeerd": 0, "wacht": 0, "geteld": "2026-03-02T09:00:00"}',
        '{"verkeerd": 1e999, "wacht": 0, "geteld": ""}',
        "\x00" * 100,
    ],
)
def test_a_broken_file_counts_as_three_tries(content: str, profile_dir: Path, hands: Hands, clock: Clock) -> None:
    profile_dir.mkdir()
    (profile_dir / tries.NAME).write_text(content)
    assert tries.look(profile_dir, clock).wait_s == 5
    hands.turn(6)
    assert tries.look(profile_dir, clock).wait_s == 0


def test_a_wait_of_years_is_cut(profile_dir: Path, clock: Clock) -> None:
    profile_dir.mkdir()
    (profile_dir / tries.NAME).write_text('{"verkeerd": 9, "wacht": 99999999, "geteld": "2026-03-02T09:00:00.000Z"}')
    assert tries.look(profile_dir, clock).wait_s == 900


def test_a_folder_that_cannot_be_written_keeps_nobody_out(profile_dir: Path, clock: Clock) -> None:
    assert tries.count_one(profile_dir / "weg", clock).wrong == 1
