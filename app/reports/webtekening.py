"""A web laid out for paper: labels of at least 10.5 points, larger in large print.

Pure: services can make it before the PDF engine is loaded.
"""

from dataclasses import replace

from app.drawing.colours import PAPER
from app.drawing.spider import spider
from app.drawing.spider_data import Axis, SpiderData
from app.drawing.spider_layout import spider_layout
from app.drawing.values import NIET_RELEVANT
from app.reports.values import Formaat, Tekening

_SHEET = {Formaat.NORMAAL: (470.0, 290.0, 11.0), Formaat.GROOT: (475.0, 480.0, 17.0)}


def web_drawing(data: SpiderData, formaat: Formaat, van: str) -> Tekening:
    """Return the drawing of one person's web with its words; the words at the ends are left to the screen."""
    width, height, label = _SHEET[formaat]
    shown = replace(data, show_ends=False)
    layout = spider_layout(shown, width, height, label)
    said = [_told(axis, figures=data.show_figures) for axis in data.axes if axis.value is not None]
    words = " ".join([f"Het web van {van}, een tekening met {len(data.axes)} onderwerpen.", *said])
    return Tekening(spider(shown, layout, PAPER), width, height, words)


def _told(axis: Axis, *, figures: bool) -> str:
    if axis.value is NIET_RELEVANT:
        return f"{axis.label}: niet relevant."
    if figures:
        return f"{axis.label}: {axis.value} van 10."
    return f"{axis.label}: besproken."
