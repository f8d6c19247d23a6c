"""`kill -9` of a laptop while it hands in or fetches: everything arrives once, and both laptops end up the same."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.clock import Clock
from app.store.store import Store
from tests.store.files import KEY
from tests.uplink.desks import Laptop, Street

ROOT = Path(__file__).parents[2]
GOALS = 400


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 5])
def test_a_killed_laptop_loses_nothing_and_doubles_nothing(street: Street, steps: int) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    jan.sync()
    for number in range(GOALS):
        els.goal(home, f"els {number}")
    els.sync()
    jan.store.close()

    _run_until_killed(jan, home, steps)
    jan.store = Store(jan.store.path, KEY, Clock(), actor=jan.client.medewerker, apparaat=jan.client.apparaat)
    written = {woorden for woorden in jan.goals().values() if woorden.startswith(home)}
    assert jan.sync().ok
    assert els.sync().ok

    assert written == {f"{home} {number}" for number in range(GOALS)}
    assert jan.goals() == els.goals()
    assert sorted(jan.goals().values()) == sorted([*written, *(f"els {number}" for number in range(GOALS))])
    assert jan.waiting() == 0


def _run_until_killed(laptop: Laptop, home: str, steps: int) -> None:
    client = laptop.client
    command = [
        sys.executable, "-m", "tests.uplink.exchanger", str(laptop.store.path), laptop.line.address,
        client.token, client.apparaat, client.medewerker, home, str(GOALS),
    ]  # fmt: skip
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        while process.stdout.readline().strip() != "written":
            continue
        for _ in range(steps):
            process.stdout.readline()
        process.kill()
