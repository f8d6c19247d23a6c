"""From the passphrase to Vandaag painted, with 200 dossiers on the laptop; the slow key is in it.

Each run is a process of its own, as each unlock is: a lock ends the process.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from app.clock import Clock
from app.keys import access
from app.keys.devicesecret import NoSecrets
from tests.bench.desktop import application, begin
from tests.bench.profile import full_profile
from tests.bench.record import Record, wall_ms
from ui.bootstrap.gate import PRACTICE_WORDS

RUNS = 7
TARGET_MS = 1000.0


def records(*, peers: bool) -> Iterator[Record]:
    """Yield the whole, and what of it is the key."""
    del peers
    with full_profile() as (profile, _homes):
        times_ms = [_once_apart(profile) for _ in range(RUNS)]
        key_ms = wall_ms(lambda: access.unlock(profile, PRACTICE_WORDS, Clock(), NoSecrets()), RUNS)
    note = f"median of {RUNS}, {min(times_ms):.0f} to {max(times_ms):.0f}"
    yield Record("unlock_to_vandaag", statistics.median(times_ms), "ms", TARGET_MS, note=note)
    yield Record("unlock_key_alone", statistics.median(key_ms), "ms", note="Argon2id")


def _once_apart(profile: Path) -> float:
    command = [sys.executable, "-m", "tests.bench.bench_unlock", str(profile)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _once(profile: Path) -> float:
    desktop = begin(application(), profile)
    start_s = time.perf_counter()
    desktop.give_passphrase()
    took_ms = (time.perf_counter() - start_s) * 1000
    desktop.close()
    return took_ms


if __name__ == "__main__":
    sys.stdout.write(str(_once(Path(sys.argv[1]))))
