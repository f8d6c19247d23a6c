"""The coach of the guided first conversation: a quiet card above the page, never in the way and never modal.

It sees by the rows that a step was done and then shows the next one, without taking the keyboard; F8 leads to it.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.record import ALGEMEEN
from app.services import oefengesprek, profiel
from app.services.oefengesprek import STEPS, Oefenstand
from app.services.work import Changed
from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place
from ui.shell.coach_words import words_of
from ui.theme.apply import text_scale
from ui.widgets.button import Button, quiet_button
from ui.widgets.flow import FlowLayout
from ui.widgets.text import heading, label

NARROW, GAP = 820, 6
CALM_MS = 1500
"""So long nothing was written before the next step is shown: nobody is hurried while typing."""


class CoachArea(QWidget):
    """Room for the card above the page; empty when nobody practises."""

    moved = Signal()

    def __init__(
        self, context: Context, here: Callable[[], Place], *, practice: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._here = context, here
        self._stand = Oefenstand()
        self._card = QFrame()
        self._card.setProperty("rol", "bericht")
        self._title, self._text = heading(""), label("")
        self.go_there = Button(_("Ga erheen"), icon_name="arrow-right")
        self._pass = quiet_button(_("Sla over"))
        self._leave = quiet_button(_("Stoppen"), "x")
        self._build()
        self.go_there.clicked.connect(self._go)
        self._pass.clicked.connect(self._pass_over)
        self._leave.clicked.connect(self._stop)
        self.hide()
        self._calm = QTimer(self, interval=CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._load)
        if practice:
            context.changed.connect(self._on_change)
            context.remembered.connect(self._on_remembered)
            self._load()

    def show_place(self) -> None:
        """Look how far it is, and whether the user is where the step is done."""
        if self._stand.oefenomgeving:
            self._load()

    def take_keyboard(self) -> None:
        """Give the keyboard to the card, when there is one."""
        if self.isVisible():
            self._show_tools()
            (self._leave if self.go_there.isHidden() else self.go_there).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        tools = QWidget()
        flow = FlowLayout(tools, gap=GAP)
        for one in (self.go_there, self._pass, self._leave):
            flow.addWidget(one)
        self._tools = tools
        self._row = QHBoxLayout(self._card)
        self._row.setContentsMargins(16, 8, 10, 8)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 0)
        column.addWidget(self._card)

    def _on_change(self, _touched: frozenset[Changed]) -> None:
        if self._stand.loopt:
            self._calm.start()

    def _on_remembered(self, name: str) -> None:
        # Another tab of the same page.
        if name == profiel.PLACE and self._stand.loopt:
            self._show_tools()

    def _load(self) -> None:
        self._context.ask(oefengesprek.load, self._show)

    def _show(self, stand: Oefenstand) -> None:
        before, self._stand = self._stand, stand
        self.setVisible(stand.loopt)
        if not stand.loopt:
            return
        if not stand.stap:
            self._title.setText(_("Klaar: dit was een eerste gesprek"))
            self._text.setText(_("Zo gaat het ook aan een echte keukentafel. Met F1 leest u alles na."))
        else:
            words = words_of(stand.stap)
            number = list(STEPS).index(stand.stap) + 1
            said = _("Stap {n} van {alle}: {wat}").format(n=number, alle=len(STEPS), wat=words.title)
            self._title.setText(said)
            self._text.setText(words.text)
        self._card.setAccessibleName(self._title.text())
        self._show_tools()
        if before.loopt and before.huishouden == stand.huishouden and before.stap != stand.stap:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._title.text()))

    def _show_tools(self) -> None:
        step = self._stand.stap
        there = bool(step) and self._is_there(step)
        # Before they hide: what loses the keyboard would hand it to the rail.
        if there and self.go_there.hasFocus():
            self._leave.setFocus(Qt.FocusReason.OtherFocusReason)
        self.go_there.setVisible(bool(step) and not there)
        self._pass.setVisible(bool(step))
        self._leave.setText(_("Stoppen") if step else _("Sluiten"))
        self._arrange()

    def _is_there(self, step: str) -> bool:
        here, words = self._here(), words_of(step)
        in_tab = not words.tab or here.tab == words.tab
        return in_tab and (here.page, here.huishouden) == (words.page, self._stand.huishouden)

    def _go(self) -> None:
        if self._stand.stap:
            words = words_of(self._stand.stap)
            self._context.go(Place(words.page, self._stand.huishouden, tab=words.tab))

    def _pass_over(self) -> None:
        step = self._stand.stap
        self._context.act("", ALGEMEEN, lambda tx: oefengesprek.pass_over(tx, step), self._show, undoable=False)

    def _stop(self) -> None:
        self._context.act("", ALGEMEEN, oefengesprek.leave, lambda _none: self._gone(), undoable=False)

    def _gone(self) -> None:
        self.moved.emit()
        self._load()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < NARROW * text_scale()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        shown = [one for one in (self.go_there, self._pass, self._leave) if not one.isHidden()]
        self._tools.setMinimumWidth(0 if narrow else sum(one.sizeHint().width() + GAP for one in shown))
