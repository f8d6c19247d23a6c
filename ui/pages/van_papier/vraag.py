"""One numbered question of the form: its words, and for a dimension the ringed figure before them.

Enter goes on to the next field; Shift+Enter begins a new line.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.inwoner import Aanspreekvorm
from app.domain.tekst import op_een_regel
from app.services.formulier import Genummerd, Vraag
from app.wording.i18n import _
from ui.theme.apply import text_scale
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.field import Field
from ui.widgets.text import label

HIGHEST, _FIGURE_PX = 10, 90


def read_figure(text: str) -> int | None:
    """Return a figure from 0 to 10.  Raises ValueError for anything else that was typed."""
    if not text.strip():
        return None
    found = int(text)
    if not 0 <= found <= HIGHEST:
        raise ValueError(found)
    return found


class VraagVeld(QWidget):
    """A number, its question, and where the answer is typed."""

    typed = Signal(str)
    figure_typed = Signal(object)
    left = Signal()
    done = Signal(QWidget)
    """Enter was pressed in this field."""

    def __init__(self, vraag: Genummerd) -> None:
        super().__init__()
        self.vraag = vraag
        self._web = vraag.vraag is Vraag.WEB
        name = self._name(vraag.u)
        self.words = AutosaveEdit(_("{vraag}, in eigen woorden").format(vraag=name) if self._web else name, min_lines=1)
        self.figure: AutosaveLine | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        if self._web:
            self.figure = AutosaveLine(_("{vraag}, cijfer").format(vraag=name), limit=2)
            self.figure.setFixedWidth(round(_FIGURE_PX * text_scale()))
            self._field = Field(name, self.figure)
            self.figure.setAccessibleName(_("{vraag}, cijfer").format(vraag=name))
            self.figure.text_edited.connect(self._take_figure)
            self.figure.left.connect(self.left)
            self.figure.installEventFilter(self)
            layout.addWidget(self._field)
            layout.addWidget(label(_("In eigen woorden"), "klein"))
            layout.addWidget(self.words)
        else:
            self._field = Field(name, self.words)
            layout.addWidget(self._field)
        self.words.text_edited.connect(self.typed)
        self.words.left.connect(self.left)
        self.words.installEventFilter(self)

    @property
    def inputs(self) -> tuple[AutosaveLine | AutosaveEdit, ...]:
        """Return the fields in the order of the form."""
        return (self.words,) if self.figure is None else (self.figure, self.words)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for one in self.inputs:
            one.flush()

    def show_answer(self, words: str, figure: int | None, vorm: Aanspreekvorm, *, write: bool, anew: bool) -> None:
        """Show what is kept; a field in use is left alone, unless it is about another form."""
        self._field.label.setText(self._name(self.vraag.u if vorm is Aanspreekvorm.U else self.vraag.je))
        if anew or not self.words.hasFocus():
            self.words.set_text(words)
        if self.figure is not None and (anew or not self.figure.hasFocus()):
            self.figure.set_text("" if figure is None else str(figure))
            self._field.set_error("")
        for one in self.inputs:
            one.setReadOnly(not write)

    def _name(self, words: str) -> str:
        return f"{self.vraag.nummer}. {op_een_regel(words, 120)}"

    def _take_figure(self, text: str) -> None:
        try:
            figure = read_figure(text)
        except ValueError:
            self._field.set_error(_("Een cijfer van 0 tot 10. Of laat het leeg."))
            return
        self._field.set_error("")
        self.figure_typed.emit(figure)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier and isinstance(watched, QWidget):
            self.done.emit(watched)
            return True
        return super().eventFilter(watched, event)
