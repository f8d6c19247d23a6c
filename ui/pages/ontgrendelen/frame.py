"""The quiet sheet on which every screen before the dossiers stands: one card, one thing to do."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.wording.i18n import _
from ui.theme.apply import text_scale
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.iconlabel import IconLabel
from ui.widgets.notice import NoticeBar
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

WIDTH = 620


class Frame(ScrollPage):
    """Puts a title, a sentence and what follows on a card in the middle of the window."""

    def __init__(self, name: str, sentence: str, icon_name: str, *, width: int = WIDTH) -> None:
        super().__init__(max_width=width)
        self.setAccessibleName(name)
        self.card = Card()
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconLabel(icon_name, "accent", 34))
        head.addWidget(title(name), 1)
        self.card.add(head)
        if sentence:
            self.card.add(label(sentence, "stil"))
        self.notice = NoticeBar(_("Sluit dit bericht"))
        self.card.add(self.notice)
        self.body.addStretch(2)
        self.add(self.card)
        self.body.addStretch(3)

    def show_error(self, what: str, to_do: str) -> None:
        """Say what is the matter and what to do."""
        self.notice.tell(f"{what}. {to_do}", "fout")

    def hold(self, button: Button, words: str, *parts: QWidget, busy: bool) -> None:
        """Show that one works on it, where it is seen: nothing can be given twice; `words` come back after it."""
        focus = QApplication.focusWidget()
        if busy and focus is not None and any(part is focus or part.isAncestorOf(focus) for part in parts):
            # Else the keys go to what comes after the fields.
            focus.clearFocus()
        for part in parts:
            part.setEnabled(not busy)
        button.setEnabled(not busy)
        button.setText(_("Even geduld") if busy else words)
        if busy:
            self.ensureWidgetVisible(button, 24, 24)

    def add_buttons(self, *buttons: QWidget) -> QWidget:
        """Put buttons beside each other, below each other when there is no room."""
        row = QWidget()
        flow = FlowLayout(row)
        for button in buttons:
            flow.addWidget(button)
        self.card.add(row)
        return row


def eye_size() -> QSize:
    """Return the size of a square button beside a field."""
    side = round(46 * max(1.0, text_scale() * 0.9))
    return QSize(side, side)
