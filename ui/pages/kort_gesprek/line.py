"""One line of a kort gesprek: its question, its field, and what the resident may ask of it.

Its small buttons take no focus from the mouse, so that the cursor stays where one types.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gesprek import SoortWoord
from app.domain.inwoner import Aanspreekvorm
from app.wording.i18n import _
from ui.pages.kort_gesprek.state import Line, label_of
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button, danger_button, icon_button, show_tip
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import badge, heading, label

ICONS = {
    SoortWoord.WAT_IS_ER: "message-square-quote",
    SoortWoord.BELANGRIJKST: "flag",
    SoortWoord.INWONER_DOET: "user",
    SoortWoord.TEAM_DOET: "users",
    SoortWoord.BELLEN: "phone",
}
EYES_KEY, FORGET_KEY = "F4", "Ctrl+Delete"


class LineField(QWidget):
    """Question, field and two small buttons that appear when something stands there."""

    typed = Signal(str)
    left = Signal()
    eyes_wanted = Signal(bool)
    """Carries whether the line goes between four eyes."""
    forget_wanted = Signal()

    def __init__(self, soort: SoortWoord, *, hint: str = "", lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.soort = soort
        self._vier_ogen = False
        self.edit = AutosaveEdit("", min_lines=lines)
        self._label = heading("")
        self._label.setBuddy(self.edit)
        self._badge = badge(_("onder vier ogen"), "let op")
        self.eyes = icon_button(_("Onder vier ogen"), "eye-off")
        self.forget = icon_button(_("Dit bewaren we niet"), "trash-2")
        self._sure: _Sure | None = None
        self._extra = QVBoxLayout()
        self._build(hint)
        self._connect()
        self.set_vorm(Aanspreekvorm.U)
        self.show_line(Line(soort, "", vier_ogen=False), may_write=True)

    def add(self, widget: QWidget) -> None:
        """Put something below the field, and below what was put there before."""
        self._extra.addWidget(widget)

    def add_help(self, widget: QWidget) -> None:
        """Put what helps to write directly below the field."""
        self._extra.insertWidget(0, widget)

    def set_vorm(self, vorm: Aanspreekvorm) -> None:
        """Ask in the form of address of the resident."""
        text = label_of(self.soort, vorm)
        self._label.setText(text)
        self.edit.setAccessibleName(text)
        for button, name in ((self.eyes, _("Onder vier ogen")), (self.forget, _("Dit bewaren we niet"))):
            button.setAccessibleName(f"{name}: {text}")

    def show_line(self, line: Line, *, may_write: bool, first: bool = False) -> None:
        """Show what stands there; the field in which one types is left alone."""
        if not self.edit.in_hand or (first and not self.edit.text()):
            self.edit.set_text(line.tekst)
        self._vier_ogen = line.vier_ogen
        self._badge.setVisible(line.vier_ogen)
        self.eyes.set_icon_name("eye" if line.vier_ogen else "eye-off")
        self.eyes.setToolTip(
            _("Weer gewoon ({key})").format(key=EYES_KEY)
            if line.vier_ogen
            else _("Onder vier ogen: niet op papier en niet in samen kijken ({key})").format(key=EYES_KEY)
        )
        self.edit.setReadOnly(not may_write)
        self._show_buttons()

    def clear(self) -> None:
        """Empty the field, because its words are being erased."""
        self.edit.set_text("")
        self._show_buttons()

    def _build(self, hint: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(ICONS[self.soort], "accent", 22))
        head.addWidget(self._label, 1)
        head.addWidget(self._badge)
        # The head keeps its height when the buttons come and go: nothing jumps while one types.
        head.addStrut(44)
        for button, tip in ((self.eyes, EYES_KEY), (self.forget, FORGET_KEY)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            show_tip(button, f"{button.accessibleName()} ({tip})", tip)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        if hint:
            column.addWidget(label(hint, "klein"))
            self.edit.setAccessibleDescription(hint)
        column.addWidget(self.edit)
        self._question = QVBoxLayout()
        column.addLayout(self._question)
        column.addLayout(self._extra)

    def _connect(self) -> None:
        self.edit.text_edited.connect(self.typed)
        self.edit.textChanged.connect(self._show_buttons)
        self.edit.left.connect(self.left)
        self.eyes.clicked.connect(self._turn)
        self.forget.clicked.connect(self._ask)
        for keys, run in ((EYES_KEY, self._turn), (FORGET_KEY, self._ask)):
            shortcut = QShortcut(QKeySequence(keys), self.edit)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)

    def _turn(self) -> None:
        if self._usable():
            self.edit.flush()
            self.eyes_wanted.emit(not self._vier_ogen)

    def _ask(self) -> None:
        if self._usable():
            if self._sure is None:
                self._sure = _Sure(self._forget, self._rest)
                self._question.addWidget(self._sure)
            self._sure.show()
            self._sure.yes.setFocus()

    def _rest(self) -> None:
        self.edit.setFocus()
        if self._sure is not None:
            self._sure.hide()

    def _forget(self) -> None:
        self._rest()
        self.forget_wanted.emit()

    def _usable(self) -> bool:
        return bool(self.edit.text().strip()) and not self.edit.isReadOnly()

    def _show_buttons(self) -> None:
        for button in (self.eyes, self.forget):
            button.setVisible(self._usable())


class _Sure(QWidget):
    """The one question before a line goes; made when somebody wants it to go."""

    def __init__(self, forget: Callable[[], None], rest: Callable[[], None]) -> None:
        super().__init__()
        self.yes = danger_button(_("Ja, weg"), "trash-2")
        no = Button(_("Laat staan"))
        self.yes.clicked.connect(forget)
        no.clicked.connect(rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(label(_("Deze regel gaat echt weg. Goed?")))
        row = QHBoxLayout()
        row.addWidget(self.yes)
        row.addWidget(no)
        row.addStretch(1)
        column.addLayout(row)
