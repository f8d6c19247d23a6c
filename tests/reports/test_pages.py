"""Where a page ends: nothing is parted that is read together, and large print holds no narrow columns."""

import pytest

from app.reports.make import make
from app.reports.ops import Words
from app.reports.papier import start
from app.reports.schaal import BOTTOM
from app.reports.values import Formaat, InzagePapier
from tests.reports import samples
from tests.reports.reading import squeezed, structure


@pytest.mark.parametrize("size", list(Formaat))
@pytest.mark.parametrize("left", range(60, 300, 6))
def test_a_short_list_is_not_parted(size: Formaat, left: int) -> None:
    document = start(samples.sheet_of(size), "Mijn plan")
    document.heading(1, "Mijn plan")
    document.open(0.0)
    document.sheet.y = BOTTOM - left
    document.heading(2, "Wat gebeurt er nu?")
    document.bullets(("Ik bel de club.", "Wij bellen Ans.", "Wij bellen u."))

    pages = {
        number
        for number, page in enumerate(document.sheet.pages)
        for _mark, op in page.items
        if isinstance(op, Words) and "bel" in "".join(text for _name, text in op.pieces)
    }
    assert len(pages) == 1


def test_who_looked_is_a_short_list_in_large_print() -> None:
    look = ("22 november 2026, 14:30", "Samira Haddou", "Het plan gelezen", "Zij is mijn consulent")

    for size, parts in ((Formaat.NORMAAL, 4), (Formaat.GROOT, 2)):
        paper = InzagePapier(samples.sheet_of(size), "het gezin Jansen", (look,))
        row = structure(make(paper)).all("TR")[-1]
        assert len(row.kids) == parts
        assert all(part in squeezed(row.text) for part in look)
