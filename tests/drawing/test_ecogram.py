"""The ecogram: nobody overlaps, a chosen place is kept, and an idea is dashed."""

import math

import pytest

from app.drawing.boxes import clear
from app.drawing.colours import LIGHT
from app.drawing.displaylist import Path, Text
from app.drawing.ecogram import ecogram
from app.drawing.ecogram_data import OUTSIDE, EcogramData, Naaste, nearer, said, turned
from app.drawing.ecogram_layout import EcogramLayout, ecogram_layout, least_height

NAMES = ("Anja", "Jan-Willem van der Berg-Oosterhout", "W" * 120, "de kerk", "Иван Петров")


def people(count: int, ring: int | None = -1) -> tuple[Naaste, ...]:
    """Return so many people: on one ring, or spread (-1)."""
    rings = (0, 1, 2, None)
    return tuple(
        Naaste(
            str(i), NAMES[i % len(NAMES)], ring=rings[i % 4] if ring == -1 else ring, hoek=None if i % 3 else i * 15,
            organisatie=i % 5 == 3, helpt="boodschappen en was" if i % 2 else "", idee="rijden" if i % 4 == 1 else "",
        )
        for i in range(count)
    )  # fmt: skip


def layout_of(data: EcogramData, width: float, height: float, label: float) -> EcogramLayout:
    return ecogram_layout(data, width, max(height, least_height(len(data.mensen), width, label)), label)


@pytest.mark.parametrize("count", [0, 1, 5, 12, 25])
@pytest.mark.parametrize("size", [(900, 600), (560, 560), (1280, 620), (475, 480)])
@pytest.mark.parametrize("label", [10.5, 17.0, 34.0])
@pytest.mark.parametrize("ring", [-1, 0, 2, None])
def test_nobody_overlaps_and_everybody_is_on_the_sheet(
    count: int, size: tuple[int, int], label: float, ring: int | None
) -> None:
    layout = layout_of(EcogramData("Riet Jansen", people(count, ring)), *size, label)
    rects = [one.rect for one in layout.spots]

    assert layout.clear
    assert clear([*rects, layout.core, *layout.signs])
    assert all(rect.inside(layout.width, layout.legend_y + 0.01) for rect in rects)


def test_a_place_that_was_chosen_is_kept() -> None:
    one = Naaste("a", "Anja", ring=1, hoek=90)
    layout = layout_of(EcogramData("Riet", (one,)), 900, 600, 17)
    x, y = layout.spots[0].rect.middle

    assert abs(layout.angle_at(x, y) - 90) < 2
    assert layout.ring_at(x, y) == 1


def test_a_newcomer_moves_nobody_who_has_a_place() -> None:
    here = (Naaste("a", "Anja", ring=0, hoek=30), Naaste("b", "Bep", ring=1, hoek=200))
    before = layout_of(EcogramData("Riet", here), 900, 600, 17)
    after = layout_of(EcogramData("Riet", (*here, Naaste("c", "Cor", ring=2))), 900, 600, 17)

    for old, new in zip(before.spots, after.spots, strict=False):
        (x0, y0), (x1, y1) = old.rect.middle, new.rect.middle
        assert abs(x0 - x1) < 60
        assert abs(y0 - y1) < 60


def test_help_is_a_whole_line_and_an_idea_is_dashed() -> None:
    def lines(one: Naaste) -> list[tuple[bool, float]]:
        data = EcogramData("Riet", (one,))
        layout = layout_of(data, 900, 600, 17)
        items = ecogram(data, layout, LIGHT)
        lines = [item for item in items if isinstance(item, Path) and len(item.cmds) == 2 and item.stroke]
        near = [item for item in lines if math.dist(item.cmds[0][1], layout.middle) < 10]
        return [(bool(item.dash), item.width) for item in near]

    assert [dashed for dashed, _w in lines(Naaste("a", "Anja", ring=0, helpt="was"))] == [False]
    assert [dashed for dashed, _w in lines(Naaste("a", "Anja", ring=0, idee="rijden"))] == [True]
    assert {d for d, _w in lines(Naaste("a", "Anja", ring=0, helpt="was", idee="rijden"))} == {True, False}


def test_the_legend_names_only_what_is_there() -> None:
    data = EcogramData("Riet", (Naaste("a", "Anja", ring=0, helpt="was"),))
    texts = [item.text for item in ecogram(data, layout_of(data, 900, 600, 17), LIGHT) if isinstance(item, Text)]

    assert data.words.helps in texts
    assert data.words.idea not in texts
    assert data.words.organisation not in texts


def test_the_words_say_what_the_drawing_shows() -> None:
    data = EcogramData("Riet")
    one = Naaste("a", "Anja", "dochter", ring=0, helpt="was", idee="rijden")

    assert said(one, data.words) == (
        "Anja, dochter", "Dichtbij", "helpt mij: was", "zou kunnen, een idee van mij: rijden"
    )  # fmt: skip
    assert said(Naaste("b", ""), data.words) == ("zonder naam", "nog geen plek")


def test_steps_stay_on_the_rings() -> None:
    assert [nearer(0, -1), nearer(0, 1), nearer(2, 1), nearer(None, -1)] == [0, 1, 2, 2]
    assert turned(350, 15) == 5
    assert Naaste("a", "").place == OUTSIDE
