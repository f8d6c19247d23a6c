"""The tables: one per kind, made from the fields of the domain's dataclasses.

Synced tables have no constraint but their key, household and compartment: an incoming
change must never fail.  Beside them stand the log, the acts, the search feed and what
belongs to this laptop alone.
"""

from sqlalchemy import BLOB, Column, Index, Integer, MetaData, Table, Text, UniqueConstraint

from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record
from app.store.codec import field_types

METADATA = MetaData()
VERSION = 1
"""`PRAGMA user_version` of this program: raised with every revision."""

REQUIRED = {"huishouden", "vak"}


def _columns(kind: type[Record]) -> list[Column[str] | Column[int]]:
    made: list[Column[str] | Column[int]] = []
    for name, (plain, _optional) in field_types(kind).items():
        number = issubclass(plain, int)
        if name == "id":
            made.append(Column("id", Text, primary_key=True))
        elif number:
            made.append(Column(name, Integer))
        else:
            made.append(Column(name, Text, nullable=name not in REQUIRED))
    return [*made, Column("_seq", Integer), Column("_dood", Text)]


def _table(kind: type[Record]) -> Table:
    table = Table(kind_of(kind), METADATA, *_columns(kind))
    Index(f"ix_{table.name}_huishouden", table.c.huishouden)
    for name in ("gesprek", "plan"):
        if name in table.c:
            Index(f"ix_{table.name}_{name}", table.c[name])
    return table


TABLES: dict[str, Table] = {kind_of(kind): _table(kind) for kind in KINDS}

CHANGE = Table(
    "change", METADATA,
    Column("rowid_", Integer, primary_key=True),
    Column("n", Integer),
    Column("id", Text, nullable=False),
    Column("grp", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("rid", Text, nullable=False),
    Column("huishouden", Text, nullable=False),
    Column("vak", Text, nullable=False),
    Column("op", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("base", Integer),
    Column("old", Text),
    Column("new", Text),
    Column("hlc", Text, nullable=False),
    Column("sv", Integer, nullable=False),
    Column("seq", Integer),
    Column("gewist", Integer),
    UniqueConstraint("grp", "entity", "rid", "field", name="uq_change_cell"),
)  # fmt: skip
Index("ix_change_pending", CHANGE.c.entity, CHANGE.c.rid, CHANGE.c.field, sqlite_where=CHANGE.c.seq.is_(None))
Index("ix_change_unsealed", CHANGE.c.grp, sqlite_where=CHANGE.c.n.is_(None))
Index("ix_change_huishouden", CHANGE.c.huishouden, CHANGE.c.rowid_)
Index("ix_change_n", CHANGE.c.n)
Index("ix_change_waiting", CHANGE.c.n, sqlite_where=CHANGE.c.seq.is_(None))

GRP = Table(
    "grp", METADATA,
    Column("id", Text, primary_key=True),
    Column("actor", Text, nullable=False),
    Column("apparaat", Text, nullable=False),
    Column("huishouden", Text, nullable=False),
    Column("vak", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("sealed", Text),
    Column("undoes", Text),
    Column("stand", Text, nullable=False),
)  # fmt: skip
Index("ix_grp_huishouden", GRP.c.huishouden, GRP.c.id)

SYNC_CTX = Table(
    "sync_ctx", METADATA,
    Column("one", Integer, primary_key=True),
    Column("grp", Text),
    Column("capture", Integer, nullable=False),
    Column("sv", Integer, nullable=False),
)  # fmt: skip
SYNC_SEEN = Table(
    "sync_seen", METADATA,
    Column("entity", Text, primary_key=True),
    Column("rid", Text, primary_key=True),
    Column("gezien", Integer, nullable=False),
)  # fmt: skip
INZAGE = Table(
    "inzage", METADATA,
    Column("id", Text, primary_key=True),
    Column("moment", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("huishouden", Text, nullable=False),
    Column("vak", Text, nullable=False),
    Column("soort", Text, nullable=False),
    Column("wat", Text, nullable=False),
    Column("rid", Text, nullable=False),
    Column("seq", Integer),
)  # fmt: skip
Index("ix_inzage_huishouden", INZAGE.c.huishouden, INZAGE.c.moment)
BLOK = Table(
    "bijlage_blok", METADATA,
    Column("hash", Text, primary_key=True),
    Column("nr", Integer, primary_key=True),
    Column("bytes", BLOB, nullable=False),
)  # fmt: skip
PAKKET = Table(
    "pakket", METADATA,
    Column("hash", Text, primary_key=True),
    Column("naam", Text, nullable=False),
    Column("versie", Text, nullable=False),
    Column("inhoud", Text, nullable=False),
)  # fmt: skip
ONBEKEND = Table(
    "onbekend", METADATA,
    Column("entity", Text, primary_key=True),
    Column("rid", Text, primary_key=True),
    Column("huishouden", Text, nullable=False),
    Column("vak", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("velden", Text, nullable=False),
)  # fmt: skip
TERZIJDE = Table(
    "terzijde", METADATA,
    Column("n", Integer, primary_key=True),
    Column("grp", Text, nullable=False),
    Column("huishouden", Text, nullable=False),
    Column("vak", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("reden", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("besluit", Text, nullable=False, server_default=""),
    Column("waarom", Text, nullable=False, server_default=""),
    Column("door", Text, nullable=False, server_default=""),
)  # fmt: skip
AANGEKOMEN = Table(
    "bijlage_aangekomen", METADATA, Column("hash", Text, primary_key=True), Column("huishouden", Text, primary_key=True)
)
LOKAAL = Table("lokaal", METADATA, Column("naam", Text, primary_key=True), Column("waarde", Text, nullable=False))
ZOEKTEKST = Table(
    "zoektekst", METADATA,
    Column("id", Integer, primary_key=True),
    Column("huishouden", Text, nullable=False),
    Column("soort", Text, nullable=False),
    Column("rid", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("tekst", Text, nullable=False),
    UniqueConstraint("rid", "field", name="uq_zoektekst_cell"),
)  # fmt: skip
ZOEKNAAM = Table(
    "zoeknaam", METADATA,
    Column("id", Integer, primary_key=True),
    Column("woord", Text, nullable=False),
    Column("huishouden", Text, nullable=False),
    Column("soort", Text, nullable=False),
    Column("rid", Text, nullable=False),
    Column("field", Text, nullable=False),
    UniqueConstraint("rid", "field", "woord", name="uq_zoeknaam_cell"),
)  # fmt: skip
Index("ix_zoeknaam_woord", ZOEKNAAM.c.woord, ZOEKNAAM.c.huishouden, ZOEKNAAM.c.rid)
Index("ix_zoeknaam_huishouden", ZOEKNAAM.c.huishouden, ZOEKNAAM.c.woord)
