"""With whom may we discuss what: asked per person or organisation, nothing preselected."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.record import Record


class Antwoord(StrEnum):
    """What the resident said."""

    JA = "ja"
    NEE = "nee"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delen(Record):
    """One answer of one resident about one other party."""

    inwoner: str = ""
    met: str = ""
    waarover: str = ""
    antwoord: Antwoord | None = None
    op: date | None = None
    tot: date | None = None
    ingetrokken_op: date | None = None
