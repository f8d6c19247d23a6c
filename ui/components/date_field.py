"""A day as Dutch people type it: "2 maart", "2-3-2026"; below it stands what was understood.

A date that is half typed is not wrong yet: the error comes when the field is left.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.wording.dates import read_date, say_short, say_weekday
from app.wording.i18n import _
from ui.theme.apply import text_scale
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button
from ui.widgets.field import show_wrong
from ui.widgets.flow import FlowLayout
from ui.widgets.text import label

LINE_PX = 190


class DateField(QWidget):
    """`day_changed` carries a date, or None when the field was emptied."""

    day_changed = Signal(object)
    left = Signal()

    def __init__(
        self, name: str, *, today: date, hint: str = "", near: Sequence[tuple[str, date]] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._day: date | None = None
        self._wrong = False
        self._today = today
        self._hint = hint
        self._line = AutosaveLine(name, placeholder=_("zoals 2-3-2026"), limit=40)
        self._line.setAccessibleDescription(hint)
        self._line.setFixedWidth(round(LINE_PX * text_scale()))
        self._said = label("", "stil", wrap=False)
        self._error = label("", "fout")
        self._error.hide()
        above = label(name)
        above.setBuddy(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(above)
        if hint:
            layout.addWidget(label(hint, "klein"))
        layout.addWidget(self._row(name, near))
        layout.addWidget(self._error)
        self._said.hide()
        self._line.text_edited.connect(self._take)
        self._line.left.connect(self._leave)

    @property
    def line(self) -> AutosaveLine:
        """The field that is typed in."""
        return self._line

    def day(self) -> date | None:
        """Return the day, or None."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day without a signal, unless somebody types here."""
        # What is no date stays, with what is wrong, until it is mended: the page shows itself again in between.
        if self._line.in_hand or (self._wrong and day == self._day):
            return
        self._day = day
        self._line.set_text(say_short(day) if day else "")
        self._set_error("")
        self._say()

    def flush(self) -> None:
        """Hand on what was typed but not sent yet."""
        self._line.flush()

    def _row(self, name: str, near: Sequence[tuple[str, date]]) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, gap=8)
        flow.addWidget(self._line)
        for text, day in near:
            button = Button(text)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _checked=False, day=day: self._choose(day))
            flow.addWidget(button)
        # As high as a button, so that the words stand in the middle of the row.
        self._said.setMinimumHeight(self._line.sizeHint().height())
        flow.addWidget(self._said)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        return made

    def _set_error(self, text: str) -> None:
        self._wrong = bool(text)
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._line.setAccessibleDescription(f"{self._hint} {text}".strip())
        show_wrong(self._line, wrong=bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, text))

    def _choose(self, day: date) -> None:
        self._line.set_text(say_short(day))
        self._set_error("")
        self._set(day)

    def _take(self, text: str) -> None:
        day = read_date(text)
        if day is None and text.strip():
            self._said.hide()
            return
        self._set_error("")
        self._set(day)

    def _leave(self) -> None:
        text = self._line.text()
        day = self._read(text)
        if day is not None and day != self._day:
            self._choose(day)
        wrong = bool(text.strip()) and day is None
        self._set_error(_("Dit is geen datum. Schrijf hem zo: 2-3-2026.") if wrong else "")
        self.left.emit()

    def _read(self, text: str) -> date | None:
        """Return the day; without a year it is the next one that comes."""
        found = read_date(text)
        if found is None and text.strip():
            this_year = read_date(f"{text} {self._today.year}")
            found = this_year
            if this_year is not None and this_year < self._today:
                found = read_date(f"{text} {self._today.year + 1}")
        return found

    def _set(self, day: date | None) -> None:
        changed = day != self._day
        self._day = day
        self._say()
        if changed:
            self.day_changed.emit(day)

    def _say(self) -> None:
        self._said.setVisible(self._day is not None)
        if self._day is not None:
            self._said.setText(say_weekday(self._day, year=True))
