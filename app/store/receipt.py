"""Writing the receipt: what the server has for good gets its sequence number, and rows become as they are there.

What was put aside has number 0: it waits no longer, and stands in `terzijde` to be shown.  A
field that a person must decide comes back in the whole row; a removal that was not taken over
may not, so it is taken back here.
"""

from collections.abc import Iterable, Mapping, Sequence

from app.store.inbox import apply_rows
from app.store.outbox import Batch, note_accesses
from app.store.reading import Reading
from app.store.schema import TABLES
from app.store.writing import Changed, Writing
from app.wire.messages import Act, ActAnswer, Cell, PushAnswer, RowChange
from app.wire.terzijde import Mijnbesluit

ASIDE = 0
_DONE = "UPDATE change SET seq = ? + n - ? WHERE n BETWEEN ? AND ? AND seq IS NULL"
_ASIDE = "UPDATE change SET seq = 0 WHERE n BETWEEN ? AND ? AND seq IS NULL"
_WHY = """INSERT INTO terzijde(n, grp, huishouden, vak, label, reden, moment)
SELECT ?, id, huishouden, vak, label, ?, ? FROM grp WHERE id = ? ON CONFLICT(n) DO NOTHING"""
_DECIDED = "UPDATE terzijde SET besluit = ?, waarom = ?, door = ? WHERE n = ?"
_PENDING = "SELECT 1 FROM change WHERE entity = ? AND rid = ? AND field = '_dood' AND seq IS NULL"
_KEY = tuple[str, str]


def write_receipt(tx: Writing, batch: Batch, answer: PushAnswer) -> None:
    """Take over what the server said about a batch: one transaction, or not at all."""
    said = {one.n: one for one in answer.acts}
    whole = {(row.entity, row.rid) for row in answer.rows}
    highest: dict[_KEY, int] = {}
    for act in batch.acts:
        if act.n in said:
            _note(tx, act, said[act.n], answer.now)
            if not said[act.n].refused:
                _take_back(tx, act, said[act.n].conflicts, whole)
                highest |= _numbers(act, said[act.n])
    note_accesses(tx, batch.accesses)
    _raise_seen(tx, {key: seq for key, seq in highest.items() if key not in whole})
    apply_rows(tx, answer.rows, whole=True)


def undecided(tx: Reading) -> tuple[int, ...]:
    """Return the numbers of the own acts that were put aside and about which nobody decided yet."""
    return tuple(int(row["n"]) for row in tx.rows("SELECT n FROM terzijde WHERE besluit = '' ORDER BY n"))


def keep_decisions(tx: Writing, besluiten: Iterable[Mijnbesluit]) -> None:
    """Remember what the team leader decided about own acts."""
    for one in besluiten:
        tx.sql.exec_driver_sql(_DECIDED, (one.besluit, one.waarom, one.door, one.n))


def cells_of(act: Act) -> list[tuple[RowChange, Cell]]:
    """Return the cells of an act in the order of their numbers."""
    return [(row, cell) for row in act.rows for cell in row.cells]


def _note(tx: Writing, act: Act, said: ActAnswer, moment: str) -> None:
    last = act.n + len(cells_of(act)) - 1
    if said.refused:
        tx.sql.exec_driver_sql(_ASIDE, (act.n, last))
        tx.sql.exec_driver_sql(_WHY, (act.n, said.refused, moment, act.grp))
    else:
        tx.sql.exec_driver_sql(_DONE, (said.seq, act.n, act.n, last))


def _numbers(act: Act, said: ActAnswer) -> dict[_KEY, int]:
    """Return for each row the number of what was taken over last: what was kept back is not in the row."""
    kept_back = set(said.conflicts)
    cells = enumerate(cells_of(act))
    return {(row.entity, row.rid): said.seq + place for place, (row, _cell) in cells if place not in kept_back}


def _take_back(tx: Writing, act: Act, conflicts: Sequence[int], whole: Iterable[_KEY]) -> None:
    """Show a row again whose removal was not taken over, though nobody touched the row itself."""
    cells = cells_of(act)
    for place in conflicts:
        row, cell = cells[place]
        known = row.entity in TABLES and (row.entity, row.rid) not in whole
        if cell.field != "_dood" or not known or tx.sql.exec_driver_sql(_PENDING, (row.entity, row.rid)).first():
            continue
        tx.sql.exec_driver_sql(f'UPDATE "{row.entity}" SET _dood = NULL WHERE id = ?', (row.rid,))
        tx.touched.add(Changed(row.entity, row.rid, row.huishouden))


def _raise_seen(tx: Writing, highest: Mapping[_KEY, int]) -> None:
    """Count what we wrote as seen: nobody else wrote in these rows before it, or they would have come back."""
    by_kind: dict[str, list[tuple[int, str, int]]] = {}
    for (entity, rid), seq in highest.items():
        if entity in TABLES:
            by_kind.setdefault(entity, []).append((seq, rid, seq))
    for entity, values in by_kind.items():
        tx.sql.exec_driver_sql(f'UPDATE "{entity}" SET _seq = ? WHERE id = ? AND coalesce(_seq, 0) < ?', values)
