"""A server in memory: it numbers, judges with the product's judge, and remembers every answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.sync.judge import TOMBSTONE, Conflict, Held, Judgement, Offered, Row, judge_act


@dataclass(frozen=True, slots=True)
class Sent:
    """One log row as it goes over the wire."""

    n: int
    grp: str
    offer: Offered


@dataclass
class Server:
    """All rows, all answers, one counter."""

    watch: Callable[[Judgement, dict[Row, dict[str, Held]], str], None]
    seq: int = 0
    rows: dict[Row, dict[str, Held]] = field(default_factory=dict)
    answers: dict[str, int] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def push(self, apparaat: str, sent: Sequence[Sent]) -> dict[str, int]:
        """Take whole acts in the order of their numbers; what is known already gets its old answer."""
        new = [one for one in sent if one.offer.id not in self.answers]
        numbers = [one.n for one in new]
        start = self.counters.get(apparaat, 0) + 1
        assert numbers == list(range(start, start + len(new))), "a batch was lost"
        for grp in dict.fromkeys(one.grp for one in new):
            self._judge(apparaat, [one.offer for one in new if one.grp == grp])
        self.counters[apparaat] = start + len(new) - 1
        return {one.offer.id: self.answers[one.offer.id] for one in sent}

    def newer(self, row: Row) -> int:
        """Return the number at which a row changed last."""
        return max(held.seq for held in self.rows[row].values())

    def _judge(self, apparaat: str, offers: list[Offered]) -> None:
        judgement = judge_act(offers, self.rows, apparaat)
        self.watch(judgement, self.rows, apparaat)
        for row in judgement.revived:
            self._put(row, TOMBSTONE, None, apparaat)
        for one in judgement.accepted:
            self._put(one.row, one.field, one.new, apparaat)
        self.conflicts += judgement.conflicts
        for one in offers:
            self.answers[one.id] = self.seq

    def _put(self, row: Row, name: str, value: str | None, apparaat: str) -> None:
        self.seq += 1
        self.rows.setdefault(row, {})[name] = Held(value, self.seq, apparaat)
