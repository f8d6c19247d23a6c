"""Shapes, icons and measures are values that any renderer can follow."""

import math

import pytest

from app.drawing.displaylist import moved
from app.drawing.icons import icon, icon_cmds, icon_names
from app.drawing.measure import text_width, wrap
from app.drawing.shapes import circle, polar, rounded, sector, star

POINTS = {"M": 2, "L": 2, "C": 6, "Z": 0}


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_icon_stays_in_its_box(name: str) -> None:
    for kind, points in icon_cmds(name):
        assert len(points) == POINTS[kind]
        assert all(-2 <= value <= 26 for value in points)


def test_an_unknown_icon_is_a_circle() -> None:
    assert icon_cmds("bestaat-niet") == icon_cmds("circle")


def test_an_icon_scales_its_line_with_its_size() -> None:
    assert icon("house", 0, 0, 48, "#000000").width == 4


def test_up_is_zero_and_clockwise() -> None:
    assert polar(0, 0, 1, 0) == pytest.approx((0, -1))
    assert polar(0, 0, 1, math.pi / 2) == pytest.approx((1, 0))


def test_shapes_start_with_a_move_and_close() -> None:
    for shape in (circle(0, 0, 5), rounded(0, 0, 10, 4, 2), sector((0, 0), (2, 5), (0, 1), 0.2), star(0, 0, 3)):
        assert shape[0][0] == "M"
        assert shape[-1] == ("Z", ())


def test_moving_scales_first() -> None:
    assert moved((("L", (1, 2)),), 10, 20, 3) == (("L", (13, 26)),)


def test_bold_is_wider_and_twice_the_size_is_twice_the_width() -> None:
    assert text_width("Meedoen", 20, 600) > text_width("Meedoen", 20, 400)
    assert text_width("Meedoen", 40) == pytest.approx(2 * text_width("Meedoen", 20))


def test_a_name_in_another_script_has_room() -> None:
    assert text_width("Ελένη", 10) > text_width("elene", 10)


def test_wrapping_keeps_every_word() -> None:
    lines = wrap("mijn huis en hulpmiddelen", 90, 16, 600)
    assert " ".join(lines) == "mijn huis en hulpmiddelen"
    assert len(lines) > 1
    assert wrap("", 10, 16) == ("",)
