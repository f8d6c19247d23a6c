"""From the driver's errors to what a user can be told; anything else stays a bug."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from app.errors import AppError
from app.store.errors import DiskFull, GesprekClosed, ReadOnly, StoreDamaged

_FULL = {errno.ENOSPC, errno.EDQUOT}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_SAYINGS: tuple[tuple[str, type[AppError]], ...] = (
    ("database or disk is full", DiskFull),
    ("disk I/O error", DiskFull),
    ("readonly database", ReadOnly),
    ("unable to open database file", ReadOnly),
    ("gesprek_closed", GesprekClosed),
    ("file is not a database", StoreDamaged),
    ("malformed", StoreDamaged),
)


def translate(problem: BaseException) -> BaseException:
    """Return the AppError that this problem means, or the problem itself."""
    if isinstance(problem, OSError):
        return DiskFull() if problem.errno in _FULL else ReadOnly() if problem.errno in _CLOSED else problem
    said = str(problem.orig) if isinstance(problem, DBAPIError) else str(problem)
    for saying, error in _SAYINGS:
        if saying in said:
            made = error()
            made.__cause__ = problem
            return made
    return problem


@contextmanager
def told() -> Iterator[None]:
    """Raise what the driver says as what a user can be told."""
    try:
        yield
    except Exception as problem:
        meant = translate(problem)
        if meant is problem:
            raise
        raise meant from problem
