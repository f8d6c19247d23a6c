"""Words of a dossier on the clipboard: for a minute, and marked so that clipboard histories leave them alone."""

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_MS = 60_000
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
    # The timer belongs to the clipboard, so that leaving the page does not keep the words there.
    timer = QTimer(clipboard)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: _wipe(text))
    timer.timeout.connect(timer.deleteLater)
    timer.start(kept_ms)


def _wipe(text: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.clear()
