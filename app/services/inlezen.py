"""Bringing in a list of residents or appointments: looked at first, then in small acts that can be stopped.

Nobody is made twice: who is known by BSN, by name and birth date, or by an earlier import is
passed over.  So an import that was broken off is simply done again.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TypeVar

from app.domain.agenda import Afspraak, StatusAfspraak
from app.domain.gesprek import Kanaal
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Deur, Hulpvraag
from app.domain.inwoner import Aanhef, Inwoner
from app.domain.tekst import capital
from app.exchange.csv_fields import APPOINTMENTS, CASELOAD, propose_mapping, remember_mapping
from app.exchange.csv_import import (
    AppointmentRow,
    CaseRow,
    Known,
    KnownPerson,
    index_known,
    read_appointments,
    read_caseload,
)
from app.exchange.csv_read import CsvSource
from app.exchange.csv_rows import Preview, preview
from app.services import huishoudens
from app.services.lijsten import ListUnreadable, open_list
from app.services.personen import add_inwoner
from app.services.work import Reading, Writing
from app.wording.lists import say_list

__all__ = [
    "FIELDS", "AppointmentRow", "CaseRow", "Gedaan", "Kijk", "Lijst", "ListUnreadable", "Soort", "Stap", "Werk",
    "do_step", "guess_kind", "keep_mapping", "look", "plan", "read_list", "with_kind",
]  # fmt: skip

T = TypeVar("T")
Kijk = Preview[CaseRow | AppointmentRow]
"""What an import would do: the first rows, and counts over all."""
PEOPLE_PER_ACT = 3
"""Three residents with address and question make some 150 rows in the log; an act holds 200."""
VISITS_PER_ACT = 12
LONGEST_NAME = 80


class Soort(StrEnum):
    """What a list holds."""

    INWONERS = "inwoners"
    AFSPRAKEN = "afspraken"


FIELDS: Mapping[Soort, Mapping[str, tuple[str, ...]]] = {Soort.INWONERS: CASELOAD, Soort.AFSPRAKEN: APPOINTMENTS}


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list as it was found, what it seems to hold, and which heading goes where."""

    bron: CsvSource
    soort: Soort
    koppeling: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Stap:
    """One act of the import: rows of one household, or some appointments."""

    huishouden: str
    mensen: tuple[CaseRow, ...] = ()
    afspraken: tuple[AppointmentRow, ...] = ()
    sleutel: str = ""


@dataclass(frozen=True, slots=True)
class Werk:
    """Everything that is to be done, and what is passed over beforehand."""

    stappen: tuple[Stap, ...]
    overgeslagen: int


@dataclass(frozen=True, slots=True)
class Gedaan:
    """What one act did."""

    gemaakt: int = 0
    overgeslagen: int = 0


def read_list(tx: Reading, path: Path) -> Lijst:
    """Return the list in a file.  Raises ListUnreadable or what is wrong with it as a list."""
    source = open_list(path)
    return with_kind(tx, source, guess_kind(source.header))


def guess_kind(header: Sequence[str]) -> Soort:
    """Return what a list seems to hold: appointments have a day or a moment, residents do not."""
    found = propose_mapping(APPOINTMENTS, header)
    more = len(propose_mapping(CASELOAD, header)) > len(found) + 2
    return Soort.AFSPRAKEN if ("datum" in found or "moment" in found) and not more else Soort.INWONERS


def with_kind(tx: Reading, source: CsvSource, soort: Soort) -> Lijst:
    """Return the list with the mapping that was used before, as far as its headings are there."""
    before: dict[str, str] = json.loads(tx.local(_memory(soort), "{}"))
    return Lijst(source, soort, propose_mapping(FIELDS[soort], source.header, before))


def look(tx: Reading, lijst: Lijst) -> Kijk:
    """Return what an import would do; nothing is stored."""
    if lijst.soort is Soort.INWONERS:
        return preview(_cases(tx, lijst))
    return preview(_visits(tx, lijst))


def plan(tx: Reading, lijst: Lijst) -> Werk:
    """Return the acts of an import, each small enough for one line of undo and sync."""
    if lijst.soort is Soort.AFSPRAKEN:
        return _plan_visits(tx, lijst)
    groups: dict[str, list[CaseRow]] = {}
    homes: dict[str, str] = {}
    passed = 0
    for row in _cases(tx, lijst):
        key = _home_key(row)
        if row.dubbel:
            homes.setdefault(key, tx.get(Inwoner, row.dubbel).huishouden)
        if row.bruikbaar and not row.is_dubbel:
            groups.setdefault(key, []).append(row)
        else:
            passed += 1
    steps: list[Stap] = []
    for key, rows in groups.items():
        home = homes.get(key) or tx.clock.new_id()
        steps += [Stap(home, tuple(part), sleutel=key) for part in _parts(rows, PEOPLE_PER_ACT)]
    return Werk(tuple(steps), passed)


def do_step(tx: Writing, stap: Stap) -> Gedaan:
    """Do one act of the import; what is there already is left alone."""
    if stap.afspraken:
        return _add_visits(tx, stap)
    fresh = [row for row in stap.mensen if _earlier(tx, row) is None]
    if not fresh:
        return Gedaan(0, len(stap.mensen))
    home = tx.find(Huishouden, stap.huishouden) or _make_home(tx, stap)
    for row in fresh:
        _add_person(tx, home, row)
    return Gedaan(len(fresh), len(stap.mensen) - len(fresh))


def keep_mapping(tx: Writing, lijst: Lijst) -> None:
    """Remember which heading goes where, for the next list of this kind."""
    kept = remember_mapping(FIELDS[lijst.soort], lijst.koppeling)
    tx.remember(_memory(lijst.soort), json.dumps(kept, ensure_ascii=False))


