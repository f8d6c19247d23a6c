"""The file has the shape that the domain asks for."""

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from pathlib import Path

import pytest

from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record
from app.store import triggers
from app.store.codec import decode, encode, field_types, from_row, to_row
from app.store.connection import connect
from app.store.schema import METADATA, TABLES
from tests.store.files import HOUSE, KEY, Desk
from tests.store.schema_sql import COMMAND, FIRST, first_revision

FTS_TABLES = {"zoek", "zoek_config", "zoek_data", "zoek_docsize", "zoek_idx"}


def test_the_first_revision_makes_the_tables_of_the_domain() -> None:
    assert FIRST.read_text(encoding="utf-8") == first_revision(), f"the domain changed: run `{COMMAND}`"


def test_a_new_file_has_every_table_and_column(file: Path) -> None:
    raw = connect(file, KEY)
    tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    columns = {name: [row[1:3] for row in raw.execute(f'PRAGMA table_info("{name}")')] for name in METADATA.tables}
    raw.close()

    assert tables - FTS_TABLES - {"alembic_version"} == set(METADATA.tables)
    assert columns == {
        name: [(column.name, str(column.type)) for column in table.columns] for name, table in METADATA.tables.items()
    }


def test_a_new_file_has_every_index(file: Path) -> None:
    raw = connect(file, KEY)
    found = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")}
    raw.close()

    assert found == {str(index.name) for table in METADATA.tables.values() for index in table.indexes}


def test_a_new_file_has_exactly_our_triggers(file: Path) -> None:
    raw = connect(file, KEY)
    found = dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    raw.close()

    assert found == triggers.generate()


@pytest.mark.parametrize("kind", KINDS, ids=kind_of)
def test_every_kind_has_its_log_and_its_guards(kind: type[Record]) -> None:
    name = kind_of(kind)

    assert {f"log_{name}_insert", f"log_{name}_update", f"keep_{name}", f"fixed_{name}"} <= triggers.generate().keys()


def test_synced_tables_refuse_nothing_but_a_row_without_its_place() -> None:
    for table in TABLES.values():
        assert {column.name for column in table.columns if not column.nullable} == {"id", "huishouden", "vak"}
        assert not table.foreign_keys


@pytest.mark.parametrize("kind", KINDS, ids=kind_of)
def test_every_field_of_a_kind_comes_back_from_table_and_log(desk: Desk, kind: type[Record]) -> None:
    given = {name: value for name, value in _samples(kind) if name not in {"id", "huishouden", "gemaakt_op"}}
    given.pop("gemaakt_door")
    for bound in ("gesprek", "corrigeert"):
        if bound in given:
            given[bound] = ""

    made = desk.write(lambda tx: tx.insert(kind, HOUSE, **given))

    assert desk.read(lambda tx: tx.get(kind, made.id)) == made
    logged = {row["field"]: row["new"] for row in desk.log(made.id)}
    for name, stored in to_row(made).items():
        if name not in triggers.FIXED:
            assert logged.get(name) == (None if stored in {None, ""} else str(stored))


def _samples(kind: type[Record]) -> Iterator[tuple[str, object]]:
    for name, (plain, _optional) in field_types(kind).items():
        yield name, _sample(plain)


def _sample(plain: type) -> object:
    if issubclass(plain, Enum):
        return list(plain)[-1]
    samples: dict[type, object] = {
        str: "Zoë zei: «ja»\nén nee",
        bool: True,
        int: 7,
        date: date(2026, 2, 28),
        tuple: ("één", 'twee "2"', ""),
    }
    return samples[plain]


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (None, None),
        (True, 1),
        (0, 0),
        (date(2026, 11, 23), "2026-11-23"),
        (("a", "b"), '["a", "b"]'),
        ("cafe\u0301", "café"),
        ("half \ud83d teken", "half  teken"),
        (("half \udc00",), '["half "]'),
    ],
)
def test_values_are_stored_as_text_and_whole_numbers(value: object, stored: str | int | None) -> None:
    assert encode(value) == stored


def test_what_has_no_column_is_refused() -> None:
    with pytest.raises(TypeError, match="no column"):
        encode(1.5)


def test_a_row_of_a_newer_program_is_read_without_what_we_do_not_know() -> None:
    kind = KINDS[0]
    row: dict[str, str | int | None] = {"id": "1", "huishouden": "", "vak": "gewoon", "nieuw_veld": "x", "_seq": 4}

    record = from_row(kind, row)

    assert record.gezien == 4
    assert json.loads(str(encode(record.betreft))) == []


def test_every_field_has_a_type_that_is_kept() -> None:
    for kind in KINDS:
        for one in fields(kind):
            if one.name != "gezien":
                sample = _sample(field_types(kind)[one.name][0])
                assert decode(kind, one.name, encode(sample)) == sample
