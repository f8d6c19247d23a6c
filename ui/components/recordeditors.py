"""The ways a field of a row is edited: a line, a long text, a day, several, a choice, a list, a yes.

Each shows a value without a signal, leaves alone what is being typed in, and says what was typed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from app.wording.dates import read_date, say_short
from app.wording.i18n import _
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.combo import Combo
from ui.widgets.field import Field
from ui.widgets.scroll import calm_wheel


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

    def __init__(self, spec: FieldSpec, widget: QWidget) -> None:
        super().__init__()
        self.spec = spec
        self.widget = widget
        """What is laid out."""

    def show_value(self, value: object) -> None:
        """Show a value, without a signal, unless it is being typed in."""

    def forget(self) -> None:
        """Let go of what was typed for another row and could not be kept."""

    def flush(self) -> None:
        """Send what was not sent yet."""


class _Line(Editor):
    def __init__(self, spec: FieldSpec) -> None:
        long = spec.edits is Edits.LONG
        self._edit = AutosaveEdit(spec.label, min_lines=2) if long else AutosaveLine(spec.label)
        self._field = Field(spec.label, self._edit, hint=spec.hint)
        self._shown: object = None
        self._wrong = False
        super().__init__(spec, self._field)
        self._edit.text_edited.connect(self._take)
        self._edit.left.connect(self._leave)

    @override
    def show_value(self, value: object) -> None:
        # What is no date stays, with what is wrong, until it is mended: another field of the row saves in between.
        if self._edit.in_hand or (self._wrong and value == self._shown):
            return
        self._shown = value
        self._edit.set_text(self._say(value))
        self._set_wrong(wrong=False)

    @override
    def forget(self) -> None:
        self._wrong = False

    @override
    def flush(self) -> None:
        self._edit.flush()

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

    def _leave(self) -> None:
        if self.spec.edits is Edits.DAY:
            text = self._edit.text()
            self._set_wrong(wrong=bool(text.strip()) and read_date(text) is None)
        self.left.emit()

    def _take_day(self, text: str) -> None:
        day = read_date(text)
        # A date that is half typed is not wrong yet: the error comes when the field is left.
        if day is None and text.strip():
            self._set_wrong(wrong=not self._edit.hasFocus())
            return
        self._set_wrong(wrong=False)
        self._shown = day
        self.changed.emit(self.spec.name, day)

    def _set_wrong(self, *, wrong: bool) -> None:
        self._wrong = wrong
        self._field.set_error(_("Schrijf de datum zo: 2-3-2026.") if wrong else "")


class _Choose(Editor):
    def __init__(self, spec: FieldSpec) -> None:
        self._row: ChoiceRow[object] = ChoiceRow(spec.label, [Choice(value, text) for value, text in spec.choices])
        super().__init__(spec, Field(spec.label, self._row, hint=spec.hint))
        self._row.chosen.connect(lambda value: self.changed.emit(spec.name, spec.none if value is None else value))

    @override
    def show_value(self, value: object) -> None:
        self._row.set_value(None if value == self.spec.none else value)


class _Pick(Editor):
    def __init__(self, spec: FieldSpec) -> None:
        self._combo = Combo()
        super().__init__(spec, Field(spec.label, self._combo, hint=spec.hint))
        self._combo.setAccessibleName(spec.label)
        for value, text in spec.choices:
            self._combo.addItem(text, value)
        self._combo.activated.connect(lambda place: self.changed.emit(spec.name, spec.choices[place][0]))
        calm_wheel(self._combo)

    @override
    def show_value(self, value: object) -> None:
        with QSignalBlocker(self._combo):
            self._combo.setCurrentIndex(
                next((place for place, (one, _text) in enumerate(self.spec.choices) if one == value), -1)
            )


class _Yes(Editor):
    def __init__(self, spec: FieldSpec) -> None:
        self._box = QCheckBox(spec.label)
        super().__init__(spec, self._box)
        self._box.setAccessibleName(spec.label)
        # A screen reader toggles it, which Qt does not call a click.
        self._box.toggled.connect(lambda on: self.changed.emit(spec.name, on))

    @override
    def show_value(self, value: object) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))


_MAKERS: Mapping[Edits, Callable[[FieldSpec], Editor]] = {Edits.CHOICE: _Choose, Edits.PICK: _Pick, Edits.YES: _Yes}


def editor_of(spec: FieldSpec) -> Editor:
    """Return the way this field is edited."""
    return _MAKERS.get(spec.edits, _Line)(spec)
