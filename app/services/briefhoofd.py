"""The letterhead of the municipality: a pack of its own in the profile folder, with the logo beside it.

It is written whole and put in place at once, so that a paper never meets half a file; what a newer
version or a person wrote beside our fields stays.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import tomlkit
from tomlkit.exceptions import TOMLKitError

from app.clock import Clock
from app.errors import AppError
from app.packs.load import OVERRIDE_FOLDER, Packs, load_packs, read_pack
from app.packs.plan import Briefhoofd
from app.reports import logo
from app.reports import values as paper
from app.reports.errors import LogoUnreadableError
from app.reports.make import make
from app.services.papier import NO_LOGO, letterhead

NAME = "briefhoofd"
LOGO = "logo"
LARGEST_LOGO = 5 * 1024 * 1024
SMALLEST_PX = 60
"""Fewer pixels than this cannot be read on paper."""


class LogoTooLarge(AppError):
    """The file is larger than a logo needs to be; `megabyte` is the limit."""

    code: ClassVar[str] = "logo_te_groot"


class LogoTooSmall(AppError):
    """The picture has too few pixels to be sharp on paper."""

    code: ClassVar[str] = "logo_te_klein"


@dataclass(frozen=True, slots=True)
class Veld:
    """One field of the letterhead: its key in the pack and what a person calls it."""

    naam: str
    label: str
    lang: bool = False


VELDEN: tuple[Veld, ...] = (
    Veld("gemeente", "Naam van de gemeente"),
    Veld("team", "Naam van het team"),
    Veld("adres", "Straat en huisnummer"),
    Veld("postcode_plaats", "Postcode en plaats"),
    Veld("telefoon", "Telefoon"),
    Veld("bereikbaar", "Bereikbaar op", lang=True),
    Veld("email", "E-mail"),
    Veld("website", "Website"),
    Veld("clientondersteuning", "Cliëntondersteuning door"),
    Veld("clientondersteuning_telefoon", "Telefoon cliëntondersteuning"),
    Veld("bezwaar_adres", "Adres voor bezwaar", lang=True),
    Veld("klacht_adres", "Adres voor klachten", lang=True),
    Veld("kleur", "Kleur van de balk, zoals #1F4E5F"),
)


def change(profile: Path, packs: Packs, **fields: str) -> Packs:
    """Write fields of the letterhead and return the packs as they are now.  Raises PackInvalid."""
    document = _document(profile, packs.briefhoofd)
    for name, value in fields.items():
        document[name] = value
    # Who fills in an own letterhead no longer prints for a place that does not exist.
    document["fictief"] = False
    text = tomlkit.dumps(document)
    read_pack(Briefhoofd, NAME, text)
    _put(profile / OVERRIDE_FOLDER / f"{NAME}.toml", text.encode())
    return replace(load_packs(profile), socialekaart=packs.socialekaart)


def choose_logo(profile: Path, packs: Packs, source: Path) -> Packs:
    """Check a picture and copy it beside the pack.  Raises LogoUnreadableError, LogoTooLarge or LogoTooSmall."""
    try:
        with source.open("rb") as file:
            data = file.read(LARGEST_LOGO + 1)
    except OSError as problem:
        raise LogoUnreadableError from problem
    if len(data) > LARGEST_LOGO:
        raise LogoTooLarge(megabyte=LARGEST_LOGO // 1024 // 1024)
    suffix, wide, high = logo.check_logo(data)
    if max(wide, high) < SMALLEST_PX:
        raise LogoTooSmall(punten=SMALLEST_PX)
    _put(profile / OVERRIDE_FOLDER / f"{LOGO}{suffix}", data)
    return change(profile, packs, logo=f"{LOGO}{suffix}")


def remove_logo(profile: Path, packs: Packs) -> Packs:
    """Print without a logo."""
    for suffix in logo.SUFFIXES.values():
        (profile / OVERRIDE_FOLDER / f"{LOGO}{suffix}").unlink(missing_ok=True)
    return change(profile, packs, logo=NO_LOGO)


def make_example(packs: Packs, profile: Path, clock: Clock, *, groot: bool) -> bytes:
    """Return a paper with this letterhead and nobody's words."""
    return make(
        paper.KortPapier(
            blad=paper.Blad(
                kenmerk="voorbeeld",
                gemaakt_op=clock.now(),
                briefhoofd=letterhead(packs, profile),
                formaat=paper.Formaat.GROOT if groot else paper.Formaat.NORMAAL,
            ),
            inwoner="voorbeeld",
            gesproken_op=clock.today(),
            wat_is_er="Hier staat wat de inwoner zegt.",
            wat_doen_wij="Hier staat wat wij doen.",
        )
    )


def _document(profile: Path, now: Briefhoofd) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse((profile / OVERRIDE_FOLDER / f"{NAME}.toml").read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, TOMLKitError):
        document = tomlkit.document()
        for field in Briefhoofd.__dataclass_fields__:
            document[field] = getattr(now, field)
        return document


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    draft = path.with_suffix(f"{path.suffix}.nieuw")
    draft.write_bytes(data)
    draft.replace(path)
