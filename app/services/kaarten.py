"""The sociale kaart of a municipality: brought in from a list, kept in the encrypted file, renewed by the next.

A list is read in small parts, so that one can stop it and others are not kept waiting; nothing
is stored before the end.  What stood in the earlier list and not in the new one is kept as
vanished: a plan that names it can still be read, but nobody is sent there.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from app.domain.gemis import Gemis
from app.domain.record import ALGEMEEN
from app.domain.tekst import op_een_regel
from app.exchange.csv_fields import KAART, propose_mapping, remember_mapping
from app.exchange.csv_kaart import KaartRow, read_kaart
from app.exchange.csv_read import CsvSource
from app.exchange.csv_rows import Preview
from app.packs.load import Packs
from app.packs.socialekaart import Dorp, Kaart, Voorziening, fold
from app.services.lijsten import open_list
from app.services.work import Reading, Writing

__all__ = [
    "FIELDS", "Inlezing", "KaartRow", "Lijst", "Nieuw", "add_wish", "keep", "read_list", "wishes", "with_kaart",
    "with_own_kaart",
]  # fmt: skip

FIELDS = KAART
CURRENT, MEMORY = "kaart", "inlezen:kaart"
PACK = "socialekaart"
SHOWN = 50
LONGEST_WISH = 200
_FIELDS = tuple(one.name for one in fields(Voorziening))
_LISTS = frozenset(("werkgebied", "behoefte", "dimensies", "segmenten"))


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list as it was found, and which heading goes where."""

    bron: CsvSource
    koppeling: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Nieuw:
    """What the list would make of the kaart."""

    kaart: Kaart
    kijk: Preview[KaartRow]
    gevonden: int
    erbij: int
    gewijzigd: int
    verdwenen: tuple[Voorziening, ...]


class Inlezing:
    """One reading of a list, part by part; `regels` of about `totaal` were read so far."""

    def __init__(self, lijst: Lijst, packs: Packs) -> None:
        self._old = packs.socialekaart
        self._rows: Iterator[KaartRow] = read_kaart(lijst.bron, lijst.koppeling, self._old, packs.bouwstenen)
        self._first: list[KaartRow] = []
        self._wrong = self._double = self._useless = 0
        self._found: dict[str, Voorziening] = {}
        self.regels = 0
        self.totaal = max(1, lijst.bron.text.count("\n"))

    def step(self, size: int = 2_000) -> bool:
        """Read on; False when there is no more."""
        part = list(islice(self._rows, size))
        for row in part:
            self._wrong += bool(row.fouten)
            self._double += row.is_dubbel
            self._useless += not row.bruikbaar
            if row.voorziening is not None:
                self._found.setdefault(row.voorziening.id, row.voorziening)
        self._first += part[: SHOWN - len(self._first)]
        self.regels += len(part)
        return len(part) == size

    def result(self) -> Nieuw:
        """Return the kaart that comes out, and what it changes."""
        before = {one.id: one for one in self._old.voorziening}
        changed = sum(1 for one in self._found.values() if one.id in before and before[one.id] != one)
        gone = tuple(replace(one, vervallen=True) for one in before.values() if one.id not in self._found)
        known = {fold(one.naam) for one in self._old.dorp}
        fresh = sorted({one.dorp for one in self._found.values() if one.dorp and fold(one.dorp) not in known})
        kaart = replace(
            self._old,
            versie=self._old.versie + 1,
            fictief=False,
            dorp=self._old.dorp + tuple(Dorp(name, ()) for name in fresh),
            voorziening=(*self._found.values(), *gone),
        )
        kijk = Preview(tuple(self._first), self.regels, self._wrong, self._double, self._useless)
        erbij = sum(1 for rid in self._found if rid not in before)
        vanished = tuple(one for one in gone if not before[one.id].vervallen)
        return Nieuw(kaart, kijk, len(self._found), erbij, changed, vanished)


def read_list(tx: Reading, path: Path) -> Lijst:
    """Return the list in a file.  Raises ListUnreadable or what is wrong with it as a list."""
    source = open_list(path)
    before: dict[str, str] = json.loads(tx.local(MEMORY, "{}"))
    return Lijst(source, propose_mapping(FIELDS, source.header, before))


def keep(tx: Writing, lijst: Lijst, nieuw: Nieuw) -> None:
    """Take the new kaart into use, and remember which heading went where."""
    content = _to_text(nieuw.kaart)
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    tx.keep_pack(sha256, PACK, str(nieuw.kaart.versie), content)
    tx.remember(CURRENT, sha256)
    tx.remember(MEMORY, json.dumps(remember_mapping(FIELDS, lijst.koppeling), ensure_ascii=False))


def with_own_kaart(tx: Reading, packs: Packs) -> Packs:
    """Return the packs with the municipality's own kaart, when one was brought in."""
    sha256 = tx.local(CURRENT)
    content = tx.pack(sha256) if sha256 else None
    return packs if content is None else with_kaart(packs, _from_text(content, packs.socialekaart))


def with_kaart(packs: Packs, kaart: Kaart) -> Packs:
    """Return the packs with another kaart."""
    return replace(packs, socialekaart=kaart)


def add_wish(tx: Writing, wat: str, dorp: str) -> Gemis:
    """Write down what was sought and is not there; no name, no household."""
    return tx.insert(Gemis, ALGEMEEN, wat=op_een_regel(wat, LONGEST_WISH), dorp=dorp)


def wishes(tx: Reading) -> tuple[Gemis, ...]:
    """Return what was missing, the newest first."""
    return tuple(reversed(tx.all(Gemis)))


def _to_text(kaart: Kaart) -> str:
    rows = [[getattr(one, name) for name in _FIELDS] for one in kaart.voorziening]
    content = {
        "versie": kaart.versie,
        "dorp": [[one.naam, one.buren] for one in kaart.dorp],
        "velden": _FIELDS,
        "voorziening": rows,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=1)
def _from_text(content: str, base: Kaart) -> Kaart:
    read = json.loads(content)
    names = [str(name) for name in read["velden"]]
    made: list[Voorziening] = []
    for row in read["voorziening"]:
        cells: dict[str, Any] = dict(zip(names, row, strict=True))
        made.append(Voorziening(**cells | {name: tuple(cells[name]) for name in _LISTS}))
    villages = tuple(Dorp(name, tuple(near)) for name, near in read["dorp"])
    return replace(base, versie=int(read["versie"]), fictief=False, dorp=villages, voorziening=tuple(made))
