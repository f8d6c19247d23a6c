"""A cleaned file, as a value."""

from dataclasses import dataclass, field

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"


@dataclass(frozen=True, slots=True)
class Schoon:
    """The bytes that are kept, what they are, and the pages of a PDF."""

    data: bytes = field(repr=False)
    soort: str
    bladzijden: int = 0
