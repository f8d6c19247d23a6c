"""What this laptop's user chose: looks, printer, times.  No names, no notes.

One `settings.toml` in the profile folder; keys that a newer version wrote survive.
"""

from dataclasses import asdict, dataclass, fields
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

FILE = "settings.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one profile; minutes are whole minutes, `tekst_procent` is 100 to 200."""

    thema: str = "systeem"
    tekst_procent: int = 100
    printer: str = ""
    vergrendel_minuten: int = 10
    rust_minuten: int = 30
    gesprek_stil_minuten: int = 5
    grote_letters_op_papier: bool = False
    overnemen: str = ""
    schrijfhulp: bool = True
    taal: str = "nl"


def load_settings(profile: Path) -> Settings:
    """Read the settings; a missing or broken file gives the defaults, never an error."""
    try:
        stored = tomlkit.parse((profile / FILE).read_text(encoding="utf-8")).unwrap()
    except (OSError, UnicodeDecodeError, TOMLKitError):
        return Settings()
    plain = Settings()
    known = {
        field.name: stored[field.name]
        for field in fields(Settings)
        if type(stored.get(field.name)) is type(getattr(plain, field.name))
    }
    return Settings(**known)


def save_settings(profile: Path, settings: Settings) -> None:
    """Write the settings and leave unknown keys and comments as they are."""
    path = profile / FILE
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, TOMLKitError):
        document = tomlkit.document()
    for name, value in asdict(settings).items():
        document[name] = value
    draft = path.with_suffix(".nieuw")
    draft.write_text(tomlkit.dumps(document), encoding="utf-8")
    draft.replace(path)
