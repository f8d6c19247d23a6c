"""Closing ("Wat bewaren we?"): all that was noted, in plain sight; what the plan uses stays.

Nothing is ticked beforehand: what nobody takes away is kept.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.gespreksregels import dagen_over
from app.domain.kladblok import BEWAAR_DAGEN
from app.domain.spinnenweb import Dimensiescore
from app.services import kladblok
from app.services.bewaren import bewaar_groep_niet
from app.services.gesprekken import close_gesprek
from app.services.gespreksrijen import bewaar_niet
from app.services.kladblok import Kladblok
from app.wording.i18n import _, ngettext
from ui.components.columns import refill
from ui.pages.gesprek.bewaarregels import Groep, Regel, groepen
from ui.pages.gesprek.meegeven import WebMee
from ui.pages.gesprek.parts import TakeBack, column, flow_of
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import as_said, badge, label, rule


class AfsluitenPanel(Panel):
    """Says what is kept, lets anything go, and closes."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._shown: tuple[tuple[Groep, ...], bool] | None = None
        self._groups = QVBoxLayout()
        self._groups.setSpacing(16)
        self._note = label("", "stil")
        self._klad = label("")
        self._to_klad = quiet_button(_("Naar het kladblok"), "notebook-pen")
        self._klad_row = column(self._klad, flow_of(self._to_klad), gap=2)
        self._klad_row.hide()
        self._close = primary_button(_("Gesprek afsluiten"), "check")
        self._sure = label(_("Daarna verandert hier niets meer. Een verbetering komt ernaast te staan. Goed?"))
        self._yes = primary_button(_("Ja, afsluiten"), "check")
        self._no = Button(_("Nog niet"))
        self._answer = column(self._sure, flow_of(self._yes, self._no))
        self._later = Button(_("Naar uitwerken"), icon_name="list-checks")
        self._correct = Button(_("Iets verbeteren"), icon_name="pencil")
        self._build()
        self._connect()

    @override
    def focus_first(self) -> None:
        self._close.setFocus()

    @override
    def show_state(self, state: State) -> None:
        gesprek = state.view.gesprek
        self._note.setText(_note(state))
        self._tafel.context.ask(lambda tx: kladblok.load(tx, gesprek.id), self._show_klad)
        self._close.setVisible(state.view.mag_schrijven and self._answer.isHidden())
        if not state.view.mag_schrijven:
            self._answer.hide()
        self._correct.setVisible(not gesprek.open and state.view.is_auteur and not state.verbeteren)
        shown = groepen(state.view)
        if (shown, state.view.mag_schrijven) == self._shown:
            return
        self._shown = shown, state.view.mag_schrijven
        calm = EmptyState(_("Er is niets opgeschreven"), _("U kunt het gesprek zo afsluiten."))
        refill(self._groups, [self._make_group(one, state) for one in shown] or [calm])

    def _build(self) -> None:
        scroll = ScrollPage(max_width=860, margin=4)
        scroll.add(label(_("Wat bewaren we?"), "titel"))
        scroll.add(self._note)
        scroll.add(self._klad_row)
        holder = QWidget()
        holder.setLayout(self._groups)
        self._groups.setContentsMargins(0, 0, 0, 0)
        scroll.add(holder)
        self._answer.hide()
        scroll.add(flow_of(self._close, self._later, self._correct))
        scroll.add(self._answer)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _connect(self) -> None:
        self._close.clicked.connect(self._ask)
        self._no.clicked.connect(self._rest)
        self._yes.clicked.connect(self._close_now)
        self._to_klad.clicked.connect(lambda: self._tafel.tab_wanted.emit("kladblok"))
        self._later.clicked.connect(lambda: self._tafel.tab_wanted.emit("uitwerken"))
        self._correct.clicked.connect(self._tafel.correcting_wanted.emit)

    def _show_klad(self, found: Kladblok) -> None:
        count = len(found.open)
        self._klad_row.setVisible(count > 0)
        text = ngettext(
            "Er staat nog {n} kladregel. Werk hem uit, of laat hem vervallen: na {days} dagen gaat hij vanzelf weg.",
            "Er staan nog {n} kladregels. Werk ze uit, of laat ze vervallen: na {days} dagen gaan ze vanzelf weg.",
            count,
        )
        self._klad.setText(text.format(n=count, days=BEWAAR_DAGEN))

    def _ask(self) -> None:
        self._close.hide()
        self._answer.show()
        self._yes.setFocus()

    def _rest(self) -> None:
        self._answer.hide()
        self._close.show()

    def _close_now(self) -> None:
        gesprek = self._tafel.gesprek
        self._rest()
        self._tafel.act(_("Gesprek afgesloten"), lambda tx: close_gesprek(tx, gesprek), undoable=False)

    def _make_group(self, group: Groep, state: State) -> Card:
        card = Card(group.titel)
        for place, line in enumerate(group.regels):
            if place:
                card.add(rule())
            card.add(self._make_line(line, state))
        if state.view.mag_schrijven and group.inwoner and group.soort is Dimensiescore:
            card.add(WebMee(self._tafel, group.inwoner, cijfers=state.cijfers))
        if state.view.mag_schrijven and group.inwoner and sum(not one.in_plan for one in group.regels) > 1:
            card.add(self._take_back_all(group))
        return card

    def _make_line(self, line: Regel, state: State) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        title = label(line.titel)
        title.setStyleSheet("font-weight: 600;")
        head.addWidget(title, 1)
        if line.in_plan:
            head.addWidget(badge(_("staat in het plan"), "accent"), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        if line.tekst:
            layout.addWidget(label(as_said(line.tekst)))
        if state.view.mag_schrijven and not line.in_plan:
            back = TakeBack(_("Dit gaat echt weg. Goed?"))
            back.setAccessibleName(line.titel)
            back.confirmed.connect(lambda: self._take_back(line))
            layout.addWidget(back)
        return made

    def _take_back_all(self, group: Groep) -> TakeBack:
        made = TakeBack(_("Alles in dit vak gaat echt weg, behalve wat in het plan staat. Goed?"))
        made.set_words(_("Niets hiervan bewaren"))
        gesprek, inwoner, soort = self._tafel.gesprek, group.inwoner, group.soort
        made.confirmed.connect(lambda: self._tafel.erase(lambda tx: bewaar_groep_niet(tx, gesprek, inwoner, soort)))
        return made

    def _take_back(self, line: Regel) -> None:
        row = line.rij
        self._tafel.erase(lambda tx: bewaar_niet(tx, row))


def _note(state: State) -> str:
    gesprek = state.view.gesprek
    if not gesprek.open:
        return _("Dit gesprek is afgesloten. Wat hier staat, blijft bewaard.")
    left = dagen_over(gesprek, state.view.vandaag)
    plain = _("Kijk samen wat er staat. Wat niemand weghaalt, blijft bewaard.")
    last = _("Dit gesprek kan nog {days} dagen open blijven. Daarna sluit het programma het, met alles erin.")
    return f"{plain} {last.format(days=max(0, left))}"
