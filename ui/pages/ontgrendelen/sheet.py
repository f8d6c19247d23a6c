"""Herstelblad: the code in large groups, to print or to copy by hand; we never write it to the disk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import Frame
from ui.pages.ontgrendelen.state import Sheet, is_copied
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.field import Field
from ui.widgets.text import label

_COLUMNS = 3


class SheetPage(Frame):
    """Goes on when the sheet is in the hand: printed, or copied and partly typed back."""

    print_wanted = Signal()
    confirmed = Signal()
    postponed = Signal()

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(
            _("Uw herstelblad"),
            _("Met deze code komt u bij de dossiers als u uw wachtzin kwijt bent. Geef het blad aan uw organisatie."),
            "shield-check",
            width=700,
        )
        self._sheet = sheet
        self.print_button = primary_button(_("Afdrukken"), "printer")
        self.by_hand = Button(_("Ik heb geen printer"), icon_name="pencil")
        self.later = quiet_button(_("Later doen"))
        self.copied = QWidget()
        self.line = QLineEdit()
        self.field = Field(
            _("Typ groep {a} en groep {b} van uw papier over").format(a=sheet.ask[0], b=sheet.ask[1]), self.line
        )
        self.done = primary_button(_("Ik heb het blad"), "check")
        self.card.add(self._code())
        self.card.add(
            label(_("Bewaar het blad nooit bij de laptop. Maak er geen foto van. Wij bewaren deze code niet."), "stil")
        )
        self.add_buttons(self.print_button, self.by_hand, self.later)
        self._build_copied()
        self.print_button.clicked.connect(self.print_wanted)
        self.by_hand.clicked.connect(self._ask_copy)
        self.later.clicked.connect(self.postponed)
        self.done.clicked.connect(self._check)
        self.line.returnPressed.connect(self._check)
        if not sheet.printer:
            self.print_button.hide()

    def ask_printed(self) -> None:
        """Ask whether the paper came out; the printer's own word is not enough."""
        again = (_("Nog een keer afdrukken"), self.print_wanted.emit)
        self.notice.tell(_("Ligt het blad goed leesbaar voor u?"), "uitleg", ((_("Ja"), self.confirmed.emit), again))

    def _code(self) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(_("Herstelcode: {code}").format(code=self._sheet.code))
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        for at, group in enumerate(self._sheet.code.split()):
            grid.addLayout(self._group(at + 1, group), at // _COLUMNS, at % _COLUMNS)
        return holder

    def _group(self, number: int, group: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(label(_("groep {n}").format(n=number), "klein"))
        # Not by mouse to the clipboard: other programs read along there.
        letters = label(group, "titel", wrap=False, selectable=False)
        _space_out(letters)
        box.addWidget(letters)
        return box

    def _build_copied(self) -> None:
        column = QVBoxLayout(self.copied)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(_("Schrijf de negen groepen op papier. Een 0 is altijd een nul, een 1 altijd een één.")))
        column.addWidget(self.field)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        self.card.add(self.copied)
        self.copied.hide()

    def _ask_copy(self) -> None:
        self.copied.show()
        self.line.setFocus()
        # It was pressed: what it opened says what to do now.
        self.by_hand.hide()

    def _check(self) -> None:
        if is_copied(self._sheet, self.line.text()):
            self.confirmed.emit()
            return
        self.field.set_error(_("Dit is niet gelijk aan de code. Kijk uw papier na en typ de acht tekens nog eens."))
        self.line.setFocus()


def _space_out(letters: QLabel) -> None:
    font = letters.font()
    font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 4)
    letters.setFont(font)
