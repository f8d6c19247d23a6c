"""When one calls, and who: days as equal buttons, any other day with two keys."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.date_field import DateField
from ui.pages.kort_gesprek.state import State, call_days
from ui.widgets.button import Button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.text import label


class CallPicker(QWidget):
    """`changed` carries the day (None: no call) and whether the resident calls."""

    changed = Signal(object, bool)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self._resident = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(8)
        self._days: ChoiceRow[date] | None = None
        self._who: ChoiceRow[bool] | None = None
        self._shown: tuple[object, ...] = ()
        self._said = label("", "stil")
        self._other = Button(_("Andere dag"), icon_name="calendar")
        self._other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._edit = DateField(_("Op welke dag?"), today=today)
        self._edit.hide()
        self._other.clicked.connect(self._open_other)
        self._edit.day_changed.connect(self._on_date)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._other)
        row.addWidget(self._said, 1)
        self._column.addLayout(row)
        self._column.addWidget(self._edit)

    def show_state(self, state: State) -> None:
        """Show the day that was agreed on; the buttons are made anew only when they differ."""
        self._day, self._resident = state.bel_dag, state.inwoner_belt
        days = call_days(self._today, state.bel_dag)
        if (days, state.wie_belt) != self._shown:
            self._shown = (days, state.wie_belt)
            self._make_rows(days, state.wie_belt)
        if self._days is not None and self._who is not None:
            self._days.set_value(state.bel_dag)
            self._who.set_value(state.inwoner_belt if state.bel_dag else None)
            self._who.setVisible(state.bel_dag is not None)
        self._said.setText(state.bel_zin)
        self._edit.set_day(state.bel_dag)
        self.setEnabled(state.schrijven)

    def _make_rows(self, days: tuple[tuple[date, str], ...], name: str) -> None:
        for old in (self._days, self._who):
            if old is not None:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._days = ChoiceRow(_("Wanneer bellen?"), [Choice(day, text) for day, text in days])
        whose = [Choice(value=False, label=_("Wij bellen"))]
        whose.append(Choice(value=True, label=_("{naam} belt ons").format(naam=name)))
        self._who = ChoiceRow(_("Wie belt?"), whose)
        for button in (*self._days.buttons(), *self._who.buttons()):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column.insertWidget(0, self._days)
        self._column.addWidget(self._who)
        self._days.chosen.connect(self._on_day)
        self._who.chosen.connect(self._on_who)

    def _on_day(self, day: date | None) -> None:
        self.changed.emit(day, self._resident)

    def _on_who(self, resident: object) -> None:
        self.changed.emit(self._day, resident is True)

    def _open_other(self) -> None:
        self._edit.show()
        self._edit.line.setFocus()

    def _on_date(self, day: date | None) -> None:
        self.changed.emit(day, self._resident)

    def flush(self) -> None:
        """Hand on a day that was typed."""
        self._edit.flush()
