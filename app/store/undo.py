"""Undo and redo of an act, as a new act: compare-and-set, field by field.

A field goes back only where it still holds what the act wrote, and an added row goes away
only when nobody touched it since; what was left alone is told.  Words that were erased have
no old value any more, so they cannot come back this way.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, text

from app.domain.kinds import KINDS, kind_of
from app.domain.record import Vak
from app.store.acts import begin_act
from app.store.codec import Stored, from_log
from app.store.schema import TABLES
from app.store.triggers import BOUND_TO_GESPREK, captured
from app.store.writing import Changed, Writing

UNDO_DEPTH = 100
ROW = "*"
"""Stands for the whole row among what was skipped."""
_KINDS = {kind_of(kind): kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: the act's label, the (kind, field) that somebody changed meanwhile, and its kinds."""

    label: str
    """Empty for an act of a closed compartment: its name would be a trace."""
    skipped: tuple[tuple[str, str], ...] = ()
    soorten: frozenset[str] = frozenset()
    gewist: bool = False
    """Something was erased since, so nothing was taken back; the next time goes past it."""


def next_undo(sql: Connection, huishouden: str, actor: str, *, redo: bool = False) -> RowMapping | None:
    """Return the act that undo (or redo) would take back in this dossier, or None."""
    stand, order = ("ongedaan", "ASC") if redo else ("gedaan", "DESC")
    return (
        sql.execute(
            text(
                "SELECT id, label, vak FROM (SELECT id, label, vak, stand FROM grp WHERE huishouden = :h AND actor = :a"
                " AND stand <> 'vast' ORDER BY id DESC LIMIT :depth)"
                f" WHERE stand = :s ORDER BY id {order} LIMIT 1"
            ),
            {"h": huishouden, "a": actor, "s": stand, "depth": UNDO_DEPTH},
        )
        .mappings()
        .first()
    )


def take_back(tx: Writing, huishouden: str, told: set[str]) -> Undone | None:
    """Take the last act back, and stop first where something was erased since: that does not come back.

    `told` holds the erasures that were said already; the next press then goes past them.
    """
    act = next_undo(tx.sql, huishouden, tx.actor)
    erasure = _erased_since(tx.sql, huishouden, tx.actor, str(act["id"]) if act else "")
    if erasure is not None and erasure["id"] not in told:
        told.add(str(erasure["id"]))
        return Undone(_label(erasure), gewist=True)
    passed = False
    while act is not None and _all_erased(tx.sql, str(act["id"])):
        tx.sql.execute(text("UPDATE grp SET stand = 'vast' WHERE id = :id"), {"id": act["id"]})
        act, passed = next_undo(tx.sql, huishouden, tx.actor), True
    if passed and erasure is None:
        return Undone("", gewist=True)
    return None if act is None else revert(tx, act, huishouden, redo=False)


def _erased_since(sql: Connection, huishouden: str, actor: str, since: str) -> RowMapping | None:
    return (
        sql.execute(
            text(
                "SELECT id, label, vak FROM (SELECT id, label, vak FROM grp WHERE huishouden = :h AND actor = :a"
                " AND id > :since ORDER BY id DESC LIMIT :depth) AS act"
                " WHERE EXISTS (SELECT 1 FROM change WHERE change.grp = act.id AND op = 'erase') LIMIT 1"
            ),
            {"h": huishouden, "a": actor, "since": since, "depth": UNDO_DEPTH},
        )
        .mappings()
        .first()
    )


def _all_erased(sql: Connection, act: str) -> bool:
    left = text("SELECT 1 FROM change WHERE grp = :grp AND gewist IS NULL AND op IN ('insert', 'update') LIMIT 1")
    return sql.execute(left, {"grp": act}).first() is None


def _label(act: RowMapping) -> str:
    return "" if act["vak"] == Vak.MELDCODE else str(act["label"])


