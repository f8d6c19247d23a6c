"""What stands under the ecogram: a word for every line and icon that is in it, and nothing else."""

from app.drawing.ecogram_data import EcogramData
from app.drawing.measure import text_width

HELPS, KNOWS, IDEA, PERSON, ORGANISATION = "helps", "knows", "idea", "person", "organisation"
SMALL, ROW = 0.86, 1.6
_SIGN, _GAP = 2.6, 1.6

Entry = tuple[str, str, float]
"""What sign, its words, and how wide both are."""


def legend_rows(data: EcogramData, width: float, label: float) -> tuple[tuple[Entry, ...], ...]:
    """Return the rows of the legend on a sheet of this width."""
    size = label * SMALL
    rows: list[list[Entry]] = []
    for kind, text in _entries(data):
        wide = text_width(text, size) + size * (_SIGN + _GAP)
        if not rows or sum(one[2] for one in rows[-1]) + wide > width:
            rows.append([])
        rows[-1].append((kind, text, wide))
    return tuple(tuple(row) for row in rows)


def _entries(data: EcogramData) -> list[tuple[str, str]]:
    words, people = data.words, data.mensen
    return [
        (kind, text)
        for kind, text, there in (
            (HELPS, words.helps, any(one.helpt.strip() for one in people)),
            (KNOWS, words.knows, any(not one.helpt.strip() and not one.idee.strip() for one in people)),
            (IDEA, words.idea, any(one.idee.strip() for one in people)),
            (PERSON, words.person, any(not one.organisatie for one in people)),
            (ORGANISATION, words.organisation, any(one.organisatie for one in people)),
        )
        if there
    ]
