"""A page that scrolls: its contents stay readable in width, and turning the wheel changes no field."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.theme.apply import text_scale
from ui.widgets.sight import bring_into_sight, settle
from ui.widgets.touch import scroll_by_touch

_KEEP = (QComboBox, QAbstractSpinBox)


class _Sheet(QWidget):
    """What scrolls: as high as its words need at this width, never as high as they would need at the narrowest."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class ScrollPage(QScrollArea):
    """Put the contents into `body`; the focused widget is always scrolled into sight."""

    def __init__(self, *, max_width: int = 900, margin: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max_width = max_width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        outer = _Sheet()
        outer.setProperty("rol", "blad")
        row = QHBoxLayout(outer)
        row.setContentsMargins(margin, margin, margin, margin)
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(18)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self.setWidget(outer)
        self._set_width()
        self._follows = False
        """Whether it goes along with the field that has the keyboard, until somebody scrolls."""
        self._from, self._moving = 0, False
        """Where it stood before it went along: a page that is still being filled must not push itself down."""
        self.verticalScrollBar().valueChanged.connect(self._moved)
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        scroll_by_touch(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_focused)

    def add(self, item: QWidget | QLayout) -> None:
        """Put something below what is there; fields in it no longer follow the wheel."""
        if isinstance(item, QLayout):
            self.body.addLayout(item)
            return
        self.body.addWidget(item)
        calm_wheel(item)

    def _set_width(self) -> None:
        self._column.setMaximumWidth(round(self._max_width * text_scale()))

    def _show_focused(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._follows = now is not None and self._column.isAncestorOf(now)
        if self._follows:
            self._from = self.verticalScrollBar().value()
            self._follow()
            # What was made in this same turn has its place in the next.
            QTimer.singleShot(0, self, self._follow_settled)

    def _follow_settled(self) -> None:
        settle()
        self._follow()

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        # A page that moves between press and release of the mouse would lose the click.
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._follows and now is not None and not pressed and self._column.isAncestorOf(now):
            self._moving = True
            self.verticalScrollBar().setValue(self._from)
            bring_into_sight(now)
            self._moving = False

    def _moved(self, value: int) -> None:
        if not self._moving:
            self._from = value

    def _let_go(self) -> None:
        self._follows = False

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._set_width()


class _NoWheel(QObject):
    """Hands the wheel of a field to the page around it."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def calm_wheel(root: QWidget) -> None:
    """Stop the wheel from changing combo boxes, number fields and sliders in this widget."""
    guard = _NoWheel(root)
    fields = [root, *root.findChildren(QWidget)]
    for one in fields:
        if isinstance(one, _KEEP) or (isinstance(one, QAbstractSlider) and one.focusPolicy()):
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            one.installEventFilter(guard)
