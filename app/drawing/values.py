"""What an axis of the web can hold: a figure, "niet relevant", or nothing because it was not discussed."""

from enum import Enum, auto

HIGHEST = 10


class NietRelevant(Enum):
    """The one value for an axis that does not matter to this person."""

    NIET_RELEVANT = auto()


NIET_RELEVANT = NietRelevant.NIET_RELEVANT
Value = int | NietRelevant | None
