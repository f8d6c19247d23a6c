"""Hearing what the team leader decided about what was put aside; asked only while something waits for it."""

from dataclasses import replace

from app.services.work import Store
from app.store.receipt import keep_decisions, undecided
from app.store.worker import Priority
from app.uplink.answers import Failed
from app.uplink.outcome import Outcome
from app.uplink.transport import Transport
from app.wire.terzijde import MIJN, MOST_MINE, Mijn, Mijnvraag


def hear(store: Store, line: Transport, sofar: Outcome) -> Outcome:
    """Ask, and write down what was said."""
    numbers = store.read(undecided, Priority.SYNC).result()[:MOST_MINE]
    if not numbers:
        return sofar
    said = line.post(MIJN, Mijnvraag(numbers), Mijn)
    if isinstance(said, Failed):
        return replace(sofar, reason=str(said.reason), retry_s=said.retry_s)
    if said.besluiten:
        store.sync(lambda tx: keep_decisions(tx, said.besluiten)).result()
    return sofar
