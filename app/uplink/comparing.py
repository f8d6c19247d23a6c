"""Once a week: does this laptop hold what the server holds?  What differs is fetched whole in the next round.

It should never find anything.  If it does, a fault of ours cost nobody a word, and the keeper of the server sees it.
"""

from datetime import timedelta

from app.clock import parse_moment
from app.services.work import Reading, Store, Writing
from app.store import digest, syncstate
from app.store.worker import Priority
from app.uplink.answers import Failed
from app.uplink.outcome import Outcome
from app.uplink.transport import Transport
from app.wire.digest import NAGAAN, Nagaan, Nagegaan

EVERY = timedelta(days=7)


def compare(store: Store, line: Transport, sofar: Outcome) -> Outcome:
    """Ask when it is time; a server that does not answer this holds nothing up."""
    asked = store.read(question, Priority.SYNC).result()
    if asked is None:
        return sofar
    said = line.post(NAGAAN, asked, Nagegaan)
    if not isinstance(said, Failed):
        store.sync(lambda tx: _note(tx, said.anders)).result()
    return sofar


def question(tx: Reading) -> Nagaan | None:
    """Return what to ask; None when it was asked this week, or while something is still being fetched."""
    state = syncstate.load(tx)
    last = tx.local(syncstate.COMPARED)
    due = not last or abs(tx.clock.now() - parse_moment(last)) >= EVERY
    if not due or state.cursor is None or state.ophalen is not None or state.vernieuwen:
        return None
    return Nagaan(state.epoch, state.cursor, digest.parts(tx, frozenset(state.huishoudens)))


def _note(tx: Writing, differ: tuple[str, ...]) -> None:
    tx.remember(syncstate.COMPARED, tx.clock.moment())
    if differ:
        syncstate.keep_anew(tx, {*syncstate.load(tx).vernieuwen, *differ})
