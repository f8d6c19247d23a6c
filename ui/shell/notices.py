"""The notice over the page: the last thing to tell; nothing moves for it.

It goes when it is read, replaced, or when the page it is about is left; what asks nothing also goes after a
calm time.  A way back stays as long as it takes back the right thing: until the next act of its household.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from app.wording.i18n import _
from ui.components.context import Notice
from ui.shell.notice_place import best_place, in_use, seen, widest
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
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        self._host: QWidget | None = None
        self.hide()

    def float_over(self, host: QWidget) -> None:
        """Lie over this part of the window from now on."""
        self._host = host
        self.setParent(host)
        host.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._make_way)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        text = _sentences(notice.title, notice.text)
        actions = [(notice.action, notice.run)] if notice.run is not None else []
        self._notice = notice
        self.show()
        self._bar.tell(text, _KINDS[notice.kind], actions)
        self._place()
        self._calm.stop()
        if notice.run is None and notice.kind in {"info", "ok"}:
            self._calm.start()

    def clear(self) -> None:
        """Take the notice away."""
        self._bar.dismiss()

    def leave(self, huishouden: str) -> None:
        """The page was left for one of this household: what was told goes, but for a way back in its own dossier."""
        stays = self._notice.undoes == huishouden != ""
        if not self._notice.everywhere and not stays:
            self.clear()

    def stay_on_top(self) -> None:
        """Lie over the page that came, where it covers least."""
        self._place()

    def pass_by(self, huishouden: str) -> None:
        """Something was done in a household: a way back would take back that, and not what it names."""
        if self._notice.undoes == huishouden != "":
            self.clear()

    def _place(self) -> None:
        if self._host is None or self.isHidden():
            return
        width = min(widest(self._host), self._bar.widest())
        size = QSize(width, max(self._bar.heightForWidth(width), self._bar.minimumSizeHint().height()))
        focused = seen(QApplication.focusWidget(), self._host)
        self.setGeometry(best_place(self._host.size(), size, in_use(self._host, self), focused))
        self.raise_()

    def _make_way(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Never over the field with the keyboard."""
        host, inside = self._host, now is not None and self.isAncestorOf(now)
        if host is not None and not inside and not self.isHidden() and seen(now, host).intersects(self.geometry()):
            self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._place()
        return super().eventFilter(watched, event)

    def _gone(self) -> None:
        self._calm.stop()
        self._notice = _NOTHING
        self.hide()

    def _after_calm(self) -> None:
        focus = QApplication.focusWidget()
        held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if held or self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            # Never from under a hand.
            self._calm.start()
        else:
            self.clear()


def _sentences(title: str, text: str) -> str:
    """Return both as sentences: the title of an error has no full stop of its own."""
    if not title or not text:
        return title or text
    return f"{title} {text}" if title[-1] in ".!?:" else f"{title}. {text}"
