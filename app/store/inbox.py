"""Taking over what others did: rows as the server has them, but for what still waits here.

Runs outside the log.  A field with a waiting change keeps it; a row that is not newer is
skipped; what this version does not know is kept in `onbekend` for the version that does.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.kinds import KINDS, kind_of
from app.store.codec import Stored, decode, from_log, to_row
from app.store.erasing import forget_fields, forget_row
from app.store.reading import Reading
from app.store.schema import TABLES
from app.store.writing import Changed, Writing
from app.wire.messages import Effect, Row

TOMBSTONE, _HOUSEHOLD = "_dood", "huishouden"
_KINDS = {kind_of(kind): kind for kind in KINDS}
_COLUMNS = {name: frozenset(table.c.keys()) - {"id", "huishouden", "vak", "_seq"} for name, table in TABLES.items()}
_PENDING = """SELECT entity, rid, field FROM change
WHERE seq IS NULL AND entity = ? AND rid IN (SELECT value FROM json_each(?))"""
_UNKNOWN = "SELECT entity || ' ' || rid FROM onbekend"
_KEEP = """INSERT INTO onbekend(entity, rid, huishouden, vak, seq, velden) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT(entity, rid) DO UPDATE SET seq = excluded.seq, velden = json_patch(velden, excluded.velden)"""

_HIGHEST = 1 << 63
"""What a column holds: a number of more than that is no number of ours, and must not stop what comes after it."""


@dataclass(frozen=True, slots=True)
class _Here:
    """What this file holds of the rows of a slice."""

    seqs: dict[tuple[str, str], int] = field(default_factory=dict)
    pending: set[tuple[str, str, str]] = field(default_factory=set)
    unknown: frozenset[str] = frozenset()


class _New:
    """New rows of one shape that follow each other, written at once."""

    def __init__(self, tx: Writing) -> None:
        self._tx = tx
        self._shape: tuple[str, tuple[str, ...]] = ("", ())
        self._rows: list[tuple[Stored, ...]] = []

    def add(self, entity: str, columns: Mapping[str, Stored]) -> None:
        """Write this row with the next ones."""
        shape = (entity, tuple(columns))
        if shape != self._shape:
            self.write()
            self._shape = shape
        self._rows.append(tuple(columns.values()))

    def write(self) -> None:
        """Write what there is: before anything else touches one of these rows, and at the end."""
        if not self._rows:
            return
        entity, names = self._shape
        columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
        self._tx.sql.exec_driver_sql(f'INSERT INTO "{entity}"({columns}) VALUES ({marks})', self._rows)
        self._rows = []


def apply_effects(tx: Writing, effects: Iterable[Effect]) -> None:
    """Take over acts of others, in their order."""
    apply_rows(tx, [row for effect in effects for row in effect.rows], whole=False)


def apply_rows(tx: Writing, rows: Sequence[Row], *, whole: bool) -> None:
    """Take over rows; `whole` rows have every field that was ever written, and repair what is here."""
    if not rows:
        return
    here, new = _look(tx, rows), _New(tx)
    for row in rows:
        if row.entity not in TABLES:
            _keep_unknown(tx, row, row.fields)
            continue
        known = here.seqs.get((row.entity, row.rid))
        if known is not None and (row.seq < known or (row.seq == known and not whole)):
            continue
        if row.gone:
            new.write()
            forget_row(tx, row.entity, row.rid, row.huishouden)
            if row.entity == _HOUSEHOLD:
                _forget_rest(tx, row.rid)
            here.seqs.pop((row.entity, row.rid), None)
        else:
            _put(tx, row, here, new, whole=whole)
            here.seqs[row.entity, row.rid] = row.seq
        tx.touched.add(Changed(row.entity, row.rid, row.huishouden))
    new.write()


def _forget_rest(tx: Writing, huishouden: str) -> None:
    """Forget what the server did not take over of a household that is gone: nobody could find it any more."""
    for entity in TABLES:
        left = f"""SELECT id FROM "{entity}" AS r WHERE huishouden = ? AND coalesce(_seq, 0) = 0
        AND NOT EXISTS (SELECT 1 FROM change WHERE entity = ? AND rid = r.id AND seq IS NULL)"""
        for rid in tx.sql.exec_driver_sql(left, (huishouden, entity)).scalars().all():
            forget_row(tx, entity, rid, huishouden)


def has_unknown(tx: Reading) -> bool:
    """Whether anything is kept for a newer version."""
    return bool(tx.rows("SELECT 1 FROM onbekend LIMIT 1"))


def take_known(tx: Writing, limit: int = 200) -> bool:
    """After an upgrade: put what is known now where it belongs.  Return whether there may be more."""
    found = tx.rows("SELECT * FROM onbekend ORDER BY entity, rid")
    done = 0
    for line in found:
        fields = json.loads(line["velden"])
        entity = str(line["entity"])
        if entity not in TABLES or not any(_fits(entity, name, value) for name, value in fields.items()):
            continue
        row = Row(entity, line["rid"], line["huishouden"], line["vak"], int(line["seq"]), fields)
        tx.sql.exec_driver_sql("DELETE FROM onbekend WHERE entity = ? AND rid = ?", (entity, row.rid))
        here, new = _look(tx, [row]), _New(tx)
        _put(tx, row, here, new, whole=False, seq=max(row.seq, here.seqs.get((entity, row.rid), 0)))
        new.write()
        tx.touched.add(Changed(entity, row.rid, row.huishouden))
        done += 1
        if done >= limit:
            return True
    return False


def _look(tx: Writing, rows: Iterable[Row]) -> _Here:
    by_kind: dict[str, list[str]] = {}
    for row in rows:
        if row.entity in TABLES:
            by_kind.setdefault(row.entity, []).append(row.rid)
    here = _Here(unknown=frozenset(tx.sql.exec_driver_sql(_UNKNOWN).scalars()))
    for entity, found in by_kind.items():
        ids = json.dumps(found)
        seqs = f'SELECT id, coalesce(_seq, 0) FROM "{entity}" WHERE id IN (SELECT value FROM json_each(?))'
        here.seqs.update({(entity, rid): seq for rid, seq in tx.sql.exec_driver_sql(seqs, (ids,))})
        here.pending.update(tuple(line) for line in tx.sql.exec_driver_sql(_PENDING, (entity, ids)))
    return here


def _put(tx: Writing, row: Row, here: _Here, new: _New, *, whole: bool, seq: int | None = None) -> None:
    entity, rid = row.entity, row.rid
    offered = {TOMBSTONE: None, **row.fields} if whole else row.fields
    strange = {name: value for name, value in offered.items() if not _fits(entity, name, value)}
    values: dict[str, Stored] = {
        name: from_log(_KINDS[entity], name, value)
        for name, value in offered.items()
        if name not in strange and (entity, rid, name) not in here.pending
    }
    if strange or f"{entity} {rid}" in here.unknown:
        _forget_known(tx, entity, rid, values)
        _keep_unknown(tx, row, strange)
    values["_seq"] = row.seq if seq is None else seq
    if (entity, rid) in here.seqs:
        new.write()
        emptied = [name for name, value in values.items() if value is None and name != TOMBSTONE]
        sets = ", ".join(f'"{name}" = ?' for name in values)
        tx.sql.exec_driver_sql(f'UPDATE "{entity}" SET {sets} WHERE id = ?', (*values.values(), rid))
        if emptied:
            forget_fields(tx, entity, rid, row.huishouden, emptied)
        return
    columns = {**_defaults(entity), **values, "id": rid, "huishouden": row.huishouden, "vak": row.vak}
    new.add(entity, columns)


_DEFAULTS: dict[str, dict[str, Stored]] = {}


def _defaults(entity: str) -> dict[str, Stored]:
    """Return what a field holds that nobody filled in: the same on every laptop."""
    if entity not in _DEFAULTS:
        _DEFAULTS[entity] = to_row(_KINDS[entity](id="", huishouden=""))
    return _DEFAULTS[entity]


def _fits(entity: str, name: str, value: str | None) -> bool:
    """Tell whether this version can read a value: a newer one may have other fields and codes."""
    if name not in _COLUMNS[entity]:
        return False
    if value is None or name == TOMBSTONE:
        return True
    try:
        stored = from_log(_KINDS[entity], name, value)
        decode(_KINDS[entity], name, stored)
    except (ValueError, TypeError, RecursionError):
        return False
    return not isinstance(stored, int) or -_HIGHEST <= stored < _HIGHEST


def _keep_unknown(tx: Writing, row: Row, fields: dict[str, str | None]) -> None:
    if row.gone:
        tx.sql.exec_driver_sql("DELETE FROM onbekend WHERE entity = ? AND rid = ?", (row.entity, row.rid))
    elif fields:
        place = (row.entity, row.rid, row.huishouden, row.vak, row.seq)
        tx.sql.exec_driver_sql(_KEEP, (*place, json.dumps(fields, ensure_ascii=False)))


def _forget_known(tx: Writing, entity: str, rid: str, values: Iterable[str]) -> None:
    """A value that is known now takes the place of an older one that was not."""
    for name in values:
        tx.sql.exec_driver_sql(
            "UPDATE onbekend SET velden = json_remove(velden, ?) WHERE entity = ? AND rid = ?",
            (f'$."{name}"', entity, rid),
        )
    tx.sql.exec_driver_sql("DELETE FROM onbekend WHERE entity = ? AND rid = ? AND velden = '{}'", (entity, rid))
