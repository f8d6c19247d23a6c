"""Opening a list that somebody made in another system."""

from pathlib import Path
from typing import ClassVar

from app.errors import AppError
from app.exchange.csv_read import MAX_MEGABYTE, CsvSource, open_csv
from app.exchange.errors import CsvTooLarge


class ListUnreadable(AppError):
    """The file cannot be opened."""

    code: ClassVar[str] = "csv_unreadable"


def open_list(path: Path) -> CsvSource:
    """Return the list in a file.  Raises ListUnreadable or what is wrong with it as a list."""
    try:
        if path.stat().st_size > MAX_MEGABYTE * 1_000_000:
            raise CsvTooLarge(megabyte=MAX_MEGABYTE)
        content = path.read_bytes()
    except OSError as problem:
        raise ListUnreadable from problem
    return open_csv(content)
