"""Types into a store until it is killed: `python -m tests.faults.typist PATH`.

Prints each number once its save is durable; the killer compares that with what it finds.
"""

import itertools
import sys
from collections.abc import Callable
from pathlib import Path

from app.clock import Clock
from app.domain.hulpvraag import Hulpvraag
from app.store.store import Store
from app.store.writing import Writing
from tests.store.files import HOUSE, KEY, ME

EVERY = 7
"""Saves in one field before the user goes to the next."""


def main(path: Path) -> None:
    """Type, save, leave the field, undo now and then, for ever."""
    store = Store(path, KEY, Clock(), actor=ME, apparaat="laptop-1")
    record = store.write("Vraag", HOUSE, lambda tx: tx.insert(Hulpvraag, HOUSE, woorden="0")).result().value
    for number in itertools.count(1):
        words = f"{number} " + "woord " * (number % 50)
        store.write("Woorden", HOUSE, _saying(record, words), key=f"veld-{number // EVERY}").result()
        sys.stdout.write(f"{record.id} {number}\n")
        sys.stdout.flush()


def _saying(record: Hulpvraag, words: str) -> Callable[[Writing], Hulpvraag]:
    return lambda tx: tx.change(record, woorden=words)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
