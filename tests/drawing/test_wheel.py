"""The gesprekswiel draws words and no figure."""

import pytest

from app.domain.gesprekswiel import Ervaring
from app.drawing.boxes import clear
from app.drawing.colours import LIGHT
from app.drawing.displaylist import Path, Text
from app.drawing.gesprekswiel import hit, wheel, wheel_focus
from app.drawing.wheel_data import WheelData
from app.drawing.wheel_layout import wheel_layout
from tests.drawing.charts import THREE, TWELVE, round_table


def _texts(data: WheelData, width: int = 1240, height: int = 940) -> list[str]:
    return [item.text for item in wheel(data, wheel_layout(data, width, height), LIGHT) if isinstance(item, Text)]


def test_there_is_no_figure_in_the_wheel() -> None:
    assert not [text for text in _texts(round_table(TWELVE, marked=3)) if any(char.isdigit() for char in text)]


def test_what_was_said_stands_in_its_piece() -> None:
    texts = _texts(round_table(THREE))
    assert "helpt soms" in texts
    assert "gaat goed" in texts


def test_every_answer_has_the_same_strength_of_colour() -> None:
    def cell(said: Ervaring) -> tuple[str | None, float]:
        data = round_table({0: said})
        first = wheel(data, wheel_layout(data, 900, 700), LIGHT)[0]
        assert isinstance(first, Path)
        return first.fill, first.alpha

    assert len({cell(one) for one in (Ervaring.GAAT_GOED, Ervaring.MET_MOEITE, Ervaring.LUKT_NIET)}) == 1


@pytest.mark.parametrize("count", [6, 7, 9, 12, 16])
@pytest.mark.parametrize("size", [(900, 700), (1280, 720), (800, 1100), (1920, 1080), (520, 520)])
@pytest.mark.parametrize("label", [11.0, 17.0, 25.5, 34.0])
def test_labels_never_overlap_and_stay_on_the_sheet(count: int, size: tuple[int, int], label: float) -> None:
    data = round_table(TWELVE, marked=1, count=count)
    layout = wheel_layout(data, *size, label)
    rects = [one.rect for one in layout.labels] + list(layout.pills)
    assert clear(rects)
    assert all(rect.inside(*size) and rect.distance(*layout.middle) >= layout.radius for rect in rects)
    assert layout.radius > 4 * layout.label


def test_the_legend_stays_the_same_while_people_talk() -> None:
    def legend(data: WheelData) -> object:
        return wheel_layout(data, 900, 700).legend

    assert legend(round_table()) == legend(round_table(TWELVE, marked=2))


@pytest.mark.parametrize("segment", range(12))
def test_a_piece_and_its_label_are_hit(segment: int) -> None:
    layout = wheel_layout(round_table(), 900, 700)
    assert hit(layout, *layout.place(segment, (layout.core + layout.radius) / 2)) == segment
    assert hit(layout, *layout.labels[segment].rect.middle) == segment


def test_the_question_is_no_segment() -> None:
    layout = wheel_layout(round_table(), 900, 700)
    assert hit(layout, *layout.middle) is None
    assert hit(layout, 2, 350) is None


def test_the_focus_is_a_ring_of_its_own() -> None:
    layout = wheel_layout(round_table(), 900, 700)
    assert [item.stroke for item in wheel_focus(layout, LIGHT, 2) if isinstance(item, Path)][-1] == LIGHT.focus
