"""A voice for tests: a process that writes down what it is told to say instead of saying it."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

_SPEAKER = """
import json, sys
told = open(sys.argv[1], "a", encoding="utf-8")
print("klaar", flush=True)
for line in sys.stdin:
    told.write(line)
    told.flush()
    if json.loads(line) and sys.argv[2] == "snel":
        print("gezegd", flush=True)
    if json.loads(line) and sys.argv[2] == "breekt":
        sys.exit(1)
told.write('"einde"\\n')
"""


@dataclass(frozen=True, slots=True)
class Voice:
    """What starts it, and what it was told."""

    path: Path

    def command(self, how: str = "snel") -> tuple[str, ...]:
        """Return what starts a voice that is done at once ("snel"), never ("lang"), or dies ("breekt")."""
        return (sys.executable, "-I", "-S", "-c", _SPEAKER, str(self.path), how)

    @property
    def told(self) -> list[str]:
        """Everything it was told; an empty text is silence, "einde" the end of the process."""
        lines = self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else []
        return [json.loads(line) for line in lines]
