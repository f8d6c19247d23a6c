"""Fields that save by themselves: what is typed goes out at most every 600 ms and at once on leaving.

They keep plain text, have no undo of their own (undo goes over the steps of the whole conversation), take a
limited amount of text so that a wrong paste cannot freeze the table, and Tab leaves them.
"""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from app.domain.tekst import LONGEST

PAUSE_MS = 600
MAX_CHARS = LONGEST
"""What one field of the dossier holds; a paste of a megabyte takes a second and is kept whole."""
_FRAME = 14
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _UNDO)


def _lets_undo_pass(event: QEvent) -> bool:
    """Hand the keys of undo to the window.

    Asked by a field that has the keyboard and by no other: a field that is made gets some thirty events, and each that
    Python looks at makes it half as slow again.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not _is_undo(event):
        return False
    event.ignore()
    return True


def _start(timer: QTimer | None, field: "AutosaveEdit | AutosaveLine") -> QTimer:
    """Let the clock of a field run; it has one from the first letter on."""
    if timer is None:
        timer = QTimer(field, singleShot=True, interval=PAUSE_MS)
        timer.timeout.connect(field.flush)
    if not timer.isActive():
        timer.start()
    return timer


def _stop(timer: QTimer | None) -> None:
    if timer is not None:
        timer.stop()


class AutosaveEdit(QTextEdit):
    """A field of several lines that grows with its text."""

    text_edited = Signal(str)
    entered = Signal()
    left = Signal()
    text_was_cut = Signal(int)
    """More was pasted than fits; carries the limit."""

    def __init__(
        self,
        name: str,
        *,
        min_lines: int = 3,
        max_lines: int = 24,
        limit: int = MAX_CHARS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._limit, self._sent = (min_lines, max_lines), limit, ""
        self._was_shown = False
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer: QTimer | None = None
        self.textChanged.connect(self._on_change)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    @property
    def in_hand(self) -> bool:
        """Whether somebody types here, so that nothing may be put in its place.

        A page that was made anew may have the cursor before it knows its words: then nobody typed yet.
        """
        return self.hasFocus() and (self._was_shown or bool(self.toPlainText()))

    def set_text(self, text: str) -> None:
        """Show a text without a signal; nothing moves when it is already there."""
        self._was_shown = True
        if text == self.toPlainText():
            self._sent = text
            return
        _stop(self._timer)
        with QSignalBlocker(self):
            self.setPlainText(text)
            # Who comes here by a key writes on; who looks reads from the top.
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.verticalScrollBar().setValue(0)
        self._sent = text
        self._fit()

    def flush(self) -> None:
        """Send what was not sent yet."""
        _stop(self._timer)
        text = self.toPlainText()
        if text != self._sent:
            self._sent = text
            self.text_edited.emit(text)

    def _on_change(self) -> None:
        if self.document().characterCount() - 1 > self._limit:
            self._cut()
        self._timer = _start(self._timer, self)

    def _cut(self) -> None:
        cursor = self.textCursor()
        place = min(cursor.position(), self._limit)
        with QSignalBlocker(self):
            self.setPlainText(self.toPlainText()[: self._limit])
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.text_was_cut.emit(self._limit)

    def _fit(self) -> None:
        line, edge = ceil(QFontMetricsF(self.font()).lineSpacing()), 2 * self.document().documentMargin()
        # With its last line filled it stands as it did: nothing below moves while one types.
        low, high = (round(line * count + edge) for count in self._lines)
        wanted = max(low, min(high, round(self.document().size().height()))) + _FRAME
        if wanted != self.height():
            self.setFixedHeight(max(44, wanted))

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        room = self._limit - (self.document().characterCount() - 1) + len(self.textCursor().selectedText())
        self.textCursor().insertText(text[: max(0, room)])
        self.ensureCursorVisible()
        if len(text) > room:
            self.text_was_cut.emit(self._limit)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return watched is self and _lets_undo_pass(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_lines"):
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.installEventFilter(self)
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.removeEventFilter(self)
        self.flush()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class AutosaveLine(QLineEdit):
    """A field of one line."""

    text_edited = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, name: str, *, placeholder: str = "", limit: int = 300, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sent, self._was_shown = "", False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(limit)
        self._timer: QTimer | None = None
        self.textEdited.connect(self._on_edit)
        self.returnPressed.connect(self.flush)

    @property
    def in_hand(self) -> bool:
        """Whether somebody types here, so that nothing may be put in its place."""
        return self.hasFocus() and (self._was_shown or bool(self.text()))

    def set_text(self, text: str) -> None:
        """Show a text without a signal."""
        self._sent, self._was_shown = text, True
        if text != self.text():
            _stop(self._timer)
            with QSignalBlocker(self):
                self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)

    def flush(self) -> None:
        """Send what was not sent yet."""
        _stop(self._timer)
        if self.text() != self._sent:
            self._sent = self.text()
            self.text_edited.emit(self._sent)

    def _on_edit(self, _text: str) -> None:
        self._timer = _start(self._timer, self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return watched is self and _lets_undo_pass(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.removeEventFilter(self)
        self.flush()
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            # A long line shows how it begins, not its tail.
            self.setCursorPosition(0)
        self.left.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.installEventFilter(self)
        self.entered.emit()
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            # The program put the keyboard here: one goes on behind the words.
            self.setCursorPosition(len(self.text()))
