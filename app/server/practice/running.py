"""The PostgreSQL of the practice server, which ends when the server ends, whatever ended it.

Who stops it is a guard in a session of its own: Ctrl+C, SIGTERM, a closed terminal and kill -9 all come down to the end
of our side of a pipe.  The guard holds the lock of the folder until it is done, so a next start waits for it.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.server.practice import postgres
from app.server.practice.postgres import Postgres

LOCK = "bezig"
PATIENCE_S, LOOK_S = 10.0, 0.1


class PracticeRuns(RuntimeError):
    """There is a practice server in this folder already."""


def default_folder() -> Path:
    """Return where the practice server keeps its database; root lends it a user who cannot come in the home of root."""
    return Path("/var/lib") / "keukentafel-oefenserver" if os.geteuid() == 0 else _in_home()


def _in_home() -> Path:
    return Path.home() / ".local" / "share" / "keukentafel-server"


@contextmanager
def kept(folder: Path) -> Iterator[Postgres]:
    """Give the running cluster of a folder; what is in it stays.  Raises PracticeRuns or NoPostgres."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _take(lock, folder)
        cluster = postgres.prepare(folder)
        watch = postgres.guard(cluster, postgres.STOPPER, held=[lock])
        try:
            postgres.run(cluster)
            yield cluster
        finally:
            watch.communicate()
    finally:
        os.close(lock)


def _take(lock: int, folder: Path) -> None:
    end_s = time.monotonic() + PATIENCE_S
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end_s:
                who = os.pread(lock, 20, 0).decode()
                raise PracticeRuns(f"{folder}: kill {who}") from None
            time.sleep(LOOK_S)
        else:
            os.ftruncate(lock, 0)
            os.pwrite(lock, str(os.getpid()).encode(), 0)
            return
