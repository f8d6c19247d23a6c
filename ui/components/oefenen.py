"""The guided first conversation as a page offers it, in the practice environment: begin, go on, or once more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.record import ALGEMEEN
from app.services import oefengesprek
from app.services.oefengesprek import Oefenstand
from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label

FIRST_PAGE = "hulpvraag"


class OefenCard(Card):
    """Hides by itself where there is nothing to practise, and while the coach is there."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Oefen een eerste gesprek"), icon_name="users", parent=parent)
        self._context = context
        self.add(label(_("Tien minuten, met een verzonnen mevrouw. Een kaart boven de pagina helpt u stap voor stap.")))
        self._go = Button(_("Beginnen"), icon_name="arrow-right")
        self.head.addWidget(self._go, 0, Qt.AlignmentFlag.AlignTop)
        self._go.clicked.connect(lambda: practise(self._context))
        self.hide()
        context.ask(oefengesprek.load, self._show)

    def _show(self, stand: Oefenstand) -> None:
        self.setVisible(stand.oefenomgeving and not stand.loopt)
        if stand.huishouden:
            self._go.setText(_("Verdergaan") if stand.stap else _("Nog een keer"))


def practise(context: Context) -> None:
    """Go on where one was, or begin with a new fictional household."""
    context.ask(oefengesprek.load, lambda stand: _start(context, stand))


def _start(context: Context, stand: Oefenstand) -> None:
    if not stand.oefenomgeving:
        return
    if stand.huishouden and stand.stap:
        context.act("", ALGEMEEN, oefengesprek.resume, lambda now: _go(context, now.huishouden), undoable=False)
    else:
        context.act("", ALGEMEEN, oefengesprek.begin, lambda home: _go(context, home), undoable=False)


def _go(context: Context, home: str) -> None:
    context.go(Place(FIRST_PAGE, home))
