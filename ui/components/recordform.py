"""A form over one row of the store: every field saves by itself, and a reload never moves the cursor.

What a field is called and how it is edited is data (`FieldSpec`); what is done with a new
value is up to the page, which turns it into an act.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.record import Record
from ui.components.recordeditors import Edits, FieldSpec, editor_of
from ui.theme.apply import text_scale
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout

R = TypeVar("R", bound=Record)
FIELD_PX, SHORT_PX = 205, 120


class RecordForm(QWidget, Generic[R]):
    """Fields side by side where there is room.  `save(record, name, value)` is called with the row that was seen."""

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        save: Callable[[R, str, object], None],
        left: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._record: R | None = None
        self._editors = {spec.name: editor_of(spec) for spec in specs}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        flow: FlowLayout | None = None
        for editor in self._editors.values():
            editor.setParent(self)
            editor.changed.connect(self._on_change)
            editor.left.connect(left)
            if editor.spec.edits is Edits.LONG or editor.spec.wide:
                column.addWidget(editor.widget)
                flow = None
                continue
            if flow is None:
                flow = _beside(column)
            flow.addWidget(editor.widget)
        self._fit()

    @property
    def record(self) -> R | None:
        """The row as it was last shown."""
        return self._record

    def show_record(self, record: R) -> None:
        """Show a row; the field that is being typed in keeps its text."""
        other = self._record is None or self._record.id != record.id
        self._record = record
        for name, editor in self._editors.items():
            if other:
                editor.forget()
            editor.show_value(getattr(record, name))

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for editor in self._editors.values():
            editor.flush()

    def first(self) -> QWidget:
        """Return the field to begin in."""
        widget = next(iter(self._editors.values())).widget
        return widget.input if isinstance(widget, Field) else widget

    def _on_change(self, name: str, value: object) -> None:
        record = self._record
        if record is None or getattr(record, name) == value:
            return
        # The next change in this form is based on what this one wrote.
        changed: dict[str, Any] = {name: value}
        self._record = replace(record, **changed)
        self._save(record, name, value)

    def _fit(self) -> None:
        for editor in self._editors.values():
            widget = editor.widget
            width = round((SHORT_PX if editor.spec.short else FIELD_PX) * text_scale())
            if editor.spec.edits in {Edits.LINE, Edits.DAY, Edits.MANY, Edits.PICK} and not editor.spec.wide:
                widget.setFixedWidth(width)


def _beside(column: QVBoxLayout) -> FlowLayout:
    """Return a row in which fields stand beside each other as far as they fit."""
    holder = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    column.addWidget(holder)
    return FlowLayout(holder, gap=14)
