"""Transactions: each one knows its tenant before it reads a row, and cannot see another's.

The service works as `keukentafel_app`, whatever it logged in as: that role cannot pass the
policies and cannot change the log.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import LiteralString

import msgspec
from psycopg import AsyncConnection
from psycopg.rows import TupleRow
from psycopg_pool import AsyncConnectionPool

from app.server.settings import Settings

Value = str | int | bool | bytes | None | list[str] | list[int]
BEGIN = """SELECT set_config('app.tenant', %s, true), set_config('role', 'keukentafel_app', true),
set_config('plan_cache_mode', 'force_generic_plan', true)"""
"""Everything for this transaction alone, so that a pooler may lend the connection to somebody else after it.

Plans are made for any tenant and any number of the log: one that came after PostgreSQL counted the tables would be
taken for empty, and read from its beginning for each of its households.
"""
Sql = AsyncConnection[TupleRow]
Pool = AsyncConnectionPool[Sql]


async def _become_app(connection: Sql) -> None:
    await connection.set_autocommit(True)
    await connection.execute("SET ROLE keukentafel_app")
    await connection.set_autocommit(False)


def make_pool(settings: Settings) -> Pool:
    """Return the pool; it is opened with the program."""
    return AsyncConnectionPool(
        settings.database,
        connection_class=AsyncConnection,
        kwargs={"prepare_threshold": 2},
        min_size=1,
        max_size=settings.connections,
        timeout=settings.wait_s,
        configure=_become_app,
        open=False,
        name="keukentafel",
    )


@asynccontextmanager
async def tenant(pool: Pool, number: int) -> AsyncIterator[Sql]:
    """Give a transaction that may write, within one tenant."""
    async with pool.connection() as sql:
        await sql.execute(BEGIN, (str(number),))
        yield sql


@asynccontextmanager
async def reading(pool: Pool, number: int) -> AsyncIterator[Sql]:
    """Give a transaction that sees one moment, within one tenant."""
    async with pool.connection() as sql:
        await sql.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        await sql.execute(BEGIN, (str(number),))
        yield sql


async def one(sql: Sql, query: LiteralString, values: Sequence[Value]) -> TupleRow | None:
    """Return the first row, or None."""
    return await (await sql.execute(query, values)).fetchone()


async def every(sql: Sql, query: LiteralString, values: Sequence[Value]) -> list[TupleRow]:
    """Return all rows."""
    return await (await sql.execute(query, values)).fetchall()


def as_json(rows: Sequence[Mapping[str, object]]) -> str:
    """Return rows for json_to_recordset: one parameter, however many there are."""
    return msgspec.json.encode(rows).decode()
