"""How the page of a conversation is laid out: the head, what unfolds below it, and the room for one tab.

It knows no conversation: the page tells what stands in each part.
"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from app.domain.inwoner import Inwoner
from app.wording.i18n import _
from ui.components.handreiking import HandreikingCard
from ui.pages.gesprek.begin import BeginView
from ui.pages.gesprek.kop import Kop
from ui.pages.gesprek.naast import NaastBoard
from ui.theme.apply import text_scale
from ui.widgets.empty import EmptyState
from ui.widgets.scroll import ScrollPage

_LEAST_PX, _SHORT_PX, _MOST_GROWN = 400, 620, 1.5


class _Stack(QStackedWidget):
    """Takes the room that is left: a tab scrolls by itself, or fits its chart to it."""

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 0)


class Indeling(QStackedWidget):
    """Either the conversation or the choice of how one begins."""

    begun = Signal(object, object)
    """The kanaal, and the ids of the residents."""

    def __init__(self) -> None:
        super().__init__()
        self.kop = Kop()
        self._begin: BeginView | None = None
        self.help = HandreikingCard()
        self.naast = NaastBoard()
        self.extras = ScrollPage(max_width=1400, margin=0)
        self._tabs = _Stack()
        self._nobody = EmptyState(
            _("Kies wie er meepraat"), _("Druk op 'Over dit gesprek' en kies een naam."), icon_name="users"
        )
        self._tabs.addWidget(self._nobody)
        self.extras.hide()
        self.help.hide()
        self._talk = ScrollPage(max_width=4000, margin=18)
        body = self._talk.body
        body.setSpacing(12)
        body.addWidget(self.kop)
        body.addWidget(self.help)
        body.addWidget(self.naast)
        body.addWidget(self.extras, 1)
        body.addWidget(self._tabs, 1)
        self.addWidget(self._talk)
        self.kop.facts_toggled.connect(self._show_extras)
        self.kop.help_toggled.connect(self._show_extras)

    def show_talk(self) -> None:
        """Show the conversation."""
        self.setCurrentWidget(self._talk)

    def show_begin(self, people: tuple[Inwoner, ...], *, can_go_back: bool) -> None:
        """Ask how people speak; most conversations are begun elsewhere, so it is made when it is needed."""
        if self._begin is None:
            self._begin = BeginView()
            self._begin.cancelled.connect(self.show_talk)
            self._begin.begun.connect(self.begun)
            self.addWidget(self._begin)
        self._begin.show_people(people, can_go_back=can_go_back)
        self.setCurrentWidget(self._begin)
        self.show()

    def show_tab(self, panel: QWidget | None) -> None:
        """Show a tab; None when nobody is at the table."""
        self._tabs.setCurrentWidget(panel or self._nobody)

    def leave_facts(self) -> None:
        """Fold away what is about the whole conversation: who presses a tab wants to see that tab."""
        if self.kop.facts.isChecked():
            self.kop.facts.setChecked(False)
            self._show_extras()

    def add_tab(self, panel: QWidget) -> None:
        """Give a tab its room."""
        self._tabs.addWidget(panel)

    def _show_extras(self) -> None:
        facts = self.kop.facts.isChecked()
        self.help.setVisible(self.kop.help.isChecked())
        self.extras.setVisible(facts)
        self._tabs.setVisible(not facts)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tabs.setMinimumHeight(round(_LEAST_PX * min(_MOST_GROWN, text_scale())))
        self.kop.set_short(on=self.height() < _SHORT_PX * text_scale())
