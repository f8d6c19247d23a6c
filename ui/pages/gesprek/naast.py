"""What two apparaten wrote apart: both beside each other, with who and when; the author chooses, or keeps both.

It stands on the tab of its subject alone, so that what a mantelzorger said is not read over a shoulder.
"""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.clock import AMSTERDAM
from app.domain.gesprek import Gesprekswoord, Verschil
from app.domain.gesprekswiel import Segmentwoord
from app.domain.netwerk import Mantelzorg
from app.domain.record import Record
from app.domain.spinnenweb import Dimensiescore
from app.domain.tekst import op_een_regel
from app.services import naast_elkaar
from app.services.naast_elkaar import Kop, Naast
from app.wording.dates import say_date
from app.wording.i18n import _
from ui.components.columns import TwoColumns, refill
from ui.pages.gesprek.bewaarregels import words_of
from ui.pages.gesprek.parts import column, flow_of
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Tafel
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label

_TABS: dict[type[Record], str] = {
    Dimensiescore: "spinnenweb",
    Segmentwoord: "gesprekswiel",
    Gesprekswoord: "woorden",
    Verschil: "verschil",
    Mantelzorg: "mantelzorg",
}


def naast_on(state: State, tab: str) -> tuple[Naast, ...]:
    """Return what is to be decided on a tab, of the resident in the state or of nobody in particular."""
    return tuple(one for one in state.view.naast if _TABS[type(one.koppen[0].rij)] == tab and _of(one, state.inwoner))


def _of(naast: Naast, inwoner: str) -> bool:
    row = naast.koppen[0].rij
    return getattr(row, "inwoner", getattr(row, "over", inwoner)) in {"", inwoner}


class NaastBoard(QWidget):
    """Shows what is to be decided on this tab; nothing when there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._tafel: Tafel | None = None
        self._shown: tuple[Naast, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self.hide()

    def show_state(self, tafel: Tafel, state: State, tab: str) -> None:
        """Show what was written apart."""
        self._tafel = tafel
        found = naast_on(state, tab)
        self.setVisible(bool(found))
        if found != self._shown:
            self._shown = found
            refill(self._layout, [self._card(state, one) for one in found])

    def _card(self, state: State, naast: Naast) -> Card:
        subject, _text = words_of(state.view, naast.koppen[0].rij)
        card = Card(_("Op twee apparaten opgeschreven: {subject}").format(subject=op_een_regel(subject, 60)))
        told = _("Kies wat geldt, of bewaar de woorden van allebei. Kies rustig: dit draait u niet terug.")
        card.add(label(told, "stil"))
        pair = TwoColumns(narrow_px=560)
        for place, kop in enumerate(naast.koppen):
            (pair.right if place % 2 else pair.left).addWidget(self._side(state, naast, kop))
        card.add(pair)
        both = Button(_("Bewaar de woorden van allebei"), icon_name="check")
        both.clicked.connect(lambda: self._keep_both(naast))
        both.setVisible(state.view.is_auteur)
        card.add(flow_of(both))
        return card

    def _side(self, state: State, naast: Naast, kop: Kop) -> QWidget:
        _subject, text = words_of(state.view, kop.rij)
        choose = Button(_("Dit geldt"), icon_name="check")
        choose.setAccessibleDescription(text)
        choose.clicked.connect(lambda: self._choose(naast, kop.rij.id))
        choose.setVisible(state.view.is_auteur)
        made = column(label(_who_and_when(kop), "klein"), label(text or _("Er staat niets meer.")), flow_of(choose))
        layout = made.layout()
        if layout is not None:
            layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        return made

    def _choose(self, naast: Naast, rid: str) -> None:
        if self._tafel is not None:
            gesprek = self._tafel.gesprek
            self._tafel.act(
                _("Gekozen wat geldt"), lambda tx: naast_elkaar.kies(tx, gesprek, naast, rid), undoable=False
            )

    def _keep_both(self, naast: Naast) -> None:
        if self._tafel is not None:
            gesprek = self._tafel.gesprek
            self._tafel.act(
                _("Allebei bewaard"), lambda tx: naast_elkaar.houd_beide(tx, gesprek, naast), undoable=False
            )


def _who_and_when(kop: Kop) -> str:
    if not kop.op:
        return kop.door
    moment = datetime.fromisoformat(kop.op).astimezone(AMSTERDAM)
    when = _("{day}, {time} uur").format(day=say_date(moment.date()), time=moment.strftime("%H.%M"))
    return " · ".join(part for part in (kop.door, when) if part)
