"""Words that were typed about a row and not handed in yet: only on this laptop, and gone with the row."""

from app.services.work import Reading
from app.store.writing import DRAFT


def name_of(rid: str) -> str:
    """Return under which name this laptop remembers them."""
    return DRAFT + rid


def load(tx: Reading, rid: str) -> str:
    """Return them, or an empty text."""
    return tx.local(name_of(rid))
