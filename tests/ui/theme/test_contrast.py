"""Every colour pair of every theme is readable."""

import pytest

from ui.theme.pairs import pairs
from ui.theme.tokens import THEMES, Tokens
from ui.theme.wcag import contrast, mix


@pytest.mark.parametrize("tokens", THEMES.values(), ids=lambda t: t.name)
def test_every_pair_has_enough_contrast(tokens: Tokens) -> None:
    poor = [
        (what, front, back, round(contrast(front, back), 2))
        for what, front, back, needed in pairs(tokens)
        if contrast(front, back) < needed
    ]
    assert poor == []


def test_contrast_counts_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


def test_mix_is_what_the_eye_sees_of_a_transparent_colour() -> None:
    assert mix("#FF0000", "#FFFFFF", 0.5) == "#FF8080"


@pytest.mark.parametrize("tokens", THEMES.values(), ids=lambda t: t.name)
def test_six_dimensions_and_four_groups_go_round(tokens: Tokens) -> None:
    assert tokens.dimension(6) == tokens.dimension(0)
    assert tokens.group(4) == tokens.group(0)
    assert len(set(tokens.chart.dimensions)) == 6
    assert len(set(tokens.chart.groups)) == 4
