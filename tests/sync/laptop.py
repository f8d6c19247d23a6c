"""A laptop: the product's store, write functions and uplink, and beside them what its screen showed."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.activiteitenplan import Activiteit, Doel
from app.store.outbox import next_batch
from app.store.reading import Reading
from app.store.receipt import write_receipt
from app.store.schema import TABLES
from app.store.store import Store
from app.store.triggers import captured
from app.store.writing import Writing
from app.sync.judge import Row
from app.uplink.answers import Failed
from app.uplink.outcome import Outcome
from app.uplink.pulling import pull_all
from app.uplink.transport import PUSH
from app.wire.messages import Push, PushAnswer
from tests.store.files import KEY, Hands
from tests.sync.server import HOUSE, Line, Server

KINDS: dict[str, type[Doel] | type[Activiteit]] = {"doel": Doel, "activiteit": Activiteit}
Shown = dict[tuple[Row, str], int]
"""For each field on the screen: the number of the version that the user could read there."""


@dataclass(frozen=True)
class Editor:
    """A row that is open on the screen, as it was when it was opened."""

    record: Doel | Activiteit
    shown: Shown


@dataclass
class Laptop:
    """One consultant with one file."""

    name: str
    path: Path
    server: Server
    seen: dict[str, Shown]
    """For each change, by id, what its author's screen had shown: the oracle."""
    store: Store = field(init=False)
    shown: Shown = field(default_factory=dict)
    editor: Editor | None = None
    _words: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        """Open the file."""
        self.store = Store(self.path, KEY, Hands().clock(), actor=self.name, apparaat=self.name)

    def rows(self) -> list[Doel | Activiteit]:
        """Return the living rows."""

        def read(tx: Reading) -> list[Doel | Activiteit]:
            goals: list[Doel | Activiteit] = [*tx.all(Doel)]
            return goals + tx.all(Activiteit)

        return self.store.read(read).result()

    def word(self) -> str:
        """Return a sentence that nobody wrote before."""
        return f"{self.name}{next(self._words)}."

    def add(self, doel: Doel | None) -> None:
        """Add a goal, or an activity under one."""
        if doel is None:
            self._act(lambda tx: tx.insert(Doel, HOUSE, woorden=self.word()), self.shown)
        else:
            self._act(lambda tx: tx.insert(Activiteit, HOUSE, doel=doel.id, wat=self.word()), self.shown)

    def edit(self, record: Doel | Activiteit, *, both: bool, empty: bool) -> None:
        """Change words, a figure or both of a row as it stands on the screen now."""
        self._edit(record, self.shown, both=both, empty=empty)

    def write_on(self, record: Doel | Activiteit) -> None:
        """Add a sentence to the words of a row as it stands on the screen now."""
        name = "woorden" if isinstance(record, Doel) else "wat"
        words = f"{getattr(record, name)} {self.word()}".strip()
        self._act(lambda tx: tx.change(record, **{name: words}), self.shown)

    def open(self, record: Doel | Activiteit) -> None:
        """Open a row in an editor."""
        self.editor = Editor(record, dict(self.shown))

    def save_editor(self, *, both: bool, empty: bool) -> None:
        """Save what is open, whatever came in behind it."""
        if self.editor is None:
            return
        if any(row.id == self.editor.record.id for row in self.rows()):
            self._edit(self.editor.record, self.editor.shown, both=both, empty=empty)
        self.editor = None

    def remove(self, record: Doel | Activiteit) -> None:
        """Remove a row with what hangs under it."""
        below = [row for row in self.rows() if isinstance(row, Activiteit) and row.doel == record.id]

        def job(tx: Writing) -> None:
            for row in [*below, record]:
                tx.remove(row)

        self._act(job, self.shown)

    def undo(self, *, redo: bool) -> None:
        """Take the last act back, or do it again."""
        before = self._last()
        self.store.undo(HOUSE, redo=redo).result()
        self._note(before, self.shown)

    def push(self, acts: int, *, lost: bool) -> None:
        """Hand in the oldest acts that wait; a lost answer leaves them waiting."""
        self.store.seal().result()
        batch = self.store.read(lambda tx: next_batch(tx, most_acts=acts)).result()
        for row in self.store.read(lambda tx: tx.rows("SELECT n, id FROM change WHERE n > 0")).result():
            self.server.ids[self.name, row["n"]] = row["id"]
        if batch.is_empty:
            return
        answer = Line(self.server, self.name, lost).post(PUSH, Push("", batch.acts), PushAnswer)
        if not isinstance(answer, Failed):
            self.store.sync(lambda tx: write_receipt(tx, batch, answer)).result()
        self._look({(change.entity, change.rid) for act in batch.acts for change in act.rows})

    def pull(self) -> None:
        """Take over what the others did, as the product does."""
        outcome = pull_all(
            self.store, Line(self.server, self.name), lambda: True, lambda _done, _total: None, Outcome()
        )
        assert outcome.ok, outcome.reason
        self._look(self.server.rows.keys())

    def _edit(self, record: Doel | Activiteit, shown: Shown, *, both: bool, empty: bool) -> None:
        words = "woorden" if isinstance(record, Doel) else "wat"
        figure = "volgorde" if isinstance(record, Doel) else "trede"
        values: dict[str, str | int | None] = {figure: None if empty else next(self._words) + 1000 * ord(self.name)}
        if both:
            values[words] = self.word()
        self._act(lambda tx: tx.change(record, **values), shown)

    def _act(self, job: Callable[[Writing], object], shown: Shown) -> None:
        before = self._last()
        self.store.write("Iets", HOUSE, job).result()
        self._note(before, shown)

    def _last(self) -> int:
        return int(
            self.store.read(lambda tx: tx.rows("SELECT coalesce(max(rowid_), 0) AS n FROM change")[0]["n"]).result()
        )

    def _note(self, before: int, shown: Shown) -> None:
        made = self.store.read(lambda tx: tx.rows("SELECT id FROM change WHERE rowid_ > :n", {"n": before})).result()
        for row in made:
            self.seen[row["id"]] = dict(shown)

    def _look(self, rows: Iterable[Row]) -> None:
        """Read the screen again: a field that shows what the server holds shows that version of it."""
        here = self.contents()
        for row in rows:
            for name, held in self.server.rows.get(row, {}).items():
                if row in here and here[row][name] == held.value:
                    self.shown[row, name] = max(held.seq, self.shown.get((row, name), 0))

    def contents(self) -> dict[Row, dict[str, str | None]]:
        """Return every field that was ever written, as the server would hold it."""

        def read(tx: Reading) -> dict[Row, dict[str, str | None]]:
            return {
                (kind, row["id"]): {name: None if row[name] is None else str(row[name]) for name in captured(kind)}
                for kind in KINDS
                for row in tx.sql.execute(TABLES[kind].select()).mappings()
            }

        return self.store.read(read).result()
