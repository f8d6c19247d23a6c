"""Log lines without words: what went wrong and where, never what the error quotes.

An error of PostgreSQL may hold a whole row.
"""

import logging
import traceback
from types import TracebackType


def _places(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)[-6:]
    return " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames))


def without_words(record: logging.LogRecord) -> bool:
    """Replace the error of a log line by its kind and its places; used as a filter of a logger."""
    if record.exc_info:
        kind, problem, trace = record.exc_info
        state = getattr(problem, "sqlstate", None) or ""
        record.msg = f"{record.getMessage()}: {kind.__name__ if kind else ''} {state} {_places(trace)}"
        record.args, record.exc_info = (), None
    return True


def start() -> None:
    """Write the log to standard error, one line per event; the system keeps it."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name in ("psycopg.pool", "uvicorn.error"):
        logging.getLogger(name).addFilter(without_words)
