"""How strong a new passphrase is: four blocks and a sentence, so that colour is never alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.wording.i18n import _
from ui.pages.ontgrendelen.state import HIGHEST, advice_words
from ui.theme.apply import current_tokens
from ui.widgets.text import label

_GAP, _HEIGHT = 6.0, 12


class _Blocks(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.level = 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        fill = tokens.ok if self.level >= HIGHEST - 1 else tokens.warning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - _GAP * (HIGHEST - 1)) / HIGHEST
        for at in range(HIGHEST):
            box = QRectF(at * (width + _GAP) + 1, 1, width - 2, self.height() - 2)
            painter.setPen(QPen(QColor(tokens.border), 1.5))
            painter.setBrush(QColor(fill) if at < self.level else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
        painter.end()


class Meter(QWidget):
    """The blocks with their sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks = _Blocks()
        self.words = label("", "klein")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._blocks)
        column.addWidget(self.words)
        self.show_level(0, "leeg")

    def show_level(self, level: int, advice: str) -> None:
        """Show another judgement."""
        self._blocks.level = level
        self._blocks.update()
        self.words.setText(advice_words(advice) or _("Minstens 12 tekens. Een zin of vijf losse woorden is goed."))
        self.setAccessibleName(_("Sterkte: {n} van 4. {words}").format(n=level, words=self.words.text()))
