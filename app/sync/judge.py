"""Which offered change is taken over and which one a person must decide: pure, by causal base.

No clock decides.  A field conflicts when somebody else changed it after what the author had
seen.  A removal is judged as a whole, and whoever writes under something that was removed
meanwhile brings it back: nobody's words end on no screen.  The server keeps its own value in
a conflict, and keeps the offered one beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from app.sync.parents import PARENTS

Row = tuple[str, str]
"""Kind and id."""
TOMBSTONE = "_dood"


class Held(Struct, frozen=True, gc=False):
    """What the server holds of one field: the value, when it came in and from which apparaat."""

    value: str | None
    seq: int
    apparaat: str


State = Mapping[Row, Mapping[str, Held]]
"""The offered rows with the rows above and under them, as the server holds them."""


class Offered(Struct, frozen=True, gc=False):
    """One log row of an act: a field, its new value and the base its author had seen."""

    id: str
    row: Row
    field: str
    base: int
    new: str | None


class Quarrel(StrEnum):
    """What a conflict is about."""

    VELD = "veld"
    VERWIJDERD_GEWIJZIGD = "verwijderd_gewijzigd"
    SAMENGEVOEGD = "samengevoegd"
    """Two texts of which the server made one, sentence by sentence: a person must check it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """An offer that a person must decide."""

    offer: Offered
    about: Quarrel


class Judgement(Struct, frozen=True):
    """What happens to the offers of one act."""

    accepted: tuple[Offered, ...]
    conflicts: tuple[Conflict, ...]
    revived: tuple[Row, ...]
    """Rows whose tombstone goes away, because somebody wrote in or under them."""


def judge_act(offers: Sequence[Offered], state: State, apparaat: str) -> Judgement:
    """Judge the changes of one sealed act."""
    removals = [one for one in offers if _removes(one)]
    rest = [one for one in offers if not _removes(one)]
    accepted: list[Offered] = []
    conflicts: list[Conflict] = []
    if _removes_unseen(removals, state, apparaat):
        conflicts += [Conflict(one, Quarrel.VERWIJDERD_GEWIJZIGD) for one in removals]
    else:
        accepted += removals
    for one in rest:
        held = state.get(one.row, {}).get(one.field)
        if held is not None and _unseen(held, one.base, apparaat) and held.value != one.new:
            conflicts.append(Conflict(one, Quarrel.VELD))
        else:
            accepted.append(one)
    taken = {one.row for one in accepted if _removes(one)}
    revived = _revive([one for one in rest if one.row not in taken], state, apparaat)
    if revived:
        conflicts.append(Conflict(rest[0], Quarrel.VERWIJDERD_GEWIJZIGD))
    return Judgement(tuple(accepted), tuple(conflicts), tuple(revived))


def _removes(offer: Offered) -> bool:
    return offer.field == TOMBSTONE and offer.new is not None


def _unseen(held: Held, base: int, apparaat: str) -> bool:
    return held.seq > base and held.apparaat != apparaat


def _dead(row: Row, state: State) -> Held | None:
    held = state.get(row, {}).get(TOMBSTONE)
    return held if held is not None and held.value is not None else None


def _removes_unseen(removals: Sequence[Offered], state: State, apparaat: str) -> bool:
    """Tell whether a removal would take along what its author never saw."""
    rows = {one.row for one in removals}
    return any(
        any(_unseen(held, one.base, apparaat) for held in state.get(one.row, {}).values())
        or any(child not in rows and _dead(child, state) is None for child in _children(one.row, state))
        for one in removals
    )


def _children(row: Row, state: State) -> Iterator[Row]:
    kind, rid = row
    for child, fields in state.items():
        if kind in PARENTS[child[0]] and (link := fields.get(kind)) is not None and link.value == rid:
            yield child


def _above(row: Row, links: Mapping[str, str | None]) -> Iterator[Row]:
    for link in PARENTS[row[0]]:
        if rid := links.get(link):
            yield link, rid


def _revive(offers: Sequence[Offered], state: State, apparaat: str) -> list[Row]:
    """Return the removed rows that these offers are in or under, and those above them."""
    revived: list[Row] = []
    offered: dict[Row, dict[str, str | None]] = {}
    for one in offers:
        offered.setdefault(one.row, {})[one.field] = one.new
    ways = [row for row in offered if not _knew_removed(row, offers, state, apparaat)]
    while ways:
        row = ways.pop()
        held = {field: one.value for field, one in state.get(row, {}).items()}
        ways += _above(row, {**held, **offered.get(row, {})})
        lives = TOMBSTONE in offered.get(row, {})
        if _dead(row, state) is not None and not lives and row not in revived:
            revived.append(row)
    return revived


def _knew_removed(row: Row, offers: Sequence[Offered], state: State, apparaat: str) -> bool:
    """Tell whether the author wrote in a row after seeing that it was removed: it stays so."""
    tombstone = _dead(row, state)
    if tombstone is None or any(one.row == row and one.field == TOMBSTONE for one in offers):
        return False
    return not any(_unseen(tombstone, one.base, apparaat) for one in offers if one.row == row)
