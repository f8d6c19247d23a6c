"""Acts: one `grp` per thing the user did, open while typing in one field, then sealed.

Sealing gives the log rows of an act their numbers `n`, in one step and without gaps;
from then on they never change.  Undo and redo are compare-and-set per field: they
apply only where the value still is what the act wrote.
"""

from dataclasses import dataclass, field

from sqlalchemy import Connection, RowMapping, text

from app.domain.kinds import KINDS, kind_of
from app.domain.record import Vak
from app.store.codec import field_types
from app.store.schema import TABLES
from app.store.writing import Changed, Writing

IDLE_SEAL_S = 10
UNDO_DEPTH = 100
_KINDS = {kind_of(kind): kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: the act's label and the fields that somebody changed meanwhile."""

    label: str
    skipped: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class OpenAct:
    """The act that is open now."""

    grp: str
    key: str
    huishouden: str
    touched_s: float = field(default=0.0)


def begin_act(tx: Writing, grp: str, label: str, huishouden: str, *, undoable: bool, undoes: str | None = None) -> None:
    """Start an act and make it the one that the triggers write under."""
    stand = "gedaan" if undoable else "vast"
    tx.sql.execute(
        text(
            "INSERT INTO grp(id, actor, apparaat, huishouden, vak, label, started, undoes, stand)"
            " VALUES (:id, :actor, :apparaat, :huishouden, :vak, :label, :started, :undoes, :stand)"
        ),
        {
            "id": grp, "actor": tx.actor, "apparaat": tx.apparaat, "huishouden": huishouden, "vak": str(Vak.GEWOON),
            "label": label, "started": tx.clock.moment(), "undoes": undoes, "stand": stand,
        },
    )  # fmt: skip
    if undoable:
        # A new act closes the way forward: what was undone before it can't be redone over it.
        tx.sql.execute(
            text("UPDATE grp SET stand = 'vast' WHERE huishouden = :h AND stand = 'ongedaan'"), {"h": huishouden}
        )
    tx.sql.execute(text("UPDATE sync_ctx SET grp = :grp"), {"grp": grp})


def seal_acts(sql: Connection, moment: str) -> None:
    """Number the log rows of every unsealed act, in the order they were first written."""
    sql.execute(
        text(
            "UPDATE change SET n = numbered.n FROM (SELECT rowid_, row_number() OVER (ORDER BY rowid_)"
            " + (SELECT coalesce(max(n), 0) FROM change) AS n FROM change WHERE n IS NULL) AS numbered"
            " WHERE change.rowid_ = numbered.rowid_"
        )
    )
    sql.execute(text("UPDATE grp SET sealed = :moment WHERE sealed IS NULL"), {"moment": moment})
    sql.execute(
        text("DELETE FROM grp WHERE sealed = :moment AND NOT EXISTS (SELECT 1 FROM change WHERE change.grp = grp.id)"),
        {"moment": moment},
    )


def next_undo(sql: Connection, huishouden: str, actor: str, *, redo: bool = False) -> RowMapping | None:
    """Return the act that undo (or redo) would take back in this dossier, or None."""
    stand, order = ("ongedaan", "ASC") if redo else ("gedaan", "DESC")
    return (
        sql.execute(
            text(
                "SELECT id, label FROM grp WHERE huishouden = :h AND actor = :a AND stand = :s AND undoes IS NULL"
                f" ORDER BY id {order} LIMIT 1"
            ),
            {"h": huishouden, "a": actor, "s": stand},
        )
        .mappings()
        .first()
    )


def revert(tx: Writing, act: RowMapping, huishouden: str, *, redo: bool) -> Undone:
    """Take an act back, or do it again, field by field where the value is still the expected one."""
    begin_act(tx, tx.clock.new_id(), str(act["label"]), huishouden, undoable=False, undoes=str(act["id"]))
    cells = tx.rows(
        "SELECT entity, rid, field, op, old, new FROM change WHERE grp = :grp AND gewist IS NULL"
        " AND op IN ('insert', 'update') ORDER BY rowid_",
        {"grp": act["id"]},
    )
    inserted = {(c["entity"], c["rid"]) for c in cells if c["op"] == "insert"}
    skipped = [(str(c["entity"]), str(c["field"])) for c in cells if c["op"] == "update" and not _put(tx, c, redo=redo)]
    for entity, rid in sorted(inserted):
        _bury(tx, entity, rid, alive=redo)
    stand = "gedaan" if redo else "ongedaan"
    tx.sql.execute(text("UPDATE grp SET stand = :s WHERE id = :id"), {"s": stand, "id": act["id"]})
    return Undone(str(act["label"]), tuple(skipped))


def _typed(entity: str, name: str, stored: str | None) -> str | int | None:
    number = name in field_types(_KINDS[entity]) and issubclass(field_types(_KINDS[entity])[name][0], int)
    return int(stored) if number and stored is not None else stored


def _put(tx: Writing, cell: RowMapping, *, redo: bool) -> bool:
    entity, name = str(cell["entity"]), str(cell["field"])
    expected, wanted = (cell["old"], cell["new"]) if redo else (cell["new"], cell["old"])
    done = tx.sql.execute(
        text(f'UPDATE "{entity}" SET "{name}" = :wanted WHERE id = :rid AND "{name}" IS :expected'),
        {"wanted": _typed(entity, name, wanted), "rid": cell["rid"], "expected": _typed(entity, name, expected)},
    )
    tx.touched.add(_changed(tx, entity, str(cell["rid"])))
    return bool(done.rowcount)


def _bury(tx: Writing, entity: str, rid: str, *, alive: bool) -> None:
    dead = None if alive else tx.clock.moment()
    tx.sql.execute(text(f'UPDATE "{entity}" SET _dood = :dead WHERE id = :rid'), {"dead": dead, "rid": rid})
    tx.touched.add(_changed(tx, entity, rid))


def _changed(tx: Writing, entity: str, rid: str) -> Changed:
    table = TABLES[entity]
    found = tx.sql.execute(table.select().with_only_columns(table.c.huishouden).where(table.c.id == rid)).scalar()
    return Changed(entity, rid, str(found or ""))
