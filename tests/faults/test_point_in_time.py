"""PostgreSQL is really put back: to a moment between a base backup and the end, and by a replica that takes over.

Laptops are told that it is another epoch and hand back what was lost; the chain is whole afterwards.
"""

import os
import pwd
import signal
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from app.domain.activiteitenplan import Doel
from app.server.migrate import migrate
from app.server.practice import postgres
from app.server.practice.postgres import GUARD, Postgres, temporary
from app.server.verify import verify
from app.store import migrate as dossier
from app.uplink.transport import open_transport
from tests.server.postgres import Databases, prepare
from tests.server.running import start, stop
from tests.server.town import make_town
from tests.store.files import KEY, Hands
from tests.uplink.desks import Laptop, Street, signed

LOOKS, LOOK_S = 600, 0.05
EPOCHS = "SELECT count(*) FROM epoch WHERE tenant = %s"


@dataclass
class Office:
    """A server on a PostgreSQL that keeps an archive, and laptops."""

    cluster: Postgres
    archive: Path
    street: Street
    ends: ExitStack

    def backup(self, *how: str) -> Postgres:
        """Take a base backup with PostgreSQL's own tool, in a folder of its own."""
        copy = Postgres(Path(tempfile.mkdtemp(prefix="kt-terug-")), self.cluster.binaries)
        _lend(copy.folder)
        self.ends.enter_context(_guarded(copy))
        tool = self.cluster.binaries / "pg_basebackup"
        where: list[str | Path] = ["-h", self.cluster.folder, "-U", "postgres", "-D", copy.folder / "data"]
        postgres._run([tool, *where, "--checkpoint=fast", *how], postgres._other_user())
        return copy

    def moment(self) -> str:
        """Return what time it is by the database."""
        return str(_one(self.cluster, "SELECT clock_timestamp()::text"))

    def fall(self) -> None:
        """Stop the service and its PostgreSQL."""
        stop(self.street.town.server)
        postgres.stop(self.cluster)

    def go_on_with(self, copy: Postgres) -> None:
        """Start the service on another PostgreSQL, as the handbook of the server says, and bring the laptops there."""
        name = self.street.town.server.database
        found = Databases(copy.url(), copy)
        migrate(found.owner(name))
        assert verify(found.owner(name), self.street.town.tenant).problems == []
        self.street.town.server = start(name, where=found)
        for laptop in self.street.laptops:
            laptop.line.close()
            laptop.line = open_transport(self.street.town.server.url, signed(laptop.client))


@contextmanager
def _guarded(copy: Postgres) -> Iterator[None]:
    """Stop it and throw it away at the end, whatever the end is."""
    watch = postgres.guard(copy, GUARD)
    try:
        yield
    finally:
        watch.communicate()


def _lend(path: Path) -> None:
    """Give a file or folder to whom PostgreSQL runs as."""
    if (user := postgres._other_user()) is not None:
        entry = pwd.getpwnam(user)
        os.chown(path, entry.pw_uid, entry.pw_gid)


def _one(cluster: Postgres, query: str) -> object:
    with psycopg.connect(cluster.url(), autocommit=True) as sql:
        found = sql.execute(query.encode()).fetchone()
    return found[0] if found else None


def _put_back(copy: Postgres, mark: str, settings: Sequence[str]) -> None:
    """Write what PostgreSQL must know, start it, and wait until it takes writes."""
    with (copy.folder / "data/postgresql.auto.conf").open("a") as conf:
        conf.writelines(f"{line}\n" for line in settings)
    (copy.folder / "data" / mark).touch()
    _lend(copy.folder / "data" / mark)
    postgres.run(copy)


@contextmanager
def _no_checkpoint(copy: Postgres) -> Iterator[None]:
    """Let it come to no checkpoint, as a large database does not for some minutes."""
    pid = int(str(_one(copy, "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'")))
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def _wait_for_writes(copy: Postgres) -> None:
    pause = threading.Event()
    for _ in range(LOOKS):
        if _one(copy, "SELECT pg_is_in_recovery()") is False:
            return
        pause.wait(LOOK_S)
    raise AssertionError("it never came out of recovery")


