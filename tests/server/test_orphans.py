"""Nothing that the tests start outlives them, also when they are killed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

BEGIN = """
import sys
from tests.server.running import running
with running() as server:
    print(server.process.pid, server.where.cluster.folder if server.where.cluster else "", flush=True)
    sys.stdin.read()
"""
PATIENCE_S, LOOK_S = 20.0, 0.05


def test_a_killed_run_leaves_no_server_and_no_database() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    run = subprocess.Popen(
        [sys.executable, "-c", BEGIN], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    )
    assert run.stdout is not None
    pid, folder = run.stdout.readline().split()
    postgres = Path(folder, "data", "postmaster.pid").read_text(encoding="utf-8").split("\n", 1)[0]
    assert _lives(pid)
    assert _lives(postgres)

    run.kill()
    run.communicate()

    assert _soon(lambda: not _lives(pid)), "the server lives on"
    assert _soon(lambda: not _lives(postgres)), "PostgreSQL lives on"
    assert _soon(lambda: not Path(folder).exists()), "its folder is still there"


def _lives(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def _soon(done: Callable[[], bool]) -> bool:
    for _ in range(int(PATIENCE_S / LOOK_S)):
        if done():
            return True
        Event().wait(LOOK_S)
    return False
