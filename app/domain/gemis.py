"""What was sought and is not there: a wish of the village, without a name."""

from dataclasses import dataclass

from app.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemis(Record):
    """Belongs to no household and is about nobody: what was missing, and in which village."""

    wat: str = ""
    dorp: str = ""
