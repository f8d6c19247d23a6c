"""A card of rows that are all edited in the same way: a form each, and buttons under it."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.record import Record
from ui.components.recordeditors import FieldSpec
from ui.components.recordform import RecordForm
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.text import label, rule

R = TypeVar("R", bound=Record)
Press = tuple[str, str, Callable[[R], None]]
"""A button of a row: its words, its icon, and what it does with the row as it was last shown."""


class FormRow(QWidget, Generic[R]):
    """One row: a form and its buttons."""

    def __init__(self, form: RecordForm[R], presses: Sequence[Press[R]]) -> None:
        super().__init__()
        self.form = form
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(form)
        buttons = QHBoxLayout()
        for text, icon, run in presses:
            button = quiet_button(text, icon)
            button.clicked.connect(lambda _checked=False, run=run: self._press(run))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(rule())

    def _press(self, run: Callable[[R], None]) -> None:
        if self.form.record is not None:
            run(self.form.record)


class RowsCard(Card, Generic[R]):
    """Rows with one button below to add another; a new row gets the cursor."""

    def __init__(
        self, title: str, icon: str, empty: str, add: str, specs: Sequence[FieldSpec],
        save: Callable[[R, str, object], None], left: Callable[[], None], presses: Sequence[Press[R]],
    ) -> None:  # fmt: skip
        super().__init__(title, icon_name=icon)
        self._specs, self._save, self._left, self._presses = specs, save, left, presses
        self._rows: dict[str, FormRow[R]] = {}
        self._wants_focus = ""
        self._empty = label(empty, "stil")
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self.add_button = Button(add, icon_name="plus")
        self.add(self._empty)
        self.body.addLayout(self._column)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_records(self, records: Sequence[R]) -> None:
        """Show these rows in this order; the one that is being typed in is left alone."""
        for rid in [rid for rid in self._rows if rid not in {one.id for one in records}]:
            old = self._rows.pop(rid)
            old.hide()
            old.deleteLater()
        for place, record in enumerate(records):
            if record.id not in self._rows:
                form = RecordForm(self._specs, self._save, self._left)
                self._rows[record.id] = FormRow(form, self._presses)
                self._column.insertWidget(place, self._rows[record.id])
            self._rows[record.id].form.show_record(record)
        self._empty.setVisible(not records)
        self._focus()

    def focus_on(self, record: R) -> None:
        """Put the cursor in a row that was just made."""
        self._wants_focus = record.id
        self._focus()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for row in self._rows.values():
            row.form.flush()

    def _focus(self) -> None:
        row = self._rows.get(self._wants_focus)
        if row is not None:
            row.form.first().setFocus()
            self._wants_focus = ""
