"""The web draws what was said and nothing more."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drawing.boxes import Rect
from app.drawing.colours import LIGHT
from app.drawing.displaylist import DisplayList, Path, Text
from app.drawing.spider import axis_at, spider, spider_back, spider_front, value_at
from app.drawing.spider_data import EarlierWeb, SpiderData
from app.drawing.spider_layout import chosen_frame, spider_layout
from app.drawing.values import NIET_RELEVANT, Value
from tests.drawing.charts import NOTHING, web

FULL: tuple[Value, ...] = (6, 4, 7, 5, 3, 8)


def _texts(items: DisplayList) -> list[str]:
    return [item.text for item in items if isinstance(item, Text)]


def _kites(items: DisplayList) -> int:
    return sum(
        1 for item in items if isinstance(item, Path) and item.fill and 0 < item.alpha < 1 and len(item.cmds) == 5
    )


def _drawn(data: SpiderData) -> DisplayList:
    layout = spider_layout(data, 900, 760)
    return spider_front(data, layout, LIGHT)


def test_an_area_is_closed_only_when_every_axis_has_a_figure() -> None:
    assert _kites(_drawn(web(FULL))) == 6
    assert _kites(_drawn(web((6, 4, 7, 5, 3, None)))) == 0
    assert _kites(_drawn(web((6, 4, NIET_RELEVANT, 5, 3, 8)))) == 0


def test_two_neighbours_are_joined_and_two_lone_points_are_not() -> None:
    def lines(data: SpiderData) -> int:
        return sum(1 for item in _drawn(data) if isinstance(item, Path) and item.stroke and item.width > 3)

    assert lines(web((6, 4, None, None, None, None))) == 2
    assert lines(web((6, None, None, 4, None, None))) == 0


def test_nothing_said_draws_no_figure_and_no_legend() -> None:
    texts = _texts(_drawn(web()))
    assert not [text for text in texts if text.isdigit()]
    assert "hier wil ik over praten" not in texts


def test_zero_is_a_figure_a_little_out_of_the_middle() -> None:
    data = web((0, *NOTHING[1:]))
    layout = spider_layout(data, 900, 760)
    assert layout.middle[1] - layout.point(0, 0)[1] == pytest.approx(layout.radius * 0.06)
    assert "0" in _texts(spider_front(data, layout, LIGHT))


def test_niet_relevant_is_said_on_the_label() -> None:
    assert "niet relevant" in _texts(_drawn(web((NIET_RELEVANT, *NOTHING[1:]))))


def test_figures_can_be_hidden_everywhere() -> None:
    open_web = web(FULL)
    data = SpiderData(axes=open_web.axes, show_figures=False, show_ends=True)
    texts = _texts(spider(data, spider_layout(data, 1200, 900), LIGHT))
    assert not [text for text in texts if text.isdigit()]
    assert "midden: dat gaat niet" in texts


def test_an_earlier_web_is_dashed_and_dated() -> None:
    data = web(FULL, previous=(EarlierWeb("3 november 2025", (4, 6, None, 5, 2, 1)),))
    layout = spider_layout(data, 900, 760)
    dashed = [
        item for item in spider_back(data, layout, LIGHT) if isinstance(item, Path) and item.stroke == LIGHT.muted
    ]
    assert sum(1 for item in dashed if item.dash) == 4
    assert sum(1 for item in dashed if not item.dash) == 5
    assert "3 november 2025" in _texts(spider_front(data, layout, LIGHT))


@pytest.mark.parametrize(
    "size", [(660, 620), (500, 600), (900, 700), (1280, 720), (1920, 1080), (400, 400), (360, 300)]
)
@pytest.mark.parametrize("label", [11.0, 17.0, 26.0, 34.0])
def test_labels_never_overlap_and_stay_on_the_sheet(size: tuple[int, int], label: float) -> None:
    data = SpiderData(axes=web(FULL, marked=2).axes, show_ends=True)
    layout = spider_layout(data, *size, label)
    boxes = [Rect(box.x, box.y, box.width, box.height) for box in layout.boxes]
    assert all(box.inside(*size) for box in boxes)
    assert not [1 for i, one in enumerate(boxes) for other in boxes[i + 1 :] if one.meets(other)]
    assert all(box.distance(*layout.point(i, 10)) >= layout.handle for i, box in enumerate(boxes))


@given(axis=st.integers(0, 5), value=st.integers(0, 10))
def test_a_place_gives_back_its_axis_and_its_value(axis: int, value: int) -> None:
    layout = spider_layout(web(), 900, 760)
    x, y = layout.point(axis, value)
    assert value_at(layout, axis, x, y) == value
    assert axis_at(layout, x, y) == axis


def test_a_label_belongs_to_its_axis_and_a_corner_to_none() -> None:
    layout = spider_layout(web(), 900, 760)
    assert axis_at(layout, *layout.boxes[4].chip_at) == 4
    assert axis_at(layout, 1, 400) is None


@pytest.mark.parametrize("count", [3, 4, 5, 7, 8])
def test_the_number_of_axes_is_data(count: int) -> None:
    axes = (*web(FULL).axes, *web(FULL).axes)[:count]
    data = SpiderData(axes=axes)
    layout = spider_layout(data, 900, 760)
    assert layout.count == count
    assert _kites(spider_front(data, layout, LIGHT)) == count


@pytest.mark.parametrize("label", [17.0, 25.0, 34.0])
@pytest.mark.parametrize("size", [(540, 487), (480, 620), (360, 360), (560, 600), (900, 800)])
def test_the_frame_of_a_label_covers_no_neighbour(size: tuple[float, float], label: float) -> None:
    layout = spider_layout(replace(web(FULL), full_legend=True), *size, label)

    for axis, box in enumerate(layout.boxes):
        left, top, right, low = chosen_frame(layout, axis)
        frame = box.at(left, top).grown(right - left, low - top)
        apart = [other for other in layout.boxes if other is not box and not other.meets(box)]

        assert not any(frame.meets(other) for other in apart)
        assert left <= box.x
        assert right >= min(box.x + box.width, layout.width - layout.unit)
