"""Reads any list as text: encoding, delimiter and headings are found, never asked.

Dutch suites export UTF-8, Windows-1252 or UTF-16, with semicolons, commas or tabs, and
sometimes with a title above the headings.  Cells are text, always: a formula is only words.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from app.exchange.csv_fields import known_heading
from app.exchange.errors import CsvBinary, CsvEmpty, CsvNoHeader, CsvQuote, CsvTooLarge
from app.wording.dates import read_date

MAX_MEGABYTE = 64
DELIMITERS = (";", ",", "\t", "|")
MAGIC = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"SQLite")
LOOK_LINES = 20
LOOK_CHARS = 65_536
HEADINGS_ENOUGH = 2
MOSTLY_NULL = 0.3


@dataclass(frozen=True, slots=True)
class CsvSource:
    """A list as it was found: headings are unique, rows come one by one."""

    encoding: str
    delimiter: str
    header: tuple[str, ...]
    text: str
    header_index: int

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Give each row after the headings with its line number; empty rows are left out."""
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=self.delimiter)
        start = 1
        index = -1
        try:
            for cells in reader:
                line, start = start, reader.line_num + 1
                if not any(cell.strip() for cell in cells):
                    continue
                index += 1
                if index > self.header_index:
                    yield line, cells
        except csv.Error as error:
            raise CsvQuote(regel=start) from error


def open_csv(content: bytes) -> CsvSource:
    """Return the list in these bytes, or raise what is wrong with the file as a whole."""
    if len(content) > MAX_MEGABYTE * 1_000_000:
        raise CsvTooLarge(megabyte=MAX_MEGABYTE)
    encoding, text = decode(content)
    if not text.strip():
        raise CsvEmpty
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        delimiter, text = first.strip()[-1], rest
    else:
        delimiter = _find_delimiter(text)
    index, header = _find_header(text, delimiter)
    return CsvSource(encoding, delimiter, _unique(header), text, index)


def decode(content: bytes) -> tuple[str, str]:
    """Return the name of the encoding and the text."""
    if content.startswith(MAGIC):
        raise CsvBinary
    encoding = _guess_encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        encoding = "cp1252" if encoding == "utf-8" else "latin-1"
        text = content.decode(encoding, errors="replace")
    odd = sum(char < " " and char not in "\r\n\t\f" for char in text[:LOOK_CHARS])
    if odd > len(text[:LOOK_CHARS]) // 100:
        raise CsvBinary
    return encoding, text


def _guess_encoding(content: bytes) -> str:
    if content.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = content[:2000]
    for encoding, nulls in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if nulls and nulls.count(0) > MOSTLY_NULL * len(nulls):
            return encoding
    return "utf-8"


def _look(text: str, delimiter: str) -> list[list[str]]:
    """Return the first rows; what cannot be read here is told when the rows are read."""
    reader = csv.reader(io.StringIO(text[:LOOK_CHARS], newline=""), delimiter=delimiter)
    rows: list[list[str]] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(cells)
            if len(rows) == LOOK_LINES:
                break
    except csv.Error:
        return rows
    return rows


def _find_delimiter(text: str) -> str:
    """Return the delimiter that gives the most rows of one and the same width, the widest first."""

    def score(delimiter: str) -> tuple[int, int]:
        widths = [len(cells) for cells in _look(text, delimiter)]
        usual = max(set(widths), key=widths.count, default=1)
        return (widths.count(usual) * (usual > 1), usual)

    return max(DELIMITERS, key=score)


def _find_header(text: str, delimiter: str) -> tuple[int, list[str]]:
    """Return the row with the most known headings; a title above it is passed over."""
    rows = _look(text, delimiter)
    if not rows:
        raise CsvEmpty
    known = [sum(known_heading(cell) for cell in cells) for cells in rows]
    best = max(range(len(rows)), key=lambda index: (known[index], -index))
    if known[best] >= HEADINGS_ENOUGH:
        return best, rows[best]
    if any(read_date(cell) or cell.strip().isdigit() for cell in rows[0]):
        raise CsvNoHeader
    return 0, rows[0]


def _unique(header: list[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    made = []
    for place, cell in enumerate(header, start=1):
        name = " ".join(cell.split()) or f"Kolom {place}"
        seen[name] = seen.get(name, 0) + 1
        made.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(made)
