"""Words of a dossier on the clipboard: for a minute, and marked so that clipboard histories leave them alone."""

import hashlib

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_MS = 60_000
_NAME, _COPIED = "clear-clipboard", "copied"
_PRIVATE = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01\x00\x00\x00",
    "org.nspasteboard.ConcealedType": b"1",
}


def copy_for_a_minute(text: str, kept_ms: int = KEPT_MS) -> None:
    """Put a text on the clipboard; it goes by itself unless something else was copied meanwhile."""
    data = QMimeData()
    data.setText(text)
    for kind, mark in _PRIVATE.items():
        data.setData(kind, mark)
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data)
    timer = clear_timer()
    timer.setProperty(_COPIED, _hash(text))
    timer.start(kept_ms)


def clear_timer() -> QTimer:
    """Return the one timer of the clipboard: leaving the page does not keep the words there."""
    clipboard = QGuiApplication.clipboard()
    found = clipboard.findChild(QTimer, _NAME)
    if isinstance(found, QTimer):
        return found
    timer = QTimer(clipboard)
    timer.setObjectName(_NAME)
    timer.setSingleShot(True)
    timer.timeout.connect(_wipe)
    return timer


def _wipe() -> None:
    clipboard = QGuiApplication.clipboard()
    if _hash(clipboard.text()) == clear_timer().property(_COPIED):
        clipboard.clear()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
