"""The notice area above the page: the last thing to tell, until it is read or replaced."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.context import Notice
from ui.widgets.notice import Kind, NoticeBar

_KINDS: dict[str, Kind] = {"info": "uitleg", "ok": "goed", "warning": "let op", "danger": "fout"}


class NoticeArea(QWidget):
    """Room for one notice at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = NoticeBar(_("Bericht sluiten"))
        self._bar.closed.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 4)
        column.addWidget(self._bar)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        text = _sentences(notice.title, notice.text)
        actions = [(notice.action, notice.run)] if notice.run is not None else []
        self.show()
        self._bar.tell(text, _KINDS[notice.kind], actions)

    def clear(self) -> None:
        """Take the notice away."""
        self._bar.dismiss()


def _sentences(title: str, text: str) -> str:
    """Return both as sentences: the title of an error has no full stop of its own."""
    if not title or not text:
        return title or text
    return f"{title} {text}" if title[-1] in ".!?:" else f"{title}. {text}"
