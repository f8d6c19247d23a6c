"""The rows that a conflict becomes: in the household and compartment of the row it is about.

Within one push several conflicts of a field are one row, with the last words that were offered.
A conflict of an earlier push is never touched: somebody may be deciding it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.conflict import Conflict, Over
from app.domain.kinds import kind_of
from app.server.taking import LogCell, Quarrelled, Taken
from app.server.world import SERVER, Place, World
from app.sync.judge import Row

AUTHOR = "server"
KIND = kind_of(Conflict)


@dataclass(frozen=True, slots=True)
class Wrote:
    """Who wrote a line of the log, and when by their clock."""

    actor: str
    hlc: str

    @property
    def moment(self) -> str:
        """Return the moment without the count behind it."""
        return self.hlc.rpartition("-")[0] if self.hlc.count("-") > _DASHES_OF_A_DATE else self.hlc


_DASHES_OF_A_DATE = 2
_NOBODY = Wrote("", "")


def merge(taken: Iterable[Taken]) -> list[Quarrelled]:
    """Return one quarrel for each field, with the last words that were offered; not for what was erased after."""
    found: dict[tuple[Row, str], Quarrelled] = {}
    for each in taken:
        for quarrel in each.quarrels:
            found[quarrel.row, quarrel.field] = quarrel
        for gone in each.erased:
            for row, name in [key for key in found if key[0] == gone.row]:
                if gone.names is None or name in gone.names:
                    del found[row, name]
    return list(found.values())


def rows(quarrels: Iterable[Quarrelled], wrote: Mapping[int, Wrote], ids: Iterable[str], moment: str) -> list[LogCell]:
    """Return the cells that make the conflict rows."""
    cells: list[LogCell] = []
    for quarrel, rid in zip(quarrels, ids, strict=True):
        first, second = wrote.get(quarrel.held.seq, _NOBODY), Wrote(quarrel.act.actor, quarrel.act.hlc)
        values = {
            "gemaakt_op": moment, "gemaakt_door": AUTHOR, "betreft": "[]",
            "soort": quarrel.row[0], "rij": quarrel.row[1], "veld": quarrel.field, "over": str(quarrel.about),
            "eerste": quarrel.held.value or "", "eerste_door": first.actor, "eerste_op": first.moment,
            "tweede": quarrel.offered or "", "tweede_door": second.actor, "tweede_op": second.moment,
        }  # fmt: skip
        row, place = (KIND, rid), quarrel.place
        cells += [LogCell(row, place, "insert", name, 0, value, effect=True) for name, value in values.items()]
    return cells


def about(world: World, row: Row, names: tuple[str, ...] | None) -> list[tuple[Row, Place]]:
    """Return the conflicts about an erased row, or about some of its fields: they hold its words."""
    return [
        (other, world.places[other])
        for other, fields in world.fields.items()
        if other[0] == KIND and other not in world.gone and _speaks_of(fields, row, names)
    ]


def _speaks_of(fields: Mapping[str, object], row: Row, names: tuple[str, ...] | None) -> bool:
    def value(name: str) -> str:
        return getattr(fields.get(name), "value", None) or ""

    if value("over") == Over.DUBBEL:
        return row in {(value("soort"), value("rij")), (value("soort"), value("veld"))}
    return (value("soort"), value("rij")) == row and (names is None or value("veld") in names)


def write(world: World, cells: Iterable[LogCell], at: int) -> None:
    """Put the cells of the server into the world, numbered from a place in this push."""
    for i, cell in enumerate(cells):
        world.put(cell.row, cell.place, cell.field, cell.new, at + i, SERVER)
