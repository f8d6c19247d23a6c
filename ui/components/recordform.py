"""A form over one row of the store: every field saves by itself, and a reload never moves the cursor.

What a field is called and how it is edited is data (`FieldSpec`); what is done with a new
value is up to the page, which turns it into an act.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.record import Record
from app.wording.dates import read_date, say_short
from app.wording.i18n import _
from ui.theme.apply import text_scale
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.combo import Combo
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import calm_wheel

R = TypeVar("R", bound=Record)
FIELD_PX, SHORT_PX = 205, 120


class Edits(StrEnum):
    """How a field is edited."""

    LINE = "line"
    LONG = "long"
    DAY = "day"
    MANY = "many"
    """Several values, with commas between them."""
    CHOICE = "choice"
    PICK = "pick"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name in the record, what it is called, and how it is edited."""

    name: str
    label: str
    edits: Edits = Edits.LINE
    hint: str = ""
    choices: tuple[tuple[object, str], ...] = ()
    wide: bool = False
    short: bool = False
    none: object = None
    """The value that stands for "nothing chosen"."""


class Editor(QObject):
    """One field on the screen; `changed` carries its name and new value."""

    changed = Signal(str, object)
    left = Signal()

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self.spec = spec

    def show_value(self, value: object) -> None:
        """Show a value, without a signal, unless it is being typed in."""

    def flush(self) -> None:
        """Send what was not sent yet."""

    def made(self) -> QWidget:
        """Return the widget to lay out."""
        raise NotImplementedError


class _Line(Editor):
    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._edit: AutosaveLine | AutosaveEdit
        if spec.edits is Edits.LONG:
            self._edit = AutosaveEdit(spec.label, min_lines=2)
        else:
            self._edit = AutosaveLine(spec.label)
        self._field = Field(spec.label, self._edit, hint=spec.hint)
        self._edit.text_edited.connect(self._take)
        self._edit.left.connect(self.left)

    @override
    def show_value(self, value: object) -> None:
        if not self._edit.in_hand:
            self._edit.set_text(self._say(value))
            self._field.set_error("")

    @override
    def flush(self) -> None:
        self._edit.flush()

    @override
    def made(self) -> QWidget:
        return self._field

    def _say(self, value: object) -> str:
        if isinstance(value, date):
            return say_short(value)
        if isinstance(value, tuple):
            return ", ".join(str(one) for one in value)
        return str(value or "")

    def _take(self, text: str) -> None:
        if self.spec.edits is Edits.DAY:
            self._take_day(text)
        elif self.spec.edits is Edits.MANY:
            self.changed.emit(self.spec.name, tuple(one.strip() for one in text.split(",") if one.strip()))
        else:
            self.changed.emit(self.spec.name, text)

    def _take_day(self, text: str) -> None:
        day = read_date(text)
        # A date that is half typed is not wrong yet: the error comes when the field is left.
        wrong = bool(text.strip()) and day is None
        self._field.set_error(_("Schrijf de datum zo: 2-3-2026.") if wrong and not self._edit.hasFocus() else "")
        if not wrong:
            self.changed.emit(self.spec.name, day)


class _Choose(Editor):
    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._row: ChoiceRow[object] = ChoiceRow(spec.label, [Choice(value, text) for value, text in spec.choices])
        self._field = Field(spec.label, self._row, hint=spec.hint)
        self._row.chosen.connect(lambda value: self.changed.emit(spec.name, spec.none if value is None else value))

    @override
    def show_value(self, value: object) -> None:
        self._row.set_value(None if value == self.spec.none else value)

    @override
    def made(self) -> QWidget:
        return self._field


class _Pick(Editor):
    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._combo = Combo()
        self._combo.setAccessibleName(spec.label)
        for value, text in spec.choices:
            self._combo.addItem(text, value)
        self._field = Field(spec.label, self._combo, hint=spec.hint)
        self._combo.activated.connect(lambda place: self.changed.emit(spec.name, spec.choices[place][0]))
        calm_wheel(self._combo)

    @override
    def show_value(self, value: object) -> None:
        with QSignalBlocker(self._combo):
            self._combo.setCurrentIndex(
                next((place for place, (one, _text) in enumerate(self.spec.choices) if one == value), -1)
            )

    @override
    def made(self) -> QWidget:
        return self._field


class _Yes(Editor):
    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._box = QCheckBox(spec.label)
        self._box.setAccessibleName(spec.label)
        # A screen reader toggles it, which Qt does not call a click.
        self._box.toggled.connect(lambda on: self.changed.emit(spec.name, on))

    @override
    def show_value(self, value: object) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))

    @override
    def made(self) -> QWidget:
        return self._box


_MAKERS: dict[Edits, type[Editor]] = {Edits.CHOICE: _Choose, Edits.PICK: _Pick, Edits.YES: _Yes}


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
        self._editors = {spec.name: _MAKERS.get(spec.edits, _Line)(spec) for spec in specs}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        flow: FlowLayout | None = None
        for editor in self._editors.values():
            editor.setParent(self)
            editor.changed.connect(self._on_change)
            editor.left.connect(left)
            if editor.spec.edits is Edits.LONG or editor.spec.wide:
                column.addWidget(editor.made())
                flow = None
                continue
            if flow is None:
                flow = _beside(column)
            flow.addWidget(editor.made())
        self._fit()

    @property
    def record(self) -> R | None:
        """The row as it was last shown."""
        return self._record

    def show_record(self, record: R) -> None:
        """Show a row; the field that is being typed in keeps its text."""
        self._record = record
        for name, editor in self._editors.items():
            editor.show_value(getattr(record, name))

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for editor in self._editors.values():
            editor.flush()

    def first(self) -> QWidget:
        """Return the field to begin in."""
        made = next(iter(self._editors.values())).made()
        return made.input if isinstance(made, Field) else made

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
            widget = editor.made()
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
