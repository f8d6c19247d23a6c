"""The bundle does the main job and opens its window where there is no Python."""

import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from app import __version__
from tests.screen import WindowWatch, is_painted, started, virtual_screen

PROGRAM = Path(__file__).parents[2] / "dist" / "keukentafel" / "keukentafel"
NO_PROGRAMS = "/nonexistent"


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path), "PATH": NO_PROGRAMS, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def test_bundle_knows_its_version(bare: dict[str, str]) -> None:
    told = subprocess.run([PROGRAM, "--version"], env=bare, capture_output=True, text=True, check=True)

    assert told.stdout == f"Keukentafel {__version__}\n"


def test_bundle_passes_its_own_selftest(bare: dict[str, str], tmp_path: Path) -> None:
    kept = tmp_path / "bewaard"

    result = subprocess.run(
        [PROGRAM, "--selftest", "--keep", kept], env=bare, capture_output=True, text=True, check=False, timeout=120
    )

    assert result.returncode == 0, result.stdout + result.stderr
    assert [path for path in kept.rglob("*.pdf") if path.stat().st_size > 0]


def test_bundle_opens_its_window(tmp_path: Path) -> None:
    with (
        virtual_screen() as screen,
        closing(WindowWatch(screen)) as watch,
        started([str(PROGRAM)], screen.environment(tmp_path, path=NO_PROGRAMS)) as process,
    ):
        shown_s = watch.seconds_to_window(process)
        painted = is_painted(screen, tmp_path / "venster.png")
        still_runs = process.poll() is None

    assert shown_s is not None
    assert painted
    assert still_runs


def test_bundle_carries_the_licences_of_what_it_holds() -> None:
    texts = PROGRAM.parent / "_internal" / "licenties"

    names = {folder.name.lower() for folder in texts.iterdir()}

    assert {"keukentafel", "qt", "reportlab", "sqlalchemy", "sqlcipher3"} <= names
