"""Writes and syncs until it is killed: `python -m tests.uplink.exchanger FILE URL TOKEN APPARAAT ACTOR HOME COUNT`.

Prints a line after each save and each round, so that the killer can choose its moment.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from app.clock import Clock
from app.domain.activiteitenplan import Doel
from app.store.store import Store
from app.store.writing import Writing
from app.uplink.round import sync_once
from app.uplink.transport import open_transport
from tests.store.files import KEY


def main(path: Path, url: str, token: str, apparaat: str, medewerker: str, home: str, count: int) -> None:
    """Write goals in many acts, then sync for ever."""
    store = Store(path, KEY, Clock(), actor=medewerker, apparaat=apparaat)
    for number in range(count):
        store.write("Doel", home, _adding(home, number)).result()
    sys.stdout.write("written\n")
    sys.stdout.flush()
    line = open_transport(url, lambda _method, _url, _body: {"authorization": f"Bearer {token}"})
    while sync_once(store, line, _go).ok:
        sys.stdout.write("round\n")
        sys.stdout.flush()


def _go() -> bool:
    sys.stdout.write("step\n")
    sys.stdout.flush()
    return True


def _adding(home: str, number: int) -> Callable[[Writing], Doel]:
    return lambda tx: tx.insert(Doel, home, woorden=f"{home} {number}")


if __name__ == "__main__":
    file, url, token, apparaat, medewerker, home, count = sys.argv[1:]
    main(Path(file), url, token, apparaat, medewerker, home, int(count))
