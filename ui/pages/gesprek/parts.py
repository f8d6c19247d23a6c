"""Small parts that several tabs share: fields that follow the store, marks to press, and taking back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.theme.apply import text_scale
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button, danger_button, quiet_button, show_tip
from ui.widgets.flow import FlowLayout
from ui.widgets.text import label

_TARGET = "kt_target"
ERASE_KEY = "Ctrl+Delete"
_ASKS = 3
_QUESTION_PX = 300


def fill(field: AutosaveEdit | AutosaveLine, target: str, text: str) -> None:
    """Show the text of a row, with the cursor behind it; a field in use for the same row is left alone."""
    if field.property(_TARGET) == target and field.hasFocus():
        return
    field.setProperty(_TARGET, target)
    field.set_text(text)
    if isinstance(field, AutosaveEdit):
        field.moveCursor(QTextCursor.MoveOperation.End)


def keep_room(widget: QWidget, *, on: bool = True) -> None:
    """Let a widget keep its place while it is hidden, so that nothing moves under the pointer."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(on)
    widget.setSizePolicy(policy)


def forget(field: AutosaveEdit | AutosaveLine) -> None:
    """Empty a field without sending what was typed in it."""
    field.setProperty(_TARGET, "")
    field.set_text("")


def mark_button(text: str, icon_name: str, hint: str = "") -> Button:
    """Return a button that stays pressed: hierover praten, hieraan werken, onder vier ogen."""
    made = Button(text, icon_name=icon_name)
    made.setCheckable(True)
    if hint:
        made.setToolTip(hint)
        made.setAccessibleDescription(hint)
    return made


def flow_of(*widgets: QWidget, gap: int = 10) -> QWidget:
    """Return widgets beside each other that go on below where it is narrow."""
    made = QWidget()
    layout = FlowLayout(made, gap=gap)
    for one in widgets:
        layout.addWidget(one)
    policy = made.sizePolicy()
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def column(*widgets: QWidget, gap: int = 10) -> QWidget:
    """Return widgets below each other."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for one in widgets:
        layout.addWidget(one)
    return made


class Asks(QWidget):
    """What one could ask: the first few in sight, the rest behind a press."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_asks(self, asks: tuple[str, ...]) -> None:
        """Show these questions."""
        if asks == self._shown:
            return
        self._shown = asks
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        lines = [label("•  " + ask) for ask in asks]
        for one in lines[:_ASKS]:
            self._layout.addWidget(one)
        if len(lines) > _ASKS:
            self._layout.addWidget(More(_("Meer vragen"), *lines[_ASKS:]))


class More(QWidget):
    """What is rarely needed, behind one press."""

    def __init__(self, text: str, *widgets: QWidget) -> None:
        super().__init__()
        self._button = quiet_button(text, "chevron-down")
        self._button.setCheckable(True)
        self._inside = column(*widgets, gap=12)
        self._inside.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._inside)
        self._button.toggled.connect(lambda _on: self._toggle())

    def _toggle(self) -> None:
        on = self._button.isChecked()
        self._inside.setVisible(on)
        self._button.set_icon_name("chevron-up" if on else "chevron-down")

    def set_open(self, *, on: bool) -> None:
        """Show what is inside, or fold it away."""
        self._button.setChecked(on)


class TakeBack(QWidget):
    """Takes back ("Dit bewaren we niet"): one calm question in its own place, then `confirmed`."""

    confirmed = Signal()

    def __init__(self, question: str, *, scope: QWidget | None = None, button: Button | None = None) -> None:
        super().__init__()
        self._ask = button or quiet_button(_("Dit bewaren we niet"), "trash-2")
        show_tip(self._ask, _("Dit bewaren we niet (Ctrl+Delete)"), "Ctrl+Delete")
        self._question = label(question)
        self._yes = danger_button(_("Ja, weg"), "trash-2")
        self._no = Button(_("Laat staan"))
        self._answer = column(self._question, flow_of(self._yes, self._no), gap=8)
        self._answer.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if button is None:
            layout.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._answer)
        self._ask.clicked.connect(self.ask)
        self._no.clicked.connect(self.rest)
        self._yes.clicked.connect(self._confirm)
        if scope is not None:
            add_key(scope, ERASE_KEY, self.ask)

    def ask(self) -> None:
        """Ask the one question, in sight; the keyboard is on the answer that changes nothing."""
        if self._ask.isEnabled() and not self._ask.isHidden() and not self.isHidden():
            self._answer.show()
            # In a row of buttons it would else break after every word.
            words = self._question.fontMetrics().horizontalAdvance(self._question.text()) + 2
            buttons = self._yes.sizeHint().width() + self._no.sizeHint().width() + 10
            self._answer.setMinimumWidth(max(buttons, min(words, round(_QUESTION_PX * text_scale()))))
            # Before the button hides: the focus it loses would go to another subject, and that would be erased.
            self._no.setFocus()
            self._ask.hide()
            QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self._answer)

    def rest(self) -> None:
        """Go back to the quiet button."""
        self._ask.show()
        # A widget that hides with the focus gives it to whatever comes next: that may be another subject.
        if self._answer.isAncestorOf(QApplication.focusWidget() or self):
            self._ask.setFocus()
        self._answer.hide()

    def set_question(self, text: str) -> None:
        """Ask it in other words."""
        self._question.setText(text)

    def offer(self, *, on: bool) -> None:
        """Let it be asked, or not."""
        self.setVisible(on)
        self._ask.setVisible(on and self._answer.isHidden())

    def set_words(self, text: str) -> None:
        """Call the button something else than "Dit bewaren we niet"."""
        self._ask.setText(text)

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.rest()


def add_key(scope: QWidget, keys: str, run: Callable[[], None]) -> QShortcut:
    """Give a widget and what is in it a key."""
    made = QShortcut(QKeySequence(keys), scope)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(run)
    return made


def set_writable(widgets: Sequence[QWidget], *, on: bool) -> None:
    """Let fields take text and buttons take presses, or only show them."""
    for one in widgets:
        if isinstance(one, AutosaveEdit | AutosaveLine):
            one.setReadOnly(not on)
        else:
            one.setEnabled(on)
