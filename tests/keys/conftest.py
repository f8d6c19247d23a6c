"""A profile with keys, made with the least work that is allowed."""

import shutil
from pathlib import Path

import pytest

from app.clock import Clock
from app.keys import access
from app.keys.access import Created
from app.keys.devicesecret import NoSecrets
from app.keys.kdf import FLOOR
from tests.keys.fakes import ZIN, Hands, clock_with


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def clock(hands: Hands) -> Clock:
    return clock_with(hands)


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Created]:
    profile = tmp_path_factory.mktemp("keys") / "profiel"
    return profile, access.create(profile, ZIN, Clock(), NoSecrets(), FLOOR)


@pytest.fixture
def made(_made: tuple[Path, Created], profile_dir: Path) -> Created:
    """Fill `profile_dir` with the keys of a profile without a keyring."""
    shutil.copytree(_made[0], profile_dir)
    return _made[1]
