"""Acts: one `grp` per thing the user did, open while typing in one field, then sealed.

Sealing gives the log rows of an act their numbers `n`, in one step and without gaps;
from then on they never change.  Between acts nothing is open: a write that is not part
of one fails, because the log has no act to put it under.
"""

from dataclasses import dataclass, field

from sqlalchemy import Connection, text

from app.domain.record import Vak
from app.store.writing import Writing

IDLE_SEAL_S = 10

COUNTED = "teller"
"""The local name of the last number that was given to a log row that is no longer here."""
LAST_N = f"""max(coalesce((SELECT max(n) FROM change), 0),
  coalesce((SELECT CAST(waarde AS INTEGER) FROM lokaal WHERE naam = '{COUNTED}'), 0))"""
_NUMBER = f"""
UPDATE change SET n = numbered.n
FROM (SELECT rowid_, row_number() OVER (ORDER BY rowid_) + (SELECT {LAST_N}) AS n
      FROM change WHERE n IS NULL) AS numbered
WHERE change.rowid_ = numbered.rowid_"""
_DROP_EMPTY = "DELETE FROM grp WHERE sealed IS NULL AND NOT EXISTS (SELECT 1 FROM change WHERE change.grp = grp.id)"
# What was undone before a new act can't be redone over it.
_CLOSE_REDO = """
UPDATE grp SET stand = 'vast' WHERE stand = 'ongedaan'
AND huishouden IN (SELECT act.huishouden FROM grp AS act WHERE act.sealed IS NULL AND act.stand = 'gedaan')"""
# An act is as closed as the most closed of its rows.
_SEAL = f"""
UPDATE grp SET sealed = :moment, vak = coalesce(
  (SELECT c.vak FROM change AS c WHERE c.grp = grp.id AND c.vak <> '{Vak.GEWOON}'
   ORDER BY c.vak = '{Vak.MELDCODE}' DESC LIMIT 1), vak)
WHERE sealed IS NULL"""


@dataclass(slots=True)
class OpenAct:
    """The act that is open now."""

    grp: str
    key: str
    huishouden: str
    touched_s: float = field(default=0.0)


def begin_act(tx: Writing, grp: str, label: str, huishouden: str, *, undoable: bool, undoes: str | None = None) -> None:
    """Start an act and make it the one that the triggers write under."""
    tx.sql.execute(
        text(
            "INSERT INTO grp(id, actor, apparaat, huishouden, vak, label, started, undoes, stand)"
            " VALUES (:id, :actor, :apparaat, :huishouden, :vak, :label, :started, :undoes, :stand)"
        ),
        {
            "id": grp, "actor": tx.actor, "apparaat": tx.apparaat, "huishouden": huishouden, "vak": str(Vak.GEWOON),
            "label": label, "started": tx.clock.moment(), "undoes": undoes,
            "stand": "gedaan" if undoable else "vast",
        },
    )  # fmt: skip
    tx.sql.execute(text("UPDATE sync_ctx SET grp = :grp"), {"grp": grp})


def seal_acts(sql: Connection, moment: str) -> None:
    """Number the log rows of every unsealed act, in the order they were first written."""
    sql.execute(text(_NUMBER))
    sql.execute(text(_DROP_EMPTY))
    sql.execute(text(_CLOSE_REDO))
    sql.execute(text(_SEAL), {"moment": moment})
    sql.execute(text("UPDATE sync_ctx SET grp = NULL"))
