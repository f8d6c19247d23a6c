"""What is read for an answer does not depend on which tenants PostgreSQL had seen when it counted the tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import psycopg
import pytest

from app.domain.record import Vak
from app.server.database import BEGIN, Value
from app.server.history import LINES
from app.server.pull import PAGE
from app.wire.messages import PAGE_ROWS
from tests.server.client import change, new_id
from tests.server.running import Running, running
from tests.server.town import Town, make_town

HOUSEHOLDS, NOTES, EARLIER = 100, 30, 3
BY_ACT = 500
READ = "SELECT idx_tup_fetch + seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'log'"


@dataclass(frozen=True)
class Filled:
    """A tenant with as many notes in each of its households; notes and households stand beside each other."""

    town: Town
    households: list[str]
    notes: list[str]


def _filled(server: Running) -> Filled:
    town = make_town(server)
    jan = town.laptop()
    notes = [(new_id(), huis) for huis in [new_id() for _ in range(HOUSEHOLDS)] for _ in range(NOTES)]
    jan.send(
        *(jan.act(*(change("doel", rid, huis, woorden="Wandelen.") for rid, huis in some)) for some in _many(notes))
    )
    town.close()
    return Filled(town, [huis for _, huis in notes], [rid for rid, _ in notes])


def _many(notes: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    """Give them act by act: fewer acts are sooner taken."""
    for start in range(0, len(notes), BY_ACT):
        yield notes[start : start + BY_ACT]


@pytest.fixture(scope="module")
def late() -> Iterator[Filled]:
    """Give a tenant that came after the counting."""
    with running() as server:
        for _ in range(EARLIER):
            _filled(server)
        with psycopg.connect(server.owner, autocommit=True) as sql:
            sql.execute("ANALYZE")
        yield _filled(server)


def _read(late: Filled, query: str, values: Sequence[Value]) -> tuple[int, int]:
    """Return how many lines a query of the service gave, and how many PostgreSQL read for it."""
    with psycopg.connect(late.town.server.owner) as sql:
        sql.execute(BEGIN, (str(late.town.tenant),))
        given = len(sql.execute(query.encode(), values).fetchall())
        sql.execute("RESET ROLE")
        found = sql.execute(READ).fetchone()
    assert found is not None
    return given, int(found[0])


def test_a_page_reads_what_it_gives(late: Filled) -> None:
    mine, limit = sorted(set(late.households)), PAGE_ROWS + 1

    given, read = _read(late, PAGE, (mine, late.town.tenant, 0, 0, [str(Vak.GEWOON)], limit, limit))

    assert given == HOUSEHOLDS * NOTES
    assert read <= 2 * given


def test_the_history_of_a_text_is_looked_for_in_its_own_household(late: Filled) -> None:
    asked, tenant = len(late.notes), late.town.tenant
    kinds, names, bases = ["doel"] * asked, ["woorden"] * asked, [0] * asked

    given, read = _read(late, LINES, (kinds, late.notes, names, late.households, bases, tenant, tenant))

    assert given == asked
    assert read <= 2 * NOTES * given
