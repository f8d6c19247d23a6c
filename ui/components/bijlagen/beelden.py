"""Small pictures of attachments: drawn on another thread, kept in memory as long as their page, never on disk."""

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from app.domain.bijlage import Bijlage
from app.services import bijlagen
from app.services.bijlagen import AttachmentElsewhere, Inhoud
from app.services.work import Reading
from ui.components.context import Context

SIZE = 72
_DRAWN = 2 * SIZE
"""Sharp on a fine screen too."""


class Beelden(QObject):
    """Asks for each picture once."""

    drawn = Signal(str, object)
    """The hash of the attachment, and its QImage."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: set[str] = set()

    def want(self, bijlage: Bijlage) -> None:
        """Draw it, unless that was asked before."""
        if bijlage.hash not in self._asked:
            self._asked.add(bijlage.hash)
            rid = bijlage.id
            self._context.ask(lambda tx: content_or_none(tx, rid), self._draw)

    def _draw(self, inhoud: Inhoud | None) -> None:
        if inhoud is not None:
            data = inhoud.data
            self._context.background(lambda: small(data), partial(self.drawn.emit, inhoud.rij.hash))


def content_or_none(tx: Reading, rid: str) -> Inhoud | None:
    """Return the bytes, or None as long as they are only with the server."""
    try:
        return bijlagen.content(tx, rid)
    except AttachmentElsewhere:
        return None


def small(data: bytes) -> QImage:
    """Return a picture that fits in its square."""
    found = QImage.fromData(data)
    return found.scaled(
        QSize(_DRAWN, _DRAWN), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
