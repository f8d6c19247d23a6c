"""Van papier: the numbers of the form below each other, with the keyboard alone; everything is kept by itself.

Opening the page makes nothing: the conversation is made with the first answer.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.inwoner import Aanspreekvorm
from app.domain.tekst import op_een_regel
from app.services import van_papier
from app.services.formulier import Genummerd, Vraag, questions
from app.services.namen import call_name
from app.services.papieren import LEEG_ITEM
from app.services.van_papier import Formulier, Ingevuld
from app.services.work import Changed, Writing
from app.wording.i18n import _
from ui.components.context import Context, touches
from ui.components.date_field import DateField
from ui.components.finder import Finder
from ui.components.place import Place
from ui.pages.van_papier.vraag import VraagVeld
from ui.widgets.button import Button, quiet_button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

SEEN = ("gesprek", "gesprekswoord", "dimensiescore", "doel", "activiteit", "taak", "inwoner")


class VanPapierPage(QWidget):
    """Types in one form."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._form: Formulier | None = None
        self._begun = False
        self._new = False
        self._pending = 0
        self._questions = questions(context.packs)
        self._fields: dict[int, VraagVeld] = {}
        self.setAccessibleName(_("Van papier"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        if not place.huishouden:
            finder = Finder(context, _("Van papier: van wie is het formulier?"))
            finder.chosen.connect(lambda home: context.go(Place("van_papier", home)))
            outer.addWidget(finder)
            self.setFocusProxy(finder)
            return
        self._day = DateField(self._day_name(), today=context.today())
        self._call = DateField(_("Op welke dag bellen wij? Dan staat het op Vandaag."), today=context.today())
        self._people: ChoiceRow[str] | None = None
        self._who = QVBoxLayout()
        self._title = title("")
        self._scroll = ScrollPage(max_width=760)
        self._build()
        outer.addWidget(self._scroll)
        self.setFocusProxy(self._day.line)
        context.changed.connect(self._on_changed)
        context.log_access("open", place.huishouden, "van_papier")
        self._load(first=True)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        if self._fields:
            for dates in (self._day, self._call):
                dates.flush()
            for one in self._fields.values():
                one.flush()

    def _build(self) -> None:
        told = _("Typ over wat er staat. Enter gaat naar het volgende. Wat leeg is op papier, blijft hier leeg.")
        for widget in (self._title, label(told, "stil")):
            self._scroll.add(widget)
        self._scroll.add(self._who)
        for one in self._questions:
            if one.vraag is Vraag.WANNEER:
                self._scroll.add(self._day)
                continue
            self._fields[one.nummer] = self._make_field(one)
            self._scroll.add(self._fields[one.nummer])
        self._scroll.add(self._call)
        self._scroll.add(self._make_foot())
        self._scroll.body.addStretch(1)
        for dates in (self._day, self._call):
            dates.left.connect(self._context.seal)
            dates.line.returnPressed.connect(lambda line=dates.line: self._next(line))
        self._day.day_changed.connect(self._write_day)
        self._call.day_changed.connect(self._write_call)

    def _make_field(self, one: Genummerd) -> VraagVeld:
        made = VraagVeld(one)
        made.typed.connect(lambda text: self._write(one, text))
        made.figure_typed.connect(lambda figure: self._write_figure(one, figure))
        made.left.connect(self._context.seal)
        made.done.connect(self._next)
        return made

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        flow = FlowLayout(foot, gap=12)
        self._to_talk = Button(_("Naar het gesprek"), icon_name="arrow-right")
        self._to_talk.clicked.connect(self._go_talk)
        again = quiet_button(_("Nog een formulier"), "plus")
        again.clicked.connect(self._start_new)
        empty = quiet_button(_("Leeg formulier printen"), "printer")
        empty.clicked.connect(lambda: self._context.go(Place("papier", self._place.huishouden, LEEG_ITEM, "leeg")))
        for button in (self._to_talk, again, empty):
            flow.addWidget(button)
        return foot

    def _day_name(self) -> str:
        asked = next(one for one in self._questions if one.vraag is Vraag.WANNEER)
        return f"{asked.nummer}. {asked.u}"

    def _order(self) -> list[QWidget]:
        fields = [one for number in sorted(self._fields) for one in self._fields[number].inputs]
        return [self._day.line, *fields, self._call.line, self._to_talk]

    def _next(self, now: QWidget) -> None:
        order = self._order()
        order[min(order.index(now) + 1, len(order) - 1)].setFocus()

    def _on_changed(self, touched: frozenset[Changed]) -> None:
        if touches(touched, self._place.huishouden, *SEEN) and not self._pending:
            self._load()

    def _load(self, *, first: bool = False) -> None:
        home, packs, new, form = self._place.huishouden, self._context.packs, self._new, self._form
        wanted = form.gesprek if form else self._place.item
        who, slots = (form.inwoner, form.afspraken) if form else ("", ())
        self._context.ask(
            lambda tx: van_papier.load(
                tx, packs, home, gesprek=wanted, inwoner=who, nieuw=new and not wanted, afspraken=slots
            ),
            lambda found: self._keep(found, first=first),
        )

    def _keep(self, found: Ingevuld, *, first: bool) -> None:
        if self._pending:
            return
        form = found.formulier
        if self._begun and not found.begonnen:
            # The first answer was taken back: what is typed now is another conversation.
            new_id = self._context.clock.new_id
            form = replace(form, gesprek=new_id(), afspraken=tuple(new_id() for _slot in form.afspraken))
        another = self._new
        self._form, self._begun, self._new = form, found.begonnen, False
        self._render(found, anew=first)
        if another:
            # Only now: a day that is being typed is never changed under the hands.
            self._day.line.setFocus()

    def _render(self, found: Ingevuld, *, anew: bool) -> None:
        who = found.wie
        name = op_een_regel(call_name(who), 60) if who else op_een_regel(found.huishouden.naam, 60)
        self._title.setText(_("Van papier: gesprek met {naam}").format(naam=name))
        self._show_people(found)
        self._day.set_day(found.dag)
        self._call.set_day(found.bel_dag)
        self._to_talk.setVisible(found.begonnen)
        vorm = who.aanspreekvorm if who else Aanspreekvorm.U
        for number, one in self._fields.items():
            words, figure = found.woorden.get(number, ""), found.cijfers.get(number)
            one.show_answer(words, figure, vorm, write=found.mag_schrijven, anew=anew)
        for dates in (self._day, self._call):
            dates.line.setReadOnly(not found.mag_schrijven)

    def _show_people(self, found: Ingevuld) -> None:
        """Ask whose form it is, only where there is something to choose; asked once."""
        if self._people is None and len(found.bewoners) > 1:
            choices = [Choice(one.id, op_een_regel(call_name(one), 30)) for one in found.bewoners]
            self._people = ChoiceRow(_("Van wie is dit?"), choices)
            self._people.chosen.connect(self._choose_person)
            self._who.addWidget(self._people)
        if self._people is not None:
            self._people.set_value(found.formulier.inwoner)

    def _write(self, one: Genummerd, text: str) -> None:
        form, packs, number = self._form, self._context.packs, one.nummer
        if form is not None:
            self._act(lambda tx: van_papier.answer(tx, form, packs, number, text), f"{form.gesprek}:{number}")

    def _write_figure(self, one: Genummerd, figure: int | None) -> None:
        form, packs, over = self._form, self._context.packs, one.over
        if form is not None:
            self._act(lambda tx: van_papier.set_cijfer(tx, form, packs, over, figure), f"{form.gesprek}:{over}")

    def _write_day(self, day: date | None) -> None:
        form, packs = self._form, self._context.packs
        if form is not None:
            self._act(lambda tx: van_papier.set_dag(tx, form, packs, day), f"{form.gesprek}:dag")

    def _write_call(self, day: date | None) -> None:
        form, packs = self._form, self._context.packs
        if form is not None:
            self._act(lambda tx: van_papier.set_bellen(tx, form, packs, day), f"{form.gesprek}:bellen")

    def _choose_person(self, who: str | None) -> None:
        self.flush()
        if self._form is not None:
            self._form = replace(self._form, inwoner=who or self._form.inwoner)
            self._load(first=True)

    def _start_new(self) -> None:
        self.flush()
        self._context.seal()
        self._form, self._begun, self._new = None, False, True
        self._place = replace(self._place, item="")
        self._load(first=True)

    def _go_talk(self) -> None:
        self.flush()
        if self._form is not None:
            self._context.go(Place("gesprek", self._place.huishouden, self._form.gesprek))

    def _act(self, job: Callable[[Writing], None], key: str) -> None:
        self._pending += 1
        self._begun = True

        def done(_value: None) -> None:
            self._pending -= 1
            if not self._pending:
                self._load()

        def wrong(problem: BaseException) -> None:
            self._pending -= 1
            self._context.fail(problem)
            self._load()

        self._context.act(_("Van papier"), self._place.huishouden, job, done, key=f"papier:{key}", failed=wrong)
