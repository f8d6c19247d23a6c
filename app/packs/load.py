"""Loads the packs: ours from resources, replaced one by one from the profile folder.

A pack is known by the SHA-256 of its canonical form, so a dossier can keep the one it was
made with and print it again to the letter.
"""

import hashlib
import json
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TypeVar

from app.packs.check import check_bouwstenen, check_dimensies, check_feestdagen, check_segmenten, check_termijnen
from app.packs.errors import PackInvalid
from app.packs.gesprek import Dimensies, Handreiking, Segmenten
from app.packs.klaretaal import Klaretaal, check_klaretaal
from app.packs.papiertaal import Papiertalen, check_papiertaal
from app.packs.plan import Briefhoofd, Overnemen, Perspectieven, Planteksten, Treden
from app.packs.recht import Feestdagenpak, Meldcode, Termijnen, Uitleg
from app.packs.schema import Spot, build
from app.packs.socialekaart import Bouwstenen, Kaart

T = TypeVar("T")
OVERRIDE_FOLDER = "pakketten"


@dataclass(frozen=True, slots=True)
class Pack:
    """An immutable pack: its name, version, SHA-256 and canonical content (JSON)."""

    name: str
    versie: int
    hash: str
    inhoud: str


@dataclass(frozen=True, slots=True)
class Packs:
    """All packs that are in use, as values; `bronnen` gives name -> Pack."""

    dimensies: Dimensies
    segmenten: Segmenten
    handreiking: Handreiking
    termijnen: Termijnen
    feestdagen: Feestdagenpak
    meldcode: Meldcode
    uitleg: Uitleg
    treden: Treden
    perspectieven: Perspectieven
    plan: Planteksten
    briefhoofd: Briefhoofd
    overnemen: Overnemen
    socialekaart: Kaart
    bouwstenen: Bouwstenen
    klaretaal: Klaretaal
    papiertaal: Papiertalen
    bronnen: Mapping[str, Pack]


def canonical(values: Mapping[str, object]) -> str:
    """Return the one form of this content: sorted keys, NFC, no spare space."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_as_text)
    return unicodedata.normalize("NFC", text)


def _as_text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def read_pack(kind: type[T], name: str, text: str) -> tuple[T, Pack]:
    """Return the value and the pack of this TOML text, or raise PackInvalid with the wrong line."""
    spot = Spot(f"{name}.toml", tuple(text.splitlines()))
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = next((int(word.rstrip(",")) for word in str(error).split() if word.rstrip(",").isdigit()), 0)
        raise PackInvalid(bestand=spot.file, sleutel="", regel=line, reden="dit is geen geldig bestand") from error
    value = build(kind, values, spot)
    content = canonical(values)
    digest = hashlib.sha256(content.encode()).hexdigest()
    return value, Pack(name, int(values["versie"]), digest, content)


def restore_pack(kind: type[T], pack: Pack) -> T:
    """Return the value of a pack that the store kept."""
    return build(kind, json.loads(pack.inhoud), Spot(f"{pack.name}.toml"))


def load_packs(profile: Path | None = None) -> Packs:
    """Return all packs; a file `pakketten/NAME.toml` in the profile replaces ours."""
    if profile is not None and not (profile / OVERRIDE_FOLDER).is_dir():
        # Read while the passphrase was typed.
        return load_default()
    sources: dict[str, Pack] = {}

    def take(kind: type[T], name: str, check: Callable[[T, Spot], None] | None = None) -> T:
        text = _read_text(name, profile)
        value, sources[name] = read_pack(kind, name, text)
        if check is not None:
            check(value, Spot(f"{name}.toml", tuple(text.splitlines())))
        return value

    return Packs(
        dimensies=take(Dimensies, "dimensies", check_dimensies),
        segmenten=take(Segmenten, "segmenten", check_segmenten),
        handreiking=take(Handreiking, "handreiking"),
        termijnen=take(Termijnen, "termijnen", check_termijnen),
        feestdagen=take(Feestdagenpak, "feestdagen", check_feestdagen),
        meldcode=take(Meldcode, "meldcode"),
        uitleg=take(Uitleg, "uitleg"),
        treden=take(Treden, "treden"),
        perspectieven=take(Perspectieven, "perspectieven"),
        plan=take(Planteksten, "plan"),
        briefhoofd=take(Briefhoofd, "briefhoofd"),
        overnemen=take(Overnemen, "overnemen"),
        papiertaal=take(Papiertalen, "papiertaal", check_papiertaal),
        klaretaal=take(Klaretaal, "klaretaal", check_klaretaal),
        socialekaart=take(Kaart, "socialekaart"),
        bouwstenen=take(Bouwstenen, "bouwstenen", check_bouwstenen),
        bronnen=sources,
    )


@cache
def load_default() -> Packs:
    """Return the packs that come with the program."""
    return load_packs()


def _read_text(name: str, profile: Path | None) -> str:
    own = profile / OVERRIDE_FOLDER / f"{name}.toml" if profile is not None else None
    try:
        if own is not None and own.is_file():
            return own.read_text(encoding="utf-8-sig")
        return (resources.files("resources") / "packs" / f"{name}.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackInvalid(bestand=f"{name}.toml", sleutel="", regel=0, reden="niet te lezen") from error
