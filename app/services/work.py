"""What a use case is given: a transaction to read or to write in.

A query is `def load(tx: Reading, ...) -> value`, an act is `def add(tx: Writing, ...) -> value`;
the caller runs it through the store, which returns the rows it touched.
"""

from app.store.errors import DiskFull, ReadOnly
from app.store.reading import Reading
from app.store.store import Store, Written
from app.store.undo import Undone
from app.store.writing import Changed, Writing

TRIED_AGAIN = (DiskFull, ReadOnly)
"""What passes by itself or by somebody's hand: the act is kept and tried again until it is saved."""

__all__ = ["TRIED_AGAIN", "Changed", "Reading", "Store", "Undone", "Writing", "Written"]
