"""What the command line of `keukentafel-server` understands."""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Protocol

import psycopg

from app.server import commands
from app.server.admin import Unknown
from app.server.identity.keeper import Provider
from app.server.people import PeopleWrong
from app.server.practice.postgres import NoPostgres
from app.server.practice.running import PracticeRuns, default_folder
from app.server.settings import Settings, SettingsWrong, load
from app.wire.terzijde import GEWEIGERD, OVERGENOMEN

Command = Callable[[Settings, argparse.Namespace], int]


class Group(Protocol):
    """Where commands are added."""

    def add_parser(self, name: str) -> argparse.ArgumentParser:
        """Add one."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return what the system is told."""
    said = parser().parse_args(argv)
    try:
        return int(said.run(load(), said))
    except KeyboardInterrupt:
        return 0
    except (SettingsWrong, PeopleWrong, Unknown, FileExistsError, NoPostgres, PracticeRuns) as problem:
        sys.stderr.write(f"{type(problem).__name__}: {problem}\n")
    except psycopg.Error as problem:
        sys.stderr.write(f"PostgreSQL: {type(problem).__name__} {problem.sqlstate or ''}\n")
    return 2


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    made = argparse.ArgumentParser(prog="keukentafel-server")
    top = made.add_subparsers(required=True, metavar="opdracht")
    _add(top, "migrate", commands.run_migrate)
    _add(top, "serve", commands.run_serve)
    _add(top, "practice", commands.run_practice).add_argument("--map", type=Path, default=default_folder())
    _add(top, "doctor", commands.run_doctor)
    _add(top, "verify", commands.run_verify).add_argument("--gemeente")
    _add(top, "backup-check", commands.backup_check).add_argument("--gemeente")
    _of_gemeente(_add(top, "restored", commands.new_epoch))
    erase = _of_gemeente(_add(top, "erase", commands.run_erase))
    for name, need in (("--huishouden", True), ("--rij", False), ("--door", True)):
        erase.add_argument(name, required=need, default="")
    looked = _of_gemeente(_add(top, "inzage", commands.run_inzage))
    for name in ("--huishouden", "--door"):
        looked.add_argument(name, required=True)
    looked.add_argument("--gesloten", action="store_true")
    looked.add_argument("--bestand", type=Path)
    _people(top)
    _aside(top)
    devices = _group(top, "device")
    _of_gemeente(_add(devices, "list", commands.device_list))
    recover = _of_gemeente(_add(devices, "recover", commands.device_recover))
    recover.add_argument("--sleutel", type=Path, required=True)
    recover.add_argument("--gecontroleerd-door", required=True)
    acts: tuple[tuple[str, Command], ...] = (
        ("approve", commands.device_approve), ("revoke", commands.device_state), ("wipe", commands.device_wipe),
    )  # fmt: skip
    for device in (recover, *(_of_gemeente(_add(devices, name, act)) for name, act in acts)):
        device.set_defaults(stand="ingetrokken")
        device.add_argument("apparaat")
    _login(top)
    return made


def _aside(top: Group) -> None:
    aside = _group(top, "quarantine")
    _of_gemeente(_add(aside, "list", commands.aside_list)).add_argument("--alles", action="store_true")
    for name, besluit in (("accept", OVERGENOMEN), ("refuse", GEWEIGERD)):
        one = _of_gemeente(_add(aside, name, commands.aside_decide))
        one.set_defaults(besluit=besluit, waarom="")
        one.add_argument("wat")
        one.add_argument("--door", required=True)
        if besluit == GEWEIGERD:
            one.add_argument("--waarom", required=True)


def _login(top: Group) -> None:
    login = _of_gemeente(_add(_group(top, "login"), "set", commands.login_set))
    login.add_argument("--issuer", required=True)
    login.add_argument("--client-id", required=True)
    for kept in fields(Provider)[2:]:
        value = ",".join(kept.default) if isinstance(kept.default, tuple) else kept.default
        kind = int if isinstance(value, int) else str
        login.add_argument("--" + kept.name.replace("_", "-"), default=value, type=kind)
    _of_gemeente(_add(_group(top, "recovery-key"), "make", commands.recovery_key)).add_argument("bestand", type=Path)


def _people(top: Group) -> None:
    _add(_group(top, "gemeente"), "add", commands.gemeente_add).add_argument("gemeente")
    imported = _of_gemeente(_add(_group(top, "people"), "import", commands.people_import))
    imported.add_argument("bestand", type=Path)
    teams = _group(top, "team")
    _of_gemeente(_add(teams, "add", commands.team_add)).add_argument("naam")
    for name, stop in (("share", False), ("unshare", True)):
        team = _of_gemeente(_add(teams, name, commands.team_share))
        team.set_defaults(stop=stop)
        team.add_argument("naam")
        team.add_argument("huishouden")


def _group(top: Group, name: str) -> Group:
    """Add a word that is followed by another."""
    return top.add_parser(name).add_subparsers(required=True, metavar="wat")


def _add(group: Group, name: str, run: Command) -> argparse.ArgumentParser:
    made = group.add_parser(name)
    made.description = (run.__doc__ or "").strip()
    made.set_defaults(run=run)
    return made


def _of_gemeente(made: argparse.ArgumentParser) -> argparse.ArgumentParser:
    made.add_argument("--gemeente", required=True)
    return made
