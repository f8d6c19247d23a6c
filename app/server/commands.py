"""The commands of `keukentafel-server`."""

import argparse
from collections.abc import Sequence

from app.server import migrate, serving
from app.server.settings import Settings, load


def _migrate(settings: Settings, _said: argparse.Namespace) -> int:
    migrate.migrate(settings.owner)
    return 0


def _serve(settings: Settings, _said: argparse.Namespace) -> int:
    serving.serve(settings)
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return what the system is told."""
    parser = argparse.ArgumentParser(prog="keukentafel-server")
    commands = parser.add_subparsers(required=True)
    for name, run in {"migrate": _migrate, "serve": _serve}.items():
        commands.add_parser(name).set_defaults(run=run)
    said = parser.parse_args(argv)
    return int(said.run(load(), said))
