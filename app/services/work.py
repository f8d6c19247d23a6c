"""What a use case is given: a transaction to read or to write in.

A query is `def load(tx: Reading, ...) -> value`, an act is `def add(tx: Writing, ...) -> value`;
the caller runs it through the store, which returns the rows it touched.
"""

from app.store.acts import Undone
from app.store.reading import Reading
from app.store.store import Store, Written
from app.store.writing import Changed, Writing

__all__ = ["Changed", "Reading", "Store", "Undone", "Writing", "Written"]
