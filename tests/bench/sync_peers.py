"""Other programs that bring notes together, over the same line: PouchDB with express-pouchdb, Anki with its server.

Each has a folder of its own under build/peers; their own clients do the work.
"""

import json
import os
import select
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.bench.slow_line import slow_line

HERE = Path(__file__).parent / "peers"
PEERS = Path("build/peers").resolve()
POUCH = ("pouchdb@9.0.0", "express-pouchdb@4.2.0", "express@4")
ANKI = "anki==26.9.3"
START_S, LOOK_S = 30.0, 0.1
Figures = dict[str, float]


def install() -> None:
    """Install what is not there yet."""
    pouch, anki = PEERS / "pouch", PEERS / "anki"
    if not (pouch / "node_modules/pouchdb").exists():
        pouch.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(pouch), *POUCH], check=True)
    if not (anki / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(anki)], check=True)
        subprocess.run([str(anki / "bin/pip"), "install", "--quiet", ANKI], check=True)


def measure(words: Sequence[str], mbit_s: float, round_trip_ms: float) -> Mapping[str, Figures]:
    """Return seconds of each peer; `up` and `down` are the bytes that passed."""
    with tempfile.TemporaryDirectory(prefix="kt-peers-") as folder:
        place = Path(folder)
        (place / "words.json").write_text(json.dumps(words), encoding="utf-8")
        return {name: _one(place, name, mbit_s, round_trip_ms) for name in ("pouchdb", "anki")}


def _one(place: Path, name: str, mbit_s: float, round_trip_ms: float) -> Figures:
    ours = place / name
    ours.mkdir()
    port = _free_port()
    node = {"NODE_PATH": str(PEERS / "pouch/node_modules")}
    anki = {"SYNC_USER1": "u1:pw", "SYNC_BASE": str(ours), "SYNC_HOST": "127.0.0.1", "SYNC_PORT": str(port)}
    python = str(PEERS / "anki/bin/python")
    serve, run = {
        "pouchdb": (["node", str(HERE / "pouch.js"), "serve", str(ours), str(port)],
                    ["node", str(HERE / "pouch.js"), "run"]),
        "anki": ([python, "-m", "anki.syncserver"], [python, str(HERE / "anki_client.py")]),
    }[name]  # fmt: skip
    environment = {**os.environ, **node, **anki}
    with _serving(serve, environment, port), slow_line(("127.0.0.1", port), mbit_s, round_trip_ms) as line:
        command = [*run, str(ours), str(place / "words.json"), line.url + ("/" if name == "anki" else "")]
        done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        found: Figures = json.loads(done.stdout.splitlines()[-1])
        return found | {"up": line.up.passed, "down": line.down.passed}


@contextmanager
def _serving(command: Sequence[str], environment: Mapping[str, str], port: int) -> Iterator[None]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end_s = time.monotonic() + START_S
        while not _listens(port) and time.monotonic() < end_s:
            select.select([], [], [], LOOK_S)
        yield
    finally:
        process.terminate()
        process.wait(timeout=START_S)


def _listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port
