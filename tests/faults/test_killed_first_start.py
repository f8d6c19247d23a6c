"""`kill -9` during the very first start: afterwards it is a first start again or a whole profile, never half."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from app.clock import Clock
from app.keys import access
from app.keys.devicesecret import NoSecrets
from app.services import eerste_start, profiel, staging
from app.store.check import check_file_now
from app.store.connection import connect
from tests.faults.beginner import WHO, WORDS

ROOT = Path(__file__).parents[2]
KILLS = 500 if os.environ.get("LONG") else 12


def _begin(profile: Path, kill_after_s: float | None) -> float:
    """Start making a profile, kill it after so long, and return how long it lived after it had begun."""
    profile.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.faults.beginner", str(profile)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        start_s = time.monotonic()
        with suppress(subprocess.TimeoutExpired):
            process.wait(kill_after_s)
        process.kill()
        return time.monotonic() - start_s


def _spread(number: int) -> float:
    """Return moments between 0 and 1 that fill the time evenly, however many there are."""
    return number * 0.618034 % 1


@pytest.fixture(scope="module")
def whole_s(tmp_path_factory: pytest.TempPathFactory) -> float:
    """Return how long a first start takes on this machine."""
    return _begin(tmp_path_factory.mktemp("heel"), None)


@pytest.mark.parametrize("number", range(KILLS))
def test_after_a_kill_it_is_a_first_start_or_whole(tmp_path: Path, whole_s: float, number: int) -> None:
    profile = tmp_path / "profiel"
    _begin(profile, _spread(number) * whole_s * 1.1)

    staging.settle(profile)
    if not access.exists(profile):
        assert [path.name for path in profile.iterdir()] == []
        eerste_start.begin(profile, WORDS, WHO, Clock(), NoSecrets()).store.close()
    key = access.unlock(profile, WORDS, Clock(), NoSecrets()).key
    store = profiel.open_store(profile, key, Clock())
    me = store.read(profiel.me).result()
    store.close()
    assert me.naam == WHO.naam
    raw = connect(profile / profiel.DOSSIER, key)
    check_file_now(raw)
    raw.close()
