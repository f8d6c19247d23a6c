"""A laptop: the product's store and write functions, a small sync client, and what its screen showed."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.activiteitenplan import Activiteit, Doel
from app.store.codec import from_log
from app.store.reading import Reading
from app.store.schema import TABLES
from app.store.store import Store
from app.store.triggers import captured
from app.store.writing import Writing
from app.sync.judge import Held, Offered, Row
from tests.store.files import KEY, Hands
from tests.sync.server import Sent, Server

HOUSE = "huis-1"
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
        """Return words that nobody wrote before."""
        return f"{self.name}{next(self._words)}"

    def add(self, doel: Doel | None) -> None:
        """Add a goal, or an activity under one."""
        if doel is None:
            self._act(lambda tx: tx.insert(Doel, HOUSE, woorden=self.word()), self.shown)
        else:
            self._act(lambda tx: tx.insert(Activiteit, HOUSE, doel=doel.id, wat=self.word()), self.shown)

    def edit(self, record: Doel | Activiteit, *, both: bool, empty: bool) -> None:
        """Change words, a figure or both of a row as it stands on the screen now."""
        self._edit(record, self.shown, both=both, empty=empty)

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
        """Send the oldest acts that wait; a lost answer leaves them waiting."""
        self.store.seal().result()
        waiting = self._waiting()
        groups = list(dict.fromkeys(one.grp for one in waiting))[:acts]
        sent = [one for one in waiting if one.grp in groups]
        answer = self.server.push(self.name, sent)
        if lost:
            return
        touched = {one.offer.row for one in sent}

        def job(tx: Writing) -> None:
            for rid, seq in answer.items():
                tx.sql.execute(text("UPDATE change SET seq = :seq WHERE id = :id"), {"seq": seq, "id": rid})
            self._apply(tx, [row for row in touched if row in self.server.rows])

        self._quietly(job)

    def pull(self) -> None:
        """Take over every row of the server; a field with a waiting change keeps it."""
        self._quietly(lambda tx: self._apply(tx, list(self.server.rows)))

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

    def _waiting(self) -> list[Sent]:
        query = "SELECT * FROM change WHERE seq IS NULL AND n IS NOT NULL ORDER BY n"
        return [
            Sent(
                row["n"],
                row["grp"],
                Offered(row["id"], (row["entity"], row["rid"]), row["field"], row["base"], row["new"]),
            )
            for row in self.store.read(lambda tx: tx.rows(query)).result()
        ]

    def _quietly(self, job: Callable[[Writing], None]) -> None:
        def captured_off(tx: Writing) -> None:
            tx.sql.execute(text("UPDATE sync_ctx SET capture = 0"))
            job(tx)
            tx.sql.execute(text("UPDATE sync_ctx SET capture = 1"))

        self.store.write("Sync", HOUSE, captured_off, undoable=False).result()

    def _apply(self, tx: Writing, rows: list[Row]) -> None:
        query = "SELECT entity, rid, field FROM change WHERE seq IS NULL"
        waiting = {((one["entity"], one["rid"]), one["field"]) for one in tx.rows(query)}
        for row in rows:
            entity, rid = row
            values = {"huishouden": HOUSE, "vak": "gewoon", "id": rid}
            tx.sql.execute(upsert(TABLES[entity]).values(**values).on_conflict_do_nothing())
            fresh = {name: held for name, held in self.server.rows[row].items() if (row, name) not in waiting}
            self._show(tx, row, fresh)

    def _show(self, tx: Writing, row: Row, fresh: dict[str, Held]) -> None:
        entity, rid = row
        values = {name: from_log(KINDS[entity], name, held.value) for name, held in fresh.items()}
        table = TABLES[entity]
        change = table.update().where(table.c.id == rid).values(**values, _seq=self.server.newer(row))
        tx.sql.execute(change)
        for name, held in fresh.items():
            self.shown[row, name] = held.seq

    def contents(self) -> dict[Row, dict[str, str | None]]:
        """Return every field that was ever written, as the server would hold it."""

        def read(tx: Reading) -> dict[Row, dict[str, str | None]]:
            return {
                (kind, row["id"]): {name: None if row[name] is None else str(row[name]) for name in captured(kind)}
                for kind in KINDS
                for row in tx.sql.execute(TABLES[kind].select()).mappings()
            }

        return self.store.read(read).result()
