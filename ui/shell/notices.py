"""The notice area above the page: the last thing to tell.

It goes when it is read, replaced, or when the page it is about is left; what asks nothing also goes after a
calm time.  A way back stays as long as it takes back the right thing: until the next act of its household.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.context import Notice
from ui.widgets.notice import Kind, NoticeBar

_KINDS: dict[str, Kind] = {"info": "uitleg", "ok": "goed", "warning": "let op", "danger": "fout"}
CALM_MS = 20_000
"""Long enough to read two sentences twice."""
_NOTHING = Notice("")


class NoticeArea(QWidget):
    """Room for one notice at a time."""

    def __init__(self, parent: QWidget | None = None, *, calm_ms: int = CALM_MS) -> None:
        super().__init__(parent)
        self._notice = _NOTHING
        self._bar = NoticeBar(_("Bericht sluiten"))
        self._bar.closed.connect(self._gone)
        self._calm = QTimer(self, singleShot=True, interval=calm_ms)
        self._calm.timeout.connect(self._after_calm)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 4)
        column.addWidget(self._bar)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        text = _sentences(notice.title, notice.text)
        actions = [(notice.action, notice.run)] if notice.run is not None else []
        self._notice = notice
        self.show()
        self._bar.tell(text, _KINDS[notice.kind], actions)
        self._calm.stop()
        if notice.run is None and notice.kind in {"info", "ok"}:
            self._calm.start()

    def clear(self) -> None:
        """Take the notice away."""
        self._bar.dismiss()

    def leave(self) -> None:
        """The page was left: what was told about it goes with it."""
        if not self._notice.everywhere and not self._notice.undoes:
            self.clear()

    def pass_by(self, huishouden: str) -> None:
        """Something was done in a household: a way back would take back that, and not what it names."""
        if self._notice.undoes == huishouden != "":
            self.clear()

    def _gone(self) -> None:
        self._calm.stop()
        self._notice = _NOTHING
        self.hide()

    def _after_calm(self) -> None:
        focus = QApplication.focusWidget()
        held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if held or self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            # What lies below moves up: never under a hand.
            self._calm.start()
        else:
            self.clear()


def _sentences(title: str, text: str) -> str:
    """Return both as sentences: the title of an error has no full stop of its own."""
    if not title or not text:
        return title or text
    return f"{title} {text}" if title[-1] in ".!?:" else f"{title}. {text}"
