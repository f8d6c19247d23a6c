"""The server of the machine in tests/sync, but real: over HTTP, judged and kept in PostgreSQL."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from typing_extensions import override

from app.server.admin import keeper
from app.sync.judge import TOMBSTONE, Held, Row, judge_act
from app.wire.messages import Act, Cell, RowChange
from tests.server.client import HLC, Client
from tests.server.town import Town
from tests.sync.laptop import HOUSE
from tests.sync.server import Sent, Server

ROWS = "SELECT entity, rid, doc, fv FROM rij WHERE tenant = %s AND entity <> 'conflict'"
LAPTOPS = "SELECT nr, id FROM apparaat WHERE tenant = %s"


@dataclass
class RealServer(Server):
    """Hands the acts in, and reads the rows back from the database."""

    town: Town = field(kw_only=True)
    clients: dict[str, Client] = field(default_factory=dict)

    @override
    def push(self, apparaat: str, sent: Sequence[Sent]) -> dict[str, int]:
        if not sent:
            return {}
        if apparaat not in self.clients:
            self.clients[apparaat] = self.town.laptop()
        acts = {grp: [one for one in sent if one.grp == grp] for grp in dict.fromkeys(one.grp for one in sent)}
        answer = self.clients[apparaat].send(*(_act(grp, cells) for grp, cells in acts.items()))
        for (_, cells), said in zip(acts.items(), answer.acts, strict=True):
            assert said.refused == ""
            if any(one.offer.id not in self.answers for one in cells):
                self._watch(apparaat, cells, said.conflicts)
            for i, one in enumerate(cells):
                assert self.answers.setdefault(one.offer.id, said.seq + i) == said.seq + i, "another answer"
        self.rows = self._read()
        return {one.offer.id: self.answers[one.offer.id] for one in sent}

    def _watch(self, apparaat: str, cells: Sequence[Sent], conflicts: Sequence[int]) -> None:
        """Compare with what the judge says of the rows as they were, and let the oracle look."""
        judgement = judge_act([one.offer for one in cells], self.rows, apparaat)
        accepted = {one.offer.id for i, one in enumerate(cells) if i not in conflicts}
        assert {one.id for one in judgement.accepted} == accepted, "another judgement"
        self.watch(judgement, self.rows, apparaat)
        # Own changes of the same push: the author saw them, and their number is not known yet.
        for row in judgement.revived:
            self.rows[row][TOMBSTONE] = Held(None, 0, apparaat)
        for offer in judgement.accepted:
            self.rows.setdefault(offer.row, {})[offer.field] = Held(offer.new, 0, apparaat)

    def _read(self) -> dict[Row, dict[str, Held]]:
        names = {client.apparaat: name for name, client in self.clients.items()}
        with keeper(self.town.server.owner, self.town.tenant) as sql:
            numbers = {nr: names[rid] for nr, rid in sql.execute(LAPTOPS, (self.town.tenant,))}
            lines = sql.execute(ROWS, (self.town.tenant,)).fetchall()
        return {
            (entity, rid): {name: Held(doc[name], seq, numbers[nr]) for name, (seq, nr) in fv.items()}
            for entity, rid, doc, fv in lines
        }


def _act(grp: str, cells: Sequence[Sent]) -> Act:
    rows: list[RowChange] = []
    for one in cells:
        cell = Cell(one.offer.field, one.offer.base, one.offer.new)
        if rows and (rows[-1].entity, rows[-1].rid) == one.offer.row:
            last = rows.pop()
            rows.append(RowChange(last.entity, last.rid, HOUSE, "gewoon", "update", (*last.cells, cell)))
        else:
            rows.append(RowChange(*one.offer.row, HOUSE, "gewoon", "update", (cell,)))
    return Act(cells[0].n, grp, "m", "Test", HLC, 1, None, tuple(rows))
