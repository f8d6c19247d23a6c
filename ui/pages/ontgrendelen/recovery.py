"""Herstelcode: type the code of the sheet, group by group, and choose a new passphrase."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import Frame
from ui.pages.ontgrendelen.new_passphrase import NewPassphrase
from ui.pages.ontgrendelen.state import GROUP, GROUPS, Judge, in_groups
from ui.theme.apply import restyle
from ui.widgets.button import primary_button, quiet_button
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.text import badge, label


class RecoveryPage(Frame):
    """Shows each group as it is typed, so that it can be held beside the sheet."""

    given = Signal(str, str)
    """Carries the code and the new passphrase."""
    back_wanted = Signal()

    def __init__(self, judge: Judge) -> None:
        super().__init__(
            _("Herstelcode"),
            _("Pak uw herstelblad en typ de code over. Streepjes en spaties hoeven niet. Uw dossiers blijven bewaard."),
            "key-round",
        )
        self.line = QLineEdit()
        self.code = Field(_("De code van het herstelblad"), self.line)
        self.groups = [self._chip(number) for number in range(1, GROUPS + 1)]
        self.new = NewPassphrase(judge)
        self.open = primary_button(_("Herstel en open"), "lock-open")
        self.back = quiet_button(_("Terug"), "arrow-left")
        chips = QWidget()
        flow = FlowLayout(chips)
        for chip in self.groups:
            flow.addWidget(chip)
        self.card.add(self.code)
        self.card.add(chips)
        self.card.add(label(_("Kies daarna een nieuwe wachtzin."), "stil"))
        self.card.add(self.new)
        self.add_buttons(self.open, self.back)
        self.line.textEdited.connect(self._on_edit)
        self.line.returnPressed.connect(self.new.setFocus)
        self.new.entered.connect(self._give)
        self.open.clicked.connect(self._give)
        self.back.clicked.connect(self.back_wanted)
        self.setFocusProxy(self.line)

    def show_failure(self, what: str, to_do: str, group: int = 0) -> None:
        """Say what is wrong; a group (from 1) is marked and the cursor goes to it."""
        self.set_busy(busy=False)
        self.code.set_error(f"{what}. {to_do}")
        if group:
            self._mark(group)
            self.line.setFocus()
            start = (group - 1) * (GROUP + 1)
            self.line.setSelection(start, min(GROUP, max(0, len(self.line.text()) - start)))

    def set_busy(self, *, busy: bool) -> None:
        """Hold the page while the code is tried."""
        self.hold(self.open, _("Herstel en open"), self.line, self.new, busy=busy)

    def _chip(self, number: int) -> QLabel:
        return badge(f"{number}  ····")

    def _on_edit(self, text: str) -> None:
        # A correction in the middle keeps the cursor; the groups are made when one types at the end.
        if self.line.cursorPosition() == len(text):
            with QSignalBlocker(self.line):
                self.line.setText(in_groups(text))
        self.code.set_error("")
        self._mark(0)

    def _mark(self, wrong: int) -> None:
        typed = in_groups(self.line.text()).split()
        for number, chip in enumerate(self.groups, start=1):
            group = typed[number - 1] if number <= len(typed) else ""
            chip.setText(f"{number}  {group.ljust(GROUP, '·')}")
            tone = "fout" if number == wrong else "accent" if len(group) == GROUP else ""
            chip.setProperty("soort", tone)
            restyle(chip)

    def _give(self) -> None:
        if not self.line.text():
            self.code.set_error(_("Typ eerst de code van het herstelblad."))
            self.line.setFocus()
            return
        passphrase = self.new.accepted()
        if passphrase:
            self.set_busy(busy=True)
            self.given.emit(self.line.text(), passphrase)
