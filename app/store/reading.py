"""What a use case may read: values by kind, and searches, inside one transaction."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Select, bindparam, select, text

from app.clock import Clock
from app.domain.kinds import kind_of
from app.domain.record import Record
from app.store.codec import encode, from_row
from app.store.errors import NotFound
from app.store.schema import BLOK, LOKAAL, PAKKET, TABLES

R = TypeVar("R", bound=Record)


@lru_cache(maxsize=1024)
def _living(kind: str, given: tuple[str, ...], absent: tuple[str, ...]) -> Select[Any]:
    """Return the question for the living rows of a kind; a page asks dozens, and making one takes as long as asking."""
    table = TABLES[kind]
    query = select(table).where(table.c["_dood"].is_(None)).order_by(table.c.id)
    query = query.where(*(table.c[name] == bindparam(name) for name in given))
    return query.where(*(table.c[name].is_(None) for name in absent))


class Reading:
    """One reading transaction.  Rows come out as frozen values; removed rows do not."""

    def __init__(self, connection: Connection, clock: Clock, actor: str, apparaat: str) -> None:
        self.sql = connection
        self.clock = clock
        self.actor = actor
        self.apparaat = apparaat

    def all(self, kind: type[R], **where: object) -> list[R]:
        """Return the living rows of a kind in the order they were made; None matches NULL."""
        given = {name: encode(value) for name, value in where.items() if value is not None}
        query = _living(kind_of(kind), tuple(given), tuple(name for name in where if name not in given))
        found = self.sql.execute(query, given)
        names = tuple(found.keys())
        return [from_row(kind, dict(zip(names, row, strict=True))) for row in found]

    def find(self, kind: type[R], rid: str) -> R | None:
        """Return the living row with this id, or None."""
        rows = self.all(kind, id=rid)
        return rows[0] if rows else None

    def get(self, kind: type[R], rid: str) -> R:
        """Return the living row with this id.  Raises NotFound."""
        found = self.find(kind, rid)
        if found is None:
            raise NotFound(kind=kind_of(kind))
        return found

    def removed(self, kind: type[R], **where: object) -> list[tuple[R, str]]:
        """Return the rows of a kind that were removed and could come back, each with the moment."""
        table = TABLES[kind_of(kind)]
        query = select(table).where(table.c["_dood"].is_not(None)).order_by(table.c.id)
        query = query.where(*(table.c[name] == encode(value) for name, value in where.items()))
        return [(from_row(kind, dict(row)), str(row["_dood"])) for row in self.sql.execute(query).mappings()]

    def rows(self, statement: str, values: Mapping[str, object] | None = None) -> list[RowMapping]:
        """Return the rows of a query in SQL, for the few questions that span kinds."""
        return list(self.sql.execute(text(statement), dict(values or {})).mappings())

    def local(self, name: str, default: str = "") -> str:
        """Return something this laptop remembers for itself (place, mapping); never synced."""
        found = self.sql.execute(select(LOKAAL.c.waarde).where(LOKAAL.c.naam == name)).scalar()
        return default if found is None else str(found)

    def blob(self, sha256: str) -> bytes:
        """Return the bytes of an attachment.  Raises NotFound."""
        query = select(BLOK.c.bytes).where(BLOK.c.hash == sha256).order_by(BLOK.c.nr)
        blocks = [bytes(row[0]) for row in self.sql.execute(query)]
        if not blocks:
            raise NotFound(kind="bijlage")
        return b"".join(blocks)

    def pack(self, sha256: str) -> str | None:
        """Return the canonical text of a content pack that a dossier was made with."""
        found = self.sql.execute(select(PAKKET.c.inhoud).where(PAKKET.c.hash == sha256)).scalar()
        return None if found is None else str(found)
