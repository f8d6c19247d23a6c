"""Really erasing what somebody else erased: row, log and search, as by one's own hand.

What of it still waited to be handed in only counts from now on: its words are gone.
"""

from collections.abc import Iterable

from app.domain.bijlage import Bijlage
from app.domain.kinds import kind_of
from app.store.writing import Writing

_ATTACHMENT = kind_of(Bijlage)
# The household goes first: it is what the log is found by.
_OF_ROW = "UPDATE change SET old = NULL, new = NULL, gewist = 1 WHERE huishouden = ? AND entity = ? AND rid = ?"
_OF_FIELD = _OF_ROW + " AND field = ? AND seq IS NOT NULL AND gewist IS NULL AND coalesce(old, new) IS NOT NULL"


def forget_row(tx: Writing, entity: str, rid: str, huishouden: str) -> None:
    """Erase a row with its words in log and search."""
    found = tx.sql.exec_driver_sql(f'SELECT * FROM "{entity}" WHERE id = ?', (rid,)).mappings().first()
    tx.sql.exec_driver_sql(f'DELETE FROM "{entity}" WHERE id = ?', (rid,))
    tx.sql.exec_driver_sql(_OF_ROW, (huishouden, entity, rid))
    tx.sql.exec_driver_sql("DELETE FROM onbekend WHERE entity = ? AND rid = ?", (entity, rid))
    if found is not None and entity == _ATTACHMENT:
        tx.drop_blob(str(found["hash"]))
    tx.drop_draft(rid)
    tx.erased = True


def forget_fields(tx: Writing, entity: str, rid: str, huishouden: str, names: Iterable[str]) -> None:
    """Erase what the log still holds of fields that somebody else made empty, perhaps for good."""
    for name in names:
        done = tx.sql.exec_driver_sql(_OF_FIELD, (huishouden, entity, rid, name))
        tx.erased = tx.erased or bool(done.rowcount)