def revert(tx: Writing, act: RowMapping, huishouden: str, *, redo: bool) -> Undone:
    """Take an act back, or do it again."""
    begin_act(tx, tx.clock.new_id(), str(act["label"]), huishouden, undoable=False, undoes=str(act["id"]))
    rows: dict[tuple[str, str], list[RowMapping]] = {}
    for cell in tx.rows(
        "SELECT entity, rid, field, op, old, new FROM change WHERE grp = :grp AND gewist IS NULL"
        " AND op IN ('insert', 'update') ORDER BY rowid_",
        {"grp": act["id"]},
    ):
        rows.setdefault((str(cell["entity"]), str(cell["rid"])), []).append(cell)
    skipped: list[tuple[str, str]] = []
    erased = True
    for (entity, rid), cells in rows.items():
        told = _revert_row(tx, entity, rid, cells, redo=redo)
        erased = erased and told is None
        skipped += told or ()
    tx.sql.execute(
        text("UPDATE grp SET stand = :s WHERE id = :id"), {"s": "gedaan" if redo else "ongedaan", "id": act["id"]}
    )
    return Undone(_label(act), tuple(skipped), frozenset(entity for entity, _rid in rows), gewist=erased)


def _revert_row(
    tx: Writing, entity: str, rid: str, cells: list[RowMapping], *, redo: bool
) -> list[tuple[str, str]] | None:
    """Return what was left alone; None when the row was erased."""
    table = TABLES[entity]
    found = tx.sql.execute(table.select().where(table.c.id == rid)).mappings().first()
    if found is None:
        return None
    tx.touched.add(Changed(entity, rid, str(found["huishouden"])))
    if _in_closed_gesprek(tx, entity, found):
        return [(entity, ROW)]
    if any(cell["op"] == "insert" for cell in cells):
        return _revert_insert(tx, entity, found, cells, redo=redo)
    return [(entity, str(cell["field"])) for cell in cells if not _put(tx, entity, rid, cell, redo=redo)]


def _revert_insert(
    tx: Writing, entity: str, found: RowMapping, cells: list[RowMapping], *, redo: bool
) -> list[tuple[str, str]]:
    written = {str(cell["field"]): _typed(entity, str(cell["field"]), cell["new"]) for cell in cells}
    if written.pop("_dood", None) is not None:
        return []  # added and removed in one act: there is nothing to take back
    names = [name for name in captured(entity) if name != "_dood"]
    intact = all(_filled(found[name]) == _filled(written.get(name)) for name in names)
    if not intact or (found["_dood"] is None) is redo:
        return [(entity, ROW)]
    dead = None if redo else tx.clock.moment()
    tx.sql.execute(text(f'UPDATE "{entity}" SET _dood = :dead WHERE id = :rid'), {"dead": dead, "rid": found["id"]})
    return []


def _put(tx: Writing, entity: str, rid: str, cell: RowMapping, *, redo: bool) -> bool:
    name = str(cell["field"])
    expected, wanted = (cell["old"], cell["new"]) if redo else (cell["new"], cell["old"])
    done = tx.sql.execute(
        text(f'UPDATE "{entity}" SET "{name}" = :wanted WHERE id = :rid AND "{name}" IS :expected'),
        {"wanted": _typed(entity, name, wanted), "rid": rid, "expected": _typed(entity, name, expected)},
    )
    return bool(done.rowcount)


def _filled(stored: Stored) -> Stored:
    return None if stored == "" else stored


def _typed(entity: str, name: str, logged: str | None) -> Stored:
    return from_log(_KINDS[entity], name, logged)


def _in_closed_gesprek(tx: Writing, entity: str, found: RowMapping) -> bool:
    if entity not in BOUND_TO_GESPREK:
        return False
    closed = text("SELECT 1 FROM gesprek WHERE id = :id AND coalesce(gesloten_op, '') <> ''")
    return tx.sql.execute(closed, {"id": found["gesprek"]}).first() is not None
