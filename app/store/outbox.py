"""What waits to be handed in: whole sealed acts in the order of their numbers, read straight from the log.

Nothing is queued beside the log: a line waits as long as it has no sequence number, so what a
crash leaves behind is exactly what was not received yet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import RowMapping

from app.store.reading import Reading
from app.store.writing import Writing
from app.wire.messages import MAX_BYTES, MAX_CELLS, Access, Act, Cell, RowChange

PACKED = 4
"""Words shrink at least so many times in a packed body."""
LINE_BYTES = 40
MOST_ACCESSES = 500

_LINES = """
SELECT n, grp, entity, rid, huishouden, vak, op, field, base, new, hlc, sv, gewist FROM change
WHERE seq IS NULL AND n > :after ORDER BY n LIMIT :limit"""
_REST = "SELECT n, grp, entity, rid, huishouden, vak, op, field, base, new, hlc, sv, gewist FROM change"
_WAITING = """
SELECT count(*) AS daden, coalesce(min(g.started), '') AS oudste FROM grp AS g
WHERE g.id IN (SELECT grp FROM change WHERE seq IS NULL AND coalesce(n, :after + 1) > :after)"""
_ACCESSES = "SELECT id, moment, actor, huishouden, vak, soort, wat, rid FROM inzage WHERE seq IS NULL LIMIT :limit"


@dataclass(frozen=True, slots=True)
class Batch:
    """The oldest acts that wait, with what waits behind them."""

    acts: tuple[Act, ...] = ()
    accesses: tuple[Access, ...] = ()
    waiting: int = 0
    oldest: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to hand in."""
        return not self.acts and not self.accesses

    @property
    def last_n(self) -> int:
        """The number of the last change; 0 without acts."""
        return self.acts[-1].n + sum(len(row.cells) for row in self.acts[-1].rows) - 1 if self.acts else 0


def next_batch(
    tx: Reading, *, most_cells: int = MAX_CELLS, most_acts: int | None = None, after: Batch | None = None
) -> Batch:
    """Return the oldest acts that fit in one message, each of them whole; `after` is what is under way already."""
    lines = tx.rows(_LINES, {"after": after.last_n if after else 0, "limit": most_cells + 1})
    more = len(lines) > most_cells
    if more:
        lines = _whole_acts(tx, lines, most_cells)
    acts = tuple(_fitting(tx, lines))[:most_acts]
    accesses = tuple(Access(**row) for row in tx.rows(_ACCESSES, {"limit": 0 if after else MOST_ACCESSES}))
    batch = Batch(acts, accesses)
    if after and more:
        # To count a long row anew with every batch takes longer than to send it; the last batch counts again.
        return replace(batch, waiting=max(1, after.waiting - len(acts)), oldest=after.oldest)
    rest = tx.rows(_WAITING, {"after": batch.last_n})[0]
    return replace(batch, waiting=int(rest["daden"]), oldest=str(rest["oudste"]))


def note_accesses(tx: Writing, accesses: Sequence[Access]) -> None:
    """Remember that the server has these lines of who read what."""
    for access in accesses:
        tx.sql.exec_driver_sql("UPDATE inzage SET seq = 1 WHERE id = ?", (access.id,))


def _whole_acts(tx: Reading, lines: list[RowMapping], most_cells: int) -> list[RowMapping]:
    """Leave out the last act when it was cut, unless it is the only one: then it goes whole."""
    cut = str(lines[most_cells]["grp"])
    whole = [line for line in lines if line["grp"] != cut]
    return whole or tx.rows(f"{_REST} WHERE grp = :grp AND seq IS NULL AND n > 0 ORDER BY n", {"grp": cut})


def _fitting(tx: Reading, lines: list[RowMapping]) -> Iterator[Act]:
    size = 0
    for grp, found in groupby(lines, key=lambda line: str(line["grp"])):
        cells = list(found)
        size += sum(len(str(cell["new"] or "").encode()) + LINE_BYTES for cell in cells)
        if size > MAX_BYTES * PACKED and cells[0]["n"] != lines[0]["n"]:
            return
        yield _act(tx, grp, cells)


def _act(tx: Reading, grp: str, cells: list[RowMapping]) -> Act:
    about = tx.rows("SELECT actor, label, undoes FROM grp WHERE id = :grp", {"grp": grp})[0]
    rows = tuple(
        RowChange(*place, tuple(Cell(str(one["field"]), int(one["base"] or 0), one["new"]) for one in run))
        for place, run in groupby(cells, key=_place)
    )
    hlc, sv = max(str(one["hlc"]) for one in cells), max(int(one["sv"]) for one in cells)
    return Act(int(cells[0]["n"]), grp, str(about["actor"]), str(about["label"]), hlc, sv, about["undoes"], rows)


def _place(cell: RowMapping) -> tuple[str, str, str, str, str]:
    op = "gewist" if cell["gewist"] and cell["op"] != "erase" else str(cell["op"])
    return str(cell["entity"]), str(cell["rid"]), str(cell["huishouden"]), str(cell["vak"]), op
