"""Bringing a dossier file to this version: a copy first, then everything in one transaction.

Revisions, triggers, search tables and `user_version` change together or not at all.
Capture is off and foreign keys are off meanwhile: a batch rebuild would otherwise delete
children and drop triggers.  Alembic is imported only when the version differs.
"""

from pathlib import Path

from sqlalchemy import Connection, text
from sqlcipher3 import dbapi2 as sqlcipher

import migrations.dossier
from app.clock import Clock
from app.store import triggers
from app.store.connection import Hlc, connect, open_engine, sql_functions
from app.store.errors import MigrationFailed, StoreDamaged, StoreNewer
from app.store.schema import VERSION

COPY_SUFFIX = ".voor-versie-{version}"
_FTS = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS zoek USING fts5(tekst, content='zoektekst', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)


def create(path: Path, key: bytes, clock: Clock) -> None:
    """Make a new, empty dossier file."""
    raw = _connect(path, key, clock, create=True)
    try:
        _upgrade(raw)
    finally:
        raw.close()


def prepare(path: Path, key: bytes, clock: Clock) -> None:
    """Bring a file to this version.  Raises StoreNewer, StoreDamaged or MigrationFailed."""
    raw = _connect(path, key, clock)
    try:
        found = int(raw.execute("PRAGMA user_version").fetchone()[0])
        if found > VERSION:
            raise StoreNewer(versie=found)
        if found == VERSION:
            _check_triggers(raw)
            return
        _copy(raw, path, key, found)
        try:
            _upgrade(raw)
        except Exception as problem:
            raise MigrationFailed(versie=found) from problem
    finally:
        raw.close()


def _connect(path: Path, key: bytes, clock: Clock, *, create: bool = False) -> sqlcipher.Connection:
    return connect(path, key, sql_functions(clock, Hlc(clock)), create=create)


def _copy(raw: sqlcipher.Connection, path: Path, key: bytes, version: int) -> None:
    """Keep the old file, under the same key, before anything is touched."""
    target = path.with_name(path.name + COPY_SUFFIX.format(version=version))
    target.unlink(missing_ok=True)
    copy = connect(target, key, create=True)
    try:
        raw.backup(copy)
    finally:
        copy.close()


def _upgrade(raw: sqlcipher.Connection) -> None:
    raw.execute("PRAGMA foreign_keys = OFF")
    engine = open_engine(raw)
    with engine.connect().execution_options(write=True) as sql, sql.begin():
        _drop_triggers(sql)
        _run_revisions(sql)
        sql.exec_driver_sql(_FTS)
        sql.exec_driver_sql("INSERT INTO zoek(zoek, rank) VALUES ('secure-delete', 1)")
        sql.exec_driver_sql("INSERT INTO zoek(zoek) VALUES ('rebuild')")
        sql.exec_driver_sql(f"INSERT OR IGNORE INTO sync_ctx(one, grp, capture, sv) VALUES (1, '', 1, {VERSION})")
        sql.exec_driver_sql(f"UPDATE sync_ctx SET sv = {VERSION}, capture = 1")
        for statement in triggers.generate().values():
            sql.exec_driver_sql(statement)
        if sql.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise StoreDamaged(part="foreign_key_check")
        sql.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def _run_revisions(sql: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.dossier.__path__[0])))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = sql
    command.upgrade(config, "head")


def _drop_triggers(sql: Connection) -> None:
    names = [row[0] for row in sql.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))]
    for name in names:
        sql.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _check_triggers(raw: sqlcipher.Connection) -> None:
    """Refuse a file whose triggers are not ours: a change would go unlogged."""
    found = dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    if found != triggers.generate():
        raise StoreDamaged(part="triggers")
