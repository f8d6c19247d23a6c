"""How the server grows with one tenant: a laptop of 200 dossiers beside ever more dossiers of other teams.

Usage: python -m tests.bench.sync_growth [--dossiers 1000 10000 100000].  The others' dossiers are written straight into
the tables, ten rows each with their acts and lines of the log, as pushes would leave them (their chain is not made).
The laptop signs and proves its requests.  Prints a table for docs/server/groei.md.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import psycopg

from app.clock import Clock
from app.domain.record import Vak
from app.wire.scope import scope_hash
from tests.bench.laptop import Dice
from tests.bench.record import p95, wall_ms
from tests.bench.signed import SignedClient, enrol
from tests.server.client import change
from tests.server.running import Running, running
from tests.server.town import Town, make_town

OWN, ROWS_EACH, PUSHED, ROUNDS, TEAM_SIZE = 200, 10, 200, 30, 200
FILL = """
INSERT INTO team (tenant, id, naam) SELECT %(t)s, 'ander' || i, 'ander ' || i
  FROM generate_series(0, %(last)s / %(size)s) AS i ON CONFLICT DO NOTHING;
INSERT INTO dossier (tenant, huishouden) SELECT %(t)s, 'h' || i FROM generate_series(%(first)s, %(last)s) AS i;
INSERT INTO toegang (tenant, huishouden, team)
  SELECT %(t)s, 'h' || i, 'ander' || i / %(size)s FROM generate_series(%(first)s, %(last)s) AS i;
INSERT INTO zending (tenant, nr, apparaat, door, ontvangen, van, tot, keten)
  SELECT %(t)s, %(nr)s + i, 0, '', '', 0, 0, '' FROM generate_series(%(first)s, %(last)s) AS i;
INSERT INTO daad (tenant, zending, volg, apparaat, cellen, grp, seq, tot, actor, label, hlc, sv, conflicten, geweigerd)
  SELECT %(t)s, %(nr)s + i, j, 0, 1, md5(i || 'g' || j), %(seq)s + i * %(each)s + j, %(seq)s + i * %(each)s + j,
    'iemand', 'Notitie', '', 1, '{}', ''
  FROM generate_series(%(first)s, %(last)s) AS i, generate_series(0, %(each)s - 1) AS j;
INSERT INTO log (tenant, seq, daad, apparaat, entity, rid, huishouden, vak, op, field, base, new, effect, zout, hash)
  SELECT %(t)s, %(seq)s + i * %(each)s + j, %(seq)s + i * %(each)s + j, 0, 'kladregel', md5(i || 'r' || j), 'h' || i,
    'gewoon', 'insert', 'woorden', 0, repeat(md5(i || 'w' || j), 4), true, '', ''
  FROM generate_series(%(first)s, %(last)s) AS i, generate_series(0, %(each)s - 1) AS j;
INSERT INTO rij (tenant, entity, rid, huishouden, vak, seq, doc, fv)
  SELECT %(t)s, 'kladregel', md5(i || 'r' || j), 'h' || i, 'gewoon', %(seq)s + i * %(each)s + j,
    jsonb_build_object('woorden', repeat(md5(i || 'w' || j), 4)),
    jsonb_build_object('woorden', jsonb_build_array(%(seq)s + i * %(each)s + j, 0))
  FROM generate_series(%(first)s, %(last)s) AS i, generate_series(0, %(each)s - 1) AS j;
UPDATE teller SET seq = %(seq)s + (%(last)s + 1) * %(each)s, zending = %(nr)s + %(last)s + 1 WHERE tenant = %(t)s"""


@dataclass(frozen=True, slots=True)
class Line:
    """What one laptop felt beside a number of dossiers."""

    dossiers: int
    rows: int
    gigabytes: float
    push_ms: float
    pull_ms: float
    behind_ms: float
    snapshot_s: float
    nothing_ms: float


def _fill(server: Running, tenant: int, first: int, last: int) -> None:
    """Write dossiers of others, from number to number."""
    with psycopg.connect(server.owner, autocommit=True, cursor_factory=psycopg.ClientCursor) as sql:
        sql.execute("SELECT set_config('app.tenant', %s, false)", (str(tenant),))
        found = sql.execute("SELECT seq, zending FROM teller WHERE tenant = %s", (tenant,)).fetchone()
        assert found is not None
        about = {"t": tenant, "first": first, "last": last, "each": ROWS_EACH, "size": TEAM_SIZE}
        sql.execute(FILL, {**about, "seq": found[0] + 1 - first * ROWS_EACH, "nr": found[1] + 1 - first})
        sql.execute("ANALYZE")


def _measure(town: Town, mine: SignedClient, homes: Sequence[str], dossiers: int) -> Line:
    mate = enrol(town)
    dice, clock = Dice(3), Clock()

    def push() -> None:
        rows = (change("kladregel", clock.new_id(), homes[i % OWN], woorden=dice.words(24)) for i in range(PUSHED))
        mine.send(*[mine.act(row) for row in rows])

    def snapshot() -> None:
        page = mate.snapshot()
        while page.after:
            page = mate.snapshot(after=page.after)

    mate.pull_all()
    pushes, pulls = list[float](), list[float]()
    for _ in range(ROUNDS):
        pushes += wall_ms(push, 1)
        pulls += wall_ms(mate.pull_all, 1)
    behind = enrol(town)
    scope = scope_hash(homes, Vak)
    with psycopg.connect(town.server.owner, autocommit=True) as sql:
        sql.execute("SELECT set_config('app.tenant', %s, false)", (str(town.tenant),))
        rows = sql.execute("SELECT count(*) FROM rij WHERE tenant = %s", (town.tenant,)).fetchone()
        size = sql.execute("SELECT pg_database_size(current_database())").fetchone()
    assert rows is not None
    assert size is not None
    return Line(
        dossiers,
        rows[0],
        size[0] / 1e9,
        p95(pushes),
        p95(pulls),
        _once_ms(behind.pull_all),
        _once_ms(snapshot) / 1_000,
        statistics.median(wall_ms(lambda: mate.pull(scope=scope), ROUNDS)),
    )


def _once_ms(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1_000


def _grown(server: Running, dossiers: int) -> Line:
    town, clock = make_town(server), Clock()
    mine = enrol(town)
    homes = [clock.new_id() for _ in range(OWN)]
    mine.send(*(mine.act(change("huishouden", home, home, naam="Eigen")) for home in homes))
    _fill(server, town.tenant, 0, dossiers - OWN - 1)
    line = _measure(town, mine, homes, dossiers)
    town.close()
    return line


def main(sizes: Sequence[int]) -> int:
    """Make a tenant of each size and print what a laptop feels in it."""
    names = ("dossiers", "rows", "GB", "push p95, ms", "pull p95, ms", "from 0, ms", "whole, s", "nothing, ms")
    sys.stdout.write(f"| {' | '.join(names)} |\n|{'---|' * len(names)}\n")
    with running() as server:
        for size in sizes:
            one = _grown(server, size)
            sys.stdout.write(
                f"| {one.dossiers} | {one.rows} | {one.gigabytes:.2f} | {one.push_ms:.0f} | {one.pull_ms:.0f} |"
                f" {one.behind_ms:.0f} | {one.snapshot_s:.2f} | {one.nothing_ms:.1f} |\n"
            )
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.sync_growth")
    parser.add_argument("--dossiers", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    sys.exit(main(parser.parse_args().dossiers))
