"""What a use case may write: insert, change, remove, erase; the triggers do the logging."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import delete, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.bijlage import HOOGSTE_GROOTTE, Bijlage
from app.domain.kinds import kind_of
from app.domain.record import Record, Vak
from app.domain.tekst import longest
from app.store.codec import encode, from_row, to_row
from app.store.errors import NotFound, TextTooLong
from app.store.reading import Reading
from app.store.schema import AANGEKOMEN, BLOK, CHANGE, INZAGE, LOKAAL, PAKKET, SYNC_CTX, SYNC_SEEN, TABLES

R = TypeVar("R", bound=Record)
T = TypeVar("T")
BLOK_BYTES = 256 * 1024
COMING, STAGE = "komt:", "bijlage_stuk:"
"""In front of the hash of an attachment: pieces that are not whole yet, and how far it was sent."""
DRAFT = "schets:"
"""In front of the id of a row: words about it that were typed and not handed in yet."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One row that a use case touched."""

    kind: str
    id: str
    huishouden: str


class Writing(Reading):
    """One writing transaction, belonging to one act of the user."""

    touched: set[Changed]
    erased: bool

    def start(self) -> "Writing":
        """Forget what an earlier transaction touched."""
        self.touched, self.erased = set(), False
        return self

    def insert(self, kind: type[R], huishouden: str, **values: Any) -> R:
        """Add a row and return it, with id, moment and actor filled in."""
        rid = values.pop("id", None) or self.clock.new_id()
        record = kind(id=rid, huishouden=huishouden, gemaakt_op=self.clock.moment(), gemaakt_door=self.actor, **values)
        row = to_row(record)
        self._check_length(row)
        self.sql.execute(insert(TABLES[kind_of(kind)]), {**row, "_seq": 0})
        self._touch(record)
        return from_row(kind, row)

    def change(self, record: R, **values: Any) -> R:
        """Change fields of a row that the user saw as `record`, and return it anew.

        Only what differs from the stored value is written; `record.gezien` is the base.
        """
        table = TABLES[kind_of(type(record))]
        row = {name: encode(value) for name, value in values.items()}
        self._check_length(row)
        self._see(record)
        done = self.sql.execute(update(table).where(table.c.id == record.id, table.c["_dood"].is_(None)).values(**row))
        if done.rowcount == 0:
            raise NotFound(kind=table.name)
        self._touch(record)
        return replace(self.get(type(record), record.id), gezien=record.gezien)

    def remove(self, record: Record, moment: str = "") -> None:
        """Put a tombstone on a row; undo takes it away again.  What goes together has one `moment`."""
        self._bury(record, moment or self.clock.moment())

    def bring_back(self, record: Record) -> None:
        """Take the tombstone away from a row."""
        self._bury(record, None)

    def erase(self, record: Record, *fields: str) -> None:
        """Really erase: the row, or some of its text fields, with its old values in log and search.

        What stays is a line in the log that something was erased, without what.
        """
        table = TABLES[kind_of(type(record))]
        self.capture(on=False)
        if fields:
            self.sql.execute(update(table).where(table.c.id == record.id).values(dict.fromkeys(fields)))
        else:
            self.sql.execute(delete(table).where(table.c.id == record.id))
        self.capture(on=True)
        if isinstance(record, Bijlage) and not fields:
            self.drop_blob(record.hash)
        self.drop_draft(record.id)
        old = update(CHANGE).where(CHANGE.c.entity == table.name, CHANGE.c.rid == record.id)
        if fields:
            old = old.where(CHANGE.c.field.in_(fields))
        self.sql.execute(old.values(old=None, new=None, gewist=1))
        self.log_cell(record, "erase", ",".join(fields) or "*")
        self.erased = True
        self._touch(record)

    def log_cell(self, record: Record, op: str, field: str) -> None:
        """Write a log line that no trigger can: an erasure."""
        self.sql.exec_driver_sql(
            "INSERT INTO change(id, grp, entity, rid, huishouden, vak, op, field, base, hlc, sv)"
            " SELECT uuid7(), grp, ?, ?, ?, ?, ?, ?, 0, hlc(), sv FROM sync_ctx WHERE true"
            " ON CONFLICT(grp, entity, rid, field) DO NOTHING",
            (kind_of(type(record)), record.id, record.huishouden, str(record.vak), op, field),
        )

    def note_access(self, soort: str, huishouden: str, wat: str = "", rid: str = "", vak: Vak = Vak.GEWOON) -> None:
        """Record that somebody read, searched, printed or exported (NEN 7513 ch. 6); no names in `wat`."""
        self.sql.execute(
            insert(INZAGE).values(
                id=self.clock.new_id(), moment=self.clock.moment(), actor=self.actor,
                huishouden=huishouden, vak=str(vak), soort=soort, wat=wat, rid=rid,
            )
        )  # fmt: skip

    def remember(self, name: str, value: str) -> None:
        """Keep something for this laptop alone: the place, a mapping."""
        line = upsert(LOKAAL).values(naam=name, waarde=value)
        self.sql.execute(line.on_conflict_do_update(index_elements=["naam"], set_={"waarde": value}))

    def drop_draft(self, rid: str) -> None:
        """Forget what was typed about a row and not handed in."""
        self.sql.execute(delete(LOKAAL).where(LOKAAL.c.naam == DRAFT + rid))

    def keep_pack(self, sha256: str, naam: str, versie: str, inhoud: str) -> None:
        """Keep the content pack that a row refers to, once."""
        line = upsert(PAKKET).values(hash=sha256, naam=naam, versie=versie, inhoud=inhoud)
        self.sql.execute(line.on_conflict_do_nothing())

    def keep_blob(self, content: bytes) -> str:
        """Keep the bytes of an attachment and return their SHA-256.  At most 20 MB: TextTooLong."""
        if len(content) > HOOGSTE_GROOTTE:
            raise TextTooLong(grootte=len(content))
        sha256 = hashlib.sha256(content).hexdigest()
        for number, start in enumerate(range(0, max(1, len(content)), BLOK_BYTES)):
            block = content[start : start + BLOK_BYTES]
            self.sql.execute(upsert(BLOK).values(hash=sha256, nr=number, bytes=block).on_conflict_do_nothing())
        return sha256

    def drop_blob(self, sha256: str) -> None:
        """Drop the bytes of an attachment unless another row, living or removed, still points at them."""
        table = TABLES[kind_of(Bijlage)]
        if self.sql.execute(table.select().with_only_columns(table.c.id).where(table.c.hash == sha256)).first() is None:
            self.sql.execute(delete(BLOK).where(BLOK.c.hash.in_((sha256, COMING + sha256))))
            self.sql.execute(delete(AANGEKOMEN).where(AANGEKOMEN.c.hash == sha256))
            self.sql.execute(delete(LOKAAL).where(LOKAAL.c.naam == STAGE + sha256))

    def _check_length(self, row: dict[str, Any]) -> None:
        for name, value in row.items():
            if isinstance(value, str) and len(value) > longest(name):
                raise TextTooLong(tekens=longest(name))

    def _see(self, record: Record) -> None:
        seen = upsert(SYNC_SEEN).values(entity=kind_of(type(record)), rid=record.id, gezien=record.gezien)
        self.sql.execute(seen.on_conflict_do_update(index_elements=["entity", "rid"], set_={"gezien": record.gezien}))

    def _bury(self, record: Record, moment: str | None) -> None:
        table = TABLES[kind_of(type(record))]
        self._see(record)
        self.sql.execute(update(table).where(table.c.id == record.id).values(_dood=moment))
        self._touch(record)

    def capture(self, *, on: bool) -> None:
        """Let the triggers log, or not."""
        self.sql.execute(update(SYNC_CTX).values(capture=int(on)))

    def _touch(self, record: Record) -> None:
        self.touched.add(Changed(kind_of(type(record)), record.id, record.huishouden))


def outside_log(tx: Writing, job: Callable[[Writing], T]) -> T:
    """Run what is no act of the user: what others did comes in without being logged as ours."""
    tx.capture(on=False)
    value = job(tx)
    tx.capture(on=True)
    return value
