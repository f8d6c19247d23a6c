"""The server of the machine in tests/sync, but real: over HTTP, judged and kept in PostgreSQL."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from typing_extensions import override

from app.server.admin import keeper
from app.server.world import SERVER
from app.sync.judge import TOMBSTONE, Held, Quarrel, Row, judge_act
from app.uplink.transport import PULL, PUSH, SNAPSHOT
from app.wire.digest import NAGAAN, Nagegaan
from app.wire.messages import Act, ActAnswer, PullAnswer, Push, PushAnswer, SnapshotAnswer
from tests.server.client import Client
from tests.server.town import Town
from tests.sync.server import Server, offers_of

ROWS = "SELECT entity, rid, doc, fv FROM rij WHERE tenant = %s AND entity <> 'conflict'"
CONFLICTS = "SELECT doc FROM rij WHERE tenant = %s AND entity = 'conflict'"
LAPTOPS = "SELECT nr, id FROM apparaat WHERE tenant = %s"
ANSWERS: dict[str, type[PushAnswer] | type[PullAnswer] | type[SnapshotAnswer] | type[Nagegaan]] = {
    PUSH: PushAnswer, PULL: PullAnswer, SNAPSHOT: SnapshotAnswer, NAGAAN: Nagegaan,
}  # fmt: skip


@dataclass
class RealServer(Server):
    """Passes requests on, and reads the rows back from the database for the oracle."""

    town: Town = field(kw_only=True)
    clients: dict[str, Client] = field(default_factory=dict)
    merged: int = 0
    """How many texts were seen that the server made from two."""

    @override
    def answer(self, apparaat: str, path: str, message: object) -> object:
        if apparaat not in self.clients:
            self.clients[apparaat] = self.town.laptop()
        said = self.clients[apparaat].call(path, message, ANSWERS[path])
        if isinstance(message, Push) and isinstance(said, PushAnswer):
            self._check(apparaat, message.acts, said.acts)
            self.rows = self._read()
            self._stands_in_a_conflict(message.acts, said.acts)
        return said

    def _check(self, apparaat: str, acts: Sequence[Act], answers: Sequence[ActAnswer]) -> None:
        for act, said in zip(acts, answers, strict=True):
            assert (said.n, said.grp, said.refused) == (act.n, act.grp, "")
            first = (apparaat, act.n) not in self.acts
            assert self.acts.setdefault((apparaat, act.n), (said, ()))[0] == said, "another answer"
            if first:
                self._watch(apparaat, act, said)

    def _stands_in_a_conflict(self, acts: Sequence[Act], answers: Sequence[ActAnswer]) -> None:
        """See that the last words that were kept back of a field can be read somewhere."""
        last: dict[tuple[str, str, str], str] = {}
        for act, said in zip(acts, answers, strict=True):
            cells = [(change, cell) for change in act.rows for cell in change.cells]
            for change, cell in (cells[place] for place in said.conflicts):
                if cell.field != TOMBSTONE:
                    last[change.entity, change.rid, cell.field] = cell.new or ""
        with keeper(self.town.server.owner, self.town.tenant) as sql:
            found = [doc for (doc,) in sql.execute(CONFLICTS, (self.town.tenant,))]
        self.merged += sum(doc["over"] == Quarrel.SAMENGEVOEGD for doc in found)
        readable = {(doc["soort"], doc["rij"], doc["veld"], doc["tweede"]) for doc in found}
        assert {(*key, words) for key, words in last.items()} <= readable, "kept back and nowhere to be read"

    def _watch(self, apparaat: str, act: Act, said: ActAnswer) -> None:
        """Compare with what the judge says of the rows as they were, and let the oracle look."""
        offers = offers_of(apparaat, act, self.ids)
        judgement = judge_act(offers, self.rows, apparaat)
        accepted = {one.id for one in judgement.accepted}
        assert said.conflicts == tuple(i for i, one in enumerate(offers) if one.id not in accepted), "another judgement"
        self.watch(judgement, self.rows, apparaat)
        self.answers |= {one.id: said.seq + i for i, one in enumerate(offers)}
        # Own changes of the same push: the author saw them, and their number is not known yet.
        for row in judgement.revived:
            self.rows[row][TOMBSTONE] = Held(None, 0, apparaat)
        for offer in judgement.accepted:
            self.rows.setdefault(offer.row, {})[offer.field] = Held(offer.new, 0, apparaat)

    def _read(self) -> dict[Row, dict[str, Held]]:
        names = {client.apparaat: name for name, client in self.clients.items()}
        with keeper(self.town.server.owner, self.town.tenant) as sql:
            numbers = {SERVER: "server"} | {nr: names[rid] for nr, rid in sql.execute(LAPTOPS, (self.town.tenant,))}
            lines = sql.execute(ROWS, (self.town.tenant,)).fetchall()
        return {
            (entity, rid): {name: Held(doc[name], seq, numbers[nr]) for name, (seq, nr) in fv.items()}
            for entity, rid, doc, fv in lines
        }
