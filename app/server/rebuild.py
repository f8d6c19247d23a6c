"""The rows as the log says they must be, beside the rows as they are: pure but for reading them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import psycopg

from app.server.taking import ALL, ERASE
from app.sync.judge import Row

ROWS = "SELECT entity, rid, huishouden, vak, seq, gone, doc, fv FROM rij WHERE tenant = %s"
Cell = Mapping[str, Any]


@dataclass
class _Row:
    place: tuple[str, str]
    seq: int = 0
    gone: bool = False
    doc: dict[str, str | None] = field(default_factory=dict)
    fv: dict[str, list[int]] = field(default_factory=dict)


@dataclass
class Rebuilt:
    """All rows of a tenant, made from its log."""

    rows: dict[Row, _Row] = field(default_factory=dict)
    emptied: list[tuple[int, Row, str]] = field(default_factory=list)
    """Lines whose words are gone: number, row, field."""
    erased: dict[Row, list[tuple[int, str]]] = field(default_factory=dict)

    def take(self, cells: Sequence[Cell]) -> None:
        """Go on with the next lines."""
        for _, act in groupby(cells, key=lambda cell: cell["d"]):
            # Within an act what is erased is erased last, as when it was taken.
            for cell in sorted(act, key=lambda cell: cell["o"] == ERASE):
                self._take(cell)

    def _take(self, cell: Cell) -> None:
        key = (cell["e"], cell["r"])
        if cell["z"] is None:
            self.emptied.append((cell["q"], key, cell["f"]))
        if not cell["x"]:
            return
        row = self.rows.setdefault(key, _Row((cell["h"], cell["v"])))
        row.seq = max(row.seq, cell["q"])
        if cell["o"] != ERASE:
            row.doc[cell["f"]], row.fv[cell["f"]] = cell["w"], [cell["q"], cell["a"]]
            return
        self.erased.setdefault(key, []).append((cell["q"], cell["f"]))
        if cell["f"] == ALL:
            row.gone, row.doc, row.fv = True, {}, {}
        else:
            names = cell["f"].split(",")
            row.doc.update(dict.fromkeys(names))
            row.fv.update({name: [cell["q"], cell["a"]] for name in names})

    def unexplained(self) -> Iterator[str]:
        """Tell which lines lost their words without an erasure."""
        for seq, row, name in self.emptied:
            later = [what for at, what in self.erased.get(row, []) if at > seq]
            if not any(what == ALL or name in what.split(",") for what in later):
                yield f"log {seq}: leeg zonder wissen"

    def compare(self, sql: psycopg.Connection, tenant: int) -> Iterator[str]:
        """Tell which rows are not what the log says."""
        seen: set[Row] = set()
        for entity, rid, huishouden, vak, seq, gone, doc, fv in sql.execute(ROWS, (tenant,)):
            seen.add((entity, rid))
            found = self.rows.get((entity, rid))
            if found is None:
                yield f"rij {entity} {rid}: niet in de log"
            elif (found.place, found.seq, found.gone, found.doc, found.fv) != ((huishouden, vak), seq, gone, doc, fv):
                yield f"rij {entity} {rid}: anders dan de log"
        yield from (f"rij {entity} {rid}: weg" for entity, rid in self.rows.keys() - seen)
