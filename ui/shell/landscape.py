"""A quiet Achterhoek evening in a few planes of colour: nothing that moves, nothing of anyone.

The colours are those of a picture, not of the theme: a dark theme gets the same land at dusk.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath

_SUN_SHARE = 0.055
_WATER_AFTER = 2


@dataclass(frozen=True, slots=True)
class Light:
    """The colours of one hour of the day."""

    sky_high: str
    sky_low: str
    sun: str
    hills: tuple[str, str, str, str]
    tree: str
    water: str


DAY = Light("#CFE0EC", "#FBF1DF", "#FFF8E6", ("#B9CDBF", "#9DBB9F", "#86A981", "#739A6B"), "#5B7F58", "#DCE8EC")
DUSK = Light("#16212E", "#3B4654", "#C9CDBE", ("#2E3B44", "#27353A", "#212E30", "#1A2627"), "#131D1E", "#36454F")


def paint_landscape(painter: QPainter, area: QRectF, light: Light) -> None:
    """Paint the picture so that it fills the area."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    width, height = area.width(), area.height()
    sky = QLinearGradient(0, 0, 0, height * 0.62)
    sky.setColorAt(0, QColor(light.sky_high))
    sky.setColorAt(1, QColor(light.sky_low))
    painter.fillRect(area, sky)
    radius = min(width, height) * _SUN_SHARE
    painter.setBrush(QColor(light.sun))
    painter.drawEllipse(QPointF(width * 0.72, height * 0.34), radius, radius)
    tops = (0.52, 0.58, 0.66, 0.78)
    swells = (0.030, -0.035, 0.030, -0.045)
    for number, (top, swell) in enumerate(zip(tops, swells, strict=True)):
        _plane(painter, area, top, swell, light.hills[number])
        if number == 1:
            _coulisse(painter, area, light.hills[3])
        if number == _WATER_AFTER:
            _brook(painter, area, light.water)
            _tree(painter, width * 0.17, height * 0.79, height * 0.23, light.tree)
            _tree(painter, width * 0.245, height * 0.79, height * 0.16, light.tree)


def _plane(painter: QPainter, area: QRectF, top: float, swell: float, colour: str) -> None:
    width, height = area.width(), area.height()
    path = QPainterPath(QPointF(0, height * top))
    path.cubicTo(
        width * 0.3, height * (top - swell), width * 0.62, height * (top + swell), width, height * (top - swell)
    )
    path.lineTo(width, height)
    path.lineTo(0, height)
    path.closeSubpath()
    painter.setBrush(QColor(colour))
    painter.drawPath(path)


def _coulisse(painter: QPainter, area: QRectF, colour: str) -> None:
    """A far row of trees along a field: the edge of the woods that gives this land its rooms."""
    width, height = area.width(), area.height()
    fill = QColor(colour)
    fill.setAlphaF(0.75)
    painter.setBrush(fill)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    sizes = (1.0, 1.5, 1.2, 1.8, 1.3, 1.0, 1.6, 1.1, 1.4, 0.9)
    for at, size in enumerate(sizes):
        radius = height * 0.014 * size
        path.addEllipse(QPointF(width * (0.50 + at * 0.028), height * 0.598 - radius * 0.6), radius * 1.5, radius)
    painter.drawPath(path)


def _brook(painter: QPainter, area: QRectF, colour: str) -> None:
    width, height = area.width(), area.height()
    path = QPainterPath(QPointF(width * 0.60, height * 0.665))
    path.cubicTo(width * 0.52, height * 0.72, width * 0.72, height * 0.75, width * 0.58, height * 0.86)
    path.lineTo(width * 0.66, height * 0.86)
    path.cubicTo(width * 0.78, height * 0.75, width * 0.55, height * 0.72, width * 0.61, height * 0.665)
    path.closeSubpath()
    painter.setBrush(QColor(colour))
    painter.drawPath(path)


def _tree(painter: QPainter, x: float, foot: float, tall: float, colour: str) -> None:
    painter.setBrush(QColor(colour))
    trunk = QRectF(x - tall * 0.03, foot - tall * 0.5, tall * 0.06, tall * 0.55)
    painter.drawRoundedRect(trunk, tall * 0.02, tall * 0.02)
    crown = QPainterPath()
    crown.setFillRule(Qt.FillRule.WindingFill)
    for dx, dy, size in ((0.0, -0.72, 0.27), (-0.19, -0.55, 0.21), (0.2, -0.56, 0.22), (0.02, -0.48, 0.2)):
        crown.addEllipse(QPointF(x + dx * tall, foot + dy * tall), size * tall, size * tall * 0.9)
    painter.drawPath(crown)
