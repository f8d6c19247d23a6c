"""A PostgreSQL for tests: DATABASE_URL when it is set, else our own, once per process; a database per wish."""

import atexit
import itertools
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from app.server.migrate import migrate
from app.server.practice.postgres import Postgres, temporary

TEMPLATE = "kt_sjabloon"
APP = "kt_dienst"
"""A login that may only do what the service may do."""


@dataclass
class Databases:
    """Makes databases that are migrated already, by copying one."""

    url: str
    cluster: Postgres | None
    _count: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def owner(self, name: str) -> str:
        """Return the connection string of who keeps a database."""
        return make_conninfo(self.url, dbname=name)

    def service(self, name: str) -> str:
        """Return the connection string for the service."""
        return make_conninfo(self.url, dbname=name, user=APP) if self.cluster else self.owner(name)

    def fresh(self, template: str = TEMPLATE) -> str:
        """Return the name of a new database."""
        name = f"kt_{os.getpid()}_{next(self._count)}"
        self._do(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected."""
        self._do(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def _do(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement)


def prepare(databases: Databases) -> Databases:
    """Make the database that the others are copies of."""
    databases.drop(TEMPLATE)
    databases._do(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(TEMPLATE)))
    migrate(databases.owner(TEMPLATE))
    if databases.cluster:
        with psycopg.connect(databases.url, autocommit=True) as connection:
            connection.execute(f"CREATE ROLE {APP} LOGIN NOINHERIT IN ROLE keukentafel_app")
    return databases


_made: list[Databases] = []


def databases() -> Databases:
    """Return the databases of this process."""
    if not _made:
        stack = ExitStack()
        if url := os.environ.get("DATABASE_URL"):
            _made.append(prepare(Databases(url, None)))
        else:
            cluster = stack.enter_context(temporary())
            _made.append(prepare(Databases(cluster.url(), cluster)))
        atexit.register(stack.close)
    return _made[0]
