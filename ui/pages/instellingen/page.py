"""Instellingen: everything takes effect at once and keeps itself.

What touches keys or the whole file has a page of its own: here are only the buttons.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import profiel
from app.services.profiel import Veiligheid
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.components.context import Context
from ui.components.place import Place
from ui.pages.instellingen.keys import KeysCard
from ui.pages.instellingen.looks import LooksCard
from ui.pages.instellingen.me import MeCard
from ui.pages.instellingen.paper import LetterheadCard, PrinterCard
from ui.pages.instellingen.samen import SamenCard
from ui.pages.instellingen.state import to_zekerheid
from ui.pages.instellingen.times import TimesCard
from ui.widgets.late import LatePart
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

WIDE = 1320


class InstellingenPage(QWidget):
    """The settings of this laptop and the one who works on it."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(_("Instellingen"))
        late = context.late
        self._looks, self._samen = LooksCard(context), SamenCard(context)
        self._me = LatePart(late, lambda: MeCard(context), height=380)
        self._printer = LatePart(late, lambda: PrinterCard(context), height=300)
        self._keys = LatePart(late, lambda: KeysCard(context), height=450)
        self._times = LatePart(late, lambda: TimesCard(context), height=600)
        self._letterhead = LatePart(late, lambda: LetterheadCard(context), height=900)
        self._scroll = ScrollPage(max_width=WIDE)
        self._build()
        context.ask(profiel.safety, self._show)
        # Only a page that is laid out knows where its parts are.
        if place.tab == "veiligheid":
            QTimer.singleShot(0, self, lambda: self._point_at(place.extra.get("doe", "")))
        elif place.tab == "papier":
            QTimer.singleShot(0, self, self._point_at_logo)

    def flush(self) -> None:
        """Hand unsaved text to the store and the pack."""
        self._samen.flush()
        self._me.flush()
        self._letterhead.flush()

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(title(_("Instellingen")))
        head.addWidget(label(_("Wat u kiest, geldt meteen. U hoeft niets op te slaan."), "stil"))
        columns = TwoColumns()
        sides: tuple[tuple[QVBoxLayout, tuple[QWidget, ...]], ...] = (
            (columns.left, (self._looks, self._me, self._printer)),
            (columns.right, (self._samen, self._keys, self._times)),
        )
        for side, cards in sides:
            for card in cards:
                side.addWidget(card)
        columns.left.addStretch(1)
        columns.right.addStretch(1)
        self._scroll.add(head)
        self._scroll.add(columns)
        self._scroll.add(self._letterhead)
        self._scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _show(self, done: Veiligheid) -> None:
        words = to_zekerheid(done, self._context.today())
        self._keys.later(lambda card: card.show_done(words))
        self._times.later(lambda card: card.show_done(words))
        for part in (self._me, self._printer, self._letterhead):
            part.come()

    def _point_at_logo(self) -> None:
        self._context.late.finish()
        self._letterhead.now().point_at_logo()

    def _point_at(self, task: str) -> None:
        self._context.late.finish()
        button = self._keys.now().button(task or "reservekopie")
        if button is not None:
            self._scroll.ensureWidgetVisible(self._keys, 24, 24)
            button.setFocus()
