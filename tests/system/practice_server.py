"""The practice server as `make serve` runs it, and the keeper who types digits and commands."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.server.practice.people import GEMEENTE

_STOP_S = 30


@dataclass
class PracticeServer:
    """One folder and one port; it can be stopped and started again."""

    folder: Path
    port: int
    owner: str = ""
    process: "subprocess.Popen[str] | None" = field(default=None)

    @property
    def url(self) -> str:
        """Return the address that a user types."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it; it listens when this returns."""
        with (self.folder.parent / f"{self.folder.name}.log").open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "app.server", "practice", "--map", str(self.folder)],
                env={**os.environ, "KEUKENTAFEL_PORT": str(self.port)}, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
            )  # fmt: skip
        while (line := self._line()).strip() != self.url:
            assert line, "the server did not start"
            if line.startswith("KEUKENTAFEL_OWNER="):
                self.owner = line.partition("=")[2].strip().strip("'")

    def approve(self, digits: str) -> str:
        """Type the digits of a laptop where the server runs, and return what it says."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write(f"{digits}\n")
        self.process.stdin.flush()
        return self._line()

    def keeper(self, *words: str) -> str:
        """Give a command as the keeper of the server."""
        command = [sys.executable, "-m", "app.server", *words, "--gemeente", GEMEENTE]
        environment = {**os.environ, "KEUKENTAFEL_OWNER": self.owner, "KEUKENTAFEL_DATABASE": self.owner}
        return subprocess.run(command, env=environment, text=True, capture_output=True, check=True).stdout

    def stop(self) -> None:
        """Stop it as a closed terminal does."""
        process, self.process = self.process, None
        if process is not None:
            process.terminate()
            process.communicate(timeout=_STOP_S)

    def _line(self) -> str:
        assert self.process is not None
        assert self.process.stdout is not None
        return self.process.stdout.readline()


@contextmanager
def practice_server() -> Iterator[PracticeServer]:
    """Give a practice server in a folder of its own, which any user can reach."""
    folder = Path(tempfile.mkdtemp(prefix="kt-oefenen-"))
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = int(one.getsockname()[1])
    made = PracticeServer(folder, port)
    made.start()
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder)
        (folder.parent / f"{folder.name}.log").unlink()
