"""The page of today: three ways to begin, then what asks for attention, each with its next step.

Everything but the short question is drawn anew from one state; nothing is typed here that a
reload could disturb.  The first time, the cards and lines below what is in sight come after it was painted.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.agenda import Taak
from app.domain.gesprek import Kanaal
from app.services import agenda, vandaag
from app.services.vandaag import Herinnering, Vandaag
from app.services.work import Changed
from app.wording.i18n import _
from ui.components.columns import TwoColumns, refill
from ui.components.context import Context, Notice
from ui.components.geschil.verwijzing import GeschillenCard
from ui.components.oefenen import OefenCard
from ui.components.place import Place
from ui.pages.vandaag.korte_vraag import KorteVraagCard
from ui.pages.vandaag.lines import make_card, make_part
from ui.pages.vandaag.state import Actie, Doe, Section, State, to_state
from ui.widgets.button import Button, primary_button
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.late import LatePart
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

WIDE = 1320
_REMINDERS = {
    Herinnering.RESERVEKOPIE: (
        "Maak een reservekopie. De laatste is langer dan een week geleden, of er is er nog geen.",
        "Reservekopie maken",
    ),
    Herinnering.HERSTELBLAD: (
        "Druk uw herstelblad af. Zonder dat blad komt u bij een vergeten wachtzin niet meer in de dossiers.",
        "Herstelblad maken",
    ),
}


class VandaagPage(QWidget):
    """What asks for attention today."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context = context
        self._place = place
        self._shown: Vandaag | None = None
        self._asking, self._ask_again = False, False
        self._wide_open: frozenset[str] = frozenset()
        self._drawn = False
        """Whether somebody sees it already: then what is drawn anew must not come piece by piece."""
        self.setAccessibleName(_("Vandaag"))
        self._day = label("", "stil")
        self._counted = label("", "klein")
        # Made when it is asked for.
        self._short = LatePart(context.late, self._make_short)
        self._short.hide()
        self._question = Button(_("Korte vraag"), icon_name="message-square")
        self._notes = QVBoxLayout()
        self._columns = TwoColumns()
        self._build()
        context.changed.connect(self._on_change)
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._short.flush()

    def _build(self) -> None:
        scroll = ScrollPage(max_width=WIDE)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(title(_("Vandaag")))
        head.addWidget(self._day)
        scroll.add(head)
        scroll.add(self._make_entries())
        scroll.add(self._short)
        scroll.add(OefenCard(self._context))
        scroll.add(GeschillenCard(self._context))
        scroll.add(self._notes)
        scroll.add(self._columns)
        scroll.add(self._counted)
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _make_entries(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, gap=12)
        self._new = new = primary_button(_("Nieuwe hulpvraag"), "plus")
        self.setFocusProxy(new)
        new.clicked.connect(lambda: self._context.go(Place("hulpvraag")))
        short = Button(_("Kort gesprek"), icon_name="message-circle")
        short.clicked.connect(lambda: self._context.go(Place("kort_gesprek")))
        self._question.clicked.connect(self._start_short)
        for button in (new, short, self._question):
            button.setMinimumHeight(56)
            flow.addWidget(button)
        return made

    def _make_short(self) -> KorteVraagCard:
        made = KorteVraagCard(self._context)
        made.closed.connect(self._question.setFocus)
        made.closed.connect(self._short.hide)
        return made

    def _start_short(self) -> None:
        self._short.show()
        self._short.now().start()

    def _on_change(self, _touched: frozenset[Changed]) -> None:
        self._load()

    def _load(self) -> None:
        """Ask anew; while an answer is under way one more question is enough for all changes together."""
        if self._asking:
            self._ask_again = True
            return
        packs = self._context.packs
        self._asking, self._ask_again = True, False
        self._context.ask(lambda tx: vandaag.load(tx, packs), self._keep)

    def _keep(self, page: Vandaag) -> None:
        self._asking = False
        if self._ask_again:
            self._load()
        self._shown = page
        self._render(to_state(page, self._wide_open))

    def _render(self, state: State) -> None:
        self._day.setText(state.dag)
        self._counted.setText(state.korte_vragen)
        self._counted.setVisible(bool(state.korte_vragen))
        self._columns.setVisible(not state.is_new)
        # The first household is what goes on when nobody is known yet: one blue button.
        self._new.set_role("gewoon" if state.is_new else "primair")
        if state.is_new:
            refill(self._notes, [self._make_welcome()])
            return
        refill(self._notes, [])
        refill(self._columns.left, self._cards(state.left))
        calm = (
            [EmptyState(_("Alles is bij"), _("Er loopt geen termijn en er wacht niemand op antwoord."))]
            if state.is_quiet
            else []
        )
        reminders = [self._make_reminders(state.herinneringen)] if state.herinneringen else []
        refill(self._columns.right, [*self._cards(state.right), *calm, *reminders])
        self._drawn = True

    def _cards(self, sections: tuple[Section, ...]) -> Sequence[QWidget]:
        acts = (self._run, self._show_all, self._open_home)
        if self._drawn:
            return [make_card(section, *acts) for section in sections]
        return [make_part(section, *acts, self._context.late) for section in sections]

    def _make_welcome(self) -> QWidget:
        card = Card()
        empty = EmptyState(
            _("Hier staat straks uw dag"),
            _("Begin met een huishouden, of haal uw lijst met inwoners uit uw andere systeem."),
            icon_name="house",
            action=_("Eerste huishouden maken"),
        )
        if empty.button is not None:
            empty.button.clicked.connect(lambda: self._context.go(Place("dossiers", extra={"nieuw": "1"})))
        fetch = Button(_("Lijst inlezen"), icon_name="file-down")
        fetch.clicked.connect(lambda: self._context.go(Place("dossiers", tab="inlezen")))
        card.add(empty)
        card.body.addWidget(fetch, 0, Qt.AlignmentFlag.AlignHCenter)
        card.body.addSpacing(32)
        return card

    def _make_reminders(self, which: tuple[Herinnering, ...]) -> QWidget:
        card = Card(_("Deze laptop"), icon_name="laptop")
        for one in which:
            text, act = _REMINDERS[one]
            card.add(label(_(text)))
            button = Button(_(act), icon_name="shield")
            button.clicked.connect(lambda _checked=False, one=one: self._context.go(_settings(one)))
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_all(self, key: str) -> None:
        self._wide_open |= {key}
        if self._shown is not None:
            self._render(to_state(self._shown, self._wide_open))

    def _open_home(self, huishouden: str) -> None:
        self._context.go(Place("huishouden", huishouden))

    def _run(self, act: Actie) -> None:
        if act.doe is Doe.GA:
            self._context.go(act.place)
        elif act.doe is Doe.KLAAR:
            self._finish(act)
        else:
            self._called(act)

    def _finish(self, act: Actie) -> None:
        home = act.place.huishouden
        self._context.act(
            _("Taak afgerond"),
            home,
            lambda tx: agenda.finish_taak(tx, tx.get(Taak, act.rid)),
            lambda _taak: self._context.tell_done(_("Taak afgerond"), home),
        )

    def _called(self, act: Actie) -> None:
        home = act.place.huishouden
        write = Notice(
            _("Genoteerd: vandaag gebeld"),
            kind="ok",
            action=_("Schrijf erbij wat er is gezegd"),
            run=lambda: self._context.go(act.place),
        )
        self._context.act(
            _("Contact toegevoegd"),
            home,
            lambda tx: agenda.add_contact(tx, home, kanaal=Kanaal.TELEFOON),
            lambda _contact: self._context.tell(write),
        )


def _settings(which: Herinnering) -> Place:
    return Place("instellingen", tab="veiligheid", extra={"doe": str(which)})
