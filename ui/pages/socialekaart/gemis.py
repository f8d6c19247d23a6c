"""What was sought and is not there: written down in an empty search, and read together by who makes the policy."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import local_day
from app.domain.gemis import Gemis
from app.domain.record import ALGEMEEN
from app.services import kaarten
from app.wording.dates import say_short
from app.wording.i18n import _
from ui.components.clipboard import copy_for_a_minute
from ui.components.columns import refill
from ui.components.context import Context, Notice
from ui.components.place import Place
from ui.pages.socialekaart.state import as_table, grouped
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label, rule, title


class WishCard(Card):
    """Shows when nothing was found: one press writes down what is missing, without a name."""

    def __init__(self, context: Context, dorp: Callable[[], str]) -> None:
        super().__init__(_("Niets gevonden"))
        self._context, self._dorp = context, dorp
        self._line = AutosaveLine(_("Wat is er hier niet?"), limit=kaarten.LONGEST_WISH)
        self._button = Button(_("Dit is er hier niet"), icon_name="plus")
        self.add(label(_("Probeer een ander woord of alle dorpen. Is het er echt niet? Schrijf op wat u mist.")))
        self.add(
            Field(self._line.accessibleName(), self._line, hint=_("Zonder naam. Zo ziet de gemeente wat er nodig is."))
        )
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._button.clicked.connect(self._write)

    def ask(self, words: str) -> None:
        """Start from what was sought."""
        self._line.set_text(words)

    def _write(self) -> None:
        words, dorp = self._line.text().strip(), self._dorp()
        if not words:
            self._line.setFocus()
            return
        self._context.act(
            _("Opgeschreven wat er niet is"),
            ALGEMEEN,
            lambda tx: kaarten.add_wish(tx, words, dorp),
            lambda _made: self._told(),
        )

    def _told(self) -> None:
        self._line.set_text("")
        self._context.tell(
            Notice(
                _("Opgeschreven: dit is er hier niet."),
                _("U vindt de lijst bij Sociale kaart, Wat er niet is."),
                "ok",
                _("Naar de lijst"),
                lambda: self._context.go(Place("socialekaart", tab="gemis")),
            )
        )


class WishList(QWidget):
    """All that was missed, counted per village: for who makes the policy."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._found: tuple[Gemis, ...] = ()
        self._column = QVBoxLayout()
        self._copy = Button(_("Lijst kopiëren"), icon_name="copy")
        self._build()
        self.setFocusProxy(self._copy)
        context.ask(kaarten.wishes, self._show)

    def _build(self) -> None:
        scroll = ScrollPage()
        back = quiet_button(_("Terug naar de sociale kaart"), "arrow-left")
        back.clicked.connect(lambda: self._context.go(Place("socialekaart")))
        scroll.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.add(title(_("Wat er niet is")))
        scroll.add(label(_("Wat consulenten zochten en niet vonden. Zonder namen, voor wie het beleid maakt."), "stil"))
        scroll.body.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        self._copy.clicked.connect(lambda: copy_for_a_minute(as_table(self._found)))
        scroll.body.addLayout(self._column)
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _show(self, found: tuple[Gemis, ...]) -> None:
        self._found = found
        self._copy.setEnabled(bool(found))
        refill(self._column, [self._card(dorp, rows) for dorp, rows in grouped(found)] or [self._empty()])

    def _empty(self) -> QWidget:
        return label(_("Nog niets. Vindt u iets niet in de sociale kaart? Kies dan 'Dit is er hier niet'."), "stil")

    def _card(self, dorp: str, rows: tuple[Gemis, ...]) -> QWidget:
        card = Card(dorp or _("Alle dorpen"), icon_name="map-pin")
        for place, one in enumerate(rows):
            if place:
                card.add(rule())
            card.add(heading(one.wat))
            card.add(label(say_short(local_day(one.gemaakt_op)), "klein"))
        return card
