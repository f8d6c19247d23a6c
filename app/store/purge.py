"""Letting go what this laptop may no longer hold, a dossier or a compartment: only after all of it was handed in.

In small pieces, so that the user's save waits for none of it.
"""

from typing import Literal

from app.store.acts import COUNTED
from app.store.reading import Reading
from app.store.schema import TABLES
from app.store.syncstate import last_number
from app.store.writing import COMING, DRAFT, STAGE, Changed, Writing

MOST = 200
_SIDE = ("onbekend", "inzage", "change")
"""What was put aside stays: a label and a reason, without words of anybody."""
_DRAFTED = ("conflict", "plan")
_EMPTY_ACTS = "DELETE FROM grp WHERE vak = ?1 AND NOT EXISTS (SELECT 1 FROM change WHERE change.grp = grp.id)"
"""An act may have rows in more than one compartment, never in more than one dossier."""
_By = Literal["huishouden", "vak"]
"""The column that tells what goes."""


def may_go(tx: Reading, huishouden: str) -> bool:
    """Whether the server has everything of a household."""
    return not _waits(tx, "huishouden", huishouden)


def part_may_go(tx: Reading, vak: str) -> bool:
    """Whether the server has everything of a compartment."""
    return not _waits(tx, "vak", vak)


def purge_slice(tx: Writing, huishouden: str) -> bool:
    """Delete a piece of a household.  Return whether there is more; nothing goes while something of it waits."""
    if not huishouden or not may_go(tx, huishouden):
        return False
    left = _purge(tx, "huishouden", huishouden, (*_SIDE, "grp"))
    tx.erased = left > 0
    tx.touched.add(Changed("huishouden", huishouden, huishouden))
    return left <= 0


def purge_part(tx: Writing, vak: str) -> bool:
    """Delete a piece of a compartment.  Return whether there is more; nothing goes while something of it waits."""
    if not part_may_go(tx, vak):
        return False
    left = _purge(tx, "vak", vak, _SIDE)
    if left > 0:
        tx.sql.exec_driver_sql(_EMPTY_ACTS, (vak,))
        tx.erased = True
    return left <= 0


def _waits(tx: Reading, by: _By, what: str) -> bool:
    found = tx.rows(
        f"""SELECT EXISTS (SELECT 1 FROM change WHERE {by} = :what AND seq IS NULL)
OR EXISTS (SELECT 1 FROM inzage WHERE {by} = :what AND seq IS NULL)
OR EXISTS (SELECT 1 FROM bijlage AS b WHERE b.{by} = :what AND b.hash <> '' AND b._dood IS NULL
  AND EXISTS (SELECT 1 FROM bijlage_blok AS k WHERE k.hash = b.hash)
  AND NOT EXISTS (SELECT 1 FROM bijlage_aangekomen AS a WHERE a.hash = b.hash AND a.huishouden = b.huishouden)
  AND NOT EXISTS (SELECT 1 FROM change AS c JOIN terzijde AS t ON t.grp = c.grp
    WHERE c.entity = 'bijlage' AND c.rid = b.id AND t.besluit = 'geweigerd')) AS waits""",
        {"what": what},
    )
    return bool(found[0]["waits"])


def _purge(tx: Writing, by: _By, what: str, side: tuple[str, ...]) -> int:
    """Delete at most a piece, and what hangs outside the rows; return how much of the piece was left."""
    tx.remember(COUNTED, str(last_number(tx)))
    for line in _beside(by):
        tx.sql.exec_driver_sql(line, (what,))
    left = MOST
    for name in (*TABLES, *side):
        query = f'DELETE FROM "{name}" WHERE rowid IN (SELECT rowid FROM "{name}" WHERE {by} = ? LIMIT ?)'
        left -= tx.sql.exec_driver_sql(query, (what, left)).rowcount
        if left <= 0:
            break
    return left


def _beside(by: _By) -> tuple[str, ...]:
    """Return what deletes the bytes of attachments and the drafts: they stand under a hash, or the id of a row."""
    only_this = f"""SELECT hash FROM bijlage WHERE {by} = ?1 AND hash IS NOT NULL
AND hash NOT IN (SELECT hash FROM bijlage WHERE {by} <> ?1 AND hash IS NOT NULL)"""
    arrived = "huishouden = ?1" if by == "huishouden" else f"hash IN ({only_this})"
    return (
        f"DELETE FROM bijlage_blok WHERE hash IN ({only_this})",
        f"DELETE FROM bijlage_blok WHERE hash IN (SELECT '{COMING}' || hash FROM ({only_this}))",
        f"DELETE FROM lokaal WHERE naam IN (SELECT '{STAGE}' || hash FROM ({only_this}))",
        f"DELETE FROM bijlage_aangekomen WHERE {arrived}",
        *(
            f"DELETE FROM lokaal WHERE naam IN (SELECT '{DRAFT}' || id FROM {kind} WHERE {by} = ?1)"
            for kind in _DRAFTED
        ),
    )
