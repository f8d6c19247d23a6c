"""Which profile folder this start is about: one folder holds all of it."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path

from app.cli import Options

APP = "keukentafel"
LAST = "laatste-profiel"
PRACTICE = "oefenomgeving"


def choose_profile(options: Options) -> Path:
    """Return the folder that the command line asks for, else the last one, else the usual one."""
    if options.profile is not None:
        return options.profile
    if options.demo:
        return user_data_path(APP, appauthor=False) / PRACTICE
    return _last() or usual_profile()


def usual_profile() -> Path:
    """Return the folder of who never chose another."""
    return user_data_path(APP, appauthor=False) / "profiel"


def remember_profile(profile: Path) -> None:
    """Keep the path of the last profile that opened: the only thing outside the profile folder."""
    folder = user_config_path(APP, appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / LAST).write_text(str(profile), encoding="utf-8")


def _last() -> Path | None:
    try:
        found = Path((user_config_path(APP, appauthor=False) / LAST).read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError):
        return None
    return found if found.is_dir() else None
