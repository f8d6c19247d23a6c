"""A real server in a process of its own, on a port of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.server.postgres import Databases, databases


@dataclass(frozen=True)
class Running:
    """Where a server listens, and the database behind it."""

    url: str
    database: str
    process: "subprocess.Popen[str]"
    log: Path
    where: Databases

    @property
    def address(self) -> tuple[str, int]:
        """Return host and port."""
        parts = urlsplit(self.url)
        return parts.hostname or "", parts.port or 0

    @property
    def owner(self) -> str:
        """Return the connection string of who keeps the database."""
        return self.where.owner(self.database)


def start(database: str, extra: Mapping[str, str] | None = None, *, where: Databases | None = None) -> Running:
    """Start a server on a database that is there."""
    found = where or databases()
    environment = {
        **os.environ,
        "KEUKENTAFEL_DATABASE": found.service(database),
        "KEUKENTAFEL_OWNER": found.owner(database),
        "KEUKENTAFEL_PORT": "0",
        **(extra or {}),
    }
    log = Path(tempfile.mkstemp(prefix="kt-server-", suffix=".log")[1])
    with log.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.server.mortal", str(os.getpid()), "serve"],
            env=environment, stdout=subprocess.PIPE, stderr=errors, text=True,
        )  # fmt: skip
    assert process.stdout is not None
    url = process.stdout.readline().strip()
    if not url.startswith("http://"):
        process.communicate(timeout=10)
    assert url.startswith("http://"), log.read_text()
    return Running(url, database, process, log, found)


def stop(server: Running) -> str:
    """Stop a server and return what it wrote."""
    server.process.terminate()
    server.process.communicate(timeout=15)
    written = server.log.read_text(encoding="utf-8")
    server.log.unlink()
    return written


@contextmanager
def running(extra: Mapping[str, str] | None = None) -> Iterator[Running]:
    """Give a server with a database of its own."""
    found = databases()
    name = found.fresh()
    server = start(name, extra)
    try:
        yield server
    finally:
        stop(server)
        found.drop(name)
