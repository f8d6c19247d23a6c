"""Some minutes of work at full speed, with an end: `python -m tests.faults.visitor PATH`.

Says after each act what is safe by now: the number of the last words, and what was erased.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from app.clock import Clock
from app.domain.hulpvraag import Hulpvraag
from app.store.store import Store
from app.store.writing import Writing
from tests.store.files import HOUSE, KEY, ME

ACTS = 60
EVERY_ERASE = 17
WORDS = 300
"""Words per save: with the log and the search feed enough to fill the write-ahead log a few times."""


def main(path: Path) -> None:
    """Type, leave the field, undo and redo, erase; then close."""
    store = Store(path, KEY, Clock(), actor=ME, apparaat="laptop-1")
    record = store.write("Vraag", HOUSE, lambda tx: tx.insert(Hulpvraag, HOUSE, woorden="0")).result().value
    _say(record.id, 0)
    for number in range(1, ACTS + 1):
        store.write("Woorden", HOUSE, _saying(record, number), key=f"veld-{number // 5}").result()
        _say(record.id, number)
        if number % EVERY_ERASE == 0:
            gone = store.write("Kort", HOUSE, lambda tx: tx.insert(Hulpvraag, HOUSE, woorden="weg")).result().value
            store.write("", HOUSE, _erasing(gone), undoable=False).result()
            store.undo(HOUSE, redo=True).result()
    store.close()


def _say(rid: str, number: int) -> None:
    sys.stdout.write(f"{rid} {number}\n")
    sys.stdout.flush()


def _saying(record: Hulpvraag, number: int) -> Callable[[Writing], Hulpvraag]:
    return lambda tx: tx.change(record, woorden=f"{number} " + "woord " * WORDS)


def _erasing(record: Hulpvraag) -> Callable[[Writing], None]:
    return lambda tx: tx.erase(record)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
