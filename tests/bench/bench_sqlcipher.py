"""What the encryption costs: the same library with and without a key, on the product's own tables and triggers."""

import statistics
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from app.clock import Clock
from app.store import feed, triggers
from app.store.connection import Hlc, connect, fold, open_engine, sql_functions
from app.store.schema import METADATA, SYNC_CTX, VERSION
from tests.bench.laptop import KEY
from tests.bench.record import Record, wall_ms

ROUNDS = 5
ROWS = 2000
WORDS = "ik wil weer zelf boodschappen doen en buiten zijn " * 8


def records(*, peers: bool) -> Iterator[Record]:
    """Yield each job encrypted, with the plain file beside it; rounds alternate."""
    del peers
    with tempfile.TemporaryDirectory() as folder:
        closed, plain = _make(Path(folder) / "closed.db", KEY), _make(Path(folder) / "plain.db", None)
        for name, job in (("bulk_insert", _insert), ("single_saves", _save), ("search", _search), ("scan", _scan)):
            ours: list[float] = []
            theirs: list[float] = []
            for _ in range(ROUNDS):
                ours += wall_ms(partial(job, closed), 1)
                theirs += wall_ms(partial(job, plain), 1)
            value, peer = statistics.median(ours), statistics.median(theirs)
            yield Record(f"sqlcipher_{name}", value, "ms", peers=(("plain", peer),), note=f"ratio {value / peer:.2f}")
        closed.close()
        plain.close()


def _make(path: Path, key: bytes | None) -> sqlcipher.Connection:
    clock = Clock()
    functions = sql_functions(clock, Hlc(clock))
    raw = connect(path, key, functions, create=True) if key else _connect_plain(path, functions)
    with open_engine(raw).connect().execution_options(write=True) as sql, sql.begin():
        METADATA.create_all(sql)
        sql.exec_driver_sql(feed.FTS_TABLE)
        for statement in triggers.generate().values():
            sql.exec_driver_sql(statement)
        sql.execute(SYNC_CTX.insert().values(one=1, grp="g", capture=1, sv=VERSION))
    return raw


def _connect_plain(path: Path, functions: dict[str, Callable[[], str]]) -> sqlcipher.Connection:
    raw = sqlcipher.connect(str(path), check_same_thread=False)
    raw.isolation_level = None
    for setting in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "cache_size = -16384"):
        raw.execute(f"PRAGMA {setting}").fetchall()
    raw.create_function("vouw", 1, lambda name: str(fold(name or "")).replace("'", '"'), deterministic=True)
    for name, function in functions.items():
        raw.create_function(name, 0, function)
    return raw


def _insert(raw: sqlcipher.Connection) -> None:
    raw.execute("BEGIN IMMEDIATE")
    line = "INSERT INTO gesprekswoord(id, huishouden, vak, tekst, _seq) VALUES (uuid7(), 'h', 'gewoon', ?, 0)"
    raw.executemany(line, [(WORDS,)] * ROWS)
    raw.execute("COMMIT")


def _save(raw: sqlcipher.Connection) -> None:
    rid = raw.execute("SELECT min(id) FROM gesprekswoord").fetchone()[0]
    for number in range(100):
        raw.execute("UPDATE gesprekswoord SET tekst = ? WHERE id = ?", (f"{WORDS} {number} {raw.total_changes}", rid))


def _search(raw: sqlcipher.Connection) -> None:
    query = "SELECT rowid, snippet(zoek, 0, '', '', '', 16) FROM zoek WHERE zoek MATCH ? ORDER BY rowid DESC LIMIT 50"
    for _ in range(50):
        raw.execute(query, ('"bood"* "buit"*',)).fetchall()


def _scan(raw: sqlcipher.Connection) -> None:
    raw.execute("SELECT sum(length(tekst)) FROM gesprekswoord").fetchone()
