"""A practice profile with 200 dossiers, made in a process of its own: making it would count as memory of the program.

Usage: python -m tests.bench.profile FOLDER   (prints the ids of the dossiers with a history)
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.clock import Clock
from app.keys.devicesecret import NoSecrets
from app.services import eerste_start, huishoudens
from app.services.work import Writing

DOSSIERS = 200


@contextmanager
def full_profile() -> Iterator[tuple[Path, list[str]]]:
    """Give a practice profile with 200 dossiers, and the ids of those with a history."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profiel"
        command = [sys.executable, "-m", "tests.bench.profile", str(profile)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        yield profile, json.loads(told)


def _make(profile: Path) -> list[str]:
    from app.demo.build import fill
    from ui.bootstrap.gate import PRACTICE_WORDS
    from ui.bootstrap.practice import PRACTICE_WHO

    begun = eerste_start.begin(profile, PRACTICE_WORDS, PRACTICE_WHO, Clock(), NoSecrets(), oefenomgeving=True)
    homes = list(fill(begun.store))

    def more(tx: Writing) -> None:
        for number in range(DOSSIERS - len(homes)):
            huishoudens.create(tx, f"mevrouw Jansen {number}", "Silvolde")

    begun.store.write("Vullen", "", more, undoable=False).result()
    begun.store.close()
    return homes


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_make(Path(sys.argv[1]))))
