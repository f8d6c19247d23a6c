"""What was decided before: both sides, who chose what and when, and the way to decide anew."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.verschillen import Geschil
from app.wording.i18n import _
from ui.components.geschil.state import State
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.text import label, rule

Reopen = Callable[[Geschil], None]


class EerderCard(Card):
    """The last decisions; `more` shows older ones."""

    def __init__(
        self, past: Sequence[tuple[Geschil, State]], shown: int, reopen: Reopen, more: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(_("Eerder beslist"), icon_name="history", parent=parent)
        for number, (one, state) in enumerate(past[:shown]):
            if number:
                self.add(rule())
            self._add(one, state, reopen)
        if len(past) > shown:
            older = Button(_("Meer tonen"), icon_name="chevron-down")
            older.clicked.connect(lambda _checked=False: more())
            self.add(rule())
            self.add(older)

    def _add(self, one: Geschil, state: State, reopen: Reopen) -> None:
        self.add(label(state.kop))
        for side in (state.links, state.rechts):
            words = "".join(piece.tekst for piece in side.stukken)
            self.add(label(f"{side.kop}: {words}", "klein"))
        self.add(label(state.besloten, "stil"))
        if state.heropenen:
            again = quiet_button(_("Opnieuw kiezen"), "rotate-ccw")
            again.setAccessibleName(f"{again.text()}: {state.kop}")
            again.clicked.connect(lambda _checked=False: reopen(one))
            self.body.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
