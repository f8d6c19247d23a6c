"""A server in memory: it speaks the protocol, numbers, judges with the product's judge, and remembers every answer."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from app.sync.judge import TOMBSTONE, Conflict, Held, Judgement, Offered, Row, judge_act
from app.uplink.answers import Failed, Trouble
from app.uplink.transport import PUSH, SNAPSHOT
from app.wire import messages
from app.wire.messages import Act, ActAnswer, Blocks, Effect, PullAnswer, Push, PushAnswer, SnapshotAnswer
from app.wire.scope import scope_hash

T = TypeVar("T")
HOUSE = "huis-1"
NOW = "2026-11-23T09:00:00.000Z"
EPOCH = "een"


@dataclass
class Server:
    """All rows, all answers, one counter."""

    watch: Callable[[Judgement, dict[Row, dict[str, Held]], str], None]
    seq: int = 0
    rows: dict[Row, dict[str, Held]] = field(default_factory=dict)
    ids: dict[tuple[str, int], str] = field(default_factory=dict)
    """The id of every change that was ever offered, by apparaat and number: for the oracle."""
    answers: dict[str, int] = field(default_factory=dict)
    acts: dict[tuple[str, int], tuple[ActAnswer, tuple[Row, ...]]] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)

    def answer(self, apparaat: str, path: str, message: object) -> object:
        """Serve a request."""
        if path == PUSH and isinstance(message, Push):
            return self.push(apparaat, message)
        return self.snapshot() if path == SNAPSHOT else self.pull(apparaat, message)

    def push(self, apparaat: str, message: Push) -> PushAnswer:
        """Take whole acts in the order of their numbers; what is known already gets its old answer."""
        said = [self._take(apparaat, act) for act in message.acts]
        revived = [row for _, rows in said for row in rows]
        return PushAnswer(
            EPOCH, self.counters.get(apparaat, 0), self.seq, NOW, tuple(one for one, _ in said),
            tuple(self.whole(row) for row in dict.fromkeys([*self._stale(apparaat, message.acts), *revived])),
        )  # fmt: skip

    def pull(self, apparaat: str, message: object) -> PullAnswer:
        """Give what others did, a few acts at a time."""
        asked = message if isinstance(message, messages.Pull) else messages.Pull(EPOCH, 0)
        found = [one for one in self.effects if one.seq > asked.cursor and one.apparaat != apparaat]
        page, more = tuple(found[:3]), len(found) > 3
        scope = None if asked.scope == scope_hash([HOUSE]) else (HOUSE,)
        return PullAnswer(EPOCH, page[-1].seq if more else self.seq, self.seq, NOW, page, more, scope)

    def snapshot(self) -> SnapshotAnswer:
        """Give everything."""
        return SnapshotAnswer(EPOCH, self.seq, NOW, tuple(map(self.whole, self.rows)), None, len(self.rows))

    def whole(self, row: Row) -> messages.Row:
        """Return a row as it is now."""
        fields = {name: held.value for name, held in self.rows[row].items()}
        return messages.Row(*row, HOUSE, "gewoon", self.newer(row), fields)

    def newer(self, row: Row) -> int:
        """Return the number at which a row changed last."""
        return max(held.seq for held in self.rows[row].values())

    def _take(self, apparaat: str, act: Act) -> tuple[ActAnswer, tuple[Row, ...]]:
        if (apparaat, act.n) in self.acts:
            assert self.acts[apparaat, act.n][0].grp == act.grp, "a clone"
            return self.acts[apparaat, act.n]
        offers = offers_of(apparaat, act, self.ids)
        assert act.n == self.counters.get(apparaat, 0) + 1, "a batch was lost"
        self.counters[apparaat] = act.n + len(offers) - 1
        first = self.seq + 1
        judgement = self._judge(apparaat, act, offers)
        taken = {one.id for one in judgement.accepted}
        kept_back = tuple(place for place, one in enumerate(offers) if one.id not in taken)
        self.answers |= {one.id: first + place for place, one in enumerate(offers)}
        self.acts[apparaat, act.n] = ActAnswer(act.n, act.grp, first, kept_back), judgement.revived
        return self.acts[apparaat, act.n]

    def _judge(self, apparaat: str, act: Act, offers: list[Offered]) -> Judgement:
        judgement = judge_act(offers, self.rows, apparaat)
        self.watch(judgement, self.rows, apparaat)
        first = self.seq + 1
        changed: dict[Row, dict[str, str | None]] = {}
        for place, one in enumerate(offers):
            if one in judgement.accepted:
                self._put(one.row, one.field, Held(one.new, first + place, apparaat), changed)
        self.seq += len(offers)
        for row in judgement.revived:
            self.seq += 1
            self._put(row, TOMBSTONE, Held(None, self.seq, apparaat), changed)
        rows = tuple(messages.Row(*row, HOUSE, "gewoon", self.newer(row), fields) for row, fields in changed.items())
        self.effects.append(Effect(self.seq, act.grp, act.actor, apparaat, act.hlc, rows))
        self.conflicts += judgement.conflicts
        return judgement

    def _put(self, row: Row, name: str, held: Held, changed: dict[Row, dict[str, str | None]]) -> None:
        self.rows.setdefault(row, {})[name] = held
        changed.setdefault(row, {})[name] = held.value

    def _stale(self, apparaat: str, acts: Iterable[Act]) -> list[Row]:
        seen: dict[Row, int] = {}
        for act in acts:
            for change in act.rows:
                row = (change.entity, change.rid)
                seen[row] = min(seen.get(row, 1 << 60), *(cell.base for cell in change.cells))
        return [
            row
            for row, base in seen.items()
            if any(held.apparaat != apparaat and held.seq > base for held in self.rows.get(row, {}).values())
        ]


@dataclass
class Line:
    """The line of one laptop; a lost answer is an answer that never came."""

    server: Server
    apparaat: str
    lost: bool = False

    def post(self, path: str, message: object, kind: type[T]) -> T | Failed:
        """Send a message and return the answer."""
        said = self.server.answer(self.apparaat, path, message)
        assert isinstance(said, kind)
        return Failed(Trouble.TRAAG) if self.lost else said

    def held(self, _sha256: str) -> Blocks | Failed:
        """There are no attachments here."""
        return Failed(Trouble.GEEN_NETWERK)

    def put_block(self, _sha256: str, _number: int, _piece: bytes) -> Blocks | Failed:
        """There are no attachments here."""
        return Failed(Trouble.GEEN_NETWERK)

    def get_block(self, _sha256: str, _number: int) -> bytes | Failed:
        """There are no attachments here."""
        return Failed(Trouble.GEEN_NETWERK)

    def close(self) -> None:
        """Nothing is under way."""


def offers_of(apparaat: str, act: Act, ids: dict[tuple[str, int], str]) -> list[Offered]:
    """Return the cells of an act as the judge reads them, each by the id that its laptop gave it."""
    cells = [(change, cell) for change in act.rows for cell in change.cells]
    return [
        Offered(ids[apparaat, act.n + place], (change.entity, change.rid), cell.field, cell.base, cell.new)
        for place, (change, cell) in enumerate(cells)
    ]
