"""The activities of one goal in their order, kept by id so that a reload moves no cursor."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.activiteitenplan import Activiteit
from app.packs.load import Packs
from app.wording.i18n import _
from ui.pages.plan.activity import ActivityCard
from ui.pages.plan.acts import Acts
from ui.pages.plan.state import ActState, State
from ui.widgets.button import Button
from ui.widgets.scroll import calm_wheel
from ui.widgets.text import label


class ActivityList(QWidget):
    """Who does what, with a button for one more."""

    open_wanted = Signal(str)
    removed = Signal()

    def __init__(self, acts: Acts, packs: Packs, doel: str, search_words: Callable[[], str]) -> None:
        super().__init__()
        self._acts, self._packs, self._doel, self._search_words = acts, packs, doel, search_words
        self.cards: dict[str, ActivityCard] = {}
        self._title = label(_("Wie doet wat?"))
        self._title.setProperty("rol", "kop")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.add_button = Button(_("Activiteit erbij"), icon_name="plus")
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_acts(self, acts: tuple[ActState, ...], page: State, *, opened: str) -> None:
        """Show these activities; cards that stay are kept as they are."""
        self._title.setVisible(bool(acts))
        wanted = [one.record.id for one in acts]
        for rid in [rid for rid in self.cards if rid not in wanted]:
            self._drop(self.cards.pop(rid))
        for place, one in enumerate(acts):
            card = self.cards.get(one.record.id) or self._make(one.record.id)
            if self._rows.indexOf(card) != place:
                self._rows.removeWidget(card)
                self._rows.insertWidget(place, card)
            had_editor = card.editor is not None
            card.show_act(one, page, opened=one.record.id == opened)
            if card.editor is not None and not had_editor:
                calm_wheel(card.editor)

    def _make(self, rid: str) -> ActivityCard:
        card = ActivityCard(self._acts, self._packs, rid, self._search_words)
        card.open_wanted.connect(self.open_wanted)
        card.removed.connect(self.removed)
        self.cards[rid] = card
        return card

    def _drop(self, card: ActivityCard) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and card.isAncestorOf(focus):
            self.add_button.setFocus()
        self._rows.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _add(self) -> None:
        def then(made: Activiteit) -> None:
            self.open_wanted.emit(made.id)

        self._acts.add_activity(self._doel, then)
