"""Samenwerken: which server, how far we are, what was not taken over; stop and go on at once."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.services import samenwerken
from app.services.samenwerken import CLOCK_OFF_S, Stand
from app.services.work import Changed
from app.wording.i18n import _
from app.wording.samenwerken import CALM, say_clock, say_contact, say_waiting, say_why
from ui.components.columns import refill
from ui.components.context import Context
from ui.components.place import Place
from ui.components.samen import Regel
from ui.pages.instellingen.samen_aanmelden import signing_in, whose_server
from ui.pages.instellingen.samen_terzijde import put_aside
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.text import label, rule

_SECURE = "https://"


class SamenCard(Card):
    """The card on the page of settings."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Samenwerken"), icon_name="users", parent=parent)
        self._context = context
        self._stand = Stand()
        self._address = QLineEdit()
        self._address.setPlaceholderText("https://")
        self._field = Field(
            _("Adres van de server"), self._address, hint=_("Dit krijgt u van uw beheerder. Leeg: alleen deze laptop.")
        )
        self._town = QLineEdit()
        self._town_field = Field(
            _("Naam van uw gemeente"), self._town,
            hint=_("Deze server is van meer gemeenten. Typ de naam zoals uw beheerder die gaf, en kies Aanmelden."),
        )  # fmt: skip
        self._said = QVBoxLayout()
        self._said.setSpacing(8)
        self._now = Button(_("Nu uitwisselen"), icon_name="refresh-cw")
        self._halt = Button("")
        self._sign_in = Button(_("Aanmelden"), icon_name="key-round")
        self._team = Button(_("Voor de teamleider"), icon_name="users")
        self._team.clicked.connect(lambda _checked=False: context.go(Place("team")))
        self.add(self._field)
        self.add(self._town_field)
        self._town_field.hide()
        self._town.editingFinished.connect(self._choose_town)
        self.add(rule())
        self.add(self._said)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=12)
        row.addWidget(self._sign_in)
        row.addWidget(self._now)
        row.addWidget(self._halt)
        row.addWidget(self._team)
        self.add(buttons)
        self._address.editingFinished.connect(self._choose)
        self._now.clicked.connect(context.samen.now_wanted)
        self._halt.clicked.connect(self._turn)
        self._sign_in.clicked.connect(context.samen.sign_in_wanted)
        context.samen.moved.connect(self._on_line)
        context.changed.connect(self._on_change)
        self._load()

    def flush(self) -> None:
        """Take over an address that is still being typed."""
        self._choose()

    def _load(self) -> None:
        self._context.ask(samenwerken.load, self._show)

    def _on_line(self, _regel: Regel) -> None:
        self._load()

    def _on_change(self, _touched: frozenset[Changed]) -> None:
        self._load()

    def _choose(self) -> None:
        typed = self._address.text().strip().rstrip("/")
        if typed and "://" not in typed:
            typed = _SECURE + typed
        if typed == self._stand.adres:
            self._field.set_error("")
            return
        if typed and not samenwerken.is_address(typed):
            self._field.set_error(_("Dit is geen adres van een server. Het begint met https://"))
            return
        self._field.set_error("")
        self._context.samen.server_chosen.emit(typed)

    def _choose_town(self) -> None:
        if self._town.text().strip():
            self._context.samen.town_chosen.emit(self._town.text().strip())

    def _turn(self) -> None:
        self._context.samen.halt_wanted.emit(not self._stand.gestopt)

    def _show(self, stand: Stand) -> None:
        self._stand = stand
        if not self._address.hasFocus():
            self._address.setText(stand.adres)
        regel, has = self._context.samen.regel, bool(stand.adres)
        text = _("Weer samenwerken") if stand.gestopt else _("Nu stoppen")
        self._halt.setText(text)
        self._halt.setAccessibleName(text)
        self._halt.set_icon_name("refresh-cw" if stand.gestopt else "cloud-off")
        signed = self._context.samen.aangemeld
        if self._sign_in.hasFocus() and (signed.aan or signed.bezig):
            # Else it would go to the button that stops all.
            self._address.setFocus()
        self._town_field.setVisible(has and signed.kies)
        self._sign_in.setVisible(has and not signed.aan)
        self._sign_in.setEnabled(not signed.bezig)
        self._now.setVisible(has and signed.aan)
        self._halt.setVisible(has)
        self._team.setVisible(has and bool(stand.leidt))
        self._now.setEnabled(not stand.gestopt and not regel.bezig)
        refill(self._said, self._words(stand, regel) if has else [label(_("Er is nog geen server gekozen."), "stil")])

    def _words(self, stand: Stand, regel: Regel) -> list[QWidget]:
        today = self._context.today()
        signed = self._context.samen.aangemeld
        made = [*whose_server(stand), *signing_in(signed)]
        reason = "gestopt" if stand.gestopt else regel.reden
        if reason and reason != signed.reden:
            title, what = say_why(reason)
            made += [label(title, "gewoon" if reason in CALM else "fout"), label(what, "klein")]
        if stand.wachtend:
            made.append(label(say_waiting(stand.wachtend, stand.oudste, today)))
        elif stand.alles_aangekomen:
            made.append(label(_("Alles is aangekomen")))
        made.append(label(say_contact(stand.contact, today), "klein"))
        if abs(stand.klok_s) > CLOCK_OFF_S:
            made.append(label(say_clock(stand.klok_s), "fout"))
        return made + put_aside(stand)
