"""The command line: what it may say, and what it was told.

It is read before Qt or anything else is loaded, so that `--version` and a mistake answer at once.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from app import __version__
from app.wording.i18n import _

USAGE = "keukentafel [--profile MAP] [--demo] [--selftest [--keep MAP]] [--version]"


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for; `profile` is None for the last one used."""

    profile: Path | None = None
    demo: bool = False
    selftest: bool = False
    keep: Path | None = None


class _Formatter(argparse.HelpFormatter):
    @override
    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        self.add_text(f"{_('Gebruik')}: {usage}")


class _Parser(argparse.ArgumentParser):
    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message}\n{_('Gebruik')}: {USAGE}\n")


def parse(argv: Sequence[str]) -> Options:
    """Return the options; `--help`, `--version` and a mistake print and leave the program (SystemExit)."""
    parser = _parser()
    found, unknown = parser.parse_known_args(argv)
    if unknown:
        parser.error(_("Deze opdracht ken ik niet: {what}").format(what=" ".join(unknown)))
    if found.keep is not None and not found.selftest:
        parser.error(_("--keep hoort bij --selftest."))
    if found.selftest and (found.demo or found.profile is not None):
        parser.error(_("--selftest maakt zelf een tijdelijk profiel, en gaat niet samen met --demo of --profile."))
    return Options(profile=found.profile, demo=found.demo, selftest=found.selftest, keep=found.keep)


def _parser() -> _Parser:
    parser = _Parser(prog="keukentafel", usage=USAGE, add_help=False, allow_abbrev=False, formatter_class=_Formatter)
    group = parser.add_argument_group(_("opties"))
    group.add_argument("-h", "--help", action="help", help=_("laat deze uitleg zien"))
    group.add_argument("--profile", type=_folder, metavar=_("MAP"), help=_("gebruik het profiel in deze map"))
    group.add_argument("--demo", action="store_true", help=_("open de oefenomgeving, met verzonnen huishoudens"))
    group.add_argument("--selftest", action="store_true", help=_("doorloop het werk zonder scherm en meld wat lukt"))
    group.add_argument("--keep", type=_folder, metavar=_("MAP"), help=_("bewaar wat de zelftest maakte in deze map"))
    group.add_argument("--version", action="version", version=f"Keukentafel {__version__}", help=_("noem de versie"))
    return parser


def _folder(text: str) -> Path:
    return Path(text).expanduser().absolute()
