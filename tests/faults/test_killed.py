"""`kill -9` while somebody types: the file opens by itself and holds every save that was confirmed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.clock import Clock
from app.domain.hulpvraag import Hulpvraag
from app.store import migrate
from app.store.check import check_file_now
from app.store.connection import connect
from app.store.store import Store
from tests.store.files import KEY, ME

ROOT = Path(__file__).parents[2]
KILLS = 500 if os.environ.get("LONG") else 30


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("killed") / "dossier.db"
    migrate.create(path, KEY, Clock())
    return path


@pytest.mark.parametrize("number", range(KILLS))
def test_what_was_saved_is_there_after_a_kill(file: Path, number: int) -> None:
    rid, confirmed = _type_until_killed(file, lines=1 + number * 13 % 97)

    migrate.prepare(file, KEY, Clock())
    store = Store(file, KEY, Clock(), actor=ME, apparaat="laptop-1")
    found = store.read(lambda tx: tx.get(Hulpvraag, rid)).result()
    numbers = store.read(lambda tx: tx.rows("SELECT n, sum(n IS NULL) OVER () AS open FROM change ORDER BY n")).result()
    store.close()

    # At most the one save that was under way when the kill came may be there unconfirmed.
    assert int(found.woorden.split()[0]) in {confirmed, confirmed + 1}
    assert [row["n"] for row in numbers] == list(range(1, len(numbers) + 1))
    raw = connect(file, KEY)
    check_file_now(raw)
    raw.close()


def _type_until_killed(path: Path, lines: int) -> tuple[str, int]:
    command = [sys.executable, "-m", "tests.faults.typist", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        last = ""
        for _ in range(lines):
            last = process.stdout.readline()
        process.kill()
        # What was confirmed between our reading and the kill is in the pipe.
        rest = [line for line in process.stdout if line.endswith("\n")]
    rid, number = (rest or [last])[-1].split()
    return rid, int(number)
