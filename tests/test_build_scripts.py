"""The scripts behind `make` say what is missing instead of failing halfway."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """Return a folder that goes first on the PATH: a machine without our packages, and nobody special."""
    folder = tmp_path / "bin"
    folder.mkdir()
    _program(folder / "dpkg-query", "exit 1")
    _program(folder / "id", "echo 1000")
    return folder


def _program(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


def _run(tools: Path, *command: str, python: str = "") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": f"{tools}:{os.environ['PATH']}", "PYTHON": python, "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_without_root_the_exact_command_is_printed(tools: Path) -> None:
    result = _run(tools, ".ci/system-packages", "base", "system")

    assert result.returncode == 2
    assert "sudo apt-get install -y --no-install-recommends libegl1 " in result.stderr
    assert "libxcb-cursor0" in result.stderr
    assert "xvfb" in result.stderr


def test_nothing_is_asked_when_all_is_there(tools: Path) -> None:
    _program(tools / "dpkg-query", "echo 'install ok installed'")

    result = _run(tools, ".ci/system-packages", "base")

    assert (result.returncode, result.stdout + result.stderr) == (0, "")


def test_a_python_that_is_too_old_is_refused(tools: Path) -> None:
    _program(tools / "python-old", "exit 1")

    result = _run(tools, ".ci/find-python", python="python-old")

    assert result.returncode == 2
    assert "Python 3.11 or later" in result.stderr


def test_make_stops_when_a_package_is_missing(tools: Path, tmp_path: Path) -> None:
    result = _run(tools, "make", "run", f"VENV={tmp_path / 'venv'}")

    assert result.returncode == 2
    assert "sudo apt-get install" in result.stderr
    assert not (tmp_path / "venv").exists()
