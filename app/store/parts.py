"""Letting a compartment go that this laptop may no longer hold, in all dossiers: only after all of it was handed in."""

from app.store.acts import COUNTED
from app.store.reading import Reading
from app.store.schema import TABLES
from app.store.syncstate import last_number
from app.store.writing import COMING, STAGE, Writing

MOST = 200
_WAITS = """SELECT EXISTS (SELECT 1 FROM change WHERE vak = :v AND seq IS NULL)
OR EXISTS (SELECT 1 FROM inzage WHERE vak = :v AND seq IS NULL)
OR EXISTS (SELECT 1 FROM bijlage AS b WHERE b.vak = :v AND b.hash <> '' AND b._dood IS NULL
  AND EXISTS (SELECT 1 FROM bijlage_blok AS k WHERE k.hash = b.hash)
  AND NOT EXISTS (SELECT 1 FROM bijlage_aangekomen AS a WHERE a.hash = b.hash AND a.huishouden = b.huishouden)
  AND NOT EXISTS (SELECT 1 FROM change AS c JOIN terzijde AS t ON t.grp = c.grp
    WHERE c.entity = 'bijlage' AND c.rid = b.id AND t.besluit = 'geweigerd')) AS waits"""
_ONLY_THIS = """SELECT hash FROM bijlage WHERE vak = ?1 AND hash IS NOT NULL
AND hash NOT IN (SELECT hash FROM bijlage WHERE vak <> ?1 AND hash IS NOT NULL)"""
_BLOBS = (
    f"DELETE FROM bijlage_blok WHERE hash IN ({_ONLY_THIS})",
    f"DELETE FROM bijlage_blok WHERE hash IN (SELECT '{COMING}' || hash FROM ({_ONLY_THIS}))",
    f"DELETE FROM lokaal WHERE naam IN (SELECT '{STAGE}' || hash FROM ({_ONLY_THIS}))",
    f"DELETE FROM bijlage_aangekomen WHERE hash IN ({_ONLY_THIS})",
)
_ACTS = "DELETE FROM grp WHERE vak = ?1 AND NOT EXISTS (SELECT 1 FROM change WHERE change.grp = grp.id)"
"""An act may have rows in more than one compartment."""


def part_may_go(tx: Reading, vak: str) -> bool:
    """Whether the server has everything of a compartment."""
    return not tx.rows(_WAITS, {"v": vak})[0]["waits"]


def purge_part(tx: Writing, vak: str) -> bool:
    """Delete a piece of a compartment.  Return whether there is more; nothing goes while something of it waits."""
    if not part_may_go(tx, vak):
        return False
    tx.remember(COUNTED, str(last_number(tx)))
    for line in _BLOBS:
        tx.sql.exec_driver_sql(line, (vak,))
    left = MOST
    for name in (*TABLES, "onbekend", "inzage", "change"):
        query = f'DELETE FROM "{name}" WHERE rowid IN (SELECT rowid FROM "{name}" WHERE vak = ? LIMIT ?)'
        left -= tx.sql.exec_driver_sql(query, (vak, left)).rowcount
        if left <= 0:
            return True
    tx.sql.exec_driver_sql(_ACTS, (vak,))
    tx.erased = True
    return False
