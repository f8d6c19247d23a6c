"""The open dossier file: one writer thread, one reader thread, and nothing else.

All writes go through one queue in which the user's save goes first, so that a page never
waits behind sync or the access log.  A use case is a function of a transaction; what it
returns comes back through a Future, with the rows it touched.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from sqlalchemy import text
from sqlcipher3 import dbapi2 as sqlcipher

from app.clock import Clock
from app.errors import AppError
from app.store import acts, undo
from app.store.acts import OpenAct
from app.store.connection import Hlc, connect, open_engine, sql_functions
from app.store.errors import DiskFull, ReadOnly
from app.store.failures import told
from app.store.reading import Reading
from app.store.undo import Undone
from app.store.worker import Priority, Worker
from app.store.writing import Changed, Writing, outside_log

T = TypeVar("T")
# The newest rows are enough: both only grow, and an open act never has this many.
_LAST = """SELECT coalesce(max(hlc), ''), coalesce(max(id), '')
FROM (SELECT hlc, id FROM change ORDER BY rowid_ DESC LIMIT 1000)"""


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """What a use case returned, and the rows it touched."""

    value: T
    touched: frozenset[Changed]


class Store:
    """An open profile: jobs in, frozen values out.  Close it before the process ends."""

    def __init__(self, path: Path, key: bytes, clock: Clock, actor: str = "", apparaat: str = "") -> None:
        self.path = path
        self.clock = clock
        self.actor = actor
        self.apparaat = apparaat
        self.came_in: Callable[[frozenset[Changed]], None] = lambda _touched: None
        """Told, on the writer's thread, which rows came in from others."""
        self._act: OpenAct | None = None
        self._stopped: AppError | None = None
        self._words_in_wal = False
        self._erased_told: set[str] = set()
        self._connect = partial(connect, key=key)
        self._hlc = Hlc(clock)
        self._writer = Worker("keukentafel-writer")
        self._reader = Worker("keukentafel-reader")
        try:
            self._writer.submit(lambda: self._open_writer(key)).result()
            self._reader.submit(lambda: self._open_reader(key)).result()
        except BaseException:
            self._writer.stop()
            self._reader.stop()
            raise

    def write(
        self,
        label: str,
        huishouden: str,
        job: Callable[[Writing], T],
        *,
        key: str | None = None,
        undoable: bool = True,
        priority: Priority = Priority.USER,
        in_order: bool = False,
    ) -> "Future[Written[T]]":
        """Run a writing use case as one act.

        With a `key` (a field, a drag) the act stays open: further writes with the same key
        join it until another act, `seal`, or ten seconds without input.  With `in_order` nothing
        overtakes a save that the disk did not take: what comes after it fails too, until `go_on`.
        """

        def run() -> Written[T]:
            return self._write(label, huishouden, job, key, undoable=undoable)

        return self._writer.submit(lambda: self._in_order(run) if in_order else run(), priority)

    def go_on(self) -> None:
        """Take saves again, after one failed: who calls this hands in all that failed, in its order."""
        self._writer.submit(self._forget_failure)

    def read(self, job: Callable[[Reading], T], priority: Priority = Priority.USER) -> "Future[T]":
        """Run a reading use case."""
        return self._reader.submit(lambda: self._read(job), priority)

    def sync(self, job: Callable[[Writing], T]) -> "Future[Written[T]]":
        """Run what sync writes: outside the log, and after whatever the user is saving."""
        return self._writer.submit(lambda: self._sync(job), Priority.SYNC)

    def log_access(self, soort: str, huishouden: str, wat: str = "", rid: str = "") -> "Future[Written[None]]":
        """Record a read, search, print or export, after whatever the user is saving."""
        return self._writer.submit(
            lambda: self._transact(lambda tx: tx.note_access(soort, huishouden, wat, rid)), Priority.LOG
        )

    def remember(self, name: str, value: str) -> "Future[Written[None]]":
        """Keep something for this laptop alone."""
        return self._writer.submit(lambda: self._transact(lambda tx: tx.remember(name, value)), Priority.LOG)

    def seal(self) -> "Future[None]":
        """Close the open act: the user left the field, the page or the program."""
        return self._writer.submit(self._seal)

    def undo(self, huishouden: str, *, redo: bool = False) -> "Future[Written[Undone | None]]":
        """Take back (or do again) the last own act of a dossier; None when there is none."""
        return self._writer.submit(lambda: self._undo(huishouden, redo=redo))

    def clock_behind_s(self) -> float:
        """Return how far the laptop's clock was set back: seconds before the last thing that was written."""
        return self._hlc.behind_s()

    def open_another(self, path: Path | None = None, *, create: bool = False) -> sqlcipher.Connection:
        """Open a third connection under the same key, for the time of a backup or a check."""
        return self._connect(path or self.path, create=create)

    def close(self) -> None:
        """Finish what is queued, seal, write the log back into the file and end both threads."""
        self._writer.submit(self._close_writer, Priority.STOP)
        self._reader.submit(self._close_reader, Priority.STOP)
        self._writer.stop()
        self._reader.stop()

    def _open_writer(self, key: bytes) -> None:
        self._raw = connect(self.path, key, sql_functions(self.clock, self._hlc))
        self._engine = open_engine(self._raw)
        with self._engine.connect().execution_options(write=True) as sql, sql.begin():
            sql.execute(text("UPDATE sync_ctx SET capture = 1"))
            acts.seal_acts(sql, self.clock.moment())
            stamp, last_id = sql.execute(text(_LAST)).one()
        self._hlc.resume(stamp)
        self.clock.resume_ids(last_id)

    def _open_reader(self, key: bytes) -> None:
        self._read_raw = connect(self.path, key)
        self._read_raw.execute("PRAGMA query_only = ON")
        self._read_engine = open_engine(self._read_raw)

    def _transact(self, job: Callable[[Writing], T]) -> Written[T]:
        with self._engine.connect().execution_options(write=True) as sql, sql.begin():
            tx = Writing(sql, self.clock, self.actor, self.apparaat).start()
            value = job(tx)
            sql.execute(text("DELETE FROM sync_seen"))
        if tx.erased or self._words_in_wal:
            # The words are gone from the pages; now from the write-ahead log too, or after the next write
            # when a reader still holds on to it.
            self._words_in_wal = bool(self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])
        return Written(value, frozenset(tx.touched))

    def _sync(self, job: Callable[[Writing], T]) -> Written[T]:
        written = self._transact(lambda tx: outside_log(tx, job))
        if written.touched:
            self.came_in(written.touched)
        return written

    def _write(
        self, label: str, huishouden: str, job: Callable[[Writing], T], key: str | None, *, undoable: bool
    ) -> Written[T]:
        now_s = time.monotonic()
        act = self._act
        joins = act and key and act.key == key and act.huishouden == huishouden
        if act and joins and now_s - act.touched_s < acts.IDLE_SEAL_S:
            written = self._transact(job)
            act.touched_s = now_s
            return written
        grp = self.clock.new_id()

        def run(tx: Writing) -> T:
            acts.seal_acts(tx.sql, tx.clock.moment())
            acts.begin_act(tx, grp, label, huishouden, undoable=undoable)
            value = job(tx)
            if key is None:
                acts.seal_acts(tx.sql, tx.clock.moment())
            return value

        written = self._transact(run)
        # After something new, the way back stops there again.
        self._erased_told.clear()
        self._act = OpenAct(grp, key, huishouden, now_s) if key else None
        return written

    def _in_order(self, run: Callable[[], Written[T]]) -> Written[T]:
        if self._stopped is not None:
            raise self._stopped
        try:
            with told():
                return run()
        except (DiskFull, ReadOnly) as problem:
            self._stopped = problem
            raise

    def _forget_failure(self) -> None:
        self._stopped = None

    def _seal(self) -> None:
        if self._act is None:
            return
        self._transact(lambda tx: acts.seal_acts(tx.sql, tx.clock.moment()))
        self._act = None

    def _undo(self, huishouden: str, *, redo: bool) -> Written[Undone | None]:
        self._seal()

        def run(tx: Writing) -> Undone | None:
            if redo:
                act = undo.next_undo(tx.sql, huishouden, self.actor, redo=True)
                undone = None if act is None else undo.revert(tx, act, huishouden, redo=True)
            else:
                undone = undo.take_back(tx, huishouden, self._erased_told)
            acts.seal_acts(tx.sql, tx.clock.moment())
            return undone

        return self._transact(run)

    def _read(self, job: Callable[[Reading], T]) -> T:
        with self._read_engine.connect() as sql, sql.begin():
            return job(Reading(sql, self.clock, self.actor, self.apparaat))

    def _close_writer(self) -> None:
        try:
            self._seal()
            self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            self._engine.dispose()
            self._raw.close()

    def _close_reader(self) -> None:
        self._read_engine.dispose()
        self._read_raw.close()
