"""Letting a dossier go that this laptop may no longer hold: only after all of it was handed in, in small pieces."""

from app.store.acts import COUNTED
from app.store.reading import Reading
from app.store.schema import TABLES
from app.store.syncstate import last_number
from app.store.writing import COMING, DRAFT, STAGE, Changed, Writing

MOST = 200
_WAITS = """SELECT EXISTS (SELECT 1 FROM change WHERE huishouden = :h AND seq IS NULL)
OR EXISTS (SELECT 1 FROM inzage WHERE huishouden = :h AND seq IS NULL)
OR EXISTS (SELECT 1 FROM bijlage AS b WHERE b.huishouden = :h AND b.hash <> '' AND b._dood IS NULL
  AND EXISTS (SELECT 1 FROM bijlage_blok AS k WHERE k.hash = b.hash)
  AND NOT EXISTS (SELECT 1 FROM bijlage_aangekomen AS a WHERE a.hash = b.hash AND a.huishouden = :h)
  AND NOT EXISTS (SELECT 1 FROM change AS c JOIN terzijde AS t ON t.grp = c.grp
    WHERE c.entity = 'bijlage' AND c.rid = b.id AND t.besluit = 'geweigerd')) AS waits"""
_SIDE = ("onbekend", "inzage", "grp", "change")
"""What was put aside stays: a label and a reason, without words of anybody."""
_ONLY_THIS = """SELECT hash FROM bijlage WHERE huishouden = ?1 AND hash IS NOT NULL
AND hash NOT IN (SELECT hash FROM bijlage WHERE huishouden <> ?1 AND hash IS NOT NULL)"""
_BLOBS = (
    f"DELETE FROM bijlage_blok WHERE hash IN ({_ONLY_THIS})",
    f"DELETE FROM bijlage_blok WHERE hash IN (SELECT '{COMING}' || hash FROM ({_ONLY_THIS}))",
    f"DELETE FROM lokaal WHERE naam IN (SELECT '{STAGE}' || hash FROM ({_ONLY_THIS}))",
    "DELETE FROM bijlage_aangekomen WHERE huishouden = ?1",
)
_DRAFTS = tuple(
    f"DELETE FROM lokaal WHERE naam IN (SELECT '{DRAFT}' || id FROM {kind} WHERE huishouden = ?1)"
    for kind in ("conflict", "plan")
)


def may_go(tx: Reading, huishouden: str) -> bool:
    """Whether the server has everything of a household."""
    return not tx.rows(_WAITS, {"h": huishouden})[0]["waits"]


def purge_slice(tx: Writing, huishouden: str) -> bool:
    """Delete a piece of a household.  Return whether there is more; nothing goes while something of it waits."""
    if not huishouden or not may_go(tx, huishouden):
        return False
    tx.remember(COUNTED, str(last_number(tx)))
    for line in (*_BLOBS, *_DRAFTS):
        tx.sql.exec_driver_sql(line, (huishouden,))
    left = MOST
    for name in (*TABLES, *_SIDE):
        query = f'DELETE FROM "{name}" WHERE rowid IN (SELECT rowid FROM "{name}" WHERE huishouden = ? LIMIT ?)'
        left -= tx.sql.exec_driver_sql(query, (huishouden, left)).rowcount
        if left <= 0:
            break
    tx.erased = left > 0
    tx.touched.add(Changed("huishouden", huishouden, huishouden))
    return left <= 0
