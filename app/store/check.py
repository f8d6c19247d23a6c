"""Whether every page of the file is whole.

A query only meets the pages it needs, so damage elsewhere stays unseen.  All pages are
checked once a week at start-up, and in every backup and every copy before a migration.
"""

from datetime import datetime, timedelta

from sqlcipher3 import dbapi2 as sqlcipher

from app.clock import format_moment, parse_moment
from app.store.errors import StoreDamaged
from app.store.failures import told
from app.store.store import Store

CHECK_EVERY = timedelta(days=7)
LAST_CHECK = "laatste-controle"


def check_file_now(raw: sqlcipher.Connection) -> None:
    """Check the seal of every page, then what the pages say.  Raises StoreDamaged."""
    with told():
        if raw.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
            raise StoreDamaged(part="pages")
        if raw.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise StoreDamaged(part="structure")


def check_when_due(store: Store) -> bool:
    """Check the open file when a week has passed, on a connection of its own; return whether it was done."""
    last = store.read(lambda tx: tx.local(LAST_CHECK)).result()
    if not is_due(last, store.clock.now()):
        return False
    raw = store.open_another()
    try:
        check_file_now(raw)
    finally:
        raw.close()
    store.remember(LAST_CHECK, format_moment(store.clock.now())).result()
    return True


def is_due(last: str, now: datetime) -> bool:
    """Tell whether the file must be checked; a moment in the future (a clock set back) counts as due."""
    return not last or not timedelta(0) <= now - parse_moment(last) < CHECK_EVERY
