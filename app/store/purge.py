"""Letting a dossier go that this laptop may no longer hold: only after all of it was handed in, in small pieces."""

from app.store.acts import COUNTED
from app.store.reading import Reading
from app.store.schema import TABLES
from app.store.syncstate import last_number
from app.store.writing import Changed, Writing

MOST = 200
_WAITS = """SELECT EXISTS (SELECT 1 FROM change WHERE huishouden = :h AND seq IS NULL)
OR EXISTS (SELECT 1 FROM inzage WHERE huishouden = :h AND seq IS NULL) AS waits"""
_SIDE = ("onbekend", "inzage", "grp", "change")
"""What was put aside stays: a label and a reason, without words of anybody."""
_BLOBS = """DELETE FROM bijlage_blok WHERE hash IN (SELECT hash FROM bijlage WHERE huishouden = :h)
AND hash NOT IN (SELECT hash FROM bijlage WHERE huishouden <> :h AND hash IS NOT NULL)"""


def may_go(tx: Reading, huishouden: str) -> bool:
    """Whether the server has everything of a household."""
    return not tx.rows(_WAITS, {"h": huishouden})[0]["waits"]


def purge_slice(tx: Writing, huishouden: str) -> bool:
    """Delete a piece of a household.  Return whether there is more; nothing goes while something of it waits."""
    if not huishouden or not may_go(tx, huishouden):
        return False
    tx.remember(COUNTED, str(last_number(tx)))
    tx.sql.exec_driver_sql(_BLOBS.replace(":h", "?"), (huishouden, huishouden))
    left = MOST
    for name in (*TABLES, *_SIDE):
        query = f'DELETE FROM "{name}" WHERE rowid IN (SELECT rowid FROM "{name}" WHERE huishouden = ? LIMIT ?)'
        left -= tx.sql.exec_driver_sql(query, (huishouden, left)).rowcount
        if left <= 0:
            break
    tx.erased = left > 0
    tx.touched.add(Changed("huishouden", huishouden, huishouden))
    return left <= 0
