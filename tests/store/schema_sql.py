"""Writes the first revision from the tables: `python -m tests.store.schema_sql`.

Only until the first release.  After that v0001_begin.sql is frozen and a change of shape is
a revision of its own.
"""

import textwrap

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from app.store.migrate import REVISIONS
from app.store.schema import METADATA

FIRST = REVISIONS / "versions" / "v0001_begin.sql"
COMMAND = "python -m tests.store.schema_sql"
_HEAD = "-- The first shape of a dossier file: frozen, like every revision that was released.\n"


def first_revision() -> str:
    """Return the SQL that makes the tables of app.store.schema."""
    blocks = [_HEAD]
    for table in METADATA.tables.values():
        parts: list[ExecutableDDLElement] = [
            CreateTable(table),
            *map(CreateIndex, sorted(table.indexes, key=lambda index: str(index.name))),
        ]
        blocks.append("\n".join(_wrapped(str(part.compile(dialect=sqlite.dialect()))) for part in parts) + "\n")
    return "\n".join(blocks)


def _wrapped(statement: str) -> str:
    line = " ".join(statement.split()).replace("( ", "(").replace(" )", ")")
    return textwrap.fill(line, 110, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False) + ";"


if __name__ == "__main__":
    FIRST.write_text(first_revision(), encoding="utf-8")
