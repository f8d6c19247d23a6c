"""Bringing a PostgreSQL database to this version: all pending revisions in one transaction.

This is the only place of the server that knows SQLAlchemy; Alembic needs it.
"""

from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import Engine
from sqlalchemy.pool import NullPool

import migrations.server

REVISIONS = Path(migrations.server.__path__[0])
LOCK = 7_236_001
"""Two servers that start at once do not migrate at once."""


def _engine(url: str) -> Engine:
    return create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(url), poolclass=NullPool)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(REVISIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def migrate(url: str) -> None:
    """Run what is pending, as the owner of the tables."""
    engine = _engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        command.upgrade(_config(connection), "head")
    engine.dispose()


def versions(url: str) -> tuple[str, str]:
    """Return the version of the database and the one this program needs."""
    engine = _engine(url)
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
        needed = ScriptDirectory.from_config(_config(connection)).get_current_head()
    engine.dispose()
    return found or "", needed or ""
