"""Below the five lines: the right to a melding, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.inwoner import Aanspreekvorm
from app.wording.i18n import _
from ui.pages.kort_gesprek.state import State
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.text import label


class Foot(QWidget):
    """Melding, paper, the whole conversation, closing."""

    print_wanted = Signal()
    grow_wanted = Signal()
    question_wanted = Signal()
    melding_wanted = Signal()
    new_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = primary_button(_("Op papier"), "printer")
        self._grow = Button(_("Verder in het hele gesprek"), icon_name="target")
        self._question = Button(_("Maak er een hulpvraag van"), icon_name="message-circle")
        self._close = Button(_("Gesprek afsluiten"), icon_name="check")
        self._new = quiet_button(_("Nieuw kort gesprek"), "plus")
        self._melding = Button(_("Inwoner doet melding"), icon_name="send")
        self._right = Card(_("U mag altijd een melding doen"), icon_name="scale")
        self._told = label("")
        self._sure = Card()
        self._closed = label("", "stil")
        self._build()
        self._connect()

    def show_state(self, state: State) -> None:
        """Show which ways are open."""
        je = state.vorm is Aanspreekvorm.JE
        if self._right.title is not None:
            self._right.title.setText(_("Je mag altijd een melding doen") if je else _("U mag altijd een melding doen"))
        self._told.setText(_(_TOLD_JE if je else _TOLD_U))
        self._question.setVisible(state.mag_hulpvraag_worden)
        self._close.setVisible(state.schrijven and bool(state.gesprek))
        self._new.setVisible(bool(state.gesprek))
        self._closed.setText(_(_CLOSED if state.gesloten else _OF_ANOTHER))
        self._closed.setVisible(not state.schrijven)
        if not state.schrijven:
            self._sure.hide()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        self._right.add(self._told)
        self._right.body.addWidget(self._melding, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._right)
        column.addWidget(self._closed)
        column.addWidget(_flow(self._paper, self._grow, self._question, self._close, self._new))
        self._sure.add(label(_("Alles wat hier staat, blijft bewaard. Moet er iets weg? Haal het nu weg.")))
        yes, no = primary_button(_("Sluit af"), "check"), Button(_("Nog niet"))
        self._sure.add(_flow(yes, no))
        self._sure.hide()
        column.addWidget(self._sure)
        yes.clicked.connect(self._sure.hide)
        yes.clicked.connect(self.close_wanted)
        no.clicked.connect(self._sure.hide)
        for button in (self._paper, self._grow, self._question, self._close, self._new, self._melding):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ask_close = yes

    def _connect(self) -> None:
        for button, signal in (
            (self._paper, self.print_wanted),
            (self._grow, self.grow_wanted),
            (self._question, self.question_wanted),
            (self._melding, self.melding_wanted),
            (self._new, self.new_wanted),
        ):
            button.clicked.connect(signal)
        self._close.clicked.connect(self._ask)

    def _ask(self) -> None:
        self._sure.show()
        self._ask_close.setFocus()


def _flow(*widgets: QWidget) -> QWidget:
    made = QWidget()
    layout = FlowLayout(made, gap=12)
    for one in widgets:
        layout.addWidget(one)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


_CLOSED = "Dit gesprek is afgesloten. U kunt het lezen en afdrukken."
_OF_ANOTHER = "Dit gesprek is van een collega. U kunt het lezen en afdrukken."
_TOLD_U = "Zeg dit er altijd bij. Een melding vraagt de gemeente om te onderzoeken wat u nodig hebt."
_TOLD_JE = "Zeg dit er altijd bij. Een melding vraagt de gemeente om te onderzoeken wat je nodig hebt."
