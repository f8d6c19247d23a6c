"""The triggers that make the log and the guards, generated from the kinds.

Every change of a captured table is written to `change` in the same transaction, one row
per field with its own causal base: the base of the oldest pending change of that field,
else what the writer had seen, else the row's sequence.  Inside one open act a further
change of a field updates its log row.  Migrations drop and remake the whole set, and the
store refuses to open when the set in the file is not this one.
"""

from app.domain.kinds import KINDS, kind_of
from app.store import feed
from app.store.codec import field_types
from app.store.schema import TABLES

BOUND_TO_GESPREK = frozenset(kind_of(k) for k in KINDS if {"gesprek", "corrigeert"} <= field_types(k).keys())
"""Kinds that may only be changed while their gesprek is open."""

FIXED = ("id", "huishouden", "vak")
"""What a row is born with: the pair is the unit of sync, rights and erasure."""

_ACTIVE = "(SELECT capture FROM sync_ctx) = 1"
_UPSERT = "ON CONFLICT(grp, entity, rid, field) DO UPDATE SET new = excluded.new, hlc = excluded.hlc, gewist = NULL"
_LOG_COLUMNS = "id, grp, entity, rid, huishouden, vak, op, field, base, old, new, hlc, sv"


def captured(name: str) -> list[str]:
    """Return the columns of a kind whose changes are logged."""
    return [column.name for column in TABLES[name].columns if column.name not in {*FIXED, "_seq"}]


def _log_insert(name: str) -> str:
    cells = " UNION ALL ".join(f"SELECT '{f}' AS field, NEW.\"{f}\" AS value" for f in captured(name))
    return f"""CREATE TRIGGER "log_{name}_insert" AFTER INSERT ON "{name}"
WHEN {_ACTIVE} BEGIN
  INSERT INTO change({_LOG_COLUMNS})
  SELECT uuid7(), ctx.grp, '{name}', NEW.id, NEW.huishouden, NEW.vak, 'insert', cell.field, 0,
    NULL, cell.value, hlc(), ctx.sv
  FROM sync_ctx AS ctx, ({cells}) AS cell WHERE cell.value IS NOT NULL AND cell.value <> ''
  {_UPSERT};
END"""


def _log_update(name: str) -> str:
    cells = " UNION ALL ".join(
        f'SELECT \'{f}\' AS field, OLD."{f}" AS was, NEW."{f}" AS value WHERE OLD."{f}" IS NOT NEW."{f}"'
        for f in captured(name)
    )
    pending = f"FROM change AS p WHERE p.entity = '{name}' AND p.rid = OLD.id AND p.seq IS NULL"
    seen = f"(SELECT s.gezien FROM sync_seen AS s WHERE s.entity = '{name}' AND s.rid = OLD.id), OLD._seq, 0"
    # A tombstone is about every field: a pending edit may hide what a colleague wrote under it.
    base = f"""CASE WHEN cell.field = '_dood'
    THEN min(coalesce({seen}), coalesce((SELECT min(p.base) {pending}), {seen}))
    ELSE coalesce((SELECT p.base {pending} AND p.field = cell.field ORDER BY p.rowid_ LIMIT 1), {seen}) END"""
    return f"""CREATE TRIGGER "log_{name}_update" AFTER UPDATE ON "{name}"
WHEN {_ACTIVE} BEGIN
  INSERT INTO change({_LOG_COLUMNS})
  SELECT uuid7(), ctx.grp, '{name}', NEW.id, NEW.huishouden, NEW.vak, 'update', cell.field,
    {base}, cell.was, cell.value, hlc(), ctx.sv
  FROM sync_ctx AS ctx, ({cells}) AS cell WHERE true
  {_UPSERT};
END"""


def _guards(name: str) -> list[str]:
    moved = " OR ".join(f"OLD.{f} IS NOT NEW.{f}" for f in FIXED)
    return [
        f"""CREATE TRIGGER "keep_{name}" BEFORE DELETE ON "{name}"
WHEN {_ACTIVE} BEGIN SELECT raise(ABORT, 'rows are removed by tombstone or erased'); END""",
        f"""CREATE TRIGGER "fixed_{name}" BEFORE UPDATE OF {", ".join(FIXED)} ON "{name}"
WHEN {_ACTIVE} AND ({moved}) BEGIN SELECT raise(ABORT, 'a row keeps its household and compartment'); END""",
    ]


def _closed_gesprek(name: str) -> list[str]:
    """Return the guards of a closed gesprek: a correction is a new row, to be finished on the day it is made."""
    closed = "EXISTS (SELECT 1 FROM gesprek AS g WHERE g.id IN ({ids}) AND coalesce(g.gesloten_op, '') <> '')"
    todays = "coalesce(OLD.corrigeert, '') <> '' AND substr(OLD.gemaakt_op, 1, 10) = substr(hlc(), 1, 10)"
    return [
        f"""CREATE TRIGGER "closed_{name}_update" BEFORE UPDATE ON "{name}"
WHEN {_ACTIVE} AND OLD._dood IS NEW._dood AND {closed.format(ids="OLD.gesprek, NEW.gesprek")} AND NOT ({todays})
BEGIN SELECT raise(ABORT, 'gesprek_closed'); END""",
        f"""CREATE TRIGGER "closed_{name}_insert" BEFORE INSERT ON "{name}"
WHEN {_ACTIVE} AND coalesce(NEW.corrigeert, '') = '' AND {closed.format(ids="NEW.gesprek")}
BEGIN SELECT raise(ABORT, 'gesprek_closed'); END""",
    ]


def generate() -> dict[str, str]:
    """Return every trigger by name, in the order in which they are made."""
    made: list[str] = []
    for kind in KINDS:
        name = kind_of(kind)
        made += [_log_insert(name), _log_update(name), *_guards(name)]
        if name in BOUND_TO_GESPREK:
            made += _closed_gesprek(name)
        made += feed.triggers(kind)
    made += feed.FTS_TRIGGERS
    return {_name_of(sql): sql for sql in made}


def _name_of(sql: str) -> str:
    return sql.split()[2].strip('"')
