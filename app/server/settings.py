"""What the server is told: from the environment, else from a TOML file, else the default."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import msgspec

from app.wire.versions import OLDEST

PREFIX = "KEUKENTAFEL_"
FILE = PREFIX + "SETTINGS"


class SettingsWrong(ValueError):
    """A setting that nobody knows, or with a value of another kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One field per setting: `connections` in the file is KEUKENTAFEL_CONNECTIONS in the environment."""

    database: str = ""
    """Connection string of PostgreSQL for the service; DATABASE_URL when it is not given."""
    owner: str = ""
    """Connection string for `migrate` and the other commands; `database` when it is not given."""
    host: str = "127.0.0.1"
    port: int = 8443
    workers: int = 1
    connections: int = 10
    """Per worker."""
    wait_s: int = 1
    """How long a request waits for a connection before the laptop is told to come back."""
    pushes_per_tenant: int = 2
    """Per worker, at the same time; whoever comes over it is told to come back.

    One counter gives the numbers of a tenant: more would only wait for it, each with a connection in its hand.
    """
    retry_s: int = 5
    oldest_schema: int = OLDEST
    """The oldest shape of the tables with which a laptop may still fetch; handing in is always possible."""
    practice: str = ""
    """Address of the built-in provider of people who do not exist; only for practice on this machine."""


def load(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings.  Raises SettingsWrong."""
    found: dict[str, object] = {}
    if path := environment.get(FILE):
        found.update(tomllib.loads(Path(path).read_text(encoding="utf-8")))
    known = {one.name: one.type for one in fields(Settings)}
    found.update({name: environment[PREFIX + name.upper()] for name in known if PREFIX + name.upper() in environment})
    found.setdefault("database", environment.get("DATABASE_URL", ""))
    if unknown := found.keys() - known:
        raise SettingsWrong(", ".join(sorted(unknown)))
    try:
        read = {name: _read(value, known[name]) for name, value in found.items()}
    except ValueError as problem:
        raise SettingsWrong(str(problem)) from problem
    return msgspec.convert({"owner": read["database"], **read}, Settings)


def as_environment(settings: Settings) -> dict[str, str]:
    """Return the environment in which `load` gives these settings."""
    return {PREFIX + one.name.upper(): str(getattr(settings, one.name)) for one in fields(Settings)}


def _read(value: object, kind: object) -> object:
    return int(str(value)) if kind is int else str(value)
