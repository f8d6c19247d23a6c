"""Deciding anew: what somebody decided about the words of two is open again, with both sides as they were.

Undo takes back one's own last acts; this is for later, for a colleague, and for the closed part, where no name of an
act may stand.  What stands in the dossier stays until somebody chooses; a row that was taken away comes back.
"""

from app.domain.conflict import Conflict, Over
from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record
from app.services.verschillen import Geschil, kinds_below
from app.services.work import Reading, Writing

_KINDS: dict[str, type[Record]] = {kind_of(kind): kind for kind in KINDS}


def can_reopen(tx: Reading, conflict: Conflict) -> bool:
    """Whether there is still something to choose: nothing of it was erased."""
    if conflict.beslissing is None or conflict.soort not in _KINDS:
        return False
    if conflict.over is Over.DUBBEL:
        return _removed(tx, conflict, conflict.veld) is not None and _lives(tx, conflict)
    gone = conflict.over is Over.VERWIJDERD_GEWIJZIGD and _removed(tx, conflict, conflict.rij) is not None
    return gone or _lives(tx, conflict)


def reopen(tx: Writing, geschil: Geschil) -> None:
    """Open a decision again; nothing happens where `can_reopen` says no."""
    conflict = geschil.conflict
    if not can_reopen(tx, conflict):
        return
    if conflict.over is Over.DUBBEL:
        _bring_back(tx, conflict, conflict.veld)
        tx.remove(conflict)
        return
    if not _lives(tx, conflict):
        _bring_back(tx, conflict, conflict.rij)
    for one in (*geschil.vorige, conflict):
        tx.change(one, beslissing=None, besloten_door="", besloten_op="")


def _lives(tx: Reading, conflict: Conflict) -> bool:
    return tx.find(_KINDS[conflict.soort], conflict.rij) is not None


def _removed(tx: Reading, conflict: Conflict, rid: str) -> tuple[Record, str] | None:
    return next(iter(tx.removed(_KINDS[conflict.soort], id=rid)), None)


def _bring_back(tx: Writing, conflict: Conflict, rid: str) -> None:
    found = _removed(tx, conflict, rid)
    if found is not None:
        _with_all_below(tx, *found)


def _with_all_below(tx: Writing, record: Record, moment: str) -> None:
    """Bring a row back with what was taken away together with it."""
    tx.bring_back(record)
    name = kind_of(type(record))
    for kind in kinds_below(name):
        for child, when in tx.removed(kind, **{name: record.id}):
            if when == moment:
                _with_all_below(tx, child, moment)
