"""The fields of one activity, made when it is opened: what, who, asked or not, where, when, costs, besluit.

Only what belongs to the chosen trede is shown, and nothing is required.
"""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.activiteitenplan import Activiteit, Besluitstand, Gevraagd, Kosten, Trede
from app.domain.delen import Antwoord
from app.domain.planregels import asks_someone, is_maatwerk, treden_of
from app.packs.load import Packs
from app.packs.socialekaart import Voorziening
from app.wording.i18n import _
from app.wording.mensen import say_antwoord
from app.wording.plan import BESLUIT, GEVRAAGD, KOSTEN
from ui.components.date_field import DateField
from ui.components.person_chooser import PersonChooser
from ui.components.plain_hint import PlainHint
from ui.pages.plan.acts import Acts
from ui.pages.plan.kaart import KaartPanel
from ui.pages.plan.parts import column, edit, line, narrow_field, row_of, show_text
from ui.pages.plan.state import ActState, State
from ui.pages.plan.treden import TredeChoice
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.fold import Fold
from ui.widgets.text import label
from ui.widgets.tick import Tick


class ActivityEditor(QWidget):
    """Shows one activity to be changed; `add_foot` puts the buttons of the card below it."""

    def __init__(self, acts: Acts, packs: Packs, page: State, act: ActState, search_words: str) -> None:
        super().__init__()
        self._acts, self._packs, self._page = acts, packs, page
        self._rid = act.record.id
        self._shown = act.record
        self._search_words = search_words
        self._fields: dict[str, AutosaveLine] = {}
        self._days: dict[str, DateField] = {}
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 4, 0, 0)
        self._body.setSpacing(16)
        self.what = edit(_("Wat spreken we af?"), partial(self._write, "wat"), acts.seal)
        self._make_what()
        self._make_who()
        self._asked = self._make_asked()
        self._maatwerk = self._make_maatwerk()
        self._make_where()
        self._make_costs()
        self._make_team()
        self.show_act(act)

    def show_act(self, act: ActState) -> None:
        """Show the row as it stands, without disturbing who types."""
        one = self._shown = act.record
        show_text(self.what, one.wat)
        chosen = treden_of(one)
        self._trede.show_chosen(chosen)
        self._about.setText("\n".join(self._packs.treden.van(number).uitleg for number in sorted(chosen)))
        self._about.setVisible(bool(chosen))
        self._who.set_name(one.wie)
        self._help.setVisible(Trede.IK_ZELF in chosen)
        self._asked.setVisible(asks_someone(one))
        self._answer.set_value(one.gevraagd)
        self._share_field.setVisible(bool(one.wie.strip()))
        self._share_field.label.setText(_("Mogen wij dit met {wie} bespreken?").format(wie=one.wie))
        self._share.set_value(act.share)
        for name, field in self._fields.items():
            show_text(field, str(getattr(one, name)))
        for name, day in self._days.items():
            day.set_day(getattr(one, name))
        self._costs.set_value(one.kosten)
        self._amount.setVisible(one.kosten is Kosten.BEDRAG)
        self._lookup.setVisible(one.kosten is Kosten.WEET_NIET)
        self._show_decision(one)
        self._show_team(one)

    def add_foot(self, foot: QWidget) -> None:
        """Put something below all fields."""
        self._body.addWidget(foot)

    def _write(self, field: str, value: object) -> None:
        self._acts.activity_field(self._rid, field, value)

    def _line(self, field: str, name: str, *, limit: int = 300) -> AutosaveLine:
        made = line(name, partial(self._write, field), self._acts.seal, limit=limit)
        self._fields[field] = made
        return made

    def _day(self, field: str, name: str) -> DateField:
        made = DateField(name, today=self._acts.context.today())
        made.day_changed.connect(partial(self._write, field))
        made.left.connect(self._acts.seal)
        self._days[field] = made
        return made

    def _make_what(self) -> None:
        self._body.addWidget(Field(_("Wat spreken we af?"), self.what))
        self._body.addWidget(PlainHint(self._acts.context, self.what))
        self._trede = TredeChoice(self._packs.treden.trede)
        self._trede.toggled_one.connect(lambda number: self._acts.trede(self._rid, number))
        hint = _("Dit helpt bij het denken. Begin waar u wilt. Meer dan een mag.")
        self._body.addWidget(Field(_("Wie kan dit?"), self._trede, hint=hint))
        self._about = label("", "stil")
        self._body.addWidget(self._about)

    def _make_who(self) -> None:
        dorp = self._page.dorp
        title = _("Sociale kaart van {dorp}").format(dorp=dorp) if dorp else _("Sociale kaart")
        self._kaart = Fold(title, self._make_kaart)
        self._body.addWidget(self._kaart)
        self._who = PersonChooser(_("Wie doet het?"), self._page.people)
        self._who.typed.connect(lambda text: self._acts.who_typed(self._rid, text))
        self._who.chosen.connect(lambda person: self._acts.who_chosen(self._rid, person))
        self._who.left.connect(self._acts.seal)
        self._body.addWidget(self._who)
        self._help = Field(_("Wie helpt mij op weg?"), self._line("hulp_op_weg", _("Wie helpt mij op weg?")))
        self._body.addWidget(self._help)

    def _make_kaart(self) -> QWidget:
        words = self._shown.wat or self._search_words
        return KaartPanel(self._packs.socialekaart, self._page.dorp, words, self._take, self._go_to_kaart)

    def _go_to_kaart(self, words: str) -> None:
        self._acts.to_kaart(self._rid, words, self._page.dorp)

    def _take(self, voorziening: Voorziening) -> None:
        self._acts.facility(self._rid, voorziening)
        self._kaart.set_open(shown=False)
        self._who.line.setFocus()

    def _make_asked(self) -> QWidget:
        made, layout = column()
        self._answer: ChoiceRow[Gevraagd] = ChoiceRow(
            _("Is het gevraagd?"), [Choice(value, _(text)) for value, text in GEVRAAGD.items()]
        )
        self._answer.chosen.connect(lambda value: self._acts.answer(self._rid, value))
        hint = _("Voor iemand ja zegt, staat alleen de voornaam op papier.")
        layout.addWidget(Field(_("Is het gevraagd?"), self._answer, hint=hint))
        by = narrow_field(_("Wie vraagt het?"), self._line("gevraagd_door", _("Wie vraagt het?")))
        layout.addWidget(row_of([by, self._day("gevraagd_voor", _("Uiterlijk wanneer?"))], gap=16))
        self._share: ChoiceRow[Antwoord] = ChoiceRow(
            _("Mogen wij dit met die ander bespreken?"), [Choice(one, say_antwoord(one)) for one in Antwoord]
        )
        self._share.chosen.connect(lambda value: self._acts.share(self._rid, value))
        self._share_field = Field(_("Mogen wij dit met die ander bespreken?"), self._share)
        layout.addWidget(self._share_field)
        self._body.addWidget(made)
        return made

    def _make_maatwerk(self) -> QWidget:
        made, layout = column()
        self._promise = label(_("Dit is nog geen besluit. Het plan belooft dit niet: daar komt een brief over."))
        layout.addWidget(self._promise)
        self._decision: ChoiceRow[Besluitstand] = ChoiceRow(
            _("Besluit"), [Choice(value, _(text)) for value, text in BESLUIT.items()]
        )
        self._decision.chosen.connect(lambda value: self._write("besluit", value))
        layout.addWidget(Field(_("Hoe ver is het besluit?"), self._decision))
        self._rests_on: ChoiceRow[str] = ChoiceRow(
            _("Welk besluit?"), [Choice(rid, text) for rid, text in self._page.decisions]
        )
        self._rests_on.chosen.connect(self._rest_on)
        self._rests = Field(_("Welk besluit?"), self._rests_on)
        layout.addWidget(self._rests)
        self._decided_on = self._day("besluit_datum", _("Op welke dag?"))
        self._number = narrow_field(_("Nummer"), self._line("besluit_nummer", _("Nummer")))
        self._hours = narrow_field(_("Hoeveel uren"), self._line("besluit_uren", _("Hoeveel uren")))
        self._by = narrow_field(_("Wie besloot"), self._line("besluit_door", _("Wie besloot")))
        layout.addWidget(row_of([self._decided_on, self._number, self._hours, self._by], gap=16))
        why = self._line("reden_maatwerk", _("Waarom is dit nodig?"), limit=600)
        hint = _("Een zin, voor het verslag. Dit komt niet op papier.")
        layout.addWidget(Field(_("Waarom is dit nodig?"), why, hint=hint))
        self._body.addWidget(made)
        return made

    def _rest_on(self, besluit: str | None) -> None:
        if besluit is None:
            self._write("besluit_id", "")
        else:
            self._acts.rest_on(self._rid, besluit)

    def _make_where(self) -> None:
        fields = (
            ("telefoon", _("Telefoon")),
            ("waar", _("Waar?")),
            ("wanneer", _("Wanneer?")),
            ("hoe_vaak", _("Hoe vaak?")),
        )
        self._body.addWidget(row_of([narrow_field(text, self._line(name, text)) for name, text in fields], gap=16))

    def _make_costs(self) -> None:
        self._costs: ChoiceRow[Kosten] = ChoiceRow(
            _("Wat kost het de inwoner?"), [Choice(value, _(text)) for value, text in KOSTEN.items()]
        )
        self._costs.chosen.connect(lambda value: self._write("kosten", value))
        self._body.addWidget(Field(_("Wat kost het de inwoner?"), self._costs))
        self._amount = narrow_field(_("Hoeveel?"), self._line("kosten_tekst", _("Hoeveel?")))
        self._body.addWidget(self._amount)
        who = narrow_field(_("Wie zoekt het uit?"), self._line("kosten_wie", _("Wie zoekt het uit?")))
        self._lookup = row_of([who, self._day("kosten_wanneer", _("Wanneer weten we het?"))], gap=16)
        self._body.addWidget(self._lookup)

    def _make_team(self) -> None:
        self._team = Fold(_("Voor het team"), self._make_laws)
        self._body.addWidget(self._team)

    def _make_laws(self) -> QWidget:
        made, layout = column()
        layout.addWidget(label(_("De inwoner ziet dit niet op papier."), "klein"))
        self._laws = line(_("Wet of wetten"), self._write_laws, self._acts.seal)
        self._payer = line(_("Wie betaalt?"), partial(self._write, "betaler"), self._acts.seal)
        self._refund = Tick(_("Met vergoeding van de gemeente"))
        self._refund.toggled.connect(lambda on: self._write("vergoeding", on))
        laws = narrow_field(self._laws.accessibleName(), self._laws, px=340)
        layout.addWidget(row_of([laws, narrow_field(_("Wie betaalt?"), self._payer)], gap=16))
        layout.addWidget(self._refund)
        self._fill_team(self._shown)
        return made

    def _write_laws(self, text: str) -> None:
        self._write("wetten", tuple(one.strip() for one in text.split(",") if one.strip()))

    def _show_decision(self, one: Activiteit) -> None:
        self._maatwerk.setVisible(is_maatwerk(one))
        self._decision.set_value(one.besluit)
        known = one.besluit is Besluitstand.BESLUIT
        self._promise.setVisible(not known)
        self._rests.setVisible(known and bool(self._page.decisions))
        self._rests_on.set_value(one.besluit_id or None)
        self._decided_on.setVisible(one.besluit in {Besluitstand.AANGEVRAAGD, Besluitstand.BESLUIT})
        for field in (self._number, self._hours, self._by):
            field.setVisible(known)

    def _show_team(self, one: Activiteit) -> None:
        if self._team.inside is not None:
            self._fill_team(one)

    def _fill_team(self, one: Activiteit) -> None:
        show_text(self._laws, ", ".join(one.wetten))
        show_text(self._payer, one.betaler)
        self._refund.set_ticked(ticked=one.vergoeding)
