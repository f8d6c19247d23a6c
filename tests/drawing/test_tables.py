"""The table twin says the same as the drawing."""

from app.drawing.spider_data import EarlierWeb
from app.drawing.tables import spider_rows, wheel_rows
from app.drawing.values import NIET_RELEVANT
from tests.drawing.charts import THREE, round_table, web


def test_every_axis_has_a_row_in_words() -> None:
    data = web(
        (0, NIET_RELEVANT, None, 10, 1, 2), marked=2, previous=(EarlierWeb("vorig jaar", (3, None, 4, 5, 6, 7)),)
    )
    rows = spider_rows(data)
    assert rows[0] == ("mijn lichaam", "0", "", "3")
    assert rows[1] == ("hoe ik me voel", "niet relevant", "", "")
    assert rows[2] == (
        "waar ik het voor doe",
        "niet besproken",
        "hier wil ik over praten, hier wil ik aan werken",
        "4",
    )


def test_every_segment_has_a_row_in_words() -> None:
    rows = wheel_rows(round_table(THREE, marked=3))
    assert rows[3] == (
        "Thuis",
        "Het huishouden",
        "gaat met moeite, hier wil ik over praten, hier wil ik aan werken, wens",
    )
    assert rows[0][2] == "niet besproken"
