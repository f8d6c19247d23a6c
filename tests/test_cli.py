"""The command line answers in Dutch and refuses what does not go together."""

from pathlib import Path

import pytest

from app import __version__
from app.cli import Options, parse


def test_no_arguments_ask_for_the_last_profile() -> None:
    assert parse([]) == Options()


def test_every_option_is_read() -> None:
    assert parse(["--profile", "/map/profiel", "--demo"]) == Options(profile=Path("/map/profiel"), demo=True)
    assert parse(["--selftest", "--keep", "/map/proef"]) == Options(selftest=True, keep=Path("/map/proef"))


def test_a_relative_folder_becomes_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    assert parse(["--profile", "mijn map"]).profile == tmp_path / "mijn map"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--sleftest"], "ken ik niet: --sleftest"),
        (["--keep", "/map/proef"], "--keep hoort bij --selftest"),
        (["--selftest", "--demo"], "gaat niet samen"),
    ],
)
def test_a_mistake_says_what_is_wrong(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(arguments)

    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert says in told
    assert "Gebruik: keukentafel" in told


def test_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(["--help"])

    assert stopped.value.code == 0
    told = capsys.readouterr().out
    assert "oefenomgeving" in told
    assert "usage" not in told
    assert "options" not in told


def test_version_is_the_one_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--version"])

    assert capsys.readouterr().out == f"Keukentafel {__version__}\n"
