"""The people around a resident laid out for paper: letters of at least 10.5 points, larger in large print.

Pure: services can make it before the PDF engine is loaded.
"""

from app.drawing.colours import PAPER
from app.drawing.ecogram import ecogram
from app.drawing.ecogram_data import EcogramData, said
from app.drawing.ecogram_layout import ecogram_layout, least_height
from app.reports.values import Formaat, Tekening

_SHEET = {Formaat.NORMAAL: (475.0, 300.0, 500.0), Formaat.GROOT: (475.0, 500.0, 500.0)}
"""How wide, how high, and how high at most: a page takes one drawing."""
_LETTERS = {Formaat.NORMAAL: (11.0, 10.5), Formaat.GROOT: (16.0, 14.0, 12.0, 10.5)}


def network_drawing(data: EcogramData, formaat: Formaat) -> Tekening:
    """Return the drawing with its words; many people get smaller letters before they overlap."""
    width, height, most = _SHEET[formaat]
    layouts = (
        ecogram_layout(data, width, min(most, max(height, least_height(len(data.mensen), width, label))), label)
        for label in _LETTERS[formaat]
    )
    last = None
    for last in layouts:
        if last.clear:
            break
    layout = last or ecogram_layout(data, width, most)
    people = ". ".join("; ".join(said(one, data.words)) for one in data.mensen)
    words = f"De mensen om {data.midden} heen, een tekening met {len(data.mensen)} plekken. {people}."
    return Tekening(ecogram(data, layout, PAPER), width, layout.height, words)
