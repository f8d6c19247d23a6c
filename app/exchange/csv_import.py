"""Makes rows of a caseload or an agenda out of a list, for a preview before anything is stored.

A wrong cell is told in words and left empty; the rest of its row still comes in.  Doubles
are shown, never refused: the person who imports decides.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.bsn import normalise_bsn
from app.domain.telefoon import normalise_phone, normalise_postcode
from app.exchange.csv_cells import read_aanhef, read_bsn, read_day, read_email, read_kanaal, read_time, split_name
from app.exchange.csv_fields import fold_heading
from app.exchange.csv_read import CsvSource
from app.exchange.csv_rows import Take, picker, tell_formula, tell_width

STREET = re.compile(r"(.+?)\s+(\d+\s*[-/]?\s*[A-Za-z0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who already stands in the caseload."""

    id: str
    voornaam: str
    achternaam: str
    voorvoegsel: str = ""
    geboortedatum: date | None = None
    bsn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One resident as the list has it; `fouten` are sentences, `dubbel` is the id of whom we know."""

    regel: int
    bron: str = ""
    huishouden: str = ""
    voornaam: str = ""
    roepnaam: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    aanhef: str = ""
    geboortedatum: date | None = None
    bsn: str = ""
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    telefoon: str = ""
    email: str = ""
    talen: tuple[str, ...] = ()
    relatie: str = ""
    vraag: str = ""
    ontvangen_op: date | None = None
    aanpak: str = ""
    fouten: tuple[str, ...] = ()
    dubbel: str = ""
    dubbel_regel: int = 0

    @property
    def bruikbaar(self) -> bool:
        """Whether there is a name to make a dossier of."""
        return bool(self.achternaam or self.voornaam)

    @property
    def is_dubbel(self) -> bool:
        """Whether this person is known already, or stands in the list twice."""
        return bool(self.dubbel or self.dubbel_regel)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentRow:
    """One appointment; `persoon` is the id of whom it is with, when that is certain."""

    regel: int
    bron: str = ""
    datum: date | None = None
    tijd: str = ""
    eindtijd: str = ""
    onderwerp: str = ""
    locatie: str = ""
    kanaal: str = "huisbezoek"
    naam: str = ""
    persoon: str = ""
    fouten: tuple[str, ...] = ()

    @property
    def bruikbaar(self) -> bool:
        """Whether there is a day."""
        return self.datum is not None

    @property
    def is_dubbel(self) -> bool:
        """Never: the store finds an earlier import by `bron`."""
        return False


@dataclass(frozen=True, slots=True)
class Known:
    """The known persons, by number and by name; made by `index_known`."""

    by_bsn: Mapping[str, str] = field(default_factory=dict)
    by_birth: Mapping[tuple[str, str, date | None], str] = field(default_factory=dict)
    by_name: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def find(self, row: CaseRow) -> str:
        """Return the id of the known person: same BSN, or same name and birth date."""
        if row.bsn and row.bsn in self.by_bsn:
            return self.by_bsn[row.bsn]
        return self.by_birth.get(_birth_key(row.voornaam, row.achternaam, row.geboortedatum), "")


def index_known(persons: Iterable[KnownPerson]) -> Known:
    """Return the known persons as they are looked up."""
    people = tuple(persons)
    names: dict[tuple[str, str], tuple[str, ...]] = {}
    for one in people:
        key = _name_key(one.voornaam, one.achternaam)
        names[key] = (*names.get(key, ()), one.id)
    return Known(
        {one.bsn: one.id for one in people if one.bsn},
        {_birth_key(one.voornaam, one.achternaam, one.geboortedatum): one.id for one in people if one.geboortedatum},
        names,
    )


def read_caseload(source: CsvSource, mapping: Mapping[str, str], known: Known, today: date) -> Iterator[CaseRow]:
    """Give the residents of the list one by one."""
    take = picker(source.header, mapping)
    seen: dict[tuple[str, str, date | None], int] = {}
    for line, cells in source.rows():
        errors: list[str] = []
        tell_width(cells, source.header, errors)
        first, prefix, surname = _names(take, cells)
        street, number = _street(take, cells)
        born = read_day(take(cells, "geboortedatum"), "geboortedatum", errors, today)
        row = CaseRow(
            regel=line,
            bron=take(cells, "bron"),
            huishouden=take(cells, "huishouden"),
            voornaam=first,
            roepnaam=take(cells, "roepnaam"),
            voorvoegsel=prefix,
            achternaam=surname,
            aanhef=read_aanhef(take(cells, "aanhef")),
            geboortedatum=born,
            bsn=read_bsn(take(cells, "bsn"), errors),
            straat=street,
            huisnummer=number,
            postcode=normalise_postcode(take(cells, "postcode")),
            plaats=take(cells, "plaats"),
            telefoon=normalise_phone(take(cells, "telefoon")),
            email=read_email(take(cells, "email"), errors),
            talen=tuple(part for part in re.split(r"[,;/]\s*", take(cells, "talen")) if part),
            relatie=take(cells, "relatie"),
            vraag=take(cells, "vraag"),
            ontvangen_op=read_day(take(cells, "ontvangen_op"), "datum van de vraag", errors, today),
            aanpak=take(cells, "aanpak"),
        )
        if not row.bruikbaar:
            errors.append("Er staat geen naam in deze rij.")
        tell_formula(cells, errors)
        key = (row.bsn, "", None) if row.bsn else _birth_key(first, surname, born)
        same = seen.setdefault(key, line) if born or row.bsn else line
        yield _with(row, errors, known.find(row), same if same != line else 0)


def read_appointments(
    source: CsvSource, mapping: Mapping[str, str], known: Known, today: date
) -> Iterator[AppointmentRow]:
    """Give the appointments of the list one by one."""
    take = picker(source.header, mapping)
    for line, cells in source.rows():
        errors: list[str] = []
        tell_width(cells, source.header, errors)
        day_text, time_text = take(cells, "datum"), take(cells, "tijd")
        both = take(cells, "moment")
        day = read_day(day_text or both, "datum", errors, None)
        if day is None and not (day_text or both):
            errors.append("Er staat geen datum in deze rij.")
        first, prefix, surname = _names(take, cells)
        tell_formula(cells, errors)
        yield AppointmentRow(
            regel=line,
            bron=take(cells, "bron"),
            datum=day,
            tijd=read_time(time_text or both or day_text, errors if time_text else []),
            eindtijd=read_time(take(cells, "eindtijd"), []),
            onderwerp=take(cells, "onderwerp"),
            locatie=take(cells, "locatie"),
            kanaal=read_kanaal(f"{take(cells, 'kanaal')} {take(cells, 'onderwerp')} {take(cells, 'locatie')}"),
            naam=" ".join(part for part in (first, prefix, surname) if part),
            persoon=_person(known, take, cells, today),
            fouten=tuple(errors),
        )


def _with(row: CaseRow, errors: list[str], double: str, same_line: int) -> CaseRow:
    # dataclasses.replace costs as much as the whole row on 100,000 rows, so only where needed.
    if not (errors or double or same_line):
        return row
    values = {name: getattr(row, name) for name in CaseRow.__dataclass_fields__}
    return CaseRow(**values | {"fouten": tuple(errors), "dubbel": double, "dubbel_regel": same_line})


def _names(take: Take, cells: Sequence[str]) -> tuple[str, str, str]:
    first = take(cells, "voornaam") or take(cells, "voorletters")
    prefix, surname = take(cells, "voorvoegsel"), take(cells, "achternaam")
    if surname or not take(cells, "naam"):
        return first, prefix, surname
    given, prefix, surname = split_name(take(cells, "naam"))
    return first or given, prefix, surname


def _street(take: Take, cells: Sequence[str]) -> tuple[str, str]:
    street, number = take(cells, "straat"), take(cells, "huisnummer")
    extra = take(cells, "toevoeging")
    if not street:
        match = STREET.fullmatch(take(cells, "adres"))
        street, number = (match[1], match[2]) if match else (take(cells, "adres"), number)
    return street, " ".join(part for part in (number, extra) if part)


def _person(known: Known, take: Take, cells: Sequence[str], today: date) -> str:
    """Return whom the appointment is with: by number, by birth date, or by a name that only one has."""
    first, _prefix, surname = _names(take, cells)
    born = read_day(take(cells, "geboortedatum"), "geboortedatum", [], today)
    row = CaseRow(
        regel=0, voornaam=first, achternaam=surname, geboortedatum=born, bsn=normalise_bsn(take(cells, "bsn"))
    )
    found = known.find(row)
    if found or born:
        return found
    same = known.by_name.get(_name_key(first, surname), ())
    return same[0] if len(same) == 1 else ""


def _name_key(first: str, surname: str) -> tuple[str, str]:
    return fold_heading(surname), fold_heading(first)[:1]


def _birth_key(first: str, surname: str, born: date | None) -> tuple[str, str, date | None]:
    # Suites have initials where we have names: the first letter must do.
    return (*_name_key(first, surname), born)
