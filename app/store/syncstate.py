"""What a laptop remembers of its server: epoch, cursor, households, last contact; local, never synced."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.store.acts import COUNTED, LAST_N
from app.store.reading import Reading
from app.store.schema import TABLES
from app.store.writing import Writing

EPOCH, CURSOR, SCOPE, LOST = "sync_epoch", "sync_cursor", "sync_huishoudens", "sync_kwijt"
FETCH, ANEW, LOST_AT = "sync_ophalen", "sync_vernieuwen", "sync_kwijt_vanaf"
PARTS, LOST_PARTS = "sync_vakken", "sync_vakken_kwijt"
CONTACT, CLOCK, COMPARED = "sync_contact", "sync_klok", "sync_nagegaan"
_STATE = "SELECT naam, waarde FROM lokaal WHERE naam GLOB 'sync_*' UNION ALL SELECT 'sv', sv FROM sync_ctx"


@dataclass(frozen=True, slots=True)
class Fetch:
    """Whole dossiers that are being fetched: which, from where on, and the number to pull from after the first time."""

    huishoudens: tuple[str, ...]
    after: tuple[str, str, str] | None = None
    head: int | None = None
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class SyncState:
    """How far this laptop is with its server; cursor None means that it never fetched."""

    epoch: str = ""
    cursor: int | None = None
    huishoudens: tuple[str, ...] = ()
    kwijt: tuple[str, ...] = ()
    """Households that left the scope and are still here, because something of them waits."""
    ophalen: Fetch | None = None
    sv: int = 0
    """The shape of the tables of this file."""
    vernieuwen: tuple[str, ...] = ()
    """Households that must be fetched whole, because the server lost what others wrote in them."""
    vakken: tuple[str, ...] = ()
    """The compartments that this laptop may hold; none while the server never said."""
    vakken_kwijt: tuple[str, ...] = ()
    """Compartments that may no longer be held and are still here, because something of them waits."""


def load(tx: Reading) -> SyncState:
    """Return how far this laptop is."""
    # Read many times in a round, so in one question.
    kept = {str(name): str(value) for name, value in tx.sql.exec_driver_sql(_STATE)}
    cursor, fetch = kept.get(CURSOR), kept.get(FETCH)
    scope, lost, anew = (_names(kept.get(name)) for name in (SCOPE, LOST, ANEW))
    return SyncState(
        kept.get(EPOCH, ""), int(cursor) if cursor else None, scope, lost,
        _fetch(fetch) if fetch else None, int(kept["sv"]), anew, _names(kept.get(PARTS)), _names(kept.get(LOST_PARTS)),
    )  # fmt: skip


def keep_cursor(tx: Writing, cursor: int) -> None:
    """Remember from where the next page begins: in the transaction that took over what came before."""
    tx.remember(CURSOR, str(cursor))


def keep_scope(tx: Writing, huishoudens: Iterable[str], kwijt: Iterable[str]) -> None:
    """Remember which households this laptop holds, and which it must let go."""
    tx.remember(SCOPE, json.dumps(sorted(huishoudens)))
    tx.remember(LOST, json.dumps(sorted(kwijt)))


def lose(tx: Writing, lost: Collection[str], scope: Iterable[str]) -> None:
    """Remember which households left the scope, and up to where what is here of them is true."""
    state = load(tx)
    at = {**_lost_at(tx), **dict.fromkeys(set(lost) - set(state.kwijt), state.cursor or 0)}
    kwijt = (set(state.kwijt) | set(lost)) - set(scope)
    keep_scope(tx, scope, kwijt)
    tx.remember(LOST_AT, json.dumps({one: seq for one, seq in at.items() if one in kwijt}))


def pull_from(tx: Writing, back: Iterable[str]) -> None:
    """Fetch again what was done in households that come back while they are still here: also what was erased."""
    state, at = load(tx), _lost_at(tx)
    earlier = [at[one] for one in back if one in at and one in state.kwijt]
    if state.cursor is not None and earlier:
        keep_cursor(tx, min(state.cursor, *earlier))


def _lost_at(tx: Reading) -> dict[str, int]:
    return dict(json.loads(tx.local(LOST_AT) or "{}"))


def keep_parts(tx: Writing, vakken: Collection[str], kwijt: Iterable[str]) -> None:
    """Remember which compartments this laptop may hold, and which it must let go."""
    tx.remember(PARTS, json.dumps(sorted(vakken)))
    tx.remember(LOST_PARTS, json.dumps(sorted(set(kwijt) - set(vakken))))


def keep_anew(tx: Writing, huishoudens: Iterable[str]) -> None:
    """Remember which households must be fetched whole as soon as the server has them."""
    tx.remember(ANEW, json.dumps(sorted(huishoudens)))


def keep_fetch(tx: Writing, fetch: Fetch | None) -> None:
    """Remember how far fetching whole dossiers is; None when it is done."""
    values = (fetch.huishoudens, fetch.after, fetch.head, fetch.done, fetch.total) if fetch else ()
    tx.remember(FETCH, json.dumps(values) if values else "")


def is_made_here(tx: Reading, huishouden: str) -> bool:
    """Whether this laptop made a household and handed it in: then all of it is here already."""
    query = """SELECT 1 FROM change WHERE huishouden = :h AND entity = 'huishouden' AND rid = :h
    AND op = 'insert' AND seq > 0 LIMIT 1"""
    return bool(tx.rows(query, {"h": huishouden}))


def change_epoch(tx: Writing, epoch: str, last_n: int, agreed: int) -> bool:
    """Go on with a server that was put back from a copy: hand in again what it lost; False when that is not all here.

    Up to `agreed` its numbers mean the same; a higher one that we had seen may come again for
    other words, so it no longer counts as seen.
    """
    complete = hand_in_again(tx, last_n)
    anew = set(_names(tx.local(ANEW)))
    for table in TABLES.values():
        later = f'SELECT DISTINCT huishouden FROM "{table.name}" WHERE _seq > ?'
        anew.update(tx.sql.exec_driver_sql(later, (agreed,)).scalars())
        tx.sql.exec_driver_sql(f'UPDATE "{table.name}" SET _seq = ? WHERE _seq > ?', (agreed, agreed))
    tx.sql.exec_driver_sql("UPDATE change SET base = ? WHERE seq IS NULL AND base > ?", (agreed, agreed))
    tx.sql.exec_driver_sql("UPDATE inzage SET seq = NULL")
    tx.sql.exec_driver_sql("DELETE FROM bijlage_aangekomen")
    tx.remember(LOST_AT, json.dumps({one: min(seq, agreed) for one, seq in _lost_at(tx).items()}))
    cursor = tx.local(CURSOR)
    if cursor and agreed == 0:
        tx.remember(CURSOR, "")
        keep_scope(tx, (), ())
    elif cursor:
        keep_cursor(tx, min(int(cursor), agreed))
    keep_anew(tx, anew if agreed else ())
    keep_fetch(tx, None)
    tx.remember(EPOCH, epoch)
    return complete


def last_number(tx: Reading) -> int:
    """Return the last number that this apparaat gave."""
    return int(tx.rows(f"SELECT {LAST_N} AS n")[0]["n"])


def hand_in_again(tx: Writing, last_n: int) -> bool:
    """Let everything after a number wait again; False when it is no longer all here."""
    tx.sql.exec_driver_sql("UPDATE change SET seq = NULL WHERE n > ?", (last_n,))
    tx.sql.exec_driver_sql("DELETE FROM terzijde WHERE n > ?", (last_n,))
    found = tx.rows(f"SELECT count(*) AS kept, {LAST_N} AS last FROM change WHERE n > :last", {"last": last_n})[0]
    return int(found["kept"]) == max(0, int(found["last"]) - last_n)


def count_anew(tx: Writing) -> None:
    """Begin to count at 1 under another apparaat; what waits goes with it, what was received stays behind."""
    tx.sql.exec_driver_sql("UPDATE change SET n = -n WHERE n > 0 AND seq IS NOT NULL")
    tx.sql.exec_driver_sql(
        "UPDATE grp SET apparaat = ? WHERE id IN (SELECT grp FROM change WHERE seq IS NULL)", (tx.apparaat,)
    )
    tx.sql.exec_driver_sql(
        "UPDATE change SET n = numbered.n FROM (SELECT rowid_, row_number() OVER (ORDER BY n) AS n FROM change"
        " WHERE seq IS NULL AND n IS NOT NULL) AS numbered WHERE change.rowid_ = numbered.rowid_"
    )
    tx.remember(COUNTED, "0")


def _names(stored: str | None) -> tuple[str, ...]:
    return tuple(json.loads(stored or "[]"))


def _fetch(stored: str) -> Fetch:
    huishoudens, after, head, done, total = json.loads(stored)
    return Fetch(tuple(huishoudens), tuple(after) if after else None, head, done, total)
