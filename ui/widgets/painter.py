"""Follows a display list with a QPainter: the only place where a drawing meets Qt."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from app.drawing.displaylist import Anchor, Cmds, DisplayList, Path, Text
from app.drawing.measure import text_width
from ui.theme.apply import make_font

_SHARE: dict[Anchor, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}


def draw(painter: QPainter, items: DisplayList) -> None:
    """Paint every item in its order."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in items:
        if isinstance(item, Path):
            _draw_path(painter, item)
        else:
            _draw_text(painter, item)


@lru_cache(maxsize=2048)
def to_qt(cmds: Cmds) -> QPainterPath:
    """Return the commands as a path of Qt; shapes that come back every frame are made once."""
    path = QPainterPath()
    for kind, v in cmds:
        if kind == "M":
            path.moveTo(v[0], v[1])
        elif kind == "L":
            path.lineTo(v[0], v[1])
        elif kind == "C":
            path.cubicTo(v[0], v[1], v[2], v[3], v[4], v[5])
        else:
            path.closeSubpath()
    return path


def _draw_path(painter: QPainter, item: Path) -> None:
    if item.fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        colour = QColor(item.fill)
        colour.setAlphaF(item.alpha)
        painter.setBrush(QBrush(colour))
    painter.setPen(_pen(item) if item.stroke else QPen(Qt.PenStyle.NoPen))
    painter.drawPath(to_qt(item.cmds))


def _pen(item: Path) -> QPen:
    pen = QPen(QColor(item.stroke or "#000000"), item.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if item.dash else Qt.PenCapStyle.RoundCap)
    if item.dash:
        pen.setDashPattern([length / item.width for length in item.dash])
    return pen


def _draw_text(painter: QPainter, item: Text) -> None:
    font = make_font(round(item.size), item.weight)
    font.setPixelSize(max(1, round(item.size)))
    painter.setFont(font)
    painter.setPen(QColor(item.colour))
    shift = text_width(item.text, round(item.size), item.weight) * _SHARE[item.anchor]
    painter.drawText(QPointF(item.x - shift, item.y), item.text)
