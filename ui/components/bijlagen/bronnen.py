"""Where an attachment can come from: chosen files, files that were dropped, a picture or a file on the clipboard."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from app.services import bijlagen

MOST_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Bron:
    """What to read, on another thread, and what to call it."""

    titel: str
    lees: Callable[[], bytes]


def from_files(paths: list[str]) -> list[Bron]:
    """Return the chosen files."""
    return [_file(Path(one)) for one in paths[:MOST_AT_ONCE]]


def can_take(data: QMimeData) -> bool:
    """Whether there is a file or a picture in it."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def from_mime(data: QMimeData | None) -> list[Bron]:
    """Return the files, or else the picture, of what was dropped or pasted; an empty clipboard has no contents."""
    if data is None:
        return []
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if files:
        return from_files(files)
    picture = data.imageData() if data.hasImage() else None
    if isinstance(picture, QImage) and not picture.isNull():
        return [Bron("", lambda: _png(picture))]
    return []


def _file(path: Path) -> Bron:
    return Bron(path.stem, lambda: bijlagen.read_file(path))


def _png(picture: QImage) -> bytes:
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(target.data())
