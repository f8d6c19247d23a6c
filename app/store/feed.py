"""What search finds: two tables that triggers keep equal to the living rows of the open compartment.

`zoektekst` holds the words people said, indexed by FTS5; `zoeknaam` holds each word of a
name, found by prefix.  Closed compartments never get in.  Only the field that changed is
indexed again, so that typing in one field does not move its neighbours.
"""

from dataclasses import dataclass

from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record, Vak
from app.store.schema import ZOEKNAAM, ZOEKTEKST

FTS_TABLE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS zoek USING fts5(tekst, content='zoektekst', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
FTS_TRIGGERS = (
    """CREATE TRIGGER zoek_insert AFTER INSERT ON zoektekst BEGIN
  INSERT INTO zoek(rowid, tekst) VALUES (NEW.id, NEW.tekst); END""",
    """CREATE TRIGGER zoek_delete AFTER DELETE ON zoektekst BEGIN
  INSERT INTO zoek(zoek, rowid, tekst) VALUES ('delete', OLD.id, OLD.tekst); END""",
)


@dataclass(frozen=True, slots=True)
class _Target:
    """A search table, the mark of the fields that feed it, and how a value gets in."""

    table: str
    mark: str
    column: str
    value: str
    source: str = ""


_TARGETS = (
    _Target(ZOEKTEKST.name, "zoek", "tekst", '{row}."{f}"'),
    _Target(ZOEKNAAM.name, "zoeknaam", "woord", "word.value", ', json_each(vouw({row}."{f}")) AS word'),
)


def triggers(kind: type[Record]) -> list[str]:
    """Return the triggers that feed search from one kind."""
    return [sql for target in _TARGETS if (marked := _marked(kind, target)) for sql in _of(kind, target, marked)]


def refill() -> list[str]:
    """Return the statements that make both tables anew, in the order in which the rows were made."""
    made = []
    for target in _TARGETS:
        parts = [
            f'SELECT {_cells(target, kind_of(kind), f, "row")}, row.id AS made FROM "{kind_of(kind)}" AS row'
            f"{target.source.format(row='row', f=f)} WHERE {_findable('row', f)}"
            for kind in KINDS
            for f in _marked(kind, target)
        ]
        columns = f"huishouden, soort, rid, field, {target.column}"
        made += [
            f"DELETE FROM {target.table}",
            f"INSERT INTO {target.table}({columns}) SELECT {columns} FROM ({' UNION ALL '.join(parts)}) ORDER BY made",
        ]
    return made


def _marked(kind: type[Record], target: _Target) -> list[str]:
    return [f.name for f in kind.__dataclass_fields__.values() if f.metadata.get(target.mark)]


def _findable(row: str, f: str) -> str:
    return f"{row}._dood IS NULL AND {row}.vak = '{Vak.GEWOON}' AND coalesce({row}.\"{f}\", '') <> ''"


def _cells(target: _Target, name: str, f: str, row: str) -> str:
    value = target.value.format(row=row, f=f)
    place = f"{row}.huishouden AS huishouden, '{name}' AS soort, {row}.id AS rid, '{f}' AS field"
    return f"{place}, {value} AS {target.column}"


def _of(kind: type[Record], target: _Target, marked: list[str]) -> list[str]:
    name = kind_of(kind)

    def fill(f: str, when: str = "") -> str:
        return f"""
  INSERT INTO {target.table}(huishouden, soort, rid, field, {target.column})
  SELECT {_cells(target, name, f, "NEW")} FROM (SELECT 1){target.source.format(row="NEW", f=f)}
  WHERE {_findable("NEW", f)}{when};"""

    buried = "OLD._dood IS NOT NEW._dood"
    changed = {f: f'(OLD."{f}" IS NOT NEW."{f}" OR {buried})' for f in marked}
    gone = " OR ".join(f"(field = '{f}' AND {when})" for f, when in changed.items())
    new, renewed = "".join(map(fill, marked)), "".join(fill(f, f" AND {when}") for f, when in changed.items())
    return [
        f'CREATE TRIGGER "{target.table}_{name}_insert" AFTER INSERT ON "{name}" BEGIN{new}\nEND',
        f"""CREATE TRIGGER "{target.table}_{name}_update" AFTER UPDATE ON "{name}"
WHEN {" OR ".join(changed.values())} BEGIN
  DELETE FROM {target.table} WHERE rid = OLD.id AND ({gone});{renewed}
END""",
        f"""CREATE TRIGGER "{target.table}_{name}_delete" AFTER DELETE ON "{name}" BEGIN
  DELETE FROM {target.table} WHERE rid = OLD.id;
END""",
    ]
