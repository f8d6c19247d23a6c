"""Taking one act over: judged by app.sync, written down cell by cell: pure.

The server keeps what was meant (every cell, also one that a person must decide) and tells
others what became of it.  An erasure is never judged: the wish of the resident goes first.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from app.domain.conflict import Conflict as Difference
from app.domain.kinds import kind_of
from app.server.merging import settle
from app.server.world import SERVER, Place, World
from app.sync.judge import TOMBSTONE, Conflict, Held, Offered, Quarrel, Row, judge_act
from app.sync.parents import PARENTS
from app.wire.messages import Act, Cell, RowChange

ALL = "*"
ERASE, WAS_ERASED = "erase", "gewist"
DIFFERENCE = kind_of(Difference)
UNDECIDED: dict[str, str | None] = {"beslissing": None, "besloten_door": "", "besloten_op": ""}


class LogCell(Struct, frozen=True, gc=False):
    """One line of the log."""

    row: Row
    place: Place
    op: str
    field: str
    base: int
    new: str | None
    effect: bool


@dataclass(frozen=True, slots=True)
class Quarrelled:
    """What a person must decide: a field of a row, what stands there and what was offered."""

    row: Row
    place: Place
    field: str
    about: Quarrel
    held: Held
    offered: str | None
    act: Act


@dataclass(frozen=True, slots=True)
class Erased:
    """What an act really erased; `names` is None for the whole row."""

    row: Row
    place: Place
    names: tuple[str, ...] | None
    at: int


class Taken(Struct, frozen=True):
    """An act and what became of it; `at` is the place of its first cell in this push."""

    act: Act
    at: int
    cells: tuple[LogCell, ...] = ()
    conflicts: tuple[int, ...] = ()
    quarrels: tuple[Quarrelled, ...] = ()
    revived: tuple[Row, ...] = ()
    erased: tuple[Erased, ...] = ()


def cells_of(act: Act) -> Iterator[tuple[RowChange, Cell]]:
    """Give the cells of an act in the order of their numbers."""
    return ((change, cell) for change in act.rows for cell in change.cells)


def count(act: Act) -> int:
    """Return how many cells an act has."""
    return sum(len(change.cells) for change in act.rows)


def take(act: Act, world: World) -> Taken:
    """Judge an act and write it into the world."""
    at = world.cells
    sent = list(cells_of(act))
    offers = [
        Offered(str(i), (change.entity, change.rid), cell.field, cell.base, cell.new)
        for i, (change, cell) in enumerate(sent)
        if change.op not in {ERASE, WAS_ERASED}
    ]
    judgement = judge_act(offers, world.fields, world.me)
    taken = {int(one.id) for one in judgement.accepted}
    places = {(change.entity, change.rid): (change.huishouden, change.vak) for change in act.rows}
    quarrels = tuple(_quarrels(act, judgement.conflicts, judgement.revived, places, world))
    for one in judgement.accepted:
        world.put(one.row, places[one.row], one.field, one.new, at + int(one.id), world.apparaat)
    for row in _decided_apart(judgement.conflicts):
        for name, value in UNDECIDED.items():
            world.put(row, places[row], name, value, at, SERVER)
            world.woven[row, name] = places[row]
    erased = tuple(_erase(sent, at, world))
    log = [_line(change, cell, i, taken) for i, (change, cell) in enumerate(sent)]
    for row in judgement.revived:
        world.put(row, world.places[row], TOMBSTONE, None, at + len(log), world.apparaat)
        log.append(LogCell(row, world.places[row], "update", TOMBSTONE, 0, None, effect=True))
    world.cells = at + len(log)
    kept_back = tuple(int(one.id) for one in offers if int(one.id) not in taken)
    return Taken(act, at, tuple(log), kept_back, quarrels, judgement.revived, erased)


def _decided_apart(conflicts: tuple[Conflict, ...]) -> set[Row]:
    """Return the differences that two decided otherwise, neither knowing of the other: these are open again.

    Where the words that they chose differ too, there is a difference about those, and one is enough.
    """
    if any(one.offer.row[0] != DIFFERENCE for one in conflicts):
        return set()
    return {one.offer.row for one in conflicts if one.about is Quarrel.VELD and one.offer.field == "beslissing"}


def _line(change: RowChange, cell: Cell, i: int, taken: set[int]) -> LogCell:
    erases = change.op in {ERASE, WAS_ERASED}
    new = None if erases else cell.new
    row, place = (change.entity, change.rid), (change.huishouden, change.vak)
    return LogCell(row, place, change.op, cell.field, cell.base, new, effect=change.op == ERASE or i in taken)


def _erase(sent: list[tuple[RowChange, Cell]], at: int, world: World) -> Iterator[Erased]:
    for i, (change, cell) in enumerate(sent):
        if change.op == ERASE:
            names = None if cell.field == ALL else tuple(cell.field.split(","))
            row, place = (change.entity, change.rid), (change.huishouden, change.vak)
            world.erase(row, place, names, at + i)
            yield Erased(row, place, names, at + i)


def _quarrels(
    act: Act, conflicts: tuple[Conflict, ...], revived: tuple[Row, ...], places: dict[Row, Place], world: World
) -> Iterator[Quarrelled]:
    nothing = Held(None, 0, "")
    removed = {one.offer.row for one in conflicts if one.offer.field == TOMBSTONE and one.offer.new is not None}
    for one in conflicts:
        row = one.offer.row
        held = world.fields.get(row, {}).get(one.offer.field, nothing)
        if one.about is Quarrel.VELD and row[0] == DIFFERENCE:
            # Who decided, and when, is nothing to ask a person.
            continue
        if one.about is Quarrel.VELD:
            about, first = settle(world, places[row], one.offer, held)
            yield Quarrelled(row, places[row], one.offer.field, about, first, one.offer.new, act)
        elif row in removed and not _above(row, world) & removed:
            others = (each for each in world.fields.get(row, {}).values() if each.apparaat != world.me)
            newest = max(others, key=lambda each: each.seq, default=nothing)
            last = Held(None, newest.seq, newest.apparaat)
            yield Quarrelled(row, places[row], TOMBSTONE, one.about, last, one.offer.new, act)
    if revived:
        row = revived[-1]
        yield Quarrelled(
            row, world.places[row], TOMBSTONE, Quarrel.VERWIJDERD_GEWIJZIGD, world.fields[row][TOMBSTONE], None, act
        )


def _above(row: Row, world: World) -> set[Row]:
    held = world.fields.get(row, {})
    return {(link, held[link].value or "") for link in PARENTS.get(row[0], ()) if link in held}
