"""The back of a chart is drawn once: who comes back gets the picture, and a change gives another."""

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.drawing.displaylist import DisplayList, Path
from ui.widgets.chart_base import Backdrop

SQUARE = Path((("M", (0, 0)), ("L", (9, 0)), ("L", (9, 9)), ("L", (0, 9)), ("Z", ())), fill="#204060")


def _paint(widget: QWidget, depends_on: str, drawn: list[str], drawing: DisplayList) -> QPixmap:
    """Paint with a chart of its own, as after coming back to the page."""

    def make() -> DisplayList:
        drawn.append(depends_on)
        return drawing

    sheet = QPixmap(20, 20)
    sheet.fill("#ffffff")
    painter = QPainter(sheet)
    Backdrop().paint(painter, widget, depends_on, make)
    painter.end()
    return sheet


def test_a_new_chart_of_the_same_takes_the_picture_of_the_last(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(20, 20)
    drawn: list[str] = []

    first = _paint(widget, "een", drawn, (SQUARE,))
    again = _paint(widget, "een", drawn, ())
    other = _paint(widget, "twee", drawn, ())

    assert drawn == ["een", "twee"]
    assert first.toImage() == again.toImage() != other.toImage()


def test_another_size_is_drawn_anew(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(20, 20)
    drawn: list[str] = []

    _paint(widget, "groot", drawn, (SQUARE,))
    widget.resize(10, 10)
    _paint(widget, "groot", drawn, (SQUARE,))

    assert drawn == ["groot", "groot"]
