"""Team: what a team leader decides.  All of it lives at the server, so without a line there is nothing to decide."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import teamleiding
from app.services.teamleiding import (
    GEWEIGERD,
    OVERGENOMEN,
    Apparaten,
    Besloten,
    Geen,
    Getoond,
    Lijst,
    Teamlijn,
)
from app.wording.i18n import _, ngettext
from app.wording.teamleiding import say_cannot, say_taken
from ui.components.columns import refill
from ui.components.context import Context, Notice
from ui.components.place import Place
from ui.pages.team.laptops import LaptopsCard
from ui.pages.team.state import Kaart, Leeg, to_kaart, to_laptop, to_leeg, to_velden, to_wachtend
from ui.pages.team.terzijde import TerzijdeCard
from ui.widgets.button import quiet_button
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label, title

T = TypeVar("T")
DECIDED = 20


class TeamPage(QWidget):
    """Laptops, what waits, and what was decided."""

    def __init__(self, context: Context, _place: Place) -> None:
        super().__init__()
        self._context = context
        self._names: Mapping[str, str] = {}
        self._cards: list[TerzijdeCard] = []
        self.setAccessibleName(_("Team"))
        self._laptops = LaptopsCard(self._approve, self._put)
        self._count, self._past_head = heading(""), heading(_("Eerder beslist"))
        self._none, self._waiting, self._past = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for column in (self._none, self._waiting, self._past):
            column.setSpacing(18)
        self._parts = (self._laptops, self._count, self._past_head)
        self._build()
        for part in self._parts:
            part.hide()
        refill(self._none, [label(_("Ik vraag het aan de server."), "stil")])
        context.ask(teamleiding.homes, self._take_names)

    def flush(self) -> None:
        """A reason that was not sent yet is not kept."""

    def _build(self) -> None:
        scroll = ScrollPage(max_width=1100)
        head, row = QWidget(), FlowLayout(gap=12)
        head.setLayout(row)
        again = quiet_button(_("Opnieuw kijken"), "refresh-cw")
        again.clicked.connect(lambda _checked=False: self._load())
        row.addWidget(again)
        scroll.add(title(_("Team")))
        scroll.add(label(_("Laptops van uw team, en werk dat de server niet zomaar overnam."), "stil"))
        scroll.add(head)
        for part in (self._none, self._laptops, self._count, self._waiting, self._past_head, self._past):
            scroll.add(part)
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _take_names(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._load()

    def _load(self) -> None:
        self._ask(lambda line: line.laptops(), self._show_laptops)

    def _ask(self, question: Callable[[Teamlijn], T | Geen], then: Callable[[T], None]) -> None:
        line = self._context.samen.team
        if line is None:
            self._show_none(to_leeg(Geen("aanmelden")))
            return

        def take(said: T | Geen) -> None:
            if isinstance(said, Geen):
                self._show_none(to_leeg(said))
            else:
                then(said)

        self._context.background(lambda: question(line), take)

    def _show_none(self, leeg: Leeg) -> None:
        calm = EmptyState(leeg.kop, leeg.uitleg, icon_name="cloud-off" if leeg.rustig else "users")
        refill(self._none, [calm])
        self._cards = []
        for column in (self._waiting, self._past):
            refill(column, [])
        for part in self._parts:
            part.hide()

    def _show_laptops(self, found: Apparaten) -> None:
        today = self._context.today()
        refill(self._none, [])
        self._laptops.show()
        self._laptops.show_laptops(
            [to_wachtend(one, today) for one in found.wachtend], [to_laptop(one, today) for one in found.laptops]
        )
        self._ask(lambda line: line.lijst(besloten=False), self._show_waiting)

    def _show_waiting(self, found: Lijst) -> None:
        text = ngettext("{n} keer terzijde gelegd", "{n} keer terzijde gelegd", found.aantal).format(n=found.aantal)
        self._count.setText(text)
        self._count.setVisible(bool(found.aantal))
        today = self._context.today()
        self._cards = [self._card(to_kaart(one, self._names, today)) for one in found.stukken]
        calm = EmptyState(
            _("Niets om over te beslissen"),
            _("Neemt de server iets van een collega niet over, dan staat het hier. Er gaat niets weg."),
            icon_name="handshake",
        )
        refill(self._waiting, list(self._cards) or [calm])
        self._ask(lambda line: line.lijst(besloten=True), self._show_past)

    def _show_past(self, found: Lijst) -> None:
        today = self._context.today()
        self._past_head.setVisible(bool(found.stukken))
        cards = [self._card(to_kaart(one, self._names, today)) for one in found.stukken[:DECIDED]]
        refill(self._past, cards)

    def _card(self, kaart: Kaart) -> TerzijdeCard:
        return TerzijdeCard(kaart, self._look, self._take, self._refuse)

    def _look(self, card: TerzijdeCard) -> None:
        one = card.kaart
        self._ask(lambda line: line.toon(one.apparaat, one.n), lambda said: self._show_words(card, said))

    def _show_words(self, card: TerzijdeCard, said: Getoond) -> None:
        daad = said.daad
        if daad is None:
            card.show_fields(())
        else:
            self._context.ask(
                lambda tx: teamleiding.say_act(tx, daad), lambda found: card.show_fields(to_velden(found))
            )

    def _take(self, card: TerzijdeCard) -> None:
        one = card.kaart
        self._ask(lambda line: line.beslis(one.apparaat, one.n, OVERGENOMEN), lambda said: self._decided(card, said))

    def _refuse(self, card: TerzijdeCard, why: str) -> None:
        one = card.kaart
        self._ask(lambda line: line.beslis(one.apparaat, one.n, GEWEIGERD, why), lambda said: self._decided(card, said))

    def _decided(self, card: TerzijdeCard, said: Besloten) -> None:
        if said.kan_niet:
            card.show_cannot(say_cannot(said.kan_niet))
            return
        taken = said.stuk.besluit == OVERGENOMEN
        self._context.tell(Notice(say_taken(said.verschillen) if taken else _("Geweigerd. De reden staat erbij."),
                                  kind="ok"))  # fmt: skip
        self._context.samen.now_wanted.emit()
        self._load()

    def _approve(self, apparaat: str, digits: str) -> None:
        def then(said: Geen | None) -> None:
            if said is not None and said.reden == "geen_toegang":
                self._laptops.show_wrong(apparaat)
            else:
                self._after(said, _("De laptop is goedgekeurd."))

        self._send(lambda line: line.laat_toe(apparaat, digits), then)

    def _put(self, apparaat: str, stand: str) -> None:
        done = _("De laptop is ingetrokken.") if stand == "ingetrokken" else _("De laptop toont nieuwe cijfers.")
        self._send(lambda line: line.zet_stand(apparaat, stand), lambda said: self._after(said, done))

    def _send(self, wish: Callable[[Teamlijn], Geen | None], then: Callable[[Geen | None], None]) -> None:
        line = self._context.samen.team
        if line is not None:
            self._context.background(lambda: wish(line), then)

    def _after(self, said: Geen | None, done: str) -> None:
        if said is not None:
            self._show_none(to_leeg(said))
            return
        self._context.tell(Notice(done, kind="ok"))
        self._load()
