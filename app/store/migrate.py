"""Bringing a dossier file to this version: a copy first, then everything in one transaction.

Revisions, triggers, search tables and `user_version` change together or not at all.
Capture is off and foreign keys are off meanwhile: a batch rebuild would otherwise delete
children and drop triggers.  The copy is kept until the new file has opened once more: it
still holds words that may be erased later.  Alembic is imported only when the version differs.
"""

from pathlib import Path

from sqlalchemy import Connection, text
from sqlcipher3 import dbapi2 as sqlcipher

import migrations.dossier
from app.clock import Clock
from app.store import acts, feed, triggers
from app.store.check import check_file_now
from app.store.connection import Hlc, connect, open_engine, sql_functions
from app.store.errors import MigrationFailed, StoreDamaged, StoreNewer
from app.store.failures import told
from app.store.schema import VERSION

COPY_SUFFIX = ".voor-versie-{version}"
DRAFT_SUFFIX = ".nieuw"
REVISIONS = Path(migrations.dossier.__path__[0])


def create(path: Path, key: bytes, clock: Clock) -> None:
    """Make a new, empty dossier file; it is there whole or not at all."""
    draft = path.with_name(path.name + DRAFT_SUFFIX)
    _forget(draft)
    with told():
        raw = _connect(draft, key, clock, create=True)
        try:
            _upgrade(raw, clock, REVISIONS)
        finally:
            raw.close()
        draft.rename(path)


def prepare(path: Path, key: bytes, clock: Clock, *, revisions: Path = REVISIONS) -> None:
    """Bring a file to this version.  Raises StoreMissing, StoreForeign, StoreNewer, StoreDamaged or MigrationFailed."""
    with told():
        raw = _connect(path, key, clock)
        try:
            found = int(raw.execute("PRAGMA user_version").fetchone()[0])
            if found > VERSION:
                raise StoreNewer(versie=found)
            if found == VERSION:
                _check_triggers(raw)
                _forget_copies(path)
                return
            _copy(raw, path, key, found)
            _try_upgrade(raw, clock, revisions, found)
        finally:
            raw.close()


def _try_upgrade(raw: sqlcipher.Connection, clock: Clock, revisions: Path, found: int) -> None:
    try:
        _upgrade(raw, clock, revisions)
    except Exception as problem:
        raise MigrationFailed(versie=found) from problem


def _connect(path: Path, key: bytes, clock: Clock, *, create: bool = False) -> sqlcipher.Connection:
    return connect(path, key, sql_functions(clock, Hlc(clock)), create=create)


def _copy(raw: sqlcipher.Connection, path: Path, key: bytes, version: int) -> None:
    """Keep the old file, whole and checked, under the same key, before anything is touched."""
    target = path.with_name(path.name + COPY_SUFFIX.format(version=version))
    draft = path.with_name(path.name + DRAFT_SUFFIX)
    _forget(draft)
    copy = connect(draft, key, create=True)
    try:
        raw.backup(copy)
        check_file_now(copy)
    finally:
        copy.close()
    draft.replace(target)


def _forget_copies(path: Path) -> None:
    for copy in path.parent.glob(path.name + COPY_SUFFIX.format(version="*")):
        copy.unlink()


def _forget(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _upgrade(raw: sqlcipher.Connection, clock: Clock, revisions: Path) -> None:
    raw.execute("PRAGMA foreign_keys = OFF")
    engine = open_engine(raw)
    with engine.connect().execution_options(write=True) as sql, sql.begin():
        _drop_triggers(sql)
        _run_revisions(sql, revisions)
        _refill_search(sql)
        sql.exec_driver_sql(
            f"INSERT INTO sync_ctx(one, capture, sv) SELECT 1, 1, {VERSION} WHERE NOT EXISTS (SELECT 1 FROM sync_ctx)"
        )
        # An act is not undone across a migration: its old values belong to the old shape.
        acts.seal_acts(sql, clock.moment())
        sql.exec_driver_sql("UPDATE grp SET stand = 'vast'")
        sql.exec_driver_sql(f"UPDATE sync_ctx SET sv = {VERSION}, capture = 1")
        for statement in triggers.generate().values():
            sql.exec_driver_sql(statement)
        if sql.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise StoreDamaged(part="foreign_key_check")
        sql.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def _run_revisions(sql: Connection, revisions: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(revisions).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = sql
    command.upgrade(config, "head")


def _refill_search(sql: Connection) -> None:
    sql.exec_driver_sql(feed.FTS_TABLE)
    sql.exec_driver_sql("INSERT INTO zoek(zoek, rank) VALUES ('secure-delete', 1)")
    for statement in feed.refill():
        sql.exec_driver_sql(statement)
    sql.exec_driver_sql("INSERT INTO zoek(zoek) VALUES ('rebuild')")


def _drop_triggers(sql: Connection) -> None:
    names = [row[0] for row in sql.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))]
    for name in names:
        sql.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _check_triggers(raw: sqlcipher.Connection) -> None:
    """Refuse a file whose triggers are not ours: a change would go unlogged."""
    found = dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    if found != triggers.generate():
        raise StoreDamaged(part="triggers")
