"""Words with a mark under what the other one does not have: a line and a colour, and no text is ever markup."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from app.domain.woordverschil import Stuk
from ui.theme.apply import current_tokens

_FRAME = 6


class MarkedWords(QTextEdit):
    """A text that is read, not written; as high as its words."""

    def __init__(self, name: str, pieces: Sequence[Stuk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("rol", "lees")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._write(pieces)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _write(self, pieces: Sequence[Stuk]) -> None:
        cursor = QTextCursor(self.document())
        tokens = current_tokens()
        for piece in pieces:
            words = piece.tekst.lstrip()
            cursor.insertText(piece.tekst[: len(piece.tekst) - len(words)], QTextCharFormat())
            shape = QTextCharFormat()
            if piece.anders and words:
                shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                shape.setUnderlineColor(QColor(tokens.accent))
                shape.setForeground(QColor(tokens.accent_ink))
                shape.setBackground(QColor(tokens.accent_soft))
            cursor.insertText(words, shape)

    def _fit(self) -> None:
        self.setFixedHeight(round(self.document().size().height()) + _FRAME)
