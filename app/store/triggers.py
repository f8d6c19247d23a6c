"""The triggers that make the log, the search feed and the guards, generated from the kinds.

Every change of a captured table is written to `change` in the same transaction, one row
per field with its own causal base: the base of the oldest pending change of that field,
else what the writer had seen, else the row's sequence.  Inside one open act a further
change of a field updates its log row.  Migrations drop and remake the whole set, and the
store refuses to open for writing when the set in the file is not this one.
"""

from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record, Vak
from app.store.codec import field_types
from app.store.schema import TABLES, ZOEKNAAM, ZOEKTEKST

BOUND_TO_GESPREK = frozenset(kind_of(k) for k in KINDS if {"gesprek", "corrigeert"} <= field_types(k).keys())
"""Kinds that may only be changed while their gesprek is open."""

_UNCAPTURED = {"id", "huishouden", "vak", "_seq"}
_UPSERT = "ON CONFLICT(grp, entity, rid, field) DO UPDATE SET new = excluded.new, hlc = excluded.hlc, gewist = NULL"
_LOG_COLUMNS = "id, grp, entity, rid, huishouden, vak, op, field, base, old, new, hlc, sv"


def _captured(name: str) -> list[str]:
    return [column.name for column in TABLES[name].columns if column.name not in _UNCAPTURED]


def _log_insert(name: str) -> str:
    cells = " UNION ALL ".join(f"SELECT '{f}' AS field, NEW.\"{f}\" AS value" for f in _captured(name))
    return f"""CREATE TRIGGER "log_{name}_insert" AFTER INSERT ON "{name}"
WHEN (SELECT capture FROM sync_ctx) = 1 BEGIN
  INSERT INTO change({_LOG_COLUMNS})
  SELECT uuid7(), ctx.grp, '{name}', NEW.id, NEW.huishouden, NEW.vak, 'insert', cell.field, 0,
    NULL, cell.value, hlc(), ctx.sv
  FROM sync_ctx AS ctx, ({cells}) AS cell WHERE cell.value IS NOT NULL AND cell.value <> ''
  {_UPSERT};
END"""


def _log_update(name: str) -> str:
    cells = " UNION ALL ".join(
        f'SELECT \'{f}\' AS field, OLD."{f}" AS was, NEW."{f}" AS value WHERE OLD."{f}" IS NOT NEW."{f}"'
        for f in _captured(name)
    )
    base = f"""coalesce(
    (SELECT p.base FROM change AS p WHERE p.entity = '{name}' AND p.rid = OLD.id AND p.field = cell.field
       AND p.seq IS NULL ORDER BY p.rowid_ LIMIT 1),
    (SELECT s.gezien FROM sync_seen AS s WHERE s.entity = '{name}' AND s.rid = OLD.id),
    OLD._seq, 0)"""
    return f"""CREATE TRIGGER "log_{name}_update" AFTER UPDATE ON "{name}"
WHEN (SELECT capture FROM sync_ctx) = 1 BEGIN
  INSERT INTO change({_LOG_COLUMNS})
  SELECT uuid7(), ctx.grp, '{name}', NEW.id, NEW.huishouden, NEW.vak, 'update', cell.field,
    {base}, cell.was, cell.value, hlc(), ctx.sv
  FROM sync_ctx AS ctx, ({cells}) AS cell WHERE true
  {_UPSERT};
END"""


def _no_delete(name: str) -> str:
    return f"""CREATE TRIGGER "keep_{name}" BEFORE DELETE ON "{name}"
WHEN (SELECT capture FROM sync_ctx) = 1 BEGIN SELECT raise(ABORT, 'rows are removed by tombstone or erased'); END"""


def _closed_gesprek(name: str) -> list[str]:
    closed = "(SELECT coalesce(g.gesloten_op, '') FROM gesprek AS g WHERE g.id = NEW.gesprek) <> ''"
    active = "(SELECT capture FROM sync_ctx) = 1"
    return [
        f"""CREATE TRIGGER "closed_{name}_update" BEFORE UPDATE ON "{name}"
WHEN {active} AND OLD._dood IS NEW._dood AND {closed} BEGIN SELECT raise(ABORT, 'gesprek_closed'); END""",
        f"""CREATE TRIGGER "closed_{name}_insert" BEFORE INSERT ON "{name}"
WHEN {active} AND coalesce(NEW.corrigeert, '') = '' AND {closed} BEGIN SELECT raise(ABORT, 'gesprek_closed'); END""",
    ]


def _marked(kind: type[Record], mark: str) -> list[str]:
    return [f.name for f in kind.__dataclass_fields__.values() if f.metadata.get(mark)]


def _feed(name: str, target: str, column: str, value: str, columns: list[str]) -> list[str]:
    """Return the triggers that keep a search table equal to the living rows of an open compartment."""
    head = f"INSERT INTO {target}(huishouden, soort, rid, field, {column})"
    fill = "".join(
        f"""
  {head} SELECT NEW.huishouden, '{name}', NEW.id, '{f}', {value.format(f=f)}
  WHERE NEW._dood IS NULL AND NEW.vak = '{Vak.GEWOON}' AND coalesce(NEW."{f}", '') <> '';"""
        for f in columns
    )
    changed = " OR ".join(f'OLD."{f}" IS NOT NEW."{f}"' for f in [*columns, "_dood", "vak"])
    return [
        f'CREATE TRIGGER "{target}_{name}_insert" AFTER INSERT ON "{name}" BEGIN{fill}\nEND',
        f"""CREATE TRIGGER "{target}_{name}_update" AFTER UPDATE ON "{name}" WHEN {changed} BEGIN
  DELETE FROM {target} WHERE rid = OLD.id;{fill}
END""",
        f"""CREATE TRIGGER "{target}_{name}_delete" AFTER DELETE ON "{name}" BEGIN
  DELETE FROM {target} WHERE rid = OLD.id;
END""",
    ]


_FTS = (
    """CREATE TRIGGER zoek_insert AFTER INSERT ON zoektekst BEGIN
  INSERT INTO zoek(rowid, tekst) VALUES (NEW.id, NEW.tekst); END""",
    """CREATE TRIGGER zoek_delete AFTER DELETE ON zoektekst BEGIN
  INSERT INTO zoek(zoek, rowid, tekst) VALUES ('delete', OLD.id, OLD.tekst); END""",
)


def generate() -> dict[str, str]:
    """Return every trigger by name, in the order in which they are made."""
    made: list[str] = []
    for kind in KINDS:
        name = kind_of(kind)
        made += [_log_insert(name), _log_update(name), _no_delete(name)]
        if name in BOUND_TO_GESPREK:
            made += _closed_gesprek(name)
        if texts := _marked(kind, "zoek"):
            made += _feed(name, ZOEKTEKST.name, "tekst", 'NEW."{f}"', texts)
        if names := _marked(kind, "zoeknaam"):
            made += _feed(name, ZOEKNAAM.name, "fold", 'vouw(NEW."{f}")', names)
    made += _FTS
    return {_name_of(sql): sql for sql in made}


def _name_of(sql: str) -> str:
    return sql.split()[2].strip('"')