def _memory(soort: Soort) -> str:
    return f"inlezen:{soort}"


def _known(tx: Reading) -> Known:
    return index_known(
        KnownPerson(one.id, one.voornaam, one.achternaam, one.voorvoegsel, one.geboortedatum, one.bsn)
        for one in tx.all(Inwoner)
    )


def _cases(tx: Reading, lijst: Lijst) -> Iterable[CaseRow]:
    for row in read_caseload(lijst.bron, lijst.koppeling, _known(tx), tx.clock.today()):
        earlier = None if row.is_dubbel else _earlier(tx, row)
        yield row if earlier is None else replace(row, dubbel=earlier.id)


def _visits(tx: Reading, lijst: Lijst) -> Iterable[AppointmentRow]:
    return read_appointments(lijst.bron, lijst.koppeling, _known(tx), tx.clock.today())


def _home_key(row: CaseRow) -> str:
    """Return what people of one household have in common in the list; else the row stands alone."""
    if row.huishouden:
        return f"h:{row.huishouden.casefold()}"
    if row.postcode and row.huisnummer:
        return f"a:{row.postcode}:{row.huisnummer.casefold()}"
    return f"r:{row.regel}"


def _print_of(row: CaseRow) -> str:
    """Return by what a row is known again: its number in the other system, else all that names the person."""
    born = row.geboortedatum.isoformat() if row.geboortedatum else ""
    parts = (row.voornaam, row.voorvoegsel, row.achternaam, born, row.postcode, row.huisnummer, row.plaats)
    named = row.bron or "|".join(parts).casefold()
    return f"inlezen:wie:{hashlib.sha256(named.encode()).hexdigest()[:32]}"


def _earlier(tx: Reading, row: CaseRow) -> Inwoner | None:
    rid = tx.local(_print_of(row))
    return tx.find(Inwoner, rid) if rid else None


def _make_home(tx: Writing, stap: Stap) -> Huishouden:
    first = stap.mensen[0]
    names = dict.fromkeys(
        " ".join(part for part in (capital(row.voorvoegsel), row.achternaam or row.voornaam) if part)
        for row in stap.mensen
    )
    named = first.huishouden if first.huishouden and not any(char.isdigit() for char in first.huishouden) else ""
    made = tx.insert(
        Huishouden, stap.huishouden, id=stap.huishouden, naam=(named or say_list(tuple(names)))[:LONGEST_NAME],
        dorp=first.plaats, regisseur=tx.actor,
    )  # fmt: skip
    if any((first.straat, first.postcode, first.huisnummer)):
        huishoudens.set_adres(
            tx, made.id, None, straat=first.straat, huisnummer=first.huisnummer, postcode=first.postcode,
            plaats=first.plaats,
        )  # fmt: skip
    return made


def _add_person(tx: Writing, home: Huishouden, row: CaseRow) -> None:
    person = add_inwoner(
        tx, home.id, voornaam=row.voornaam, roepnaam=row.roepnaam, voorvoegsel=row.voorvoegsel,
        achternaam=row.achternaam, aanhef=Aanhef(row.aanhef or "geen"), geboortedatum=row.geboortedatum, bsn=row.bsn,
        telefoon=row.telefoon, email=row.email, talen=row.talen, relatie=row.relatie, aanpak=row.aanpak,
    )  # fmt: skip
    if row.vraag:
        # What a colleague typed is no own word of the resident: it is the thing asked for, still open.
        tx.insert(
            Hulpvraag, home.id, inwoner=person.id, betreft=(person.id,), gevraagd=row.vraag, deur=Deur.ANDERS,
            ontvangen_op=row.ontvangen_op,
        )  # fmt: skip
    tx.remember(_print_of(row), person.id)


def _plan_visits(tx: Reading, lijst: Lijst) -> Werk:
    homes = {one.id: one.huishouden for one in tx.all(Inwoner)}
    groups: dict[str, list[AppointmentRow]] = {}
    passed = 0
    for row in _visits(tx, lijst):
        if row.bruikbaar and row.persoon in homes:
            groups.setdefault(homes[row.persoon], []).append(row)
        else:
            passed += 1
    steps = (
        Stap(home, afspraken=tuple(part)) for home, rows in groups.items() for part in _parts(rows, VISITS_PER_ACT)
    )
    return Werk(tuple(steps), passed)


def _add_visits(tx: Writing, stap: Stap) -> Gedaan:
    there = {one.bron: one for one in tx.all(Afspraak, huishouden=stap.huishouden) if one.bron}
    made = 0
    for row in stap.afspraken:
        key = row.bron or f"{row.datum}|{row.tijd}|{row.onderwerp}".casefold()
        fields = {"datum": row.datum, "tijd": row.tijd, "onderwerp": row.onderwerp, "plaats": row.locatie}
        known = there.get(key)
        if known is None:
            there[key] = tx.insert(
                Afspraak, stap.huishouden, bron=key, inwoner=row.persoon, betreft=(row.persoon,),
                kanaal=Kanaal(row.kanaal), **fields,
            )  # fmt: skip
            made += 1
        elif known.status is StatusAfspraak.GEPLAND and (known.datum, known.tijd) != (row.datum, row.tijd):
            tx.change(known, **fields)
            made += 1
    return Gedaan(made, len(stap.afspraken) - made)


def _parts(rows: Sequence[T], size: int) -> Iterable[list[T]]:
    walk = iter(rows)
    while part := list(islice(walk, size)):
        yield part
