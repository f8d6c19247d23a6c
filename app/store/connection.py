"""Opening the encrypted file: SQLCipher behind SQLAlchemy's plain SQLite dialect.

The key is 32 raw bytes (Argon2 was paid once, in app.keys).  What the pragmas were set
to is read back: a driver that ignores one would cost somebody's words.
"""

import json
import re
import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from app.clock import Clock, format_moment, parse_moment
from app.store.errors import StoreDamaged, StoreForeign, StoreMissing

KEY_BYTES = 32
CACHE_KIB = 16 * 1024
PAGE_BYTES = 4096
_PLAIN_HEADER = b"SQLite format 3\x00"
_PRAGMAS = {
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "cache_size": (f"-{CACHE_KIB}", -CACHE_KIB),
    "recursive_triggers": ("OFF", 0),
}

DriverError = sqlcipher.DatabaseError


class Hlc:
    """Hybrid logical clock: a label for people that never runs back, not a judge."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._last = ("", 0)

    def __call__(self) -> str:
        """Return the next stamp: moment and a counter within it."""
        with self._lock:
            now = format_moment(self._clock.now())
            last, count = self._last
            self._last = (now, 0) if now > last else (last, count + 1)
            return f"{self._last[0]}-{self._last[1]:06d}"

    def resume(self, stamp: str) -> None:
        """Go on after a stamp that was found in the log."""
        moment, _, count = stamp.rpartition("-")
        with self._lock:
            self._last = max(self._last, (moment, int(count or 0)))

    def behind_s(self) -> float:
        """Return how many seconds the laptop's clock stands before the last thing that was written."""
        last = self._last[0]
        return max(0.0, (parse_moment(last) - self._clock.now()).total_seconds()) if last else 0.0


def sql_functions(clock: Clock, hlc: Hlc) -> dict[str, Callable[[], str]]:
    """Return what the log triggers call: new ids and stamps."""
    return {"uuid7": clock.new_id, "hlc": hlc}


def fold(text: str) -> list[str]:
    """Return the words of a name without capitals, accents and double ones, for finding it."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return list(dict.fromkeys(re.findall(r"[^\W_]+", plain)))


def _fold_to_json(text: str | None) -> str:
    return json.dumps(fold(text or ""), ensure_ascii=False)


def connect(
    path: Path, key: bytes, functions: dict[str, Callable[[], str]] | None = None, *, create: bool = False
) -> sqlcipher.Connection:
    """Open one connection.  Raises StoreMissing, StoreForeign or StoreDamaged."""
    if len(key) != KEY_BYTES:
        # A shorter key is silently taken for a passphrase and opens another database.
        raise ValueError("the database key has 32 bytes")
    check_file(path, create=create)
    raw = sqlcipher.connect(str(path), timeout=5, check_same_thread=False)
    raw.isolation_level = None
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for name, (value, expected) in _PRAGMAS.items():
            raw.execute(f"PRAGMA {name} = {value}").fetchall()
            found = raw.execute(f"PRAGMA {name}").fetchone()[0]
            if found != expected:
                raise StoreDamaged(part=name)
    except sqlcipher.OperationalError:
        raw.close()
        raise
    except sqlcipher.DatabaseError as problem:
        raw.close()
        raise StoreDamaged from problem
    raw.create_function("vouw", 1, _fold_to_json, deterministic=True)
    for name, function in (functions or {}).items():
        raw.create_function(name, 0, function)
    return raw


def check_file(path: Path, *, create: bool) -> None:
    """Tell a missing or foreign file from ours before the cipher does, with its one error for all."""
    if not path.exists():
        if create:
            return
        raise StoreMissing
    with path.open("rb") as file:
        header = file.read(len(_PLAIN_HEADER))
    if header == _PLAIN_HEADER:
        raise StoreForeign
    if not create and (not header or path.stat().st_size % PAGE_BYTES):
        raise StoreDamaged(part="size")


def open_engine(connection: sqlcipher.Connection) -> Engine:
    """Return an engine over exactly this connection, which one thread owns."""
    # An error that quotes its parameters would carry the resident's words into a log.
    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(opened: Connection) -> None:
        write = opened.get_execution_options().get("write")
        opened.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine
