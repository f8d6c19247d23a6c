"""What can be wrong with a list that is brought in, as a whole; a wrong row is told in its row."""

from typing import ClassVar

from app.errors import AppError


class CsvEmpty(AppError):
    """There is nothing in the file."""

    code: ClassVar[str] = "csv_empty"


class CsvBinary(AppError):
    """The file is a spreadsheet, a picture or something else that is no text."""

    code: ClassVar[str] = "csv_binary"


class CsvTooLarge(AppError):
    """The file is larger than a list can be; data: megabyte."""

    code: ClassVar[str] = "csv_too_large"


class CsvNoHeader(AppError):
    """The first line holds data, no headings."""

    code: ClassVar[str] = "csv_no_header"


class CsvQuote(AppError):
    """A quote is opened and never closed; data: regel."""

    code: ClassVar[str] = "csv_quote"