def _run_again(cluster: Postgres) -> None:
    """Start the first one when a test stopped it: who made it stops it."""
    if not (cluster.folder / "data/postmaster.pid").exists():
        postgres.run(cluster)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Give a server whose PostgreSQL archives, with nothing switched off for speed."""
    template = tmp_path / "leeg.db"
    dossier.create(template, KEY, Hands().clock())
    with ExitStack() as ends:
        archive = Path(ends.enter_context(tempfile.TemporaryDirectory(prefix="kt-archief-")))
        _lend(archive)
        keep = ("archive_mode=on", f"archive_command=cp %p {archive}/%f")
        cluster = ends.enter_context(temporary(keep))
        found = prepare(Databases(cluster.url(), cluster))
        ends.callback(_run_again, cluster)
        made = Office(cluster, archive, Street(make_town(start(found.fresh(), where=found)), template, tmp_path), ends)
        yield made
        for laptop in made.street.laptops:
            laptop.close()
        stop(made.street.town.server)


def _epochs(office: Office) -> int:
    with psycopg.connect(office.street.town.server.owner) as sql:
        found = sql.execute(EPOCHS, (office.street.town.tenant,)).fetchone()
    return int(found[0]) if found else 0


def _work_on(jan: Laptop, els: Laptop, home: str, old: str) -> dict[str, str]:
    """Write and confirm what the copy will not have; return how all goals stand."""
    goal = jan.goal(home, "na het moment")
    jan.say(jan.see(old), "veranderd na het moment")
    for laptop in (jan, els):
        assert laptop.sync().ok
    els.say(els.see(goal.id), "van Els, na het moment")
    for laptop in (els, jan):
        assert laptop.sync().ok
    assert jan.goals() == els.goals()
    return jan.goals()


def _all_is_back(office: Office, jan: Laptop, els: Laptop, wanted: dict[str, str]) -> None:
    assert [laptop.sync().reason for _ in range(3) for laptop in (jan, els)] == [""] * 6
    third = office.street.laptop()
    assert third.sync().ok
    assert _epochs(office) == 2
    assert jan.goals() == els.goals() == third.goals()
    # What two wrote in one field after the moment may come back as a difference for a person: nobody saw it lost.
    asides = {row["tweede"] for row in third.read(lambda tx: tx.rows("SELECT tweede FROM conflict"))}
    assert third.goals().keys() == wanted.keys()
    assert set(wanted.values()) <= {*third.goals().values(), *asides}
    assert verify(*office.street.place).problems == []


def _two_laptops(office: Office) -> tuple[Laptop, Laptop, str, Doel]:
    """Return two laptops that are in sync, and the household and the goal they both have."""
    jan, els = office.street.laptop(), office.street.laptop()
    home = jan.home()
    old = jan.goal(home, "voor de kopie")
    assert [laptop.sync().ok for laptop in (jan, els)] == [True, True]
    return jan, els, home, old


def test_the_server_is_put_back_to_a_moment(office: Office) -> None:
    jan, els, home, old = _two_laptops(office)
    copy = office.backup("--wal-method=none")
    between = jan.goal(home, "tussen kopie en moment")
    assert jan.sync().ok
    moment = office.moment()
    wanted = _work_on(jan, els, home, old.id)
    office.fall()

    _put_back(copy, "recovery.signal", [
        f"restore_command = 'cp {office.archive}/%f %p'", f"recovery_target_time = '{moment}'",
        "recovery_target_action = 'promote'",
    ])  # fmt: skip
    _wait_for_writes(copy)
    office.go_on_with(copy)

    fresh = office.street.laptop()
    assert fresh.sync().ok
    assert fresh.goals() == {old.id: "voor de kopie", between.id: "tussen kopie en moment"}, "the moment, to the act"
    _all_is_back(office, jan, els, wanted)


def test_a_replica_that_was_behind_takes_over(office: Office) -> None:
    """The service is there at once; the first checkpoint, after which the control file knows, may take minutes."""
    jan, els, home, old = _two_laptops(office)
    copy = office.backup("--wal-method=stream")
    wanted = _work_on(jan, els, home, old.id)
    office.fall()

    _put_back(copy, "standby.signal", [])
    with _no_checkpoint(copy):
        assert _one(copy, "SELECT pg_promote()") is True
        office.go_on_with(copy)

        _all_is_back(office, jan, els, wanted)
