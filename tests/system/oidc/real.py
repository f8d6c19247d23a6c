"""A real OpenID provider in a process of its own, told what to do by the test."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
MODULE = FOLDER.parents[2] / "build/oidc/node_modules/oidc-provider/lib/index.js"
"""Where `make test-system` installs it."""
CLIENT = "keukentafel"
STOP_S = 20


@dataclass
class RealProvider:
    """Where it listens, and the line on which it hears what to do."""

    process: "subprocess.Popen[str]"
    address: str

    def realm(self, name: str, **options: object) -> str:
        """Make a realm, or the same one with other options; return its issuer."""
        return str(self._do("realm", name=name, options=options))

    def rotate(self, name: str, *, both: bool) -> None:
        """Sign with a new key from now on; `both` shows the old one as well."""
        self._do("rotate", name=name, both=both)

    def twin(self, name: str, of: str) -> str:
        """Make a realm with the keys of another."""
        return str(self._do("twin", name=name, of=of))

    @contextmanager
    def clock_ahead(self, seconds: int) -> Iterator[None]:
        """Set its clock wrong for a while."""
        self._do("clock", seconds=seconds)
        try:
            yield
        finally:
            self._do("clock", seconds=0)

    @contextmanager
    def away(self) -> Iterator[None]:
        """Let nothing listen there for a while."""
        self._do("away")
        try:
            yield
        finally:
            self._do("back")

    def _do(self, what: str, **how: object) -> object:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"do": what, **how}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the provider ended"
        return json.loads(line)["said"]


@contextmanager
def real_provider(log: Path) -> Iterator[RealProvider]:
    """Give a provider that listens."""
    with log.open("w") as errors:
        process = subprocess.Popen(
            ["node", str(FOLDER / "provider.js"), MODULE.as_uri()],
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    assert address, log.read_text()
    try:
        yield RealProvider(process, address)
    finally:
        # The end of its input is the end of it.
        process.communicate(timeout=STOP_S)
